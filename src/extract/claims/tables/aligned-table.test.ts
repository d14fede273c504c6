import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../../core/testing/is-quick.ts";
import { figureLines, readText } from "../testing/read-text.ts";
import { alignedCells } from "./aligned-table.ts";

const table = [
  "Year        Place            Killed     Wounded",
  "2004        Tarvo                 5           2",
  "2006        New Sulmere          19           -",
  "Total                            24           2",
].join("\n");

const leaves: readonly string[] = [
  "The Government   of   Veldania\npresents its   compliments\nto the   Mission",
  "Killed     Wounded\n12         14\n13         15",
  "On 5 May   12   were\nkilled   14   more\ndied   of   wounds",
  "Year        Place            Killed     Wounded",
  "Name        Rank             Unit\nA. Tor      captain          third\nB. Sol      colonel          first",
];

describe("tables set with spaces", () => {
  test("finds the figures under their heads, a row without a place too", () => {
    expect(figureLines(readText(table))).toEqual([
      "5 killed",
      "2 injured",
      "19 killed",
      "24 killed",
      "2 injured",
    ]);
  });
  test.each(leaves)("leaves %j", (text) => {
    expect(alignedCells(text, { start: 0, end: text.length })).toBeUndefined();
  });
  test("stays quick on a hundred thousand spaces and on many lines", () => {
    const wide = `Year   Place   Killed\n${" ".repeat(100_000)}`;
    const long = "a   b   c\n".repeat(20_000);
    for (const text of [wide, long])
      expect(isQuickOn(text, (part) => alignedCells(part, { start: 0, end: part.length }), 100)).toBe(true);
  });
});
