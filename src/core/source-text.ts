import type { Problem } from "./problem.ts";
import type { Recognition } from "./recognition.ts";
import type { Span } from "./span.ts";

/** The forms of file that can be read. More arrive with their readers. */
export type SourceFormat = "markdown" | "html" | "plain" | "docx" | "pdf" | "image";

/**
 * What told us the encoding. `statistics` is an inference and is always accompanied by a problem.
 * `format`: the form itself says what each character is.
 */
export type EncodingEvidence =
  | "byte-order-mark"
  | "declaration"
  | "validity"
  | "zero-bytes"
  | "statistics"
  | "format";

/** How the bytes were decoded: those of the file, or in a DOCX those of its main part. */
export interface Encoding {
  /** WHATWG name in lower case: `utf-8`, `utf-16le`, `windows-1252` …; `none` in forms whose bytes are no text (PDF). */
  readonly name: string;
  readonly evidence: EncodingEvidence;
}

export type LayoutKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "table"
  | "note"
  | "preformatted"
  | "rule"
  | "front-matter"
  /** What the format itself sets beside the text on every page: running heads and feet. */
  | "furniture";

/** A cell of a table; `row` and `column` count from 0. */
export interface Cell extends Span {
  readonly row: number;
  readonly column: number;
  readonly heading: boolean;
}

/** A piece of the page as the format marks it, before anyone asks what it means. In reading order, never overlapping. */
export interface LayoutBlock extends Span {
  readonly kind: LayoutKind;
  /** Heading level 1 to 6, or nesting depth of a list item or quote, from 1. */
  readonly level?: number;
  /** List number or bullet, or the label of a note definition, as written. Not part of the block's span. */
  readonly marker?: string;
  /** Number of the page (from 1) in formats that have pages. */
  readonly page?: number;
  readonly cells?: readonly Cell[];
}

/**
 * A stretch of text set apart by the format. `raised` text that is digits stands in the reading's
 * text as Unicode superscripts (`¹²`), so that no figure can swallow a note mark.
 * `note-reference` covers a mark that the format itself binds to a note (`target` is the note's label).
 */
export interface StyleRun extends Span {
  readonly style: "bold" | "italic" | "raised" | "link" | "note-reference";
  /** Address of a link, or the label of the note that a `note-reference` names. */
  readonly target?: string;
}

/**
 * What a file keeps beside its text, which is read as it stands when every change is accepted: a tracked
 * change, a comment, words set not to be seen. `start` and `end` say where in the text; they are equal where
 * words are left out. Author and date are the file's own word.
 */
export interface Aside extends Span {
  readonly kind: "insertion" | "deletion" | "comment" | "hidden";
  readonly author?: string;
  readonly date?: string;
  /** The words that are not in the text: those deleted or hidden, or those of the comment. */
  readonly words?: string;
}

/** A box on a page, in points from the top left corner. */
export interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A page of formats that have them: its stretch of the text and the box of each stretch of words. */
export interface Page extends Span {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly boxes: readonly { readonly span: Span; readonly box: PageBox }[];
}

/**
 * What `read` returns: one text in reading order, with everything that a format knows about it.
 * `map` leads back to the decoded source: triples `textStart, sourceStart, length`, ascending; text
 * that lies in no triple was put in by the reader (a line break between cells that were run together).
 * The decoded source of a DOCX is the XML of its main part: numbers that a word processor works out, and
 * words of heads, notes and other parts, lie in no triple.
 * A form whose bytes are no text has no decoded source: `map` is empty, and the boxes of `pages` lead back.
 */
export interface SourceText {
  readonly kind: "source-text";
  readonly format: SourceFormat;
  readonly encoding: Encoding;
  readonly text: string;
  readonly map: readonly number[];
  readonly blocks: readonly LayoutBlock[];
  readonly runs: readonly StyleRun[];
  readonly pages: readonly Page[];
  /** In formats that keep any: by place in the text. */
  readonly asides?: readonly Aside[];
  /** Where words of it were recognised in pictures. */
  readonly recognition?: Recognition;
  readonly problems: readonly Problem[];
}

/** The stretch of the decoded source from which `span` was read; undefined when all of it was put in by the reader. */
export function sourceSpanOf(map: readonly number[], span: Span): Span | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (let i = firstTripleAfter(map, span.start); i < map.length; i += 3) {
    const textStart = map[i] ?? 0;
    const sourceStart = map[i + 1] ?? 0;
    const length = map[i + 2] ?? 0;
    if (textStart >= span.end) break;
    const from = Math.max(span.start, textStart);
    const to = Math.min(span.end, textStart + length);
    if (from >= to) continue;
    start ??= sourceStart + (from - textStart);
    end = sourceStart + (to - textStart);
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

function firstTripleAfter(map: readonly number[], offset: number): number {
  let low = 0;
  let high = map.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = (map[middle * 3] ?? 0) + (map[middle * 3 + 2] ?? 0);
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
