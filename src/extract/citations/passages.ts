import type { Block, Document, SourceText, Span } from "../../core/index.ts";
import type { Passage, Setting } from "./passage.ts";
import { type Organ, organs } from "./words/organs.ts";

const silent: ReadonlySet<Block["kind"]> = new Set(["masthead", "furniture", "signature", "annex-start"]);

/**
 * The stretches of a document in which citations are looked for, ascending and without overlap: the
 * bodies of notes, and blocks that hold words of its author. What the document says of itself is left out.
 */
export function passagesOf(document: Document, text: string): readonly Passage[] {
  const notes = [...document.notes].sort((a, b) => a.body.start - b.body.start);
  const bodies = notes.map(({ body, part, id }): Passage => {
    return { start: body.start, end: body.end, holds: "works", part, isTitle: false, note: id };
  });
  const taken = [...bodies, ...ownTitles(document)].sort((a, b) => a.start - b.start);
  const passages = bodies.filter(({ start, end }) => end > start);
  for (const block of joinedBlocks(document.blocks, text)) {
    if (silent.has(block.kind)) continue;
    const isTitle = block.kind === "title";
    const holds = block.kind === "note" ? "works" : "sentences";
    const goesOnFrom = piecesBefore(document.blocks, block);
    for (const { start, end } of outside(block, isTitle ? bodies : taken)) {
      const isFirst = goesOnFrom.length > 0 && start === block.start;
      const rest = isFirst ? { goesOnFrom } : {};
      passages.push({ start, end, holds, part: block.part, isTitle, note: undefined, ...rest });
    }
  }
  return passages.sort((a, b) => a.start - b.start);
}

const mostPieces = 40;

/** The blocks that a block's sentence goes on from, the first of them first. */
function piecesBefore(blocks: readonly Block[], { continues }: Block): readonly Span[] {
  const pieces: Span[] = [];
  for (let at = continues; at !== undefined && pieces.length < mostPieces; ) {
    const block: Block | undefined = blocks[at];
    if (block === undefined) break;
    pieces.push(block);
    at = block.continues;
  }
  return pieces.reverse();
}

const startsWithNumber = /^\d{1,4} \((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]+)\)/;
const goesOn = /(?:,|\band|\bor|resolutions?)\s*$/;

/** A line that begins with `338 (1973)` may have been taken for a list item: it goes on with the block before. */
function joinedBlocks(blocks: readonly Block[], text: string): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isRest =
      last !== undefined &&
      last.part === block.part &&
      block.start - last.end < 3 &&
      isDigit(text.charCodeAt(block.start)) &&
      startsWithNumber.test(text.slice(block.start, block.start + 16)) &&
      goesOn.test(text.slice(Math.max(last.start, last.end - 16), last.end));
    if (isRest) joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(block);
  }
  return joined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the document gives its own title and symbols. */
function ownTitles(document: Document): readonly Span[] {
  const { title, symbols } = document.masthead;
  return [title?.span, ...symbols.map((symbol) => symbol.span)].filter((span) => span !== undefined);
}

/** What of a block lies outside some ascending spans. */
function outside(block: Span, spans: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let from = block.start;
  for (const span of spansOver(block, spans)) {
    if (span.start > from) left.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < block.end) left.push({ start: from, end: block.end });
  return left;
}

function spansOver(block: Span, spans: readonly Span[]): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < block.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = Math.max(0, low - 1); i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= block.end) break;
    if (span.end > block.start) found.push(span);
  }
  return found;
}

/** The organ whose document this is: from its symbol, else the only organ in its masthead. */
export function organOf(document: Document): Organ | undefined {
  const [own, other] = document.masthead.symbols.map((symbol) => symbol.value);
  const isOne = own !== undefined && other === undefined;
  const bySymbol = isOne ? organs.find((organ) => organ.series.test(own)) : undefined;
  if (bySymbol) return bySymbol;
  const named = document.masthead.organs;
  return named.length === 1 ? organs.find((organ) => organ.name === named[0]?.value) : undefined;
}

/** The italic runs and links of a source, as the rules ask for them. */
export function runsOf(source: SourceText): Pick<Setting, "italics" | "links"> {
  const italics = source.runs.filter((run) => run.style === "italic");
  const links = source.runs.flatMap((run) =>
    run.style === "link" && run.target !== undefined
      ? [{ start: run.start, end: run.end, target: run.target }]
      : [],
  );
  return { italics, links };
}
