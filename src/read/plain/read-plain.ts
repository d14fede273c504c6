import type { LayoutBlock } from "../../core/index.ts";
import { copySource, type Draft, pushBlock, putIn } from "../draft.ts";
import { followsInList, type ListMarker, listMarkerAt, usesStarBullets } from "../list-marker.ts";
import { startsParagraph } from "../paragraph-lines.ts";

/** A line without the white space around it; `page` counts form feeds from 1. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the character that ends it stands. */
  readonly breakAt: number;
}

/** The block being written. */
interface OpenBlock {
  readonly kind: LayoutBlock["kind"];
  readonly start: number;
  readonly firstLine: Line;
  readonly marker?: ListMarker;
  readonly level?: number;
}

interface PlainReader {
  readonly draft: Draft;
  readonly stars: boolean;
  readonly paged: boolean;
  page: number;
  block: OpenBlock | undefined;
  /** The line written last. */
  last: Line | undefined;
}

const ruleLine = /^(?:[-_=*–—~.]{3,}|(?:[-*_] ){2,}[-*_])$/;
const pageLine = /^\[(?:page|p\.|pg\.?) ?\d{1,5}(?: of \d{1,5})?\]$/i;
const quoteMarks = /(?:> ?){1,20}/y;

/**
 * Reads plain text: a block for each group of lines between blank lines, for each list item, quotation
 * (`>`), rule and page mark. Line ends within a block stay, words broken at line ends stay as written;
 * white space at both ends of a line goes. A form feed ends a page.
 */
export function readPlain(draft: Draft): void {
  const { source } = draft;
  const paged = source.includes("\f");
  const reader: PlainReader = {
    draft,
    stars: usesStarBullets(source),
    paged,
    page: 1,
    block: undefined,
    last: undefined,
  };
  for (let at = 0; at < source.length; ) {
    const breakAt = lineBreak(source, at, paged);
    const line = trimmed(source, at, breakAt);
    if (line.start === line.end) closeBlock(reader);
    else readLine(reader, line);
    if (source.charCodeAt(breakAt) === 0x0c) {
      closeBlock(reader);
      reader.page++;
    }
    at = breakAt + 1;
  }
  closeBlock(reader);
}

function lineBreak(source: string, from: number, paged: boolean): number {
  const newline = source.indexOf("\n", from);
  const end = newline < 0 ? source.length : newline;
  if (!paged) return end;
  const feed = source.slice(from, end).indexOf("\f");
  return feed < 0 ? end : from + feed;
}

function trimmed(source: string, from: number, breakAt: number): Line {
  let start = from;
  let end = breakAt;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end, breakAt };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}

function readLine(reader: PlainReader, line: Line): void {
  const { source } = reader.draft;
  const first = source.charCodeAt(line.start);
  if (first === 0x3e && readQuoteLine(reader, line)) return;
  if (reader.block?.kind === "quote") closeBlock(reader);
  if (isLoneLine(source, line)) {
    closeBlock(reader);
    const kind = ruleLine.test(source.slice(line.start, Math.min(line.end, line.start + 400)))
      ? "rule"
      : "paragraph";
    openBlock(reader, line, { kind });
    copySource(reader.draft, line.start, line.end);
    closeBlock(reader);
    return;
  }
  const marker = listMarkerAt(source, line.start, reader.stars);
  if (marker !== undefined && startsItem(reader, marker)) {
    closeBlock(reader);
    openBlock(reader, line, { kind: "list-item", marker });
    copySource(reader.draft, marker.end, line.end);
    return;
  }
  if (endsBefore(reader, line)) closeBlock(reader);
  if (reader.block === undefined) openBlock(reader, line, { kind: "paragraph" });
  else breakLine(reader, line);
  copySource(reader.draft, line.start, line.end);
}

