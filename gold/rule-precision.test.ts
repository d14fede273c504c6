import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeReading, reader } from "../src/app/index.ts";
import { sourceSpanOf } from "../src/core/index.ts";
import { explainClaims, measuredRules, readingRules } from "../src/extract/index.ts";
import { measurementText, measureRules } from "./measure-rules.js";

const corpusIsPresent = existsSync(new URL("../../shared/corpus/README.md", import.meta.url));
const kept = measuredRules();
/** How many cases of a hundred may have changed before the rules must be measured again: `npm run score -- --rules`. */
const tolerance = 0.15;
/** Rules with fewer cases change by much with every label. */
const fewest = 20;

describe("the measured precision of the rules", () => {
  test("is of this version of the reader, and of rules that are in the list", () => {
    expect(kept.readerVersion).toBe(reader.version);
    const names = readingRules.map(({ name }) => name);
    for (const rule of kept.rules.keys()) expect(names).toContain(rule);
  });

  test.skipIf(!corpusIsPresent)("is what the labelled documents give today (../shared/corpus)", () => {
    const { rules } = measureRules({ makeReading, explainClaims, sourceSpanOf }, ["real", "held", "written"]);
    const changed = [...kept.rules].flatMap(([rule, fields]) =>
      Object.entries(fields).flatMap(([field, was]) => {
        const is = rules.get(rule)?.get(field) ?? { right: 0, cases: 0 };
        if (was.cases < fewest) return [];
        const share = Math.abs(was.right / was.cases - is.right / Math.max(1, is.cases));
        return share > tolerance
          ? [`${rule} ${field}: ${was.right}/${was.cases}, now ${is.right}/${is.cases}`]
          : [];
      }),
    );
    expect(changed).toEqual([]);
  });

  test("is written as it is read", () => {
    const written = {
      documents: { written: 2 },
      rules: new Map([["a-rule", new Map([["found", { right: 1, cases: 2 }]])]]),
    };
    expect(measurementText(written, "1")).toBe("reader 1 written 2\na-rule found 1/2\n");
  });
});
