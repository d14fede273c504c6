import type { LayoutBlock, Problem, StyleRun } from "../core/index.ts";

/**
 * A text in the making: stretches of the source in reading order, words put in between them, and what
 * the format says of them. Stretches that follow one another are joined before they are copied.
 */
export interface Draft {
  readonly source: string;
  readonly pieces: string[];
  readonly map: number[];
  readonly blocks: LayoutBlock[];
  readonly runs: StyleRun[];
  readonly problems: Problem[];
  /** Code units written so far, the pending stretch included. */
  length: number;
  pendingStart: number;
  pendingEnd: number;
}

/** An empty draft over a source. */
export function openDraft(source: string): Draft {
  return {
    source,
    pieces: [],
    map: [],
    blocks: [],
    runs: [],
    problems: [],
    length: 0,
    pendingStart: 0,
    pendingEnd: 0,
  };
}

/** Copies a stretch of the source to the end of the text. */
export function copySource(draft: Draft, start: number, end: number): void {
  if (end <= start) return;
  if (draft.pendingEnd !== start || draft.pendingStart === draft.pendingEnd) {
    settle(draft);
    draft.pendingStart = start;
  }
  draft.pendingEnd = end;
  draft.length += end - start;
}

/** Writes words that stand for the source at `at`, code unit for code unit: raised digits, decoded entities. */
export function writeFor(draft: Draft, words: string, at: number): void {
  if (words.length === 0) return;
  settle(draft);
  addTriple(draft, at, words.length);
  draft.pieces.push(words);
  draft.length += words.length;
}

/** Puts in words that the source does not have. */
export function putIn(draft: Draft, words: string): void {
  settle(draft);
  draft.pieces.push(words);
  draft.length += words.length;
}

/** The whole text, once nothing more will be written. */
export function draftText(draft: Draft): string {
  settle(draft);
  return draft.pieces.join("");
}

function settle(draft: Draft): void {
  const { pendingStart, pendingEnd } = draft;
  if (pendingStart === pendingEnd) return;
  const length = pendingEnd - pendingStart;
  draft.length -= length;
  addTriple(draft, pendingStart, length);
  draft.length += length;
  draft.pieces.push(draft.source.slice(pendingStart, pendingEnd));
  draft.pendingStart = pendingEnd;
}

function addTriple(draft: Draft, at: number, length: number): void {
  const { map } = draft;
  const last = map.length - 3;
  const lastLength = map[last + 2] ?? 0;
  const joins = (map[last] ?? -1) + lastLength === draft.length && (map[last + 1] ?? -1) + lastLength === at;
  if (last >= 0 && joins) map[last + 2] = lastLength + length;
  else map.push(draft.length, at, length);
}