/** Whether the open block ends before a line although no blank line stands there. */
function endsBefore(reader: PlainReader, line: Line): boolean {
  const { block, last, draft } = reader;
  if (block === undefined || last === undefined) return false;
  const { start, end } = last;
  return startsParagraph(draft.source, { start, end, alone: block.firstLine === last }, line);
}

/** Rules and page marks stand alone, also when no blank line sets them apart. */
function isLoneLine(source: string, line: Line): boolean {
  const first = source.charCodeAt(line.start);
  if (line.end - line.start < 3) return false;
  if (first === 0x5b) return line.end - line.start < 30 && pageLine.test(source.slice(line.start, line.end));
  if (first > 0x2014 || (first > 0x20 && first < 0x2a)) return false;
  return ruleLine.test(source.slice(line.start, Math.min(line.end, line.start + 400)));
}

function startsItem(reader: PlainReader, marker: ListMarker): boolean {
  const { block, last, draft } = reader;
  if (block === undefined || last === undefined) return true;
  if (block.marker !== undefined && followsInList(block.marker, marker)) return true;
  const before = draft.source.charCodeAt(last.end - 1);
  return before === 0x3a || (before === 0x3b && marker.number === undefined);
}

function readQuoteLine(reader: PlainReader, line: Line): boolean {
  const { draft, block } = reader;
  quoteMarks.lastIndex = line.start;
  const marks = quoteMarks.exec(draft.source)?.[0] ?? "";
  if (block !== undefined && block.kind !== "quote") return false;
  const wordsStart = Math.min(line.start + marks.length, line.end);
  if (block === undefined && isFigure(draft.source, line, wordsStart)) return false;
  const level = marks.split(">").length - 1;
  if (block !== undefined && (block.level !== level || wordsStart === line.end)) closeBlock(reader);
  if (wordsStart === line.end) return true;
  if (reader.block === undefined) openBlock(reader, line, { kind: "quote", level });
  else breakLine(reader, line);
  copySource(draft, wordsStart, line.end);
  return true;
}

/** `> 200 persons` is a figure unless the next line is quoted as well. */
function isFigure(source: string, line: Line, wordsStart: number): boolean {
  return /\d/.test(source.charAt(wordsStart)) && source.charAt(line.breakAt + 1) !== ">";
}

/** Writes the line end between two lines of one block. */
function breakLine(reader: PlainReader, line: Line): void {
  const at = reader.last?.breakAt ?? 0;
  copySource(reader.draft, at, at + 1);
  reader.last = line;
}

/** Starts a block, and writes what sets it apart: a blank line, or one line end between items of a list. */
function openBlock(reader: PlainReader, line: Line, block: Omit<OpenBlock, "start" | "firstLine">): void {
  const { draft, last } = reader;
  if (last !== undefined) separate(draft, last, line);
  if (block.marker !== undefined) copySource(draft, line.start, block.marker.end);
  reader.block = { ...block, start: draft.length, firstLine: line };
  reader.last = line;
}

function separate(draft: Draft, last: Line, line: Line): void {
  const { source } = draft;
  const adjacent =
    source.charCodeAt(last.breakAt) === 0x0a && nextLineStart(source, last.breakAt) === line.start;
  if (adjacent) copySource(draft, last.breakAt, last.breakAt + 1);
  else if (last.end === last.breakAt && source.startsWith("\n\n", last.breakAt))
    copySource(draft, last.breakAt, last.breakAt + 2);
  else putIn(draft, "\n\n");
}

function nextLineStart(source: string, breakAt: number): number {
  let at = breakAt + 1;
  while (isSpace(source.charCodeAt(at))) at++;
  return at;
}

function closeBlock(reader: PlainReader): void {
  const { block, draft } = reader;
  if (block === undefined) return;
  const { kind, start, marker, level } = block;
  pushBlock(draft, {
    kind,
    start,
    level: marker === undefined ? level : 1,
    marker: marker?.words,
    page: reader.paged ? reader.page : undefined,
  });
  reader.block = undefined;
}
