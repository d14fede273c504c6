import type { Span, StyleRun } from "../../core/index.ts";
import { plainMark } from "./definitions.ts";

/** Where a note may be called in the text. */
export interface MarkPlace extends Span {
  readonly mark: string;
  readonly style:
    | "reference"
    | "raised"
    | "bracket"
    | "asterisk"
    | "glued"
    | "slash"
    | "paren"
    | "spaced"
    | "year";
}

const raisedDigits = /[⁰¹²³⁴-⁹]+(?:[,⁻][⁰¹²³⁴-⁹]+)*/gu;
const unitBefore = /(?:^|[\s\d(])(?:k|c|m|d|h)?m$/;

/** Marks that the format or the letters themselves show: note references, raised digits. */
export function shownMarks(text: string, runs: readonly StyleRun[]): readonly MarkPlace[] {
  const found: MarkPlace[] = [];
  const taken = new Set<number>();
  for (const run of runs) {
    if (run.style !== "note-reference") continue;
    found.push({
      start: run.start,
      end: run.end,
      mark: plainMark(run.target ?? text.slice(run.start, run.end)),
      style: "reference",
    });
    for (let at = run.start; at < run.end; at++) taken.add(at);
  }
  for (const run of runs) {
    if (run.style !== "raised" || taken.has(run.start)) continue;
    const words = text.slice(run.start, run.end);
    if (!/^\(?[a-z*†‡]{1,3}\)?$/.test(words)) continue;
    found.push({ start: run.start, end: run.end, mark: plainMark(words), style: "raised" });
  }
  for (const match of text.matchAll(raisedDigits)) {
    if (taken.has(match.index)) continue;
    if (/^[²³]$/.test(match[0]) && unitBefore.test(text.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    let at = match.index;
    for (const piece of match[0].split(/[,⁻]/)) {
      found.push({ start: at, end: at + piece.length, mark: plainMark(piece), style: "raised" });
      at += piece.length + 1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const patternsByStyle = {
  bracket: /\\?\[\^?(?<mark>\d{1,4}|[a-z]|\*{1,3})\\?\](?!\()/g,
  asterisk:
    /(?<![*/]|\d |\*\d{6,8})(?<=[\p{L}\d)\]”’".,;:?!»][ \u00a0\n]?|\* |^|\n)(?<mark>\*{1,4}|†{1,2}|‡{1,2})(?![*\w])/gu,
  slash: /(?<=[\p{L}\d)”’".,;:] ?)(?<mark>\d{1,3}|[a-z])\/(?=[\s.,;:)]|$)/gu,
  paren: /(?<=[\p{L}\d.,;:”’"'])\((?<mark>\d{1,3}|[a-z])\)/gu,
  spaced: /(?<=[\p{Ll})”’"»,.;:] |\d{4} )(?<mark>\d{1,3})(?=[\s,.;:)]|$)/gu,
  year: /(?<=(?<!\d)(?:19|20)\d\d)(?<mark>\d{1,2})(?=[\s.,;:)]|$)/gu,
  glued: /(?<=[\p{Ll})”’"»][.,;:]?|[\p{Ll})”’"][.,;:] )(?<mark>\d{1,3})(?=[\s.,;:)]|$)/gu,
} as const;

/** Marks of a kind that the text can hold for other reasons too, so only looked for when such notes exist. */
export function typedMarks(
  text: string,
  style: keyof typeof patternsByStyle,
  wanted: ReadonlySet<string>,
): readonly MarkPlace[] {
  const found: MarkPlace[] = [];
  for (const match of text.matchAll(patternsByStyle[style])) {
    const mark = match.groups?.mark;
    if (mark === undefined || !wanted.has(mark)) continue;
    const start = match.index + match[0].indexOf(mark);
    if (style === "spaced" && !standsLikeMark(text, start, start + mark.length)) continue;
    const isBracket = style === "bracket" || style === "slash" || style === "paren";
    found.push({
      start: isBracket ? match.index : start,
      end: isBracket ? match.index + match[0].length : start + mark.length,
      mark,
      style,
    });
  }
  return found;
}

/** A numeral between a stop and the end of a line can hardly be anything but a mark: a note called a second time. */
export function repeatedMarks(text: string, wanted: ReadonlySet<string>): readonly MarkPlace[] {
  const found: MarkPlace[] = [];
  for (const match of text.matchAll(/(?<=(?:[\p{Ll})”’"»]|(?<!\d)\d{4})[,.;] ?)(?<mark>\d{1,3})(?=\n|$)/gu)) {
    const mark = match.groups?.mark ?? "";
    if (wanted.has(mark))
      found.push({ start: match.index, end: match.index + mark.length, mark, style: "spaced" });
  }
  return found;
}

const countsAfter = new Set(
  "by of to the than least most at for with about some all and or in on from over nearly article articles paragraph paragraphs para paras resolution resolutions chapter chapters no nos page pages p pp vol volume annex item items rule rules section sect part until after before between every these those last first next within only additional other another age aged around approximately under operative only than exceeding vote votes a an its their his her is are was were as january february march april may june july august september october november december".split(
    " ",
  ),
);
const countedNext =
  /^\s(?:per|million|thousand|hundred|years?|days?|months?|weeks?|hours?|votes?|members?|states?|persons?|people|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** A bare numeral after a noun or a stop is a mark only where it counts nothing: `San Francisco 12 and at the first`. */
function standsLikeMark(text: string, start: number, end: number): boolean {
  const before = /(?<word>[\p{L}]+)[)”’"»,.;:]? $/u.exec(text.slice(Math.max(0, start - 30), start))?.groups
    ?.word;
  if (before !== undefined && countsAfter.has(before.toLowerCase())) return false;
  return !countedNext.test(text.slice(end, end + 14));
}
