import { describe, expect, test } from "vitest";
import { piece } from "../testing/lines.ts";
import { bracketed, rightToLeft } from "./right-to-left.ts";

const order = (...pieces: Parameters<typeof piece>[]): readonly string[] =>
  rightToLeft(pieces.map((each) => piece(...each))).map(({ text }) => text);

describe("pieces of a line that runs from right to left", () => {
  test("begin at the right", () => {
    expect(order(["العامة", 100, 0], ["الجمعية", 135, 0])).toEqual(["الجمعية", "العامة"]);
  });
  test("a word of other letters runs as it does, the sign at its end follows the line", () => {
    expect(order(["انظر", 160, 0], ["/98/9417", 110, 0], ["A", 105, 0], [".", 100, 0])).toEqual([
      "انظر",
      "A",
      "/98/9417",
      ".",
    ]);
  });
  test("figures apart from each other come in the line's order", () => {
    expect(order(["14", 150, 0], ["15", 100, 0])).toEqual(["14", "15"]);
  });
  test("a hyphen on the right of a figure comes before it", () => {
    expect(order(["ל", 115, 0], ["15-", 100, 0])).toEqual(["ל", "-15"]);
  });
});

test.each([
  [")انظر A/98/9417)", "(انظر A/98/9417)"],
  ["(انظر الوثيقة(.", "(انظر الوثيقة)."],
  ["(انظر)", "(انظر)"],
  ["بلا أقواس", "بلا أقواس"],
])("brackets of %s", (drawn, meant) => {
  expect(bracketed(drawn)).toBe(meant);
});
