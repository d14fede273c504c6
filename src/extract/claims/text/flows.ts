import type { Block, Document, Span } from "../../../core/index.ts";

/** A stretch of running text: one block, or several whose sentence goes on over a page's end. */
export interface Flow {
  readonly block: number;
  readonly part: number;
  readonly kind: Block["kind"];
  readonly stretches: readonly Span[];
}

const readable: ReadonlySet<Block["kind"]> = new Set([
  "paragraph",
  "list-item",
  "quote",
  "heading",
  "title",
  "table",
]);

const mostStretches = 50;

/** The flows of a document in reading order, one after another. Masthead, notes, signature and furniture are left. */
export function* flowsOf(document: Document): Generator<Flow> {
  const { blocks } = document;
  const goesOnAt = new Map<number, number>();
  for (const [index, { kind, continues }] of blocks.entries())
    if (continues !== undefined && readable.has(kind)) goesOnAt.set(continues, index);
  for (const [index, block] of blocks.entries()) {
    if (!readable.has(block.kind) || isReadBefore(blocks, block)) continue;
    const stretches: Span[] = [];
    for (
      let next: number | undefined = index;
      next !== undefined && stretches.length < mostStretches;
      next = goesOnAt.get(next)
    ) {
      const piece: Block | undefined = blocks[next];
      if (piece !== undefined) stretches.push({ start: piece.start, end: piece.end });
    }
    yield { block: index, part: block.part, kind: block.kind, stretches };
  }
}

/** Whether a block ends a sentence of one that is read, and is read with that. */
function isReadBefore(blocks: readonly Block[], { continues }: Block): boolean {
  const before = continues === undefined ? undefined : blocks[continues];
  return before !== undefined && readable.has(before.kind);
}

/** Note marks and other words inside paragraphs that are not read, ascending. */
export function skippedSpans(document: Document): readonly Span[] {
  return document.notes.flatMap((note) => note.marks).toSorted((a, b) => a.start - b.start);
}
