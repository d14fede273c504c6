import { describe, expect, test } from "vitest";
import { gridsOf, isParted } from "./grids.ts";

const rule = (left: number, right: number, y: number): { left: number; right: number; y: number } => ({
  left,
  right,
  y,
});
const parted = (y: number): ReturnType<typeof rule>[] => [
  rule(100, 200, y),
  rule(200, 260, y),
  rule(260, 300, y),
];

describe("tables drawn on a page", () => {
  test("lines across that are drawn cell by cell", () => {
    expect(gridsOf([...parted(100), ...parted(120), ...parted(120.5), ...parted(140)], [])).toEqual([
      { columns: [100, 200, 260, 300], rows: [100, expect.closeTo(120.25), 140] },
    ]);
  });
  test("whole lines across and lines down between them", () => {
    const posts = [100, 180, 300].map((x) => ({ x, top: 100, bottom: 140 }));
    expect(gridsOf([rule(100, 300, 100), rule(100, 300, 120), rule(100, 300, 140)], posts)).toEqual([
      { columns: [100, 180, 300], rows: [100, 120, 140] },
    ]);
  });
  test("cells that are one in a row", () => {
    const [grid] = gridsOf([...parted(100), rule(100, 200, 120), rule(200, 300, 120), ...parted(140)], []);
    expect(grid?.columns).toEqual([100, 200, 260, 300]);
  });
  test.each([
    ["the rule above notes", [rule(100, 200, 700)]],
    ["rules above and below a title", [rule(100, 300, 100), rule(100, 300, 140)]],
    ["underlined words", [rule(100, 140, 100), rule(180, 220, 100), rule(120, 170, 112)]],
  ])("%s are none", (_name, rules) => {
    expect(gridsOf(rules, [])).toEqual([]);
  });
  test("a drawing of thousands of lines is none", () => {
    expect(
      gridsOf(
        Array.from({ length: 5_000 }, (_, i) => rule(i % 300, 400, i)),
        [],
      ),
    ).toEqual([]);
  });
});

test("words are parted by a line down between them, at its height only", () => {
  const grids = [{ columns: [100, 200, 300], rows: [100, 140] }];
  expect(isParted(grids, 120, [190, 204])).toBe(true);
  expect(isParted(grids, 120, [150, 154])).toBe(false);
  expect(isParted(grids, 160, [190, 204])).toBe(false);
});
