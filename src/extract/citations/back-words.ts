import type { Span } from "../../core/index.ts";
import type { BackWords } from "./draft.ts";

/** Words that lead back, and what they say. */
export interface BackRead extends Span {
  readonly back: BackWords;
}

const ibid = /^(?:ibid\b ?\.?|ibidem\b|id\.(?=[\s,]|$)|idem\b)|(?<=, )ibid\b\.?(?=,|$)/i;
const hint = /ibid|\bid\.|idem|supra|above|infra|below|cit\.|\(n /i;
const marks = String.raw`(?:\d{1,4}|[a-z*](?![\p{L}]))(?:(?:, (?:and )?| and |[–-])\d{1,4}){0,10}`;
const note = String.raw`(?:foot)?(?:notes?|nn?\.|fns?\.?)`;
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?<how>supra|above|infra|below),? (?:at )?${note} ?(?<marks>${marks})`, "iu"),
  new RegExp(String.raw`${note} ?(?<marks>${marks}),? (?<how>supra|above|infra|below)`, "iu"),
  new RegExp(String.raw`(?<how>op\. ?cit\.|loc\. ?cit\.)(?:,? \(?${note} ?(?<marks>${marks})\)?)?`, "iu"),
  /\((?<how>n) (?<marks>\d{1,4})\)/u,
];

/**
 * Words that lead back to another citation: takes `Ibid.`, `above, note 3`, `supra note 3`,
 * `see footnote 2 above` and `(n 3)`, leaves `the note above` and `see above`.
 */
export function findBackWords(words: string): BackRead | undefined {
  if (!hint.test(words)) return undefined;
  const same = ibid.exec(words);
  if (same) return { start: same.index, end: same.index + same[0].length, back: { how: "ibid", marks: [] } };
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const how = /^(?:infra|below)/i.test(match.groups?.how ?? "") ? "below" : "above";
    const named = readMarks(match.groups?.marks ?? "");
    return { start: match.index, end: match.index + match[0].length, back: { how, marks: named } };
  }
  return undefined;
}

/** The marks of a list as written: `3`, `3 and 5`, `3–5`. */
export function readMarks(words: string): readonly string[] {
  const range = /^(\d{1,4})[–-](\d{1,4})$/.exec(words);
  if (range === null) return words.match(/\d{1,4}|[a-z*]$/g) ?? [];
  const first = Number(range[1]);
  const last = Math.min(Number(range[2]), first + 20);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
}
