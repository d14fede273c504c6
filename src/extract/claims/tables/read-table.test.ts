import { describe, expect, test } from "vitest";
import type { Document, TableCell } from "../../../core/index.ts";
import { extractClaims } from "../extract-claims.ts";
import { documentOf, figureLines, sourceOf } from "../testing/read-text.ts";

/** Lines are rows, `|` parts cells; the first row holds the heads. */
function readTableText(text: string): readonly string[] {
  const cells: TableCell[] = [];
  let start = 0;
  text.split("\n").forEach((line, row) => {
    line.split("|").forEach((cell, column) => {
      cells.push({ row, column, heading: row === 0, start, end: start + cell.length });
      start += cell.length + 1;
    });
  });
  const document: Document = {
    ...documentOf(text),
    blocks: [{ kind: "table", part: 0, start: 0, end: text.length, cells }],
  };
  return figureLines({ text, ...extractClaims(sourceOf(text), document, []) });
}

describe("tables of casualties", () => {
  test("the column says what is counted, the part column of what", () => {
    expect(readTableText("District|Killed|Wounded|Of whom children\nUpper Arden|4|19|11")).toEqual([
      "4 killed",
      "19 injured",
      "11 injured children < 19",
    ]);
  });
  test.each(["District|Area|Inhabitants\nUpper Arden|4|19", "Item|Title\n4|19", "Killed|Wounded\nmany|some"])(
    "leaves %j",
    (text) => {
      expect(readTableText(text)).toEqual([]);
    },
  );
});
