import type { Span } from "../../../core/index.ts";
import type { ShownKind } from "../../wording/kinds.ts";

/** What a stretch of words is lit for. The quiet ones carry no letter and show when they are touched. */
export type HighlightKind = ShownKind | "field" | "near-miss" | "problem" | "note" | "at" | "found";

/** Words of the document that belong to something that was read. */
export interface Highlight extends Span {
  readonly kind: HighlightKind;
  /** Shared by the words and the entry beside them; unique on the page. */
  readonly id: string;
  /** Letter and number shown after the words: `C3`. */
  readonly label?: string;
}

/** A highlight, or what is left of it after it was cut at the edge of a block or of another highlight. */
export interface Piece extends Span {
  readonly highlight: Highlight;
  /** Whether the highlight begins here: the piece that carries its anchor. */
  readonly isFirst: boolean;
  /** Whether the highlight ends here: the piece after which its letter stands. */
  readonly isLast: boolean;
}

/** A piece with what stands inside it, or plain words. */
export type Inline =
  | { readonly kind: "words"; readonly start: number; readonly end: number }
  | { readonly kind: "piece"; readonly piece: Piece; readonly inside: readonly Inline[] };

/**
 * Arranges overlapping pieces as a tree, since markup can only nest: what lies within another goes
 * inside it; what crosses its edge is cut there and goes on after it.
 */
export function nest(pieces: readonly Piece[], within: Span): readonly Inline[] {
  const waiting = [...pieces].filter(({ start, end }) => start < end).sort(outerFirst);
  const tree: Inline[] = [];
  let at = within.start;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const piece = next;
    if (piece.start > at) tree.push({ kind: "words", start: at, end: piece.start });
    const inside: Piece[] = [];
    while (waiting[0] !== undefined && waiting[0].start < piece.end) {
      const inner = waiting.shift() ?? piece;
      if (inner.end <= piece.end) {
        inside.push(inner);
        continue;
      }
      inside.push({ ...inner, end: piece.end, isLast: false });
      putBack(waiting, { ...inner, start: piece.end, isFirst: false });
    }
    tree.push({ kind: "piece", piece, inside: nest(inside, piece) });
    at = piece.end;
  }
  if (at < within.end) tree.push({ kind: "words", start: at, end: within.end });
  return tree;
}

function putBack(waiting: Piece[], piece: Piece): void {
  let place = 0;
  while (place < waiting.length && outerFirst(waiting[place] ?? piece, piece) <= 0) place++;
  waiting.splice(place, 0, piece);
}

function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
