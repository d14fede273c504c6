import type { Aside, StyleRun } from "../../../core/index.ts";
import { raisedDigits } from "../../raised-digits.ts";
import type { ListPlace, Style } from "../styles/read-styles.ts";

/** A note that is called in a paragraph. */
export interface NoteCall {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  readonly label: string;
}

/** Where in a paragraph a comment's words begin or end. */
export interface CommentEdge {
  readonly id: string;
  readonly at: number;
}

/** A paragraph as the file has it, before it has a place in the text: all offsets are its own. */
export interface StoryParagraph {
  readonly text: string;
  /** Triples as in `SourceText.map`; empty in parts that the map does not lead to. */
  readonly map: readonly number[];
  readonly runs: readonly StyleRun[];
  readonly asides: readonly Aside[];
  readonly calls: readonly NoteCall[];
  readonly comments: readonly CommentEdge[];
  readonly style: Style | undefined;
  readonly styleId: string | undefined;
  /** Outline level from 0 of a heading. */
  readonly outline: number | undefined;
  readonly list: ListPlace | undefined;
  readonly isRuled: boolean;
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
  readonly endsSection: boolean;
}

/** How words are set apart in the text; undefined styles are not. */
export interface Marking {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
}

/** A paragraph that is being read. */
export interface Writing {
  readonly pieces: string[];
  length: number;
  readonly map: number[];
  readonly runs: StyleRun[];
  readonly asides: Aside[];
  readonly calls: NoteCall[];
  readonly comments: CommentEdge[];
  /** The run of each style that was written to last: words that follow it directly lengthen it. */
  readonly last: { bold: number; italic: number; raised: number };
}

/** A paragraph without words. */
export function openWriting(): Writing {
  return {
    pieces: [],
    length: 0,
    map: [],
    runs: [],
    asides: [],
    calls: [],
    comments: [],
    last: { bold: -1, italic: -1, raised: -1 },
  };
}

const styles = ["bold", "italic", "raised"] as const;

/** Writes words that have this look to the end of a paragraph. */
export function addWords(writing: Writing, words: string, marking: Marking): void {
  const start = writing.length;
  writing.pieces.push(words);
  writing.length += words.length;
  for (const style of styles) {
    if (!marking[style]) continue;
    const index = writing.last[style];
    const last = writing.runs[index];
    if (last?.end === start) writing.runs[index] = { ...last, end: writing.length };
    else {
      writing.last[style] = writing.runs.length;
      writing.runs.push({ start, end: writing.length, style });
    }
  }
}

/** Says from where in the source the words are that will be written next. */
export function addTriple(writing: Writing, at: number, length: number): void {
  const { map, length: start } = writing;
  const last = map.length - 3;
  const lastLength = map[last + 2] ?? 0;
  if (last >= 0 && (map[last] ?? 0) + lastLength === start && (map[last + 1] ?? 0) + lastLength === at)
    map[last + 2] = lastLength + length;
  else map.push(start, at, length);
}

/** How long raised words may be for their digits to be marks: some publishers raise whole sentences. */
const longestMark = 12;

/** The words of a paragraph, digits that are raised as superscripts. */
export function wordsOf({ pieces, runs }: Writing): string {
  const text = pieces.join("");
  const shown: string[] = [];
  let reached = 0;
  for (const { style, start, end } of runs) {
    if (style !== "raised" || start < reached) continue;
    const words = text.slice(start, end);
    if (words.replace(/\s/g, "").length > longestMark || !/[0-9]/.test(words)) continue;
    shown.push(text.slice(reached, start), raisedDigits(words));
    reached = end;
  }
  return reached === 0 ? text : shown.join("") + text.slice(reached);
}
