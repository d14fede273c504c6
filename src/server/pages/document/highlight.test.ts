import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Inline, nest, type Piece } from "./highlight.ts";

function piece(start: number, end: number, id: string): Piece {
  return { start, end, isFirst: true, isLast: true, highlight: { start, end, id, kind: "casualty" } };
}

/** The tree as brackets: `a(3 b(2) 1)`. */
function drawn(tree: readonly Inline[]): string {
  return tree
    .map((inline) => {
      if (inline.kind === "words") return String(inline.end - inline.start);
      const { piece: own, inside } = inline;
      const ends = `${own.isFirst ? "" : "…"}${own.highlight.id}`;
      return `${ends}(${drawn(inside)})${own.isLast ? "" : "…"}`;
    })
    .join(" ");
}

describe("overlapping highlights become a tree", () => {
  test.each([
    ["none", [], "10"],
    ["one", [piece(2, 5, "a")], "2 a(3) 5"],
    ["one in another", [piece(2, 9, "a"), piece(4, 6, "b")], "2 a(2 b(2) 3) 1"],
    ["the same words twice", [piece(2, 5, "a"), piece(2, 5, "b")], "2 a(b(3)) 5"],
    ["one that crosses the edge of another", [piece(0, 5, "a"), piece(3, 8, "b")], "a(3 b(2)…) …b(3) 2"],
    [
      "three that cross",
      [piece(0, 5, "a"), piece(2, 7, "b"), piece(4, 9, "c")],
      "a(2 b(2 c(1)…)…) …c(…b(2) 2) 1",
    ],
  ])("%s", (_, pieces, expected) => {
    expect(drawn(nest(pieces, { start: 0, end: 10 }))).toBe(expected);
  });

  test("no word is lost, doubled or moved, and each highlight begins and ends once", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
        start,
        end: Math.min(60, start + length),
      })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (found) => {
        const pieces = found.map(({ start, end }, index) => piece(start, end, `h${index}`));
        const seen = flat(nest(pieces, { start: 0, end: 60 }));
        expect(seen.offsets).toEqual(Array.from({ length: 60 }, (_, offset) => offset));
        expect([...seen.firsts].sort()).toEqual(pieces.map(({ highlight }) => highlight.id).sort());
        expect([...seen.lasts].sort()).toEqual(pieces.map(({ highlight }) => highlight.id).sort());
      }),
    );
  });
});

function flat(tree: readonly Inline[]): { offsets: number[]; firsts: string[]; lasts: string[] } {
  const seen: ReturnType<typeof flat> = { offsets: [], firsts: [], lasts: [] };
  for (const inline of tree) {
    if (inline.kind === "words") {
      for (let offset = inline.start; offset < inline.end; offset++) seen.offsets.push(offset);
      continue;
    }
    const inner = flat(inline.inside);
    seen.offsets.push(...inner.offsets);
    seen.firsts.push(...(inline.piece.isFirst ? [inline.piece.highlight.id] : []), ...inner.firsts);
    seen.lasts.push(...inner.lasts, ...(inline.piece.isLast ? [inline.piece.highlight.id] : []));
  }
  return seen;
}
