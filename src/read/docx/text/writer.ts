import type { Aside, Cell, LayoutBlock } from "../../../core/index.ts";
import { type Draft, putIn, writeFor } from "../../draft.ts";
import { separateBlocks } from "../../separate-blocks.ts";
import type { CountParagraph } from "../numbering/count-paragraphs.ts";
import type { Numbering } from "../numbering/read-numbering.ts";
import type { StoryParagraph } from "../story/paragraph.ts";

/** The text of a document in the making. */
export interface Writer {
  readonly draft: Draft;
  readonly numbering: Numbering;
  readonly count: CountParagraph;
  readonly asides: Aside[];
  /** Where comments begin and end in the text, by their ids. */
  readonly comments: Map<string, { start: number; end: number }>;
  table: OpenTable | undefined;
  /** The furthest place of the source that was written: what stands before it cannot be led back to. */
  reached: number;
}

interface OpenTable {
  readonly start: number;
  readonly cells: Cell[];
  row: number;
  column: number;
  isHeading: boolean;
  cell: { readonly start: number; readonly column: number } | undefined;
}

/** A writer over an empty draft. */
export function openWriter(draft: Draft, numbering: Numbering, count: CountParagraph): Writer {
  return {
    draft,
    numbering,
    count,
    asides: [],
    comments: new Map(),
    table: undefined,
    reached: 0,
  };
}

/** Copies a stretch of a paragraph to the end of the text, with all that is said of it. */
export function copyParagraph(writer: Writer, paragraph: StoryParagraph, from: number, to: number): void {
  const { draft } = writer;
  const shift = draft.length - from;
  copyWords(writer, paragraph, from, to);
  const place = (offset: number): number => Math.min(Math.max(offset, from), to) + shift;
  for (const run of paragraph.runs) {
    const start = place(run.start);
    const end = place(run.end);
    if (end > start) draft.runs.push({ ...run, start, end });
  }
  for (const aside of paragraph.asides)
    writer.asides.push({ ...aside, start: place(aside.start), end: place(aside.end) });
  for (const { id, at } of paragraph.comments) {
    const known = writer.comments.get(id);
    writer.comments.set(id, { start: known?.start ?? place(at), end: place(at) });
  }
}

function copyWords(writer: Writer, { text, map }: StoryParagraph, from: number, to: number): void {
  const { draft } = writer;
  let reached = from;
  for (let i = 0; i < map.length; i += 3) {
    const textStart = map[i] ?? 0;
    const start = Math.max(reached, textStart);
    const end = Math.min(to, textStart + (map[i + 2] ?? 0));
    if (end <= start) continue;
    if (start > reached) putIn(draft, text.slice(reached, start));
    const at = (map[i + 1] ?? 0) + start - textStart;
    if (at < writer.reached) putIn(draft, text.slice(start, end));
    else {
      writeFor(draft, text.slice(start, end), at);
      writer.reached = at + end - start;
    }
    reached = end;
  }
  if (to > reached) putIn(draft, text.slice(reached, to));
}

/** Where a paragraph's words begin and end, white space left out. */
export function wordsWithin(text: string): { readonly from: number; readonly to: number } {
  let to = text.length;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to--;
  let from = 0;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return { from, to };
}

/** Starts a table; it has a place in the text once its first cell is written. */
export function beginTable(writer: Writer): void {
  separateBlocks(writer.draft, "\n\n");
  writer.table = {
    start: writer.draft.length,
    cells: [],
    row: -1,
    column: 0,
    isHeading: false,
    cell: undefined,
  };
}

/** Starts a row. */
export function beginRow(
  writer: Writer,
  row: { readonly isHeading: boolean; readonly before: number },
): void {
  const { table } = writer;
  if (table === undefined) return;
  endCell(writer);
  table.row++;
  table.column = row.before;
  table.isHeading = row.isHeading;
}

/** Starts a cell. */
export function beginCell(writer: Writer, columns: number): void {
  const { table, draft } = writer;
  if (table === undefined) return;
  endCell(writer);
  if (table.cells.length > 0) putIn(draft, "\n");
  table.cell = { start: draft.length, column: table.column };
  table.column += columns;
}

function endCell({ table, draft }: Writer): void {
  if (table?.cell === undefined) return;
  const { start, column } = table.cell;
  table.cells.push({
    start,
    end: draft.length,
    row: Math.max(0, table.row),
    column,
    heading: table.isHeading,
  });
  table.cell = undefined;
}

/** Ends a table and writes its block. */
export function endTable(writer: Writer): void {
  const { table, draft } = writer;
  if (table === undefined) return;
  endCell(writer);
  writer.table = undefined;
  const hasWords = table.cells.some(({ start, end }) => end > start);
  if (hasWords) {
    const block: LayoutBlock = { kind: "table", start: table.start, end: draft.length, cells: table.cells };
    draft.blocks.push(block);
  }
}

/** Writes words of a cell on a line of their own within it, behind the marker of their list. */
export function writeInCell(writer: Writer, paragraph: StoryParagraph, marker: string | undefined): void {
  const { draft, table } = writer;
  const { from, to } = wordsWithin(paragraph.text);
  if (to > from && table?.cell !== undefined) {
    if (draft.length > table.cell.start) putIn(draft, "\n");
    if (marker !== undefined) putIn(draft, `${marker} `);
  }
  copyParagraph(writer, paragraph, from, to);
}
