import { listMarkerAt } from "../list-marker.ts";
import { startsParagraph } from "../paragraph-lines.ts";
import { closeBlock, type MarkdownReader, type OpenBlock, writeBlock } from "./blocks.ts";
import { readFence } from "./fence.ts";
import { readHtmlBlock } from "./html-block.ts";
import { type Line, lineAt } from "./line.ts";
import { isLinkDefinition } from "./links.ts";
import { readTable } from "./table.ts";

const heading = /#{1,6}(?=[ \t]|\n|$)/y;
const rule = /(?:(?:-[ \t]{0,3}){3,}|(?:\*[ \t]{0,3}){3,}|(?:_[ \t]{0,3}){3,})(?=\n|$)/y;
/** `* ** ***` below a title are the marks of its notes, each one longer; a drawn line repeats one sign. */
const noteMarks = /^\*[ \t]+\*\*(?!\*)/;
const setextLine = /(?:=+|-+)[ \t]*(?=\n|$)/y;
const ordered = /(\d{1,9}[.)])(?:[ \t]{1,8}(?=\S)|(?=\n|$))/y;
const bullet = /([-+•◦▪●‣·])(?:[ \t]{1,8}(?=\S)|(?=\n|$))/y;
const noteDefinition = /\[\^([^\]\s[]{1,60})\]:[ \t]{0,8}/y;
/** A paragraph longer than this is not a heading, whatever line is drawn under it. */
const longestHeading = 200;

/** Reads the line that starts at `at`, or all lines of a table, code or HTML block, and says where to go on. */
export function readLine(reader: MarkdownReader, at: number): number {
  const { source } = reader.draft;
  const line = lineAt(source, at);
  if (isBlankLine(source, line)) return readBlankLine(reader, line);
  if (reader.afterBlank) leaveLists(reader, line);
  const next = readSpecialLine(reader, line);
  if (next !== undefined) {
    reader.afterBlank = false;
    return next;
  }
  readWords(reader, line);
  reader.afterBlank = false;
  return line.end + 1;
}

function isBlankLine(source: string, line: Line): boolean {
  return line.start >= line.end || (source.charCodeAt(line.start) === 0x0c && line.start + 1 === line.end);
}

function readBlankLine(reader: MarkdownReader, line: Line): number {
  closeBlock(reader);
  reader.afterBlank = true;
  return line.end + 1;
}

/** After a blank line only an indented line still belongs to a list item or a note. */
function leaveLists(reader: MarkdownReader, line: Line): void {
  while (reader.items.length > 0 && line.indent < (reader.items.at(-1) ?? 0)) reader.items.pop();
  if (line.indent < 2) reader.inNote = false;
}

function readSpecialLine(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  switch (source.charAt(line.start)) {
    case "#":
      return readHeading(reader, line);
    case "`":
    case "~":
      return readFence(reader, line);
    case ":":
      return readDivision(reader, line);
    case "=":
      return readUnderline(reader, line);
    case "-":
    case "_":
    case "*":
      return readUnderline(reader, line) ?? readRule(reader, line) ?? readItem(reader, line);
    case "[":
      return readDefinition(reader, line);
    case "<":
      return readHtmlBlock(reader, line);
    case "|":
      return readTable(reader, line);
    default:
      return readItem(reader, line) ?? readTable(reader, line);
  }
}

