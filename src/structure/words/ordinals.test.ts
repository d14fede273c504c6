import { describe, expect, test } from "vitest";
import { ordinalNumber } from "./ordinals.ts";

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
  ["One hundred and fifteenth", 115],
  ["Cent quinzième", 115],
  ["Centésimo decimoquinto", 115],
  ["Сто пятнадцатая", 115],
  ["الخامسة عشرة بعد المائة", 115],
  ["第一百一十五".slice(1), 115],
  ["一百零五", 105],
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

const numerals: readonly (readonly [string, string])[] = [
  [
    "ninth",
    "nineteenth|twenty-ninth|thirty-ninth|forty-ninth|fifty-ninth|sixty-ninth|seventy-ninth|eighty-ninth|ninety-ninth",
  ],
];

describe("ordinals of sessions and years", () => {
  test.each(finds)("%s", (words, number) => expect(ordinalNumber(words)).toBe(number));
  test.each(leaves)("leaves %s", (words) => expect(ordinalNumber(words)).toBeUndefined());
  test.each(numerals)("%s to ninety-ninth have a form each: %s", (first, forms) => {
    expect([first, ...forms.split("|")].map((form) => ordinalNumber(form))).toEqual(
      [first, ...forms.split("|")].map((_, i) => i * 10 + 9),
    );
  });
});
