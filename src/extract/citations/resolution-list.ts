import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";
import { readTail, skipRaised, type Tail } from "./tail.ts";
import { arabicLetters } from "./words/arabic-letters.ts";
import { organs } from "./words/organs.ts";
import { monthWords } from "./words/resolution-words.ts";

/** One number of a list of resolutions, with what follows it; offsets as of the words given. */
export interface ListedResolution extends Span {
  readonly number: Span;
  readonly tail: Tail;
  /** What stands before the number in the symbols of the organ that is named behind it. */
  readonly prefix?: string;
}

const space = "[ \\u00a0\\n]";
const letters = String.raw`(?:${space}[A-Z](?![\p{L}\d.])(?:(?:, [A-Z](?![\p{L}\d.]))*(?:${space}(?:and|to|et|à|y|a|и|по)${space}|–)[A-Z](?![\p{L}\d.]))?|${space}(?:${arabicLetters.join("|")})(?:${space}(?:و ?|إلى )(?:${arabicLetters.join("|")}))?(?!\p{L}))?`;
const bracket = String.raw`(?:${space}?\((?:\d{4}|(?:E?S-)?[IVXLC]{1,7}|د(?:إ)?ط?[ -]{1,2}\d{1,3})\))?`;
const number = String.raw`(?:(?:E?S[-‑]?|دإط?[-‑])(?=\d+\/))?\d{1,4}(?:\/\d{1,4})?(?:-[A-Z]{1,3}(?![\p{L}\d]))?(?![\d/%])${letters}${bracket}`;
const item = new RegExp(number, "uy");
const joint = new RegExp(
  String.raw`(?:,?${space}+(?:and|or|to|as well as|et|y|и)${space}+|[¹²³⁰⁴-⁹() ]{0,12}،?${space}+و${space}?|،${space}+|${space}?,[¹²³⁰⁴-⁹]{0,4}${space}+(?:(?:and|or|as well as|et|y|и|а также|así como|ainsi que)${space}+)?|;${space}+(?:and${space}+)?|${space}+(?=\d{1,4}${space}?\(\d{4}\)))(?:(?:in|its|of|by|от)${space})?`,
  "uy",
);
const further = new RegExp(
  String.raw`(?:,|and|or|as well as|both|following|including|notably|namely|particular|particularly|et|ainsi que|y|así como|и|а также|،|و)(?:${space}+|(?<=و))(?=(?:(?:E?S[-‑])?(?:\d{1,2}|(?:19|20)\d\d)\/\d{1,3}(?:${space}[A-Z])?,?${space}(?:of|du|de|от|المؤرخ[ةين]*)${space}\d{1,2}(?:er)?${space}(?:de${space})?${monthWords}|\d{1,4}${space}?\((?:19|20)\d{2}\)|\d{1,4}(?:${space}[A-Z])?${space}\([IVXL]{1,7}\)))`,
  "gu",
);
const organPrefixes = new Map(organs.flatMap((organ) => organ.names.map((name) => [name, organ.prefix])));
const organBehind = new RegExp(
  String.raw`,?${space}(?:(?:of|by) the |de l’|de la |du |del |(?=[ГСЭ]))(?<name>${[...organPrefixes.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\p{L}])(?:,? en date)?`,
  "uy",
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
    const read = readBehind(words, end);
    found.push({ start: at, number: { start: at, end }, ...read });
    joint.lastIndex = skipRaised(words, read.end);
    if (!joint.test(words)) return found;
    at = joint.lastIndex;
  }
}

/** Date, title and parts behind a number, also where the organ stands between: `70/1 de l’Assemblée générale, du 25 septembre 2015`. */
function readBehind(words: string, from: number): Pick<ListedResolution, "end" | "tail" | "prefix"> {
  const tail = readTail(words, from);
  organBehind.lastIndex = skipRaised(words, tail.end);
  const name = organBehind.exec(words)?.groups?.name;
  const prefix = name === undefined ? undefined : organPrefixes.get(name);
  if (prefix === undefined) return { end: tail.end, tail };
  const further = readTail(words, organBehind.lastIndex);
  return { end: further.end, tail: { ...further, ...tail, end: further.end }, prefix };
}

/** `12 March` behind a comma is a date, not another number. */
function isDay(words: string, end: number, written: string): boolean {
  return /^\d{1,2}(?:\/\d{1,2})?$/.test(written) && monthNext.test(words.slice(end, end + 12));
}
