import { describe, expect, test } from "vitest";
import { dateWords, momentWords } from "./date-words.ts";

describe("dates in words", () => {
  test.each([
    ["1992-02-26", "26 February 1992"],
    ["1992-02", "February 1992"],
    ["1992", "1992"],
    ["199X", "1990s"],
    ["1992-02-25/1992-02-26", "25 to 26 February 1992"],
    ["1992-02-25/1992-03-02", "25 February 1992 to 2 March 1992"],
    ["2020-11/..", "from November 2020 on"],
    ["../2020-11", "until November 2020"],
    ["1992?", "1992 (uncertain)"],
    ["1992-05~", "about May 1992"],
    ["2020-36", "fourth quarter of 2020"],
    ["2044-21", "spring 2044"],
    ["not a date", "not a date"],
  ])("%s is %s", (edtf, words) => expect(dateWords(edtf)).toBe(words));

  test("a moment is told to the minute, in UTC", () => {
    expect(momentWords("2044-05-02T09:30:12Z")).toBe("2 May 2044, 09:30 UTC");
  });
});
