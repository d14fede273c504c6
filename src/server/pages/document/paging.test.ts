import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/index.ts";
import { stretchAt, stretchesOf } from "./paging.ts";

function paragraphs(lengths: readonly number[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  let at = 0;
  const blocks = lengths.map((length): Block => {
    const block = { kind: "paragraph", part: 0, start: at, end: at + length } as const;
    at += length + 1;
    return block;
  });
  return { text: "word ".repeat(at / 5 + 1).slice(0, at), blocks };
}

describe("the pages of a long document", () => {
  test("a letter is one page", () => {
    const { text, blocks } = paragraphs([100, 200, 300]);
    expect(stretchesOf(text, blocks)).toEqual([{ first: 0, last: 2, start: 0, end: 602 }]);
  });

  test("a document without blocks is one empty page", () => {
    expect(stretchesOf("", [])).toHaveLength(1);
  });

  test("many blocks are cut between blocks", () => {
    const { text, blocks } = paragraphs(Array.from({ length: 1000 }, () => 10));
    const stretches = stretchesOf(text, blocks);
    expect(stretches.map(({ first, last }) => [first, last])).toEqual([
      [0, 239],
      [240, 479],
      [480, 719],
      [720, 959],
      [960, 999],
    ]);
  });

  test("a book on one line is cut at white space, and no character is lost", () => {
    const { text, blocks } = paragraphs([500_003]);
    const stretches = stretchesOf(text, blocks);
    expect(stretches.length).toBeGreaterThan(5);
    stretches.forEach(({ start, end }, index) => {
      expect(end - start).toBeLessThanOrEqual(60_001);
      expect(start).toBe(stretches[index - 1]?.end ?? 0);
      if (index < stretches.length - 1) expect(text[end - 1]).toBe(" ");
    });
    expect(stretches.at(-1)?.end).toBe(500_003);
  });

  test("every offset leads to the page that holds it", () => {
    const { text, blocks } = paragraphs(Array.from({ length: 50 }, () => 9_000));
    const stretches = stretchesOf(text, blocks);
    for (const { start, end } of blocks) {
      const stretch = stretches[stretchAt(stretches, start)];
      expect(stretch !== undefined && stretch.start <= start && end <= stretch.end).toBe(true);
    }
  });
});
