import type { Block, Span } from "../../../core/index.ts";

/** A stretch of a long document that is shown at once; `first` and `last` are indexes of blocks. */
export interface Stretch extends Span {
  readonly first: number;
  readonly last: number;
}

const mostBlocks = 240;
const mostCharacters = 60_000;

/**
 * Cuts a document into stretches of at most 240 blocks or 60,000 characters. A block longer than
 * that (a whole book on one line) is cut itself, at white space where there is some.
 */
export function stretchesOf(text: string, blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  const close = (): void => {
    if (open !== undefined) stretches.push(open);
    open = undefined;
  };
  blocks.forEach((block, index) => {
    for (const piece of pieces(text, block)) {
      const isFull =
        open !== undefined && (index - open.first >= mostBlocks || piece.end - open.start > mostCharacters);
      if (isFull) close();
      open = { first: open?.first ?? index, last: index, start: open?.start ?? piece.start, end: piece.end };
    }
  });
  close();
  return stretches.length > 0 ? stretches : [{ first: 0, last: -1, start: 0, end: 0 }];
}

function pieces(text: string, { start, end }: Span): readonly Span[] {
  if (end - start <= mostCharacters) return [{ start, end }];
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, from + mostCharacters);
    const cut = to === end ? end : cutBefore(text, from, to);
    found.push({ start: from, end: cut });
    from = cut;
  }
  return found;
}

function cutBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(" ", to);
  return space > from + mostCharacters / 2 ? space + 1 : to;
}

/** The index of the stretch in which an offset stands, or the nearest one after it. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
