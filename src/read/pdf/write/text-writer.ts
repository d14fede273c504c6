import type { LayoutBlock, PageBox, Span, StyleRun } from "../../../core/index.ts";
import type { JoinWords } from "../layout/hyphens.ts";
import type { Line } from "../layout/line.ts";
import type { Join } from "../layout/paragraphs.ts";
import { asShown, type Frame } from "../page/frame.ts";

/** A text in the making, with the boxes of its lines. */
export interface TextWriter {
  readonly pieces: string[];
  readonly blocks: LayoutBlock[];
  readonly runs: StyleRun[];
  /** By page, in the order of the pages. */
  readonly boxes: { readonly span: Span; readonly box: PageBox }[][];
  readonly frames: readonly Frame[];
  readonly join: JoinWords;
  /** Of recognised words: triples of start, end and confidence. */
  readonly recognised: number[];
  length: number;
}

/** An empty text over pages with these frames. */
export function openWriter(frames: readonly Frame[], join: JoinWords): TextWriter {
  return {
    pieces: [],
    blocks: [],
    runs: [],
    boxes: frames.map(() => []),
    frames,
    join,
    recognised: [],
    length: 0,
  };
}

/** Writes words that stand on no page: what sets blocks apart. */
export function write(writer: TextWriter, words: string): void {
  writer.pieces.push(words);
  writer.length += words.length;
}

/** Sets the next block apart from what is written. */
export function separate(writer: TextWriter, words = "\n\n"): void {
  if (writer.length > 0) write(writer, words);
}

/** Writes lines one after the other, from an offset in the first; `joins` says what stands between them. */
export function writeLines(
  writer: TextWriter,
  lines: readonly Line[],
  { joins = [], from = 0 }: { readonly joins?: readonly Join[]; readonly from?: number } = {},
): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const start = index === 0 ? from : 0;
    const isMeant = joins[index] === "line";
    const seam = next === undefined || isMeant ? undefined : writer.join(line.text, next.text);
    writeLine(writer, line, { start, end: line.text.length - (seam?.dropsHyphen === true ? 1 : 0) });
    if (next !== undefined) write(writer, isMeant ? "\n" : (seam?.between ?? " "));
  });
}

/** Writes part of one line, with its styles and its box. */
export function writeLine(writer: TextWriter, line: Line, { start, end }: Span): void {
  const shift = writer.length - start;
  for (const stretch of line.stretches) {
    const from = Math.max(start, stretch.start) + shift;
    const to = Math.min(end, stretch.end) + shift;
    if (from >= to) continue;
    if (stretch.raised) addRun(writer, { start: from, end: to, style: "raised" });
    else if (stretch.bold) addRun(writer, { start: from, end: to, style: "bold" });
    if (stretch.italic && !stretch.raised) addRun(writer, { start: from, end: to, style: "italic" });
  }
  const words = line.text.slice(start, end).replaceAll("\u00ad", "-");
  if (line.stretches.some(({ confidence }) => confidence !== undefined))
    addWords(writer, line, { start, end });
  else addBox(writer, line, { start: writer.length, end: writer.length + words.length });
  write(writer, words);
}

/** Recognised words have a box each, and say how sure they are. */
function addWords(writer: TextWriter, line: Line, { start, end }: Span): void {
  const shift = writer.length - start;
  for (const { start: from, end: to, left, right, confidence = 0 } of line.stretches) {
    const span = { start: Math.max(start, from) + shift, end: Math.min(end, to) + shift };
    if (span.start >= span.end) continue;
    addBox(writer, { ...line, left, right }, span);
    writer.recognised.push(span.start, span.end, confidence);
  }
}

/** Runs of one style that touch, or have but white space between them, are one. */
function addRun({ runs, pieces, length }: TextWriter, run: StyleRun): void {
  const at =
    run.style === "raised"
      ? -1
      : runs.findLastIndex(({ style }, i) => i > runs.length - 4 && style === run.style);
  const last = runs[at];
  const between = last === undefined ? -1 : run.start - last.end;
  const isWhite = between === 0 || (between === 1 && run.start >= length && /\s$/.test(pieces.at(-1) ?? ""));
  if (last !== undefined && (isWhite || (between === 1 && run.start > length)))
    runs[at] = { ...last, end: run.end };
  else runs.push(run);
}

function addBox({ boxes, frames }: TextWriter, line: Line, span: Span): void {
  const frame = frames[line.page - 1];
  if (frame === undefined || span.start === span.end) return;
  const { left, top, right, bottom } = asShown(frame, line);
  const box: PageBox = {
    page: line.page,
    left: rounded(left),
    top: rounded(top),
    widthPt: rounded(right - left),
    heightPt: rounded(bottom - top),
  };
  boxes[line.page - 1]?.push({ span, box });
}

/** To hundredths of a point, so that a reading is the same to the last byte. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100 + 0;
}
