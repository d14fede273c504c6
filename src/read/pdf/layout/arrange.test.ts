import { describe, expect, test } from "vitest";
import { line } from "../testing/lines.ts";
import { arrange } from "./arrange.ts";
import type { Line } from "./line.ts";
import type { Setting } from "./setting.ts";

const setting = { isFirst: false, height: 800, rules: [], grids: [], left: 100, right: 500 };
const drawn = (lines: readonly Line[], more: Partial<Setting> = {}): readonly unknown[] =>
  arrange(lines, { ...setting, ...more }).map((part) =>
    part.kind === "flow"
      ? part.lines.map(({ text }) => text)
      : part.rows.map(({ cells }) =>
          cells.map(({ column, lines: own }) => `${column}: ${own.map(({ text }) => text).join(" ")}`),
        ),
  );

describe("a page is read in order", () => {
  test("the two columns of a head one after the other", () => {
    const lines = [
      line("United Nations", 100, 60),
      line("A/98/9417", 400, 60),
      line("General Assembly", 100, 90),
      line("Distr.: General", 380, 90),
      line("31 March 2044", 380, 102),
      line("They were held in the cellars of the customs house for two days and more.", 100, 200),
    ];
    expect(drawn(lines, { isFirst: true })).toEqual([
      ["United Nations", "General Assembly"],
      ["A/98/9417", "Distr.: General", "31 March 2044"],
      ["They were held in the cellars of the customs house for two days and more."],
    ]);
  });
  test("columns of running text, the left one first", () => {
    const rows = [0, 1, 2, 3, 4, 5].flatMap((row) => [
      line(`Left column, row ${row}, with words`, 100, 100 + 12 * row),
      line(`Right column, row ${row}, with words`, 310, 100 + 12 * row),
    ]);
    const [left, right] = drawn(rows);
    expect(left).toEqual(rows.filter((_, i) => i % 2 === 0).map(({ text }) => text));
    expect(right).toEqual(rows.filter((_, i) => i % 2 === 1).map(({ text }) => text));
  });
  test("a drawn table by its cells, its last row below the last line, and what stands around it", () => {
    const grids = [{ columns: [100, 200, 240, 300], rows: [280, 310, 330] }];
    const lines = [
      line("Figures", 100, 260),
      line("Lindhaven", 202, 300),
      line("Taken", 102, 318),
      line("263", 202, 322),
      line("away", 102, 328),
      line("Wounded", 102, 344),
      line("688", 202, 344),
      line("The figures are those of the district.", 100, 380),
    ];
    expect(drawn(lines, { grids })).toEqual([
      ["Figures"],
      [["1: Lindhaven"], ["0: Taken away", "1: 263"], ["0: Wounded", "1: 688"]],
      ["The figures are those of the district."],
    ]);
  });
  test("rows that go on at a page's top in the columns of the table before", () => {
    const tableBefore = { kind: "table", rows: [], edges: [100, 200, 300] } as const;
    const lines = [
      line("Wounded", 100, 60),
      line("688", 200, 60),
      line("They were counted twice by the district.", 100, 90),
    ];
    expect(drawn(lines, { tableBefore })).toEqual([
      [["0: Wounded", "1: 688"]],
      ["They were counted twice by the district."],
    ]);
    expect(drawn([line("They were counted.", 100, 60)], { tableBefore })).toEqual([["They were counted."]]);
  });
  test("a table by rows and cells, a cell's second line with its first", () => {
    const lines = [
      line("Killed", 100, 300),
      line("356", 250, 300),
      line("66", 350, 300),
      line("Wounded", 100, 320),
      line("688", 250, 320),
      line("133", 350, 320),
      line("(some twice)", 350, 332),
      line("Taken", 100, 352),
      line("263", 250, 352),
      line("–", 350, 352),
    ];
    expect(drawn(lines)).toEqual([
      [
        ["0: Killed", "1: 356", "2: 66"],
        ["0: Wounded", "1: 688", "2: 133 (some twice)"],
        ["0: Taken", "1: 263", "2: –"],
      ],
    ]);
  });
  test("a number set apart from its paragraph is part of it", () => {
    expect(drawn([line("12.", 100, 300), line("They were held in the cellars.", 124, 300)])).toEqual([
      ["12. They were held in the cellars."],
    ]);
  });
});
