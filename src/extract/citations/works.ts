import type { Span } from "../../core/index.ts";
import { type Enclosure, isQuotation } from "./enclosures.ts";

/** The quoted or italic words that name a work, and those that name the work in which it stands. */
export interface Works {
  readonly title?: Span;
  readonly container?: Span;
  /** Whether the title stood between quotation marks. */
  readonly quoted: boolean;
}

const plainWork =
  /^(?:(?<authors>(?:[\p{Lu}][^,:;()“”\d]{1,60}(?:, (?:and )?| and )){0,3}[\p{Lu}][^,:;()“”\d]{1,80}), )?(?<title>\p{Lu}[^()“”;]{3,200}?),? \((?:[^()\d]{0,80}[, ])?(?:1[6-9]|20)\d\d\)/du;
const yearInBrackets = / \((?:[^()\d]{0,80}[, ])?(?:1[6-9]|20)\d\d\)/;
const noTitle =
  /^(?:[Ll]etter|[Nn]ote|[Rr]esolution|[Rr]eport|[Ss]tatement|[Jj]udge?ment|[Dd]ocument|[Oo]fficial|[Cc]onvention|[Cc]ovenant|[Cc]harter|[Tt]reaty|[Pp]rotocol|[Aa]greement|[Ss]upplement|[Ss]ecurity|[Gg]eneral|[Ii]bid)|\bv\. |resolution/;
const series = /^(?:Treaty Series|Official Records|U\.N\.T\.S\.)/;
const behindTitle =
  /^[’”"]?,? (?:\((?:1[89]|20)\d\d\) )?\d{1,4}(?:\(\d{1,2}\))? (?<reporter>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December) )[A-Z][\p{L}.’'& ]{1,60}?) \d{1,4}(?:[,–-]|\s\(|$)|^[’”"]?,? (?<journal>(?!Application|Case|Judg|Order|Doc|Resolution|Supplement|Communi|[Ii]ndex|Appl?\.)[A-Z][\p{L}’'& ]{3,70}?),? (?:[Vv]ol\.|[Vv]olume|[Nn]o\.) ?\d|^[’”"]?,? (?<paper>[A-Z][\p{L}.’'& ]{3,40}?),? \(?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})/du;
const latin =
  /^(?:ibid|id|op|loc|inter alia|supra|infra|et al|et seq|see|cf|in|and|v|vs|see also|mutatis|ex|per se|sic|passim)\b/i;

/**
 * Titles: takes `“The Fall of Tarvo”` as the title and `*The Herald*` behind it as its container,
 * an italic run alone as the title; leaves `*ibid.*` and `*see*`.
 */
export function findWorks(words: string, enclosures: readonly Enclosure[], italics: readonly Span[]): Works {
  const named = joinedRuns(
    words,
    italics.filter((run) => !latin.test(words.slice(run.start, run.end))),
  );
  const quotation = enclosures.find(
    (one) => one.depth === 0 && isQuotation(one.mark) && one.end - one.start > 4 && one.end - one.start < 600,
  );
  if (quotation === undefined) {
    const title = named[0] ?? plainTitle(words);
    if (title === undefined) return { quoted: false };
    if (series.test(words.slice(title.start, title.end))) return { container: title, quoted: false };
    const split = volumeInside(words, title);
    if (split !== undefined) return { ...split, quoted: false };
    const container = journalBehind(words, title.end);
    return container ? { title, container, quoted: false } : { title, quoted: false };
  }
  const end = quotation.end - 1;
  const comma = /[,.]/.test(words[end - 1] ?? "") ? 1 : 0;
  const title = withSubtitle(words, { start: quotation.start + 1, end: end - comma });
  const before = named.find((run) => run.end <= quotation.start);
  const container =
    named.find((run) => run.start >= quotation.end) ?? before ?? journalBehind(words, quotation.end);
  return container ? { title, container, quoted: true } : { title, quoted: true };
}

/** Where a text has no italics: `Mirko Stend, Three Hundred Days (Heron Press, 2019)`. */
function plainTitle(words: string): Span | undefined {
  if (noTitle.test(words) || !yearInBrackets.test(words)) return undefined;
  const match = plainWork.exec(words);
  const title = match?.indices?.groups?.title;
  if (!match || !title || noTitle.test(match.groups?.title ?? "")) return undefined;
  return { start: title[0], end: title[1] };
}

const volume = /^(?<title>.{4,200}), \d{1,4} (?<journal>\p{Lu}[\p{L}.’'& ]{3,80}?) \d{1,4}$/u;

/** `Title, 45 Journal of International Law 112` without italics: the volume parts title and journal. */
function volumeInside(words: string, { start, end }: Span): Pick<Works, "title" | "container"> | undefined {
  const { title, journal } = volume.exec(words.slice(start, end))?.groups ?? {};
  if (title === undefined || journal === undefined) return undefined;
  const at = words.lastIndexOf(journal, end);
  return { title: { start, end: start + title.length }, container: { start: at, end: at + journal.length } };
}

/** The journal or newspaper that follows a title without italics: `(1987) 81 AJIL 348`, `, 82 Mich. L. Rev. 1620`, `, N.Y. Times, Mar. 3, 1992`. */
function journalBehind(words: string, from: number): Span | undefined {
  const behind = words.slice(from, from + 160);
  if (!/^[’”"]?,? /.test(behind) || !/\d/.test(behind)) return undefined;
  const name = behindTitle.exec(behind)?.indices?.groups;
  const span = name?.reporter ?? name?.journal ?? name?.paper;
  return span && { start: from + span[0], end: from + span[1] };
}

/** `“They Walked”: The Emptying of Tarvo (Lindhaven, 2006)`: what follows the colon belongs to the title, marks and all. */
function withSubtitle(words: string, title: Span): Span {
  const rest = /^[”"]: [^“”"();]{3,160}?(?= \(|, \d)/.exec(words.slice(title.end, title.end + 180));
  return rest === null ? title : { start: title.start - 1, end: title.end + rest[0].length };
}

/** Italic runs that only a space or comma parts are one title broken by the converter. */
function joinedRuns(words: string, runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && /^\s*$/.test(words.slice(last.end, run.start))) {
      joined[joined.length - 1] = { start: last.start, end: run.end };
    } else if (/\p{L}{2}/u.test(words.slice(run.start, run.end))) joined.push(run);
  }
  return joined;
}
