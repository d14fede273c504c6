import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysIn, edtfDate, isEdtf } from "./edtf.ts";

describe("EDTF", () => {
  test.each([
    "1992",
    "1992-02",
    "1992-02-26",
    "1992-02-25/1992-02-26",
    "2020-11/..",
    "../1994",
    "2020-36",
    "199X",
    "19XX",
    "1992-02~",
    "1992-02-29",
  ])("takes %s", (value) => expect(isEdtf(value)).toBe(true));
  test.each([
    "",
    "/",
    "92",
    "1992-13",
    "1992-02-30",
    "1993-02-29",
    "1992-2-6",
    "1992-25",
    "26 February 1992",
    "1992//1993",
  ])("leaves %s", (value) => expect(isEdtf(value)).toBe(false));

  test("a date made from numbers is EDTF, or is not made", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const value = edtfDate(y, m, d);
          const exists = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
          expect(value !== undefined).toBe(exists);
        },
      ),
    );
  });
});
