import { describe, expect, test } from "vitest";
import { line, page } from "../testing/lines.ts";
import { takeFootNotes } from "./foot-notes.ts";
import type { Line } from "./line.ts";

const small = { size: 8 };
const raised = (mark: string, words: string, baseline: number): Line => {
  const text = `${mark} ${words}`;
  const stretch = { left: 110, right: 114, bold: false, italic: false };
  return line(text, 110, baseline, {
    ...small,
    stretches: [
      { start: 0, end: mark.length, raised: true, ...stretch },
      { start: mark.length + 1, end: text.length, raised: false, ...stretch },
    ],
  });
};
const body = [line("They were held in the cellars.", 100, 200), line("Nobody came.", 100, 212)];
const notesOf = (
  lines: readonly Line[],
  more: Parameters<typeof page>[2] = {},
): readonly (readonly [string | undefined, string])[] =>
  takeFootNotes({ ...page(1, lines, more), furniture: [] }, 10).notes.map(({ mark, lines: own }) => [
    mark,
    own.map(({ text }) => text).join(" / "),
  ]);

describe("notes are taken from a page's foot", () => {
  test("below a short rule, each with the lines that go on", () => {
    const lines = [
      ...body,
      raised("¹", "See the list,", 700),
      line("which is annexed.", 112, 709, small),
      raised("²", "Ibid.", 718),
    ];
    expect(notesOf(lines, { rules: [{ left: 100, right: 170, y: 690 }] })).toEqual([
      ["1", "¹ See the list, / which is annexed."],
      ["2", "² Ibid."],
    ]);
  });
  test("below a typed rule, which is furniture then", () => {
    const read = takeFootNotes(
      { ...page(1, [...body, line("__________", 100, 690), line("1/ A/48/803.", 110, 700)]), furniture: [] },
      10,
    );
    expect(read.notes.map(({ mark, isTyped }) => [mark, isTyped])).toEqual([["1", true]]);
    expect(read.furniture.map(({ text }) => text)).toEqual(["__________"]);
  });
  test("in smaller letters without a rule", () => {
    expect(notesOf([...body, line("* Reproduced as received.", 110, 700, small)])).toEqual([
      ["*", "* Reproduced as received."],
    ]);
  });
  test("one that goes on from the page before has no mark", () => {
    const rules = [{ left: 100, right: 170, y: 690 }];
    expect(
      notesOf([...body, line("of the dead.", 110, 700, small), raised("³", "See above.", 709)], { rules }),
    ).toEqual([
      [undefined, "of the dead."],
      ["3", "³ See above."],
    ]);
  });
  test("in the middle of a text, which goes on behind them", () => {
    const lines = [
      ...body,
      raised("¹", "See the list.", 300),
      line("The fate of the others is unknown.", 100, 330),
    ];
    const read = takeFootNotes(
      { ...page(1, lines), furniture: [], rules: [{ left: 100, right: 170, y: 290 }] },
      10,
    );
    expect(read.notes).toHaveLength(1);
    expect(read.lines.at(-1)?.text).toBe("The fate of the others is unknown.");
  });
});

describe("what is no note stays in the text", () => {
  test.each([
    ["words underlined by a rule", [...body, line("23 March 2044, by which it was", 100, 224)], 205],
    ["a table below a rule as wide as the page", [...body, line("Killed", 100, 300, small)], undefined],
    ["a last paragraph in the same letters", [...body, line("1. The Commission met.", 100, 300)], undefined],
    ["small print without a mark", [...body, line("Source: the register.", 100, 300, small)], undefined],
  ])("%s", (_name, lines, y) => {
    const rules = y === undefined ? [{ left: 100, right: 500, y: 290 }] : [{ left: 100, right: 170, y }];
    expect(notesOf(lines, { rules })).toEqual([]);
  });
});
