import type { Line } from "../text/lines.ts";

/** The number or letter that a paragraph or list item begins with, and where its words begin. */
export interface Numbering {
  readonly number?: string;
  readonly level?: number;
  readonly start: number;
  /** A letter, small Roman numeral or bullet makes an item; a plain number makes a paragraph. */
  readonly isItem: boolean;
}

const patterns: readonly (readonly [RegExp, number])[] = [
  [/^(?<number>\d{1,4}(?:\.\d{1,3}){0,3})\.(?:[\s\u00a0]+|$)/, 0],
  // Arabic sets a stroke after a paragraph's number and letters of its own in brackets.
  [/^(?<number>\d{1,4})[ \u00a0]?[-–—][ \u00a0]+(?=[\u0600-\u06ff])/, 0],
  [/^(?<number>\([\u0621-\u064a]\u0640?\))[\s\u00a0]*/, 1],
  [/^(?<number>\d{1,3})\)[\s\u00a0]+/, 1],
  [/^(?<number>\((?:[a-z]|[a-z]{2}|\d{1,2})\))[\s\u00a0]*/, 1],
  [/^(?<number>\([ivx]{2,5}\))[\s\u00a0]*/, 2],
  [/^(?<number>[a-z]\))[\s\u00a0]+/, 1],
  [/^[•●▪◦–—‣·][\s\u00a0]+/u, 1],
];

const year = /^(?:1[89]|20)\d\d$/;

/** Reads the number at a line's start: `12. `, `(a) `, `(ii) `, a bullet, or the list marker that the format gives. */
export function numberingOf(text: string, line: Line): Numbering {
  const plain: Numbering = { start: line.start, isItem: line.layout === "list-item" };
  if (line.marker !== undefined && line.layout === "list-item") return markerNumbering(line, line.marker);
  const code = text.charCodeAt(line.start);
  const mayBegin =
    (code >= 48 && code <= 57) ||
    code === 40 ||
    (code >= 97 && code <= 122) ||
    code > 0x2000 ||
    code === 0xb7;
  if (!mayBegin) return plain;
  const words = text.slice(line.start, Math.min(line.end, line.start + 24));
  for (const [pattern, level] of patterns) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const number = match.groups?.number;
    if (!line.gap && number !== undefined && year.test(number)) return plain;
    const start = Math.min(line.start + match[0].length, line.end);
    return {
      ...(number === undefined ? {} : { number }),
      ...(level === 0 ? {} : { level }),
      start,
      isItem: level > 0,
    };
  }
  return plain;
}

function markerNumbering(line: Line, marker: string): Numbering {
  const dotted = /^(?<number>\d{1,4})\.$/.exec(marker)?.groups?.number;
  const level = line.level === undefined ? {} : { level: line.level };
  if (dotted !== undefined)
    return { number: dotted, start: line.start, isItem: (line.level ?? 1) > 1, ...level };
  const isBullet = /^[-*+•●▪◦–—‣·]$/u.test(marker);
  return { ...(isBullet ? {} : { number: marker }), start: line.start, isItem: true, ...level };
}
