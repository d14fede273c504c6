import { describe, expect, test } from "vitest";
import { boxesOf, pageAt } from "./page-boxes.ts";

const text = "They were held in the\ncellars of Tarvo.";
const box = { page: 1, left: 100, top: 50, widthPt: 200, heightPt: 12 };
const pages = [
  {
    number: 1,
    start: 0,
    end: 22,
    widthPt: 600,
    heightPt: 800,
    boxes: [{ span: { start: 0, end: 21 }, box }],
  },
  {
    ...{ number: 2, start: 22, end: 39, widthPt: 600, heightPt: 800 },
    boxes: [{ span: { start: 22, end: 39 }, box: { ...box, page: 2, top: 70 } }],
  },
];

describe("where words stand on pages", () => {
  test("a whole line is its box", () => {
    expect(boxesOf(text, pages, { start: 0, end: 21 })).toEqual([box]);
  });
  test("words in a line are a part of its box", () => {
    const [found] = boxesOf(text, pages, { start: 10, end: 14 });
    expect(found?.left).toBeGreaterThan(150);
    expect((found?.left ?? 0) + (found?.widthPt ?? 0)).toBeLessThan(260);
  });
  test("words over the end of a page have a box on either", () => {
    expect(boxesOf(text, pages, { start: 18, end: 29 }).map(({ page }) => page)).toEqual([1, 2]);
  });
  test("a line of a turned page is cut from top to bottom", () => {
    const upright = { ...box, widthPt: 12, heightPt: 200 };
    const turned = [{ ...pages[0], boxes: [{ span: { start: 0, end: 21 }, box: upright }] }].flatMap(
      ({ number = 1, start = 0, end = 0, widthPt = 0, heightPt = 0, boxes }) => [
        { number, start, end, widthPt, heightPt, boxes },
      ],
    );
    expect(boxesOf(text, turned, { start: 15, end: 21 })[0]).toMatchObject({ left: 100, widthPt: 12 });
  });
  test("the page of a word is told, and that white space between pages has none", () => {
    expect([0, 21, 22, 38].map((offset) => pageAt(pages, offset)?.number)).toEqual([1, undefined, 2, 2]);
  });
  test("words that stand on no page have none", () => {
    expect(boxesOf(text, [], { start: 0, end: 4 })).toEqual([]);
  });
});
