import type { Block, BlockKind, LayoutBlock, Span } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { type Numbering, numberingOf } from "./numbering.ts";

/** What a line is known to be before the blocks are made; undefined where its own form must tell. */
export type Role = BlockKind | undefined;

/** Everything that making blocks needs to know of a document. */
export interface BlockInput {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly roles: readonly Role[];
  readonly layout: readonly LayoutBlock[];
  /** Start of each part, the main part first. */
  readonly partStarts: readonly number[];
}

interface Draft {
  readonly kind: BlockKind;
  readonly from: number;
  readonly numbering: Numbering;
}

/** Lines that belong together as blocks, in reading order, with number, level, part and the block that each goes on from. */
export function buildBlocks(input: BlockInput): readonly Block[] {
  const blocks: Block[] = [];
  const { lines } = input;
  let i = 0;
  let part = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    while (line.start >= (input.partStarts[part + 1] ?? Number.POSITIVE_INFINITY)) part++;
    const draft = draftAt(input, i);
    let to = i + 1;
    while (to < lines.length && belongs(input, draft, to)) to++;
    const end = lines[to - 1]?.end ?? line.end;
    if (end > line.start) blocks.push(blockOf(input, draft, { start: line.start, end }, part));
    i = to;
  }
  return linkContinuations(input.text, withFurniture(input, blocks));
}

/** Heads and feet of pages that the format itself sets apart are no lines: they take their place among the blocks. */
function withFurniture({ layout, partStarts }: BlockInput, blocks: readonly Block[]): readonly Block[] {
  const furniture = layout.flatMap(({ kind, start, end }): readonly Block[] => {
    if (kind !== "furniture") return [];
    return [
      {
        kind,
        part: Math.max(
          0,
          partStarts.findLastIndex((from) => from <= start),
        ),
        start,
        end,
      },
    ];
  });
  if (furniture.length === 0) return blocks;
  return [...blocks, ...furniture].sort((a, b) => a.start - b.start);
}

function draftAt({ text, lines, roles }: BlockInput, index: number): Draft {
  const line = lines[index];
  if (line === undefined) return { kind: "paragraph", from: index, numbering: { start: 0, isItem: false } };
  const numbering = numberingOf(text, line);
  return { kind: roles[index] ?? ownKind(text, lines, index, numbering), from: index, numbering };
}

function ownKind(text: string, lines: readonly Line[], index: number, numbering: Numbering): BlockKind {
  const line = lines[index];
  if (line?.layout === "table" || line?.layout === "quote" || line?.layout === "heading") return line.layout;
  if (numbering.isItem) return "list-item";
  if (line !== undefined && numbering.number === undefined && looksLikeHeading(text, lines, index))
    return "heading";
  return "paragraph";
}

/** A single short line between gaps, without the stop that ends a sentence. */
function looksLikeHeading(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || line.end - line.start > 120 || line.layout !== "paragraph") return false;
  if (line.cut) return /^[IVX]{1,5}\.\s+\p{Lu}[^.;]{2,80}$/u.test(text.slice(line.start, line.end));
  const isAlone = (line.gap || index === 0) && (next === undefined || next.gap || next.block !== line.block);
  if (!isAlone) return false;
  const first = text.charCodeAt(line.start);
  if (
    (first >= 97 && first <= 122) ||
    first === 34 ||
    first === 0x201c ||
    first === 40 ||
    first === 41 ||
    first === 44 ||
    first === 91
  )
    return false;
  if (isInsideSentence(text, lines, index)) return false;
  const words = text.slice(Math.max(line.start, line.end - 12), line.end).replace(/[¹²³⁰⁴-⁹*]+$/u, "");
  return !midPhrase.test(words) && !/\d{4}$/.test(text.slice(line.start, line.end));
}

/** Notes that stand where they are called cut a sentence into pieces, the shorter ones of which look like headings. */
function isInsideSentence(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const before = besideNotes(lines, index, -1);
  if (
    before !== undefined &&
    /[,，、،][¹²³⁰⁴-⁹*]*$/u.test(text.slice(Math.max(0, before.end - 6), before.end))
  )
    return true;
  const after = besideNotes(lines, index, 1);
  return after !== undefined && /^[\p{Ll}\p{Lo},]/u.test(text.slice(after.start, after.start + 1));
}

