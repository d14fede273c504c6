import { isDigit, isLetter } from "./letters.ts";
import type { Token } from "./tokens.ts";

const datePattern = /(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})(?![\d/])/y;
const clockPattern = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y;
const codePattern = /[\p{L}\d]+(?:[/.:-][\p{L}\d]+)*/uy;
const scaleLetters = /^(?:bn|m|k)$/i;

/**
 * Reads what begins with a digit: `1,275`, `1 275`, `1.275` (by language), `2.2`, `12th`, `05.04.2024`,
 * `06:30`, `7.62mm`. A group mark must be followed by exactly three digits, and stay the same.
 */
export function readDigits(text: string, at: number, limit: number, language: string): Token {
  const special = patternAt(text, at, limit);
  if (special !== undefined) return special;
  const grouped = readGroups(text, at, limit, language);
  const next = text.charCodeAt(grouped.end);
  if (grouped.end < limit && isLetter(next)) return withLetters(text, at, limit, grouped);
  if (next === 47 && isDigit(text.charCodeAt(grouped.end + 1))) return code(text, at, limit);
  if ((next === 45 || next === 0x2010 || next === 0x2011) && isLetter(text.charCodeAt(grouped.end + 1)))
    return code(text, at, limit);
  return {
    start: at,
    end: grouped.end,
    kind: "number",
    text: text.slice(at, grouped.end),
    value: grouped.value,
  };
}

/** Both patterns need their mark among the first five characters. */
function patternAt(text: string, at: number, limit: number): Token | undefined {
  if (!marksNear(text, at)) return undefined;
  for (const [pattern, kind] of [
    [datePattern, "date"],
    [clockPattern, "clock"],
  ] as const) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null && at + found[0].length <= limit) {
      return { start: at, end: at + found[0].length, kind, text: found[0] };
    }
  }
  return undefined;
}

function marksNear(text: string, at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 || code === 47 || code === 45 || code === 58) return true;
    if (!isDigit(code)) return false;
  }
  return false;
}

interface Grouped {
  readonly end: number;
  readonly value: number;
}

function readGroups(text: string, at: number, limit: number, language: string): Grouped {
  let end = digitsEnd(text, at, limit);
  let digits = text.slice(at, Math.min(end, at + 15));
  const mark = text.charCodeAt(end);
  let groups = 0;
  while (end - at <= 19 && digits.length <= 15 && isGroup(text, at, end, limit, mark, language, groups)) {
    digits += text.slice(end + 1, end + 4);
    end += 4;
    groups += 1;
  }
  const point = text.charCodeAt(end);
  const decimal =
    (point === 46 || (point === 44 && language !== "en")) &&
    end + 1 < limit &&
    isDigit(text.charCodeAt(end + 1));
  if (!decimal) return { end, value: Number(digits) };
  const tail = digitsEnd(text, end + 1, limit);
  return { end: tail, value: Number(`${digits}.${text.slice(end + 1, Math.min(tail, end + 7))}`) };
}

function isGroup(
  text: string,
  at: number,
  end: number,
  limit: number,
  mark: number,
  language: string,
  groups: number,
): boolean {
  if (text.charCodeAt(end) !== mark || !isGroupMark(mark, language)) return false;
  if (groups === 0 && (end - at > 3 || (end - at === 1 && text.charCodeAt(at) === 48))) return false;
  if (digitsEnd(text, end + 1, limit) !== end + 4) return false;
  if (mark === 46 && language === "en" && groups === 0)
    return !/^\s(?:million|billion|per|%)/.test(text.slice(end + 4, end + 12));
  return true;
}

function isGroupMark(mark: number, language: string): boolean {
  if (mark === 44) return language === "en";
  return (
    mark === 46 ||
    mark === 32 ||
    mark === 0xa0 ||
    mark === 0x202f ||
    mark === 0x2009 ||
    mark === 39 ||
    mark === 0x2019
  );
}

function withLetters(text: string, at: number, limit: number, grouped: Grouped): Token {
  const end = lettersEnd(text, grouped.end, limit);
  const letters = text.slice(grouped.end, end);
  if (/^(?:st|nd|rd|th)$/i.test(letters))
    return { start: at, end, kind: "ordinal", text: text.slice(at, end).toLowerCase(), value: grouped.value };
  if (scaleLetters.test(letters) && (letters.length === 2 || text.slice(at, grouped.end).includes("."))) {
    const scale = { bn: 1e9, m: 1e6, k: 1e3 }[letters.toLowerCase()] ?? 1;
    return {
      start: at,
      end,
      kind: "number",
      text: text.slice(at, end).toLowerCase(),
      value: Math.round(grouped.value * scale),
    };
  }
  return code(text, at, limit);
}

function code(text: string, at: number, limit: number): Token {
  codePattern.lastIndex = at;
  const found = codePattern.exec(text);
  const end = Math.min(limit, at + (found?.[0].length ?? 1));
  return { start: at, end, kind: "code", text: text.slice(at, end).toLowerCase() };
}

function digitsEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isDigit(text.charCodeAt(i))) i += 1;
  return i;
}

function lettersEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isLetter(text.charCodeAt(i))) i += 1;
  return i;
}
