import { describe, expect, test } from "vitest";
import { findDates } from "./dates.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Letter dated 25 February 2025 from the", ["2025-02-25"]],
  ["on February 27, 1992, and 3 March 1992.", ["1992-02-27", "1992-03-03"]],
  ["since November 2020", ["2020-11"]],
  ["le 1er mars 2017", ["2017-03-01"]],
  ["a 12 de febrero de 1994", ["1994-02-12"]],
  ["от 24 декабря 1991 года", ["1991-12-24"]],
  ["on 05.04.2024", ["2024-04-05"]],
  ["2020-12-22", ["2020-12-22"]],
];
const leaves = [
  "31 February 1992",
  "resolution 76/13",
  "A/HRC/19/68",
  "42.13.1992",
  "May they rest",
  "1,275",
  "in 1992",
  "120 March 19921",
];

describe("dates written out", () => {
  test.each(finds)("%s", (text, values) => {
    expect(findDates(text, { start: 0, end: text.length }).map((date) => date.edtf)).toEqual(values);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(findDates(text, { start: 0, end: text.length })).toEqual([]);
  });
});
