import type { Span } from "../../core/index.ts";

/** Words between quotation marks or brackets that were both found, marks included. */
export interface Enclosure extends Span {
  readonly mark: string;
  /** How many enclosures it stands in. */
  readonly depth: number;
}

const closers: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["„", "“"],
  ['"', '"'],
  ["'", "'"],
]);
const closing = new Set([...closers.values()]);
const deepest = 12;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/**
 * Every pair of quotation marks and brackets of `words`, ascending by start, offsets counted from
 * its beginning. A mark without its partner counts for nothing, so a lost one cannot swallow the rest.
 */
export function findEnclosures(words: string): readonly Enclosure[] {
  const open: Open[] = [];
  const found: Open[] = [];
  const ends: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!isMark(code)) continue;
    const mark = words.charAt(at);
    const partner = partnerOf(open, mark, words.charCodeAt(at + 1));
    const opener = open[partner];
    if (opener) {
      open.length = partner;
      found.push(opener);
      ends[opener.at] = at + 1;
    } else if (open.length < deepest && opens(words, mark, at)) {
      open.push({ mark, at });
    }
  }
  return withDepths(found, ends);
}

function isMark(code: number): boolean {
  if (code < 128)
    return code === 40 || code === 41 || code === 34 || code === 39 || code === 91 || code === 93;
  if (code === 0xab || code === 0xbb) return true;
  return code >= 0x2018 && code <= 0x201e && code !== 0x201a && code !== 0x201b;
}

function withDepths(found: readonly Open[], ends: readonly number[]): readonly Enclosure[] {
  if (found.length === 0) return [];
  const around: number[] = [];
  const ascending = [...found].sort((a, b) => a.at - b.at);
  return ascending.map(({ mark, at }) => {
    while (around.length > 0 && (around.at(-1) ?? 0) <= at) around.pop();
    const end = ends[at] ?? at;
    around.push(end);
    return { start: at, end, mark, depth: around.length - 1 };
  });
}

function partnerOf(open: readonly Open[], mark: string, next: number): number {
  if (!closing.has(mark)) return -1;
  if ((mark === "’" || mark === "'") && isLetter(next)) return -1;
  for (let i = open.length - 1; i >= 0; i--) {
    if (closers.get(open[i]?.mark ?? "") === mark) return i;
  }
  return -1;
}

function opens(words: string, mark: string, at: number): boolean {
  if (!closers.has(mark)) return false;
  if (mark !== "'" && mark !== "‘") return true;
  const next = words.charCodeAt(at + 1);
  return !isLetter(words.charCodeAt(at - 1)) && (isLetter(next) || next === 0x201c || next === 34);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

/** Whether the mark is a quotation mark rather than a bracket. */
export function isQuotation(mark: string): boolean {
  return mark !== "(" && mark !== "[";
}
