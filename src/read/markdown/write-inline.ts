import type { StyleRun } from "../../core/index.ts";
import { copySource, type Draft, detached, putIn, writeFor } from "../draft.ts";
import { copyRaised, isRaisedMark } from "../raised-digits.ts";
import type { Delimiters, Mark } from "./marks.ts";
import { type InlineStretch, scanInline } from "./scan-inline.ts";

interface OpenStyle {
  readonly style: StyleRun["style"];
  readonly start: number;
  readonly target: string | undefined;
}

interface Writer {
  readonly draft: Draft;
  readonly stretch: InlineStretch;
  readonly open: OpenStyle[];
  raised: number;
}

/** More styles than this around one word are not kept apart. */
const styleLimit = 64;

/** Writes a stretch of running text without its markup, and the styles that the markup gave it. */
export function writeInline(draft: Draft, stretch: InlineStretch): void {
  const writer: Writer = { draft, stretch, open: [], raised: 0 };
  let at = stretch.start;
  for (const mark of scanInline(stretch)) {
    copyWords(writer, at, mark.start);
    writeMark(writer, mark);
    at = mark.end;
  }
  copyWords(writer, at, stretch.end);
  while (writer.open.length > 0) closeStyle(writer, writer.open.at(-1)?.style ?? "bold");
}

function copyWords(writer: Writer, start: number, end: number): void {
  if (writer.raised > 0) copyRaised(writer.draft, start, end);
  else copySource(writer.draft, start, end);
}

function writeMark(writer: Writer, mark: Mark): void {
  const style = mark.style ?? "bold";
  if (mark.action === "write") writeWords(writer, mark);
  else if (mark.action === "open") {
    if (style === "raised" && isRaisedMark(writer.stretch.source, mark.end)) writer.raised++;
    openStyle(writer, style, mark.target);
  } else if (mark.action === "close") closeStyle(writer, style);
  else if (mark.action === "bracket") copyWords(writer, mark.start, mark.end);
  else if (mark.delimiters !== undefined) writeDelimiters(writer, mark, mark.delimiters);
}

function writeWords(writer: Writer, mark: Mark): void {
  const { draft } = writer;
  const start = draft.length;
  writeFor(draft, mark.words ?? "", mark.wordsAt ?? mark.start);
  if (mark.style === undefined) return;
  pushRun(draft, { style: mark.style, start, target: mark.target });
}

function openStyle(writer: Writer, style: StyleRun["style"], target?: string): void {
  if (writer.open.length >= styleLimit) writer.open.shift();
  writer.open.push({ style, start: writer.draft.length, target });
}

function closeStyle(writer: Writer, style: StyleRun["style"]): void {
  if (style === "raised") writer.raised = Math.max(0, writer.raised - 1);
  const at = writer.open.findLastIndex((opened) => opened.style === style);
  const [opened] = at < 0 ? [] : writer.open.splice(at, 1);
  if (opened !== undefined && writer.draft.length > opened.start) pushRun(writer.draft, opened);
}

/** Written out member by member: a spread takes three times the memory, and there may be 100,000 runs. */
function pushRun(draft: Draft, { style, start, target }: OpenStyle): void {
  const end = draft.length;
  draft.runs.push(
    target === undefined ? { start, end, style } : { start, end, style, target: detached(target) },
  );
}

function writeDelimiters(writer: Writer, mark: Mark, delimiters: Delimiters): void {
  const { closes, opens, left } = delimiters;
  const endsBold = closes.includes("bold");
  const boldStart = writer.open.findLast((opened) => opened.style === "bold")?.start ?? writer.draft.length;
  for (const style of closes) closeStyle(writer, style);
  const startsBold = opens.includes("bold");
  if (left === 0 && (endsBold || startsBold) && joinsLines(writer, mark, { endsBold, startsBold, boldStart }))
    putIn(writer.draft, "\n");
  if (left > 0) copyWords(writer, mark.start, mark.start + left);
  for (const style of opens) openStyle(writer, style);
}

interface Seam {
  readonly endsBold: boolean;
  readonly startsBold: boolean;
  /** Where in the text the bold run that ends here began. */
  readonly boldStart: number;
}

/**
 * Whether lines were run together at this seam, as converters of mastheads leave them: `**A****B**`, and a
 * bold run touching a word (`**Security Council**Distr.: General`). A word is left whole
 * when one or two letters of it are (`**T**he`).
 */
function joinsLines(writer: Writer, mark: Mark, seam: Seam): boolean {
  const { source, start, end } = writer.stretch;
  const before = mark.start > start ? source.charAt(mark.start - 1) : "";
  const after = mark.end < end ? source.charAt(mark.end) : "";
  if (seam.endsBold && seam.startsBold) return !/[\s\n]/.test(before) && /\S/.test(after);
  if (seam.endsBold) {
    const longEnough = writer.draft.length - seam.boldStart >= 3;
    if (/\d/.test(before)) return longEnough && /^\p{Lu}\p{Ll}/u.test(source.slice(mark.end, mark.end + 2));
    return longEnough && /[\p{L}.:)”"]/u.test(before) && startsWord(source, mark.end, end);
  }
  return (
    /[\p{Ll}\d.)”"]/u.test(before) &&
    startsWord(source, mark.end, end) &&
    /^\p{L}{3}|^\d/u.test(source.slice(mark.end, mark.end + 3))
  );
}

/** A capital that begins a word, or a digit: what a new line begins with. */
function startsWord(source: string, at: number, end: number): boolean {
  return at < end && /^(?:\p{Lu}|\d)/u.test(source.slice(at, at + 2));
}
