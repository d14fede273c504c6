import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeReading } from "../src/app/index.ts";
import { sourceSpanOf } from "../src/core/index.ts";
import { linkTo, parseSymbol } from "../src/structure/index.ts";
import { type LinkRow, scoreTargets, scoreUnLinks } from "./score-un-links.js";

const corpusIsPresent = existsSync(new URL("../../shared/corpus/README.md", import.meta.url));

function f1Of({ right, missed, wrong }: LinkRow): number {
  return (2 * right) / (2 * right + missed + wrong);
}

/** F1 without the links that the same document in English contradicts. */
function f1Apart({ right, missed, wrong, contradicted, ...row }: LinkRow): number {
  return f1Of({
    ...row,
    right,
    missed: missed - contradicted.missed,
    wrong: wrong - contradicted.wrong,
    contradicted,
  });
}

describe("links that the United Nations set in its own documents, the half held back", () => {
  const rows = corpusIsPresent ? scoreUnLinks({ makeReading, sourceSpanOf }, "held") : [];
  const named = (name: string): LinkRow | undefined => rows.find((row) => row.name === name);

  test.skipIf(!corpusIsPresent).each([
    ["General Assembly, sessions 75 to 77", 0.995],
    ["General Assembly, session 80, english", 0.995],
    ["Security Council", 0.995],
    ["Economic and Social Council", 0.995],
    ["General Assembly, session 80, spanish", 0.98],
    ["General Assembly, session 80, russian", 0.98],
    ["General Assembly, session 80, chinese", 0.985],
    ["General Assembly, session 80, arabic", 0.98],
    ["General Assembly, session 80, french", 0.94],
  ])("are found and resolved again: %s, F1 %f or more (../shared/corpus)", (name, floor) => {
    const row = named(name);
    expect(row === undefined ? 0 : f1Of(row)).toBeGreaterThanOrEqual(floor);
  });

  test.skipIf(!corpusIsPresent).each(["french", "spanish", "russian", "chinese", "arabic"])(
    "are resolved as in English where the same document's links differ: session 80, %s, F1 0.985 or more (../shared/corpus)",
    (language) => {
      const row = named(`General Assembly, session 80, ${language}`);
      expect(row === undefined ? 0 : f1Apart(row)).toBeGreaterThanOrEqual(0.985);
    },
  );

  test.skipIf(!corpusIsPresent)(
    "lead to symbols that are taken apart and put together again (../shared/corpus)",
    () => {
      const { total, failed } = scoreTargets(
        { parseSymbol, linkTo },
        rows.flatMap(({ targets }) => targets),
      );
      expect(total).toBeGreaterThan(5_000);
      expect(1 - failed.length / total).toBeGreaterThanOrEqual(0.995);
    },
  );

  test.skipIf(!corpusIsPresent)("are meant again by the notes that say Ibid. (../shared/corpus)", () => {
    const all = rows.reduce((sum, { ibid }) => sum + ibid, 0);
    const right = rows.reduce((sum, { ibidRight }) => sum + ibidRight, 0);
    expect(all).toBeGreaterThan(150);
    expect(right / all).toBeGreaterThanOrEqual(0.98);
  });
});
