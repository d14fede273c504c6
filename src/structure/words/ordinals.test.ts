import { describe, expect, test } from "vitest";
import { foldWords } from "../text/fold.ts";
import { ordinalNumbers } from "./ordinals.ts";

const finds: readonly (readonly [string, number])[] = [
  ["First", 1],
  ["Tenth", 10],
  ["Nineteenth", 19],
  ["Twentieth", 20],
  ["Seventy-ninth", 79],
  ["EIGHTIETH", 80],
  ["Hundredth", 100],
  ["Première", 1],
  ["Vingt et unième", 21],
  ["Quarante-cinquième", 45],
  ["Soixante et onzième", 71],
  ["Soixante-quinzième", 75],
  ["Quatre-vingtième", 80],
  ["Quatre-vingt-dix-neuvième", 99],
  ["Trigésimo primer", 31],
  ["Cuadragesimo octavo", 48],
  ["Decimoséptimo", 17],
  ["Undécimo", 11],
  ["Septuagésimo", 70],
  ["Первая", 1],
  ["Сорок восьмая", 48],
  ["Семьдесят пятый", 75],
  ["Восьмидесятая", 80],
];
const leaves = [
  "present",
  "regular",
  "seventy",
  "twenty-tenth",
  "first-class",
  "vingt",
  "primera vez",
  "сорок",
  "next",
  "last",
  "ninety-hundredth",
];

describe("ordinals up to the hundredth", () => {
  test.each(finds)("%s", (words, number) => expect(ordinalNumbers.get(foldWords(words))).toBe(number));
  test.each(leaves)("leaves %s", (words) => expect(ordinalNumbers.get(foldWords(words))).toBeUndefined());
  test("English, French, Spanish and Russian have a form for every number", () => {
    const numbers = new Set(ordinalNumbers.values());
    expect([...Array(100).keys()].every((i) => numbers.has(i + 1))).toBe(true);
  });
});
