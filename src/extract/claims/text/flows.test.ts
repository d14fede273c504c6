import { expect, test } from "vitest";
import type { Block, Document } from "../../../core/index.ts";
import { documentOf } from "../testing/read-text.ts";
import { flowsOf } from "./flows.ts";

const block = (start: number, end: number, more: Partial<Block> = {}): Block => ({
  kind: "paragraph",
  part: 0,
  start,
  end,
  ...more,
});

/** Each flow as its stretches, in the order in which they are read. */
function read(blocks: readonly Block[]): readonly string[] {
  const document: Document = { ...documentOf(""), blocks };
  return [...flowsOf(document)].map(({ stretches }) =>
    stretches.map(({ start, end }) => `${start}–${end}`).join(" "),
  );
}

test("a sentence that goes on over a page's end is read forwards, as one flow", () => {
  const note = block(10, 20, { kind: "note" });
  expect(
    read([block(0, 9), note, block(21, 30, { continues: 0 }), note, block(31, 40, { continues: 2 })]),
  ).toEqual(["0–9 21–30 31–40"]);
});

test("what goes on from words that are not read is read by itself", () => {
  expect(read([block(0, 9, { kind: "circulation-request" }), block(21, 30, { continues: 0 })])).toEqual([
    "21–30",
  ]);
});

test("paragraphs that end where they end are flows of their own", () => {
  expect(read([block(0, 9), block(10, 20)])).toEqual(["0–9", "10–20"]);
});