function readHeading(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  heading.lastIndex = line.start;
  const signs = heading.exec(source)?.[0];
  if (signs === undefined) return undefined;
  const start = line.start + signs.length;
  const words = source.slice(start, line.end);
  const end = start + words.replace(/[ \t]+#+[ \t]*$/, "").trimEnd().length;
  const from = start + words.length - words.trimStart().length;
  closeBlock(reader);
  reader.items.length = 0;
  if (end > from)
    writeBlock(reader, { kind: "heading", start: from, end, quoteDepth: 0, level: signs.length });
  return line.end + 1;
}

const division = /:{3,}[^\n|]{0,200}(?=\n|$)/y;

/** Pandoc's `::: {.class}` and `:::` part blocks and have no words. */
function readDivision(reader: MarkdownReader, line: Line): number | undefined {
  division.lastIndex = line.start;
  if (!division.test(reader.draft.source)) return readTable(reader, line);
  closeBlock(reader);
  return line.end + 1;
}

/** A line drawn under a short paragraph makes it a heading. */
function readUnderline(reader: MarkdownReader, line: Line): number | undefined {
  const { block, draft } = reader;
  if (block?.kind !== "paragraph" || block.end - block.start > longestHeading) return undefined;
  setextLine.lastIndex = line.start;
  const signs = setextLine.exec(draft.source)?.[0];
  const words = draft.source.slice(block.start, block.end);
  if (signs === undefined || signs.length < 2 || /[.;,:]$/.test(words) || words.includes("\n"))
    return undefined;
  reader.block = { ...block, kind: "heading", level: signs.startsWith("=") ? 1 : 2 };
  closeBlock(reader);
  return line.end + 1;
}

function readRule(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  rule.lastIndex = line.start;
  const signs = rule.exec(source)?.[0];
  if (signs === undefined || noteMarks.test(signs)) return undefined;
  const end = line.start + signs.trimEnd().length;
  writeBlock(reader, { kind: "rule", start: line.start, end, quoteDepth: 0, verbatim: true });
  reader.items.length = 0;
  return line.end + 1;
}

function readItem(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  const marker = markerAt(reader, line);
  if (marker === undefined || !mayStartItem(reader, marker)) return undefined;
  closeBlock(reader);
  const { items } = reader;
  while (items.length > 0 && line.indent < (items.at(-1) ?? 0)) items.pop();
  items.push(line.indent + marker.length + 1);
  if (items.length > 100) items.shift();
  const start = startOfWords(source, line.start + marker.length, line.end);
  const quoted = line.quoteDepth > 0;
  reader.block = {
    kind: quoted ? "quote" : "list-item",
    start,
    end: trimmedEnd(source, start, line.end),
    quoteDepth: line.quoteDepth,
    level: quoted ? line.quoteDepth : items.length,
    marker,
    markerStart: line.start,
  };
  return line.end + 1;
}

function markerAt(reader: MarkdownReader, line: Line): string | undefined {
  const { source } = reader.draft;
  const first = source.charCodeAt(line.start);
  if (first === 0x2a) return reader.stars ? listMarkerAt(source, line.start, true)?.words : undefined;
  const pattern = first >= 0x30 && first <= 0x39 ? ordered : bullet;
  pattern.lastIndex = line.start;
  return pattern.exec(source)?.[1];
}

/** In the middle of a paragraph only a bullet or the number 1 starts a list: `1992. The` at a line's start does not. */
function mayStartItem(reader: MarkdownReader, marker: string): boolean {
  const { block } = reader;
  if (block === undefined || block.marker !== undefined) return true;
  return !/\d/.test(marker) || /^1[.)]$/.test(marker);
}

function readDefinition(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  noteDefinition.lastIndex = line.start;
  const match = noteDefinition.exec(source);
  if (match === null) {
    const gone =
      reader.definitions.size > 0 &&
      reader.block === undefined &&
      isLinkDefinition(source.slice(line.start, line.end));
    return gone ? line.end + 1 : undefined;
  }
  closeBlock(reader);
  const start = line.start + match[0].length;
  reader.block = {
    kind: "note",
    start,
    end: trimmedEnd(source, start, line.end),
    quoteDepth: line.quoteDepth,
    marker: match[1] ?? "",
    markerStart: line.start,
  };
  reader.inNote = true;
  return line.end + 1;
}

/** A line of running text: it goes on with the open block or starts one. */
function readWords(reader: MarkdownReader, line: Line): void {
  const { block, draft } = reader;
  const end = trimmedEnd(draft.source, line.start, line.end);
  if (
    block !== undefined &&
    line.quoteDepth <= block.quoteDepth &&
    !endsBefore(draft.source, block, { start: line.start, end })
  ) {
    block.end = end;
    block.lastLine = line.start;
    return;
  }
  closeBlock(reader);
  const { kind, level } = plainKind(reader, line);
  const { start, quoteDepth } = line;
  reader.block =
    level === undefined ? { kind, start, end, quoteDepth } : { kind, start, end, quoteDepth, level };
}

function endsBefore(
  source: string,
  block: OpenBlock,
  line: { readonly start: number; readonly end: number },
): boolean {
  const before = {
    start: block.lastLine ?? block.start,
    end: block.end,
    alone: block.lastLine === undefined,
  };
  return startsParagraph(source, before, line);
}

function plainKind(reader: MarkdownReader, line: Line): Pick<OpenBlock, "kind" | "level"> {
  if (line.quoteDepth > 0) return { kind: "quote", level: line.quoteDepth };
  if (reader.inNote) return { kind: "note" };
  return reader.items.length > 0 && reader.afterBlank
    ? { kind: "list-item", level: reader.items.length }
    : { kind: "paragraph" };
}

function startOfWords(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09)) at++;
  return at;
}

/** Most lines end with a letter or a stop, which need no pattern. */
function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(source.charAt(at));
}

/** The line's end without white space and without the backslash that marks a hard line break. */
function trimmedEnd(source: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && isSpace(source, end - 1)) end--;
  return end;
}
