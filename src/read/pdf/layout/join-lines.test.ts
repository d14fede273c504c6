import { describe, expect, test } from "vitest";
import { piece } from "../testing/lines.ts";
import { joinLines } from "./join-lines.ts";

const textsOf = (pieces: Parameters<typeof joinLines>[0]): readonly string[] =>
  joinLines(pieces, { number: 1, grids: [] }).map(({ text }) => text);

describe("pieces are joined into lines", () => {
  test("side by side with a space where one stands, and from the top down", () => {
    expect(
      textsOf([
        piece("second line", 100, 120),
        piece("The", 100, 100, { spaceAfter: true }),
        piece("first", 120, 100, { bold: true }),
      ]),
    ).toEqual(["The first", "second line"]);
  });
  test("a large capital and the small letters behind it are one word", () => {
    expect(textsOf([piece("A", 400, 60, { size: 20 }), piece("/RES/73/6", 410, 60)])).toEqual(["A/RES/73/6"]);
  });
  test("words in another column are a line of their own", () => {
    expect(textsOf([piece("General Assembly", 100, 80), piece("Distr.: General", 400, 80)])).toEqual([
      "General Assembly",
      "Distr.: General",
    ]);
  });
  test("a raised number is a mark, without a space before it", () => {
    const [found] = joinLines(
      [piece("activities,", 100, 100), piece("12", 156, 96, { size: 6.5 }), piece("and", 166, 100)],
      { number: 1, grids: [] },
    );
    expect(found?.text).toBe("activities,¹² and");
    expect(found?.stretches.map(({ raised }) => raised)).toEqual([false, true, false]);
  });
  test("a raised mark that hangs before the words of a note is part of their line", () => {
    const mark = piece("1", 57, 747, { size: 5.8 });
    expect(textsOf([mark, piece("See the letter", 74, 751)])).toEqual(["¹ See the letter"]);
    expect(textsOf([mark, piece("See the letter", 174, 751)])).toHaveLength(2);
    expect(textsOf([piece("Killed", 57, 751), piece("356", 104, 751)])).toHaveLength(2);
  });
  test("words in two cells of a drawn table are two lines, however close they stand", () => {
    const grids = [{ columns: [100, 118, 200], rows: [90, 110] }];
    const close = [piece("river", 90, 100), piece("263", 119, 100)];
    expect(joinLines(close, { number: 1, grids })).toHaveLength(2);
    expect(joinLines(close, { number: 1, grids: [] })).toHaveLength(1);
  });
  test.each([
    ["a sunk number, as in chemistry", piece("2", 130, 102, { size: 6.5 }), "words2"],
    ["a number of the same size", piece("2", 130, 100), "words2"],
    [
      "a long raised remark",
      piece("12 pieces of it in all", 130, 96, { size: 6.5 }),
      "words12 pieces of it in all",
    ],
  ])("%s is none", (_name, second, text) => {
    expect(textsOf([piece("words", 105, 100), second])).toEqual([text]);
  });
  test("a line that runs from right to left begins at the right", () => {
    expect(textsOf([piece("العامة", 100, 100), piece("الجمعية", 132, 100)])).toEqual(["الجمعية العامة"]);
  });
});
