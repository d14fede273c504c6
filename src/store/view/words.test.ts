import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuick } from "../../core/testing/is-quick.ts";
import { excerptOf } from "./excerpt.ts";
import { findPhrases, queryText, readSearch, vectorText, wordsOf } from "./words.ts";

describe("words", () => {
  test.each([
    ["Taken HOSTAGE", ["taken", "hostage"]],
    ["hostages, parties", ["hostage", "party"]],
    ["A/79/801–S/2025/120", ["a", "79", "801", "s", "2025", "120"]],
    ["Kəlbəcər café ÉTAT", ["kəlbəcər", "cafe", "etat"]],
    ["1,275 civilians¹", ["1", "275", "civilian"]],
    ["мирных жителей", ["мирных", "жителеи"]],
    ["press", ["press"]],
    ["", []],
  ])("of %j", (text, roots) => {
    expect(wordsOf(text).map(({ root }) => root)).toEqual(roots);
  });

  test("stand where they say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(vectorText(wordsOf(text))).not.toMatch(/''|\\/);
      }),
    );
  });

  test("of 100,000 characters of nonsense are found at once", () => {
    for (const piece of ["a", "a\u0301", "1,", "'", '"', " ", "\u{1d400}"]) {
      const find = (share: number): unknown =>
        findPhrases(piece.repeat(100_000 * share), readSearch(piece.repeat(2_000)));
      expect(isQuick(find, 500), piece).toBe(true);
    }
  });
});

describe("a search", () => {
  test.each([
    ["taken hostage", "('taken') & ('hostage')"],
    ['"taken hostage"', "('taken' <-> 'hostage')"],
    ["\u201ctaken hostages\u201d killed", "('taken' <-> 'hostage') & ('killed')"],
    ["A/79/801", "('a' <-> '79' <-> '801')"],
    ["'; DROP TABLE claim; --", "('drop') & ('table') & ('claim')"],
    ['"unfinished quote', "('unfinished' <-> 'quote')"],
    ["& | ! <->", ""],
  ])("%s", (typed, query) => {
    expect(queryText(readSearch(typed))).toBe(query);
  });
});

describe("an excerpt", () => {
  const text = `${"Before that nothing. ".repeat(40)}Then 12 civilians were taken hostage in Tarvo.${" After.".repeat(100)}`;

  test("holds the matched words, cut at words", () => {
    const { excerpt, matches } = excerptOf(text, readSearch('"taken hostage" civilian'));
    expect(matches.map(({ start, end }) => excerpt.slice(start, end))).toEqual([
      "civilians",
      "taken hostage",
    ]);
    expect(excerpt.length).toBeLessThan(500);
    expect(excerpt).toMatch(/^\S/);
  });

  test("marks words that overlap once", () => {
    const { excerpt, matches } = excerptOf(
      "taken hostage taken",
      readSearch('"taken hostage" "hostage taken"'),
    );
    expect(matches.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["taken hostage taken"]);
  });
});
