import type { Cell } from "../../core/index.ts";
import { putIn } from "../draft.ts";
import { separateBlocks } from "../separate-blocks.ts";
import { closeBlock, type MarkdownReader } from "./blocks.ts";
import { type Line, lineAt } from "./line.ts";
import { writeInline } from "./write-inline.ts";

const delimiterRow = /\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?)?[ \t]*(?=\n|$)/y;

/**
 * Reads a table: a row, a line `|---|---|`, and rows; or, as some converters leave it, rows alone that
 * start and end with a bar. Cells are set apart by one line end in the text.
 */
export function readTable(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  if (!hasBar(source, line)) return undefined;
  const second = lineAt(source, line.end + 1);
  const headed = line.end < source.length && isDelimiterRow(source, second);
  if (
    !headed &&
    !(isBarredRow(source, line) && (isBarredRow(source, second) || isDelimiterRow(source, line)))
  )
    return undefined;
  closeBlock(reader);
  separateBlocks(reader.draft, "\n\n", reader.lastEnd);
  const start = reader.draft.length;
  const cells: Cell[] = [];
  let next = line.start;
  for (let row = 0; next < source.length; ) {
    const current = lineAt(source, next);
    if (!hasBar(source, current)) break;
    if (!isDelimiterRow(source, current)) {
      writeRow(reader, current, { cells, row, heading: headed && row === 0 });
      row++;
    }
    next = current.end + 1;
  }
  if (reader.draft.length > start)
    reader.draft.blocks.push({ kind: "table", start, end: reader.draft.length, cells });
  reader.lastEnd = undefined;
  reader.lastWasItem = false;
  return next;
}

function hasBar(source: string, line: Line): boolean {
  return source.slice(line.start, line.end).includes("|");
}

function isBarredRow(source: string, line: Line): boolean {
  if (source.charCodeAt(line.start) !== 0x7c) return false;
  let end = line.end;
  while (/\s/.test(source.charAt(end - 1))) end--;
  return end - 1 > line.start && source.charCodeAt(end - 1) === 0x7c;
}

function isDelimiterRow(source: string, line: Line): boolean {
  const first = source.charCodeAt(line.start);
  if (first !== 0x7c && first !== 0x2d && first !== 0x3a) return false;
  delimiterRow.lastIndex = line.start;
  const row = delimiterRow.exec(source)?.[0] ?? "";
  return row.includes("-") && row.includes("|");
}

interface Row {
  readonly cells: Cell[];
  readonly row: number;
  readonly heading: boolean;
}

function writeRow(reader: MarkdownReader, line: Line, { cells, row, heading }: Row): void {
  const { draft, definitions } = reader;
  const { source } = draft;
  let column = 0;
  let from = source.charCodeAt(line.start) === 0x7c ? line.start + 1 : line.start;
  while (from <= line.end) {
    const bar = nextBar(source, from, line.end);
    const [start, end] = trim(source, from, bar);
    if (bar === line.end && start === end && column > 0) break;
    if (cells.length > 0) putIn(draft, "\n");
    const textStart = draft.length;
    writeInline(draft, { source, start, end, quoteDepth: 0, definitions });
    cells.push({ start: textStart, end: draft.length, row, column: column++, heading });
    from = bar + 1;
  }
}

function nextBar(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x7c) return at;
  }
  return limit;
}

function trim(source: string, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return [start, end];
}
