import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipped } from "./clipped.ts";

describe("words cut to a length", () => {
  test.each([
    ["short", 10, "short"],
    ["two\n  lines", 20, "two lines"],
    ["one two three four", 9, "one two …"],
    ["unbrokenunbroken", 8, "unbroken …"],
  ])("%j to %i", (words, length, expected) => expect(clipped(words, length)).toBe(expected));

  test("never leave half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (words, length) => {
        expect(clipped(words, length).isWellFormed()).toBe(true);
      }),
    );
  });
});
