import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";

const separators = /,\s+(?:and\s+|&\s+)?|\s+(?:and|&|et)\s+/g;
const notAuthors =
  /\d|[“”"();:]|^(?:the|a|an|in|of|see|report|letter|note|resolution|judgment|statement|convention)\b/i;
const initials = /^(?:\p{Lu}\.[\s-]?)+$/u;
const person =
  /^(?:(?:[\p{Lu}][\p{L}.’'-]*|van|von|de|der|den|la|le|al-\p{L}+|bin|ibn|da|di|du|el)\s?){1,6}$/u;

/**
 * Authors before a title: takes `Anna Adams and Bo Birch` as two, `Human Rights Office` as one,
 * leaves `Letter dated 3 May`.
 */
export function findAuthors(words: string, within: Span): readonly Span[] {
  const text = words.slice(within.start, within.end);
  if (text.length > 200 || text.trim() === "") return [];
  const found: Span[] = [];
  let from = 0;
  const ends = matchesOf(separators, text).map((match) => [match.index, match.index + match[0].length]);
  for (const [end = 0, next = 0] of [...ends, [text.length, text.length]]) {
    const name = text.slice(from, end);
    const trimmedName = name.trim();
    const last = found.at(-1);
    if (last && initials.test(trimmedName))
      found[found.length - 1] = { start: last.start, end: within.start + end };
    else if (isName(trimmedName)) found.push(spanOf(within.start + from, name));
    from = next;
  }
  return found;
}

function isName(name: string): boolean {
  return name.length > 1 && !notAuthors.test(name) && (person.test(name) || isBody(name));
}

function isBody(name: string): boolean {
  return name.length < 120 && /^\p{Lu}/u.test(name) && !/[.!?]\s/.test(name);
}

function spanOf(start: number, name: string): Span {
  const lead = name.length - name.trimStart().length;
  return { start: start + lead, end: start + lead + name.trim().length };
}
