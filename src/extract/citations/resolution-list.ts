import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";
import { readTail, skipRaised, type Tail } from "./tail.ts";
import { monthWords } from "./words/resolution-words.ts";

/** One number of a list of resolutions, with what follows it; offsets as of the words given. */
export interface ListedResolution extends Span {
  readonly number: Span;
  readonly tail: Tail;
}

const space = "[ \\u00a0\\n]";
const letters = String.raw`(?:${space}[A-Z](?![\p{L}\d.])(?:(?:, [A-Z](?![\p{L}\d.]))*(?:${space}(?:and|to)${space}|–)[A-Z](?![\p{L}\d.]))?|${space}(?:ألف|باء|جيم|دال|هاء)(?!\p{L}))?`;
const bracket = String.raw`(?:${space}?\((?:\d{4}|(?:E?S-)?[IVXLC]{1,7}|د(?:إ)?ط?[ -]{1,2}\d{1,3})\))?`;
const number = String.raw`(?:E?S[-‑]?(?=\d+\/))?\d{1,4}(?:\/\d{1,4})?(?:-[A-Z]{1,3}(?![\p{L}\d]))?(?![\d/%])${letters}${bracket}`;
const item = new RegExp(number, "uy");
const joint = new RegExp(
  String.raw`(?:,?${space}+(?:and|or|to|as well as|et|y|и)${space}+|،?${space}+و${space}?|،${space}+|,[¹²³⁰⁴-⁹]{0,4}${space}+(?:(?:and|or|as well as|et|y|и|а также|así como|ainsi que)${space}+)?|;${space}+(?:and${space}+)?|${space}+(?=\d{1,4}${space}?\(\d{4}\)))(?:(?:in|its|of|by|от)${space})?`,
  "uy",
);
const further = new RegExp(
  String.raw`(?:,|and|or|as well as|both|following|including|notably|namely|particular|particularly|et|y|и|،|و)(?:${space}+|(?<=و))(?=(?:(?:E?S[-‑])?(?:\d{1,2}|(?:19|20)\d\d)\/\d{1,3}(?:${space}[A-Z])?${space}(?:of|du|de|от|المؤرخ[ةين]*)${space}\d{1,2}(?:er)?${space}(?:de${space})?${monthWords}|\d{1,4}${space}?\((?:19|20)\d{2}\)|\d{1,4}(?:${space}[A-Z])?${space}\([IVXL]{1,7}\)))`,
  "gu",
);
const monthNext = new RegExp(`^[ \\u00a0]${monthWords}`, "u");
const furthest = 1500;

/** The numbers from an offset on, each with its tail; those that come later in the sentence are taken when they bear a date or year. */
export function readResolutionList(words: string, from: number): readonly ListedResolution[] {
  const found = [...readRun(words, from)];
  const last = found.at(-1);
  if (last === undefined) return found;
  const close = sentenceEnd(words, last.end);
  const sentence = words.slice(0, close);
  let read = last.end;
  for (const match of matchesOf(further, sentence.slice(read))) {
    const start = last.end + match.index + match[0].length;
    if (start < read) continue;
    const run = readRun(words, start);
    found.push(...run);
    read = run.at(-1)?.end ?? read;
  }
  return found;
}

function sentenceEnd(words: string, from: number): number {
  const limit = Math.min(words.length, from + furthest);
  for (let at = from; at < limit; at++) {
    const code = words.charCodeAt(at);
    if (code === 59) return at;
    if (
      code === 46 &&
      /^\.[¹²³⁰⁴-⁹]*\s+[A-Z“(]/.test(words.slice(at, at + 8)) &&
      !/\d{4}$|No$|no$/.test(words.slice(at - 2, at))
    )
      return at;
  }
  return limit;
}

function readRun(words: string, from: number): readonly ListedResolution[] {
  const found: ListedResolution[] = [];
  let at = from;
  for (;;) {
    item.lastIndex = at;
    const match = item.exec(words);
    if (match === null || isDay(words, item.lastIndex, match[0])) return found;
    const end = item.lastIndex;
    const tail = readTail(words, end);
    found.push({ start: at, end: tail.end, number: { start: at, end }, tail });
    joint.lastIndex = skipRaised(words, tail.end);
    if (!joint.test(words)) return found;
    at = joint.lastIndex;
  }
}

/** `12 March` behind a comma is a date, not another number. */
function isDay(words: string, end: number, written: string): boolean {
  return /^\d{1,2}(?:\/\d{1,2})?$/.test(written) && monthNext.test(words.slice(end, end + 12));
}