/** The line beyond the notes that stand directly behind or before a line; undefined where none stands. */
function besideNotes(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  let at = index + step;
  while (lines[at]?.layout === "note") at += step;
  return at === index + step ? undefined : lines[at];
}

const midPhrase =
  /[.,;:!?”"’)\]…、-。！，：；？،؛]$|(?:^|\s)(?:of|the|and|or|in|to|a|an|by|for|with|on|at|from|that|which)$/u;

function belongs(input: BlockInput, draft: Draft, index: number): boolean {
  const { text, lines, roles } = input;
  const line = lines[index];
  const first = lines[draft.from];
  if (line === undefined || first === undefined || roles[index] !== roles[draft.from]) return false;
  if (line.block !== first.block || line.cut) return false;
  if (draft.kind === "table" || draft.kind === "heading" || draft.kind === "furniture") return false;
  if (line.gap && draft.kind !== "signature") return false;
  if (line.marker !== undefined) return false;
  if (draft.kind === "paragraph" || draft.kind === "list-item" || draft.kind === "quote")
    return !beginsAnew(text, lines, index);
  return true;
}

/** In text whose paragraphs are not set apart: a number at a line's start after an ended sentence. */
function beginsAnew(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return false;
  const code = text.charCodeAt(line.start);
  if (!((code >= 48 && code <= 57) || code === 40 || code > 0x2000)) return false;
  const numbering = numberingOf(text, line);
  if (numbering.number === undefined && !numbering.isItem) return false;
  const end = text.slice(Math.max(before.start, before.end - 4), before.end);
  return numbering.isItem ? /[.;:,?!”"’)]$|(?:and|or)$/.test(end) : /[.;:?!”"’)]$/.test(end);
}

const withNumbers: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quote"]);

function blockOf(input: BlockInput, draft: Draft, whole: Span, part: number): Block {
  const line = input.lines[draft.from];
  const level = draft.numbering.level ?? line?.level;
  const hasNumber = withNumbers.has(draft.kind) && draft.numbering.number !== undefined;
  const start = withNumbers.has(draft.kind)
    ? skipNumber(input.text, draft.numbering.start, whole)
    : whole.start;
  const cells = draft.kind === "table" ? input.layout[line?.block ?? -1]?.cells : undefined;
  return {
    kind: draft.kind,
    part,
    start,
    end: whole.end,
    ...(level === undefined || draft.kind === "paragraph" ? {} : { level }),
    ...(hasNumber ? { number: draft.numbering.number ?? "" } : {}),
    ...(cells === undefined ? {} : { cells }),
  };
}

/** The number stands outside the block's words, unless nothing else is there. */
function skipNumber(text: string, offset: number, whole: Span): number {
  let at = offset;
  while (at < whole.end && /\s/.test(text[at] ?? "")) at++;
  return at < whole.end ? at : whole.start;
}

/** A sentence that notes or the end of a page interrupted goes on in the next paragraph. */
function linkContinuations(text: string, blocks: readonly Block[]): readonly Block[] {
  let last = -1;
  return blocks.map((block, i) => {
    if (block.kind === "note" || block.kind === "furniture") return block;
    const at = last;
    const before = blocks[at];
    const isInterrupted = at !== -1 && at !== i - 1;
    last = i;
    if (before === undefined || !isInterrupted || !goesOn(text, before, block)) return block;
    return { ...block, continues: at };
  });
}

const running: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quote", "circulation-request"]);

function goesOn(text: string, before: Block, block: Block): boolean {
  if (
    !running.has(before.kind) ||
    !running.has(block.kind) ||
    before.part !== block.part ||
    block.number !== undefined
  )
    return false;
  const end = text
    .slice(Math.max(before.start, before.end - 8), before.end)
    .replace(/[¹²³⁰⁴-⁹\d*)\]”"’\s]+$/u, "");
  const isOpen = !/[.?!:;…。？！；：؟؛]$/u.test(end);
  const first = text.slice(block.start, block.start + 4);
  const goesOnLow =
    /^[\p{Ll}\p{Lo}(),–—，、،]/u.test(first) || (/^(?:E?S[-‑])?\d/.test(first) && end.endsWith(","));
  // Paragraphs of a preamble end in a comma, and the next begins with a capital.
  return isOpen && (goesOnLow || (before.end - before.start > 80 && !/[,，،]$/u.test(end)));
}
