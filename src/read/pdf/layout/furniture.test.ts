import { describe, expect, test } from "vitest";
import { line, page } from "../testing/lines.ts";
import { setFurnitureApart } from "./furniture.ts";

const body = (number: number): ReturnType<typeof line>[] => [
  line(`Words of page ${"abcdef"[number]} which go on and on`, 100, 200),
  line("to the end of it.", 100, 212),
];
const furnitureOf = (pages: Parameters<typeof setFurnitureApart>[0]): readonly (readonly string[])[] =>
  setFurnitureApart(pages).map(({ furniture }) => furniture.map(({ text }) => text));

describe("what pages carry at their edges is set apart", () => {
  test("heads and feet that repeat, numbers in them aside, and what stands further out", () => {
    const pages = [1, 2, 3].map((number) =>
      page(number, [
        line("A/98/9417", 60, 50),
        ...body(number),
        line(`${number}/3`, 60, 760),
        line("44-03021", 500, 768),
      ]),
    );
    // The first page's symbol is the document's own.
    expect(furnitureOf(pages)).toEqual([
      ["1/3", "44-03021"],
      ["A/98/9417", "2/3", "44-03021"],
      ["A/98/9417", "3/3", "44-03021"],
    ]);
  });
  test("the first page's foot is known from where the others have theirs", () => {
    const first = page(1, [...body(1), line("44-03021 (E)", 60, 748), line("*4403021*", 60, 762)]);
    const second = page(2, [...body(2), line("2/2", 60, 755)]);
    expect(furnitureOf([first, second])).toEqual([["44-03021 (E)", "*4403021*"], ["2/2"]]);
  });
  test("a head that says what the first page's head says", () => {
    const first = page(1, [line("A/98/9417–S/2044/9206", 400, 60), ...body(1)]);
    const second = page(2, [line("S/2044/9206", 60, 60), ...body(2)]);
    expect(furnitureOf([first, second])).toEqual([[], ["S/2044/9206"]]);
  });
  test("numbers of pages that go on from another document's", () => {
    const pages = [1, 2].map((number) =>
      page(number, [...body(number), line(String(number + 136), 300, 768)]),
    );
    expect(furnitureOf(pages)).toEqual([["137"], ["138"]]);
  });
  test("a running title, on the first page as well", () => {
    const pages = [1, 2].map((number) => page(number, [line("The Tarvo papers", 100, 40), ...body(number)]));
    expect(furnitureOf(pages)).toEqual([["The Tarvo papers"], ["The Tarvo papers"]]);
  });
});

describe("what stands at the edge of a page by chance stays", () => {
  test.each([
    ["a paragraph that begins high up", line("The Commission was told of it.", 100, 60)],
    ["a last line low down", line("and nothing more was heard of them", 100, 760)],
    ["a note that another page has at another height", line("² Resolution 70/1.", 100, 730)],
  ])("%s", (_name, odd) => {
    const other = line("² Resolution 70/1.", 100, 705);
    expect(furnitureOf([page(1, [...body(1), other]), page(2, [...body(2), odd])])).toEqual([[], []]);
  });
  test.each([
    ["goes down to the foot", 770],
    ["begins at the head", 60],
  ])("a number in a table that %s", (_name, baseline) => {
    const row = [line("Wounded", 100, baseline), line("310", 200, baseline)];
    expect(furnitureOf([page(1, body(1)), page(2, [...body(2), ...row])])).toEqual([[], []]);
  });
});
