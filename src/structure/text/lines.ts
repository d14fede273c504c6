import type { LayoutBlock, LayoutKind, SourceText, Span } from "../../core/index.ts";
import { isSpace, trimSpan } from "./field.ts";

/** A line of the text as it stands, or a stretch of one where something inside it was found to begin anew. */
export interface Line extends Span {
  /** Index of the layout block in which it stands. */
  readonly block: number;
  readonly layout: LayoutKind;
  readonly level: number | undefined;
  readonly marker: string | undefined;
  /** Whether a blank line or a new layout block stands before it. */
  readonly gap: boolean;
  /** Whether the line before was cut here, with no line end in the text. */
  readonly cut: boolean;
}

/**
 * Every line that holds words, in reading order; a table is one line. Text outside all layout blocks is kept;
 * what the format itself calls furniture is no line.
 */
export function cutLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  let reached = 0;
  source.blocks.forEach((block, index) => {
    if (block.start > reached)
      stretchLines(source.text, { start: reached, end: block.start }, { index, before: block }, lines);
    if (block.kind !== "furniture")
      blockLines(
        source.text,
        isLayoutTable(source.text, block) ? { ...block, kind: "paragraph" } : block,
        index,
        lines,
      );
    reached = Math.max(reached, block.end);
  });
  stretchLines(
    source.text,
    { start: reached, end: source.text.length },
    { index: source.blocks.length },
    lines,
  );
  return lines;
}

const mastheadWords = /Distr\b|Original\s*:|Agenda items?\s|\bsession\b|United Nations/i;
const headLength = 6_000;
const longestCell = 600;

/** Pages and mastheads are often set in tables that hold no table: their cells are read as lines. */
function isLayoutTable(text: string, block: LayoutBlock): boolean {
  if (block.kind !== "table") return false;
  if (block.cells?.some(({ start, end }) => end - start > longestCell)) return true;
  return (
    block.start < headLength &&
    block.end - block.start < headLength &&
    mastheadWords.test(text.slice(block.start, block.end))
  );
}

function isMarker(words: string, marker: string): boolean {
  const bare = (mark: string): string => mark.replace(/[[\]^().:*\s\\]/g, "");
  return words.length < 16 && (words === marker || (bare(words) !== "" && bare(words) === bare(marker)));
}

/** Text outside all layout blocks; a marker that belongs to the block after it is no text of its own. */
function stretchLines(
  text: string,
  span: Span,
  at: { index: number; before?: LayoutBlock },
  lines: Line[],
): void {
  const { start, end } = trimSpan(text, span);
  const { index, before } = at;
  if (before?.marker !== undefined && isMarker(text.slice(start, end), before.marker)) return;
  if (end > start) blockLines(text, { kind: "paragraph", start, end }, index, lines);
}

function blockLines(text: string, block: LayoutBlock, index: number, lines: Line[]): void {
  const { kind: layout, level } = block;
  const isWhole = layout === "table" || layout === "front-matter";
  let gap = true;
  let start = block.start;
  while (start < block.end) {
    const newline = isWhole ? -1 : text.indexOf("\n", start);
    const lineEnd = newline === -1 || newline > block.end ? block.end : newline;
    const span = trimSpan(text, { start, end: lineEnd });
    if (span.end > span.start) {
      const marker = start === block.start ? block.marker : undefined;
      lines.push({ start: span.start, end: span.end, block: index, layout, level, marker, gap, cut: false });
      gap = false;
    } else gap = true;
    start = lineEnd + 1;
  }
  if (block.end === block.start && layout === "rule") {
    lines.push({
      start: block.start,
      end: block.end,
      block: index,
      layout,
      level,
      marker: undefined,
      gap: true,
      cut: false,
    });
  }
}

/** The lines cut again at the offsets given (ascending). */
export function recutLines(text: string, lines: readonly Line[], offsets: readonly number[]): Line[] {
  if (offsets.length === 0) return [...lines];
  const result: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while ((offsets[next] ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    const isWhole = line.layout === "front-matter" || line.layout === "table" || line.end === line.start;
    if (isWhole || (offsets[next] ?? Number.POSITIVE_INFINITY) >= line.end) {
      result.push(line);
      continue;
    }
    next = cutLine(text, line, { offsets, next, result });
  }
  return result;
}

interface Cutting {
  readonly offsets: readonly number[];
  readonly next: number;
  readonly result: Line[];
}

/** Cuts one line at the offsets inside it; says which offset comes next. */
function cutLine(text: string, line: Line, { offsets, next, result }: Cutting): number {
  let index = next;
  let start = line.start;
  while (start < line.end) {
    const offset = offsets[index] ?? Number.POSITIVE_INFINITY;
    const end = Math.min(offset, line.end);
    const span = trimSpan(text, { start, end });
    const isFirst = start === line.start;
    if (span.end > span.start) {
      const { block, layout, level } = line;
      const marker = isFirst ? line.marker : undefined;
      result.push({
        start: span.start,
        end: span.end,
        block,
        layout,
        level,
        marker,
        gap: isFirst && line.gap,
        cut: isFirst ? line.cut : true,
      });
    }
    if (offset < line.end) index++;
    start = end;
  }
  return index;
}

/** Index of the first line that ends after an offset. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset of the first character that is not white space. */
export function skipSpace(text: string, offset: number, end: number): number {
  let at = offset;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
