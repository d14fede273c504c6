import { describe, expect, test } from "vitest";
import { sourceSpanOf } from "./source-text.ts";

describe("the way back to the source", () => {
  const map = [0, 10, 5, 6, 20, 4];
  test.each([
    ["inside one stretch", { start: 1, end: 3 }, { start: 11, end: 13 }],
    ["over two stretches and what the reader put between them", { start: 3, end: 8 }, { start: 13, end: 22 }],
    ["from words that were put in", { start: 5, end: 7 }, { start: 20, end: 21 }],
  ])("leads %s", (_, span, expected) => {
    expect(sourceSpanOf(map, span)).toEqual(expected);
  });
  test("ends where all words were put in by the reader", () => {
    expect(sourceSpanOf(map, { start: 5, end: 6 })).toBeUndefined();
  });
});
