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
  /** Length of the text after the last separation of blocks: a block without words is not separated twice. */
  separatedAt: number;
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
    separatedAt: 0,
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

/** A block that ends where the text ends now; what is undefined is left out. */
export interface BlockStart {
  readonly kind: LayoutBlock["kind"];
  readonly start: number;
  readonly level?: number | undefined;
  readonly marker?: string | undefined;
  readonly page?: number | undefined;
}

/** Adds a block that ends at the end of the text so far. */
export function pushBlock(draft: Draft, { kind, start, level, marker, page }: BlockStart): void {
  const block: { -readonly [Key in keyof LayoutBlock]: LayoutBlock[Key] } = {
    kind,
    start,
    end: draft.length,
  };
  if (level !== undefined) block.level = level;
  if (marker !== undefined) block.marker = detached(marker);
  if (page !== undefined) block.page = page;
  draft.blocks.push(block);
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

/**
 * A copy of a short piece of the source that stands on its own. Engines keep a slice as a view of the whole
 * string, so that one link's address would keep 20 MB of source in memory for as long as the reading lives.
 */
export function detached(words: string): string {
  return ` ${words}`.slice(1);
}
