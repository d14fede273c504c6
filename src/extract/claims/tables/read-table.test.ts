import { describe, expect, test } from "vitest";
import type { Claim, Document, TableCell } from "../../../core/index.ts";
import { extractClaims } from "../extract-claims.ts";
import { documentOf, figureLines, sourceOf, type TextReading } from "../testing/read-text.ts";

/** Lines are rows, `|` parts cells; the first row holds the heads. */
function readTableText(table: string, caption?: string): readonly string[] {
  return figureLines(readingOf(table, caption));
}

function claimsOfTable(table: string): readonly Claim[] {
  return readingOf(table).claims;
}

function readingOf(table: string, caption?: string): TextReading {
  const cells: TableCell[] = [];
  const text = caption === undefined ? table : `${caption}\n${table}`;
  let start = text.length - table.length;
  const top = start;
  table.split("\n").forEach((line, row) => {
    line.split("|").forEach((cell, column) => {
      cells.push({ row, column, heading: row === 0, start, end: start + cell.length });
      start += cell.length + 1;
    });
  });
  const document: Document = {
    ...documentOf(text),
    blocks: [
      { kind: "paragraph", part: 0, start: 0, end: Math.max(0, top - 1) },
      { kind: "table", part: 0, start: top, end: text.length, cells },
    ],
  };
  return { text, ...extractClaims(sourceOf(text), document, []) };
}

describe("tables of casualties", () => {
  test("the column says what is counted, the part column of what", () => {
    expect(readTableText("District|Killed|Wounded|Of whom children\nUpper Arden|4|19|11")).toEqual([
      "4 killed",
      "19 injured",
      "11 injured children < 19",
    ]);
  });
  test("the row says what is counted where the columns say how many or of whom", () => {
    expect(readTableText("|Men|Women|Total\nKilled|12|8|20\nInjured|40|31|71")).toEqual([
      "12 killed men",
      "8 killed women",
      "20 killed",
      "40 injured men",
      "31 injured women",
      "71 injured",
    ]);
    expect(
      readTableText("Item|Number\nCivilians killed|at least 312\nSchools damaged|14\nMeetings|9"),
    ).toEqual([">=312 killed civilian", "14 damaged"]);
  });
  test("brackets in a cell open a part", () => {
    expect(readTableText("Month|Deaths\nMay 2024|11 (4 children)")).toEqual([
      "11 killed",
      "4 killed children < 11",
    ]);
  });
  test("a cell under `Place` says where, one with a date when", () => {
    const [claim] = claimsOfTable("Date|Place|Incident|Killed\n12 May 2024|Tarvo|Shelling of a market|4");
    expect(claim?.places.map(({ value }) => value)).toEqual(["Tarvo"]);
    expect(claim?.time?.value).toBe("2024-05-12");
  });
  test("the caption says what is counted where nothing else does", () => {
    const caption = "Persons abducted in Karthesia";
    const read = (words: string): readonly string[] => readTableText("Village|Number\nSulmere|14", words);
    expect(read(caption)).toEqual(["14 abducted"]);
    expect(read("Persons consulted in Karthesia")).toEqual([]);
    expect(read("The army has abducted persons there")).toEqual([]);
  });
  test.each([
    "District|Area|Inhabitants\nUpper Arden|4|19",
    "Item|Title\n4|19",
    "Killed|Wounded\nmany|some",
    "Village|Number\nTarvo|4",
    "Killed|Note\n4 of them|see 5",
  ])("leaves %j", (text) => {
    expect(readTableText(text)).toEqual([]);
  });
});

describe("tables whose rows name the harm", () => {
  test("columns headed by places say where; rows of parts are parts of the row above", () => {
    const claims = claimsOfTable(
      "|Lindhaven|Osmere\nKilled|356|66\nof whom women|83|24\nHouses destroyed|1,420|310",
    );
    expect(claims.map(({ places }) => places[0]?.value)).toEqual([
      "Lindhaven",
      "Osmere",
      "Lindhaven",
      "Osmere",
      "Lindhaven",
      "Osmere",
    ]);
    expect(readTableText("|Lindhaven\nKilled|356\nof whom women|83\nHouses destroyed|1,420")).toEqual([
      "356 killed",
      "83 killed women < 356",
      "1420 destroyed",
    ]);
  });
  test.each([
    "Category|Number\nPrincipal level|270\nSenior level|48",
    "|Lindhaven\nPupils|356\nof whom girls|83",
    "|Remarks\nKilled|see 4\nHurt|as before",
  ])("leaves %j", (text) => {
    expect(readTableText(text)).toEqual([]);
  });
});
