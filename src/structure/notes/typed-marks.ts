import { isDigit } from "./mark-starts.ts";
import type { MarkPlace } from "./marks.ts";

const patterns = {
  bracket: /\\?\[\^?(?<mark>\d{1,4}|[a-z]|\*{1,3})\\?\](?!\()/y,
  asterisk:
    /(?<![*/]|\d |\*\d{6,8})(?<=[\p{L}\d)\]”’".,;:?!»][ \u00a0\n]?|\* |^|\n)(?<mark>\*{1,4}|†{1,2}|‡{1,2})(?![*\w])/uy,
  slash: /(?<=[\p{L}\d)”’".,;:] ?)(?<mark>\d{1,3}|[a-z])\/(?=[\s.,;:)]|$)/uy,
  paren: /(?<=[\p{L}\d.,;:”’"'])\((?<mark>\d{1,3}|[a-z])\)/uy,
  spaced: /(?<=[\p{Ll})”’"»,.;:] |\d{4} )(?<mark>\d{1,3})(?=[\s,.;:)]|$)/uy,
  year: /(?<=(?<!\d)(?:19|20)\d\d)(?<mark>\d{1,2})(?=[\s.,;:)]|$)/uy,
  stop: /(?<=[^\n\d.,] \d{1,4}\.)(?<mark>\d{1,2})(?=[ \u00a0\n]+[\p{Lu}“"(]|\n|$)/uy,
  glued: /(?<=[\p{Ll})”’"»][.,;:]?|[\p{Ll})”’"][.,;:] )(?<mark>\d{1,3})(?=[\s.,;:)]|$)/uy,
  again: /(?<=(?:[\p{Ll})”’"»]|(?<!\d)\d{4})[,.;] ?)(?<mark>\d{1,3})(?=\n|$)/uy,
} as const;

const countsAfter = new Set(
  "by of to the than least most at for with about some all and or in on from over nearly article articles paragraph paragraphs para paras resolution resolutions chapter chapters no nos page pages p pp vol volume annex item items rule rules section sect part until after before between every these those last first next within only additional other another age aged around approximately under operative only than exceeding vote votes a an its their his her is are was were as january february march april may june july august september october november december".split(
    " ",
  ),
);
const countedNext =
  /^\s(?:per|million|thousand|hundred|years?|days?|months?|weeks?|hours?|votes?|members?|states?|persons?|people|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

type Pattern = keyof typeof patterns;

/** Where marks may begin, and which ones are looked for. */
export interface MarkSearch {
  /** Ascending offsets: the patterns look behind, which is dear at every letter of a text. */
  readonly starts: readonly number[];
  readonly wanted: ReadonlySet<string>;
}

/** Marks of a kind that the text can hold for other reasons too, so only looked for when such notes exist. */
export function typedMarks(
  text: string,
  style: Exclude<Pattern, "again">,
  search: MarkSearch,
): readonly MarkPlace[] {
  const found = marksBy(text, style, search).map((place): MarkPlace => ({ ...place, style }));
  return style === "spaced" ? found.filter((place) => standsLikeMark(text, place.start, place.end)) : found;
}

/** A numeral between a stop and the end of a line can hardly be anything but a mark: a note called a second time. */
export function repeatedMarks(text: string, search: MarkSearch): readonly MarkPlace[] {
  return marksBy(text, "again", search).map((place): MarkPlace => ({ ...place, style: "spaced" }));
}

function marksBy(
  text: string,
  name: Pattern,
  { starts, wanted }: MarkSearch,
): readonly Omit<MarkPlace, "style">[] {
  const pattern = patterns[name];
  const found: Omit<MarkPlace, "style">[] = [];
  let reached = 0;
  for (const start of starts) {
    if (start < reached || !mayStand(text, start, name)) continue;
    pattern.lastIndex = start;
    const mark = pattern.exec(text)?.groups?.mark;
    if (mark === undefined) continue;
    reached = pattern.lastIndex;
    if (wanted.has(mark)) found.push({ start, end: reached, mark });
  }
  return found;
}

/** Whether what stands beside a digit leaves a pattern a chance. */
function mayStand(text: string, start: number, name: Pattern): boolean {
  const before = text.charCodeAt(start - 1);
  if (name === "spaced") return before === 32;
  if (name === "year") return isDigit(before);
  if (name === "stop") return before === 46;
  if (name === "glued") return before !== 32 || isStop(text.charCodeAt(start - 2));
  return name !== "again" || before === 32 || isStop(before);
}

function isStop(code: number): boolean {
  return code === 44 || code === 46 || code === 58 || code === 59;
}

/** A bare numeral after a noun or a stop is a mark only where it counts nothing: `San Francisco 12 and at the first`. */
function standsLikeMark(text: string, start: number, end: number): boolean {
  const before = /(?<word>[\p{L}]+)[)”’"»,.;:]? $/u.exec(text.slice(Math.max(0, start - 30), start))?.groups
    ?.word;
  if (before !== undefined && countsAfter.has(before.toLowerCase())) return false;
  return !countedNext.test(text.slice(end, end + 14));
}
