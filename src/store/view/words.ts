import type { Span } from "../../core/index.ts";

/** A word of a text as search knows it. */
export interface Word extends Span {
  /** Without case, marks and plural ending: what is compared. */
  readonly root: string;
}

// Superscript digits are note marks, and no part of the word they stand at.
const wordForm = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/uy;
const longestRoot = 200;

/**
 * The words of a text, the same for what is kept and for what is asked. Symbols fall into their
 * parts (`A/79/801` is three words in a row), so that they are found whole and in part.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) words.push({ start: at, end, root: rootOfWord(text.slice(at, end)) });
    at = end > at ? end : at + (text.charCodeAt(at) >> 10 === 0x36 ? 2 : 1);
  }
  return words;
}

// Most words are plain ASCII and are found without the regular expression, which takes ten times as long.
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isAsciiWord(text.charCodeAt(end))) end += 1;
  if (end === text.length || text.charCodeAt(end) < 128) return end;
  wordForm.lastIndex = start;
  return wordForm.test(text) ? wordForm.lastIndex : start;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function rootOfWord(word: string): string {
  const lower = word.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
  return singular(plain).slice(0, longestRoot);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

// Plurals only: `hostages` finds `hostage`. Anything bolder would find words that were not asked for.
function singular(word: string): string {
  if (!word.endsWith("s") || word.length < 4 || word.endsWith("ss") || /\d/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The words with their places as PostgreSQL writes a `tsvector`. */
export function vectorText(words: readonly Word[]): string {
  const places = new Map<string, string>();
  let place = 0;
  for (const { root } of words) {
    place += 1;
    const known = places.get(root);
    if (known === undefined) places.set(root, String(place));
    else if (known.length < longestPlaces) places.set(root, `${known},${place}`);
  }
  let text = "";
  for (const [root, at] of places) text += `${text === "" ? "" : " "}'${root}':${at}`;
  return text;
}

// PostgreSQL keeps 255 places of a word.
const longestPlaces = 1_000;

/** What is searched for: phrases of one or more words, all of which must be there. */
export type Phrases = readonly (readonly string[])[];

const mostWords = 32;

/** Reads a search as typed: `"quoted words"` must stand together, others may stand apart. */
export function readSearch(text: string): Phrases {
  const phrases: string[][] = [];
  text
    .slice(0, 1000)
    .split(/["\u201c\u201d]/)
    .forEach((piece, i) => {
      if (i % 2 === 1) phrases.push(wordsOf(piece).map(({ root }) => root));
      else for (const part of piece.split(/\s+/)) phrases.push(wordsOf(part).map(({ root }) => root));
    });
  return phrases.filter((phrase) => phrase.length > 0).slice(0, mostWords);
}

/** The search as PostgreSQL writes a `tsquery`; with `prefix` each phrase's last word may go on. */
export function queryText(phrases: Phrases, prefix = false): string {
  const parts = phrases.map((phrase) => {
    const words = phrase.map((root) => `'${root}'`).join(" <-> ");
    return prefix ? `(${words}:*)` : `(${words})`;
  });
  return parts.join(" & ");
}

/** Where the phrases stand in a text, ascending and not overlapping. */
export function findPhrases(text: string, phrases: Phrases): readonly Span[] {
  const words = wordsOf(text);
  const found: Span[] = [];
  for (const phrase of phrases)
    for (let i = 0; i + phrase.length <= words.length; i++) {
      const first = words[i];
      const last = words[i + phrase.length - 1];
      if (first !== undefined && last !== undefined && phrase.every((root, k) => words[i + k]?.root === root))
        found.push({ start: first.start, end: last.end });
    }
  return merge(found);
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}
