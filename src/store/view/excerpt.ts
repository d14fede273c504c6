import type { Span } from "../../core/index.ts";
import { findPhrases, type Phrases } from "./words.ts";

const before = 100;
const length = 320;

/** The words around the first match, and where in them the matches are. */
export function excerptOf(
  text: string,
  phrases: Phrases,
): { readonly excerpt: string; readonly matches: readonly Span[] } {
  const matches = findPhrases(text, phrases);
  const first = matches[0]?.start ?? 0;
  const start = first <= before ? 0 : wordStart(text, first - before);
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    excerpt: text.slice(start, end),
    matches: inside.map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

function wordStart(text: string, near: number): number {
  const space = text.slice(near, near + 60).search(/\s\S/);
  return near + (space < 0 ? 0 : space + 1);
}

function wordEnd(text: string, near: number): number {
  const space = text.slice(near, near + 60).search(/\s/);
  return near + Math.max(space, 0);
}
