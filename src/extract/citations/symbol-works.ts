import type { CitationKind, Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, inferredField, valueField, wordsField } from "./draft.ts";
import { findHeads, type Head } from "./heads.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readsAsSentence } from "./sentences.ts";
import { readTail, skipRaised, type Tail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "symbol@1";
const reach = 420;
const brackets =
  /[([]\s*(?:(?:see|see also|cf\.|e\.g\.|also|contained in|document|documents|and|UN Docs?\.?|U\.N\. Docs?\.|docs?\.)[\s\u00a0]*)*$/i;
const listed = new RegExp(
  `^[¹²³⁰⁴-⁹]*[)\\]]?,?(?:[\\s\\u00a0]*(?:,|;|and|as well as|or|et)){0,2}[\\s\\u00a0]*(?<date>(?:of |dated )?\\d{1,2}(?: ${monthWords})?(?: \\d{4})? ?)?[([]?$`,
  "u",
);
const dayAndMonth = new RegExp(`\\d{1,2} ${monthWords}(?! \\d{4})`, "u");
const sameAs = /(?:that|those) of (?:\d{1,2} [\p{L} ]{3,20}\d{0,4} ?)?$/u;
const stop = /[.;:](?=\s+[\p{Lu}“"(])|\n\n|;/gu;
const quoted = /(?:“(?<title>[^”]{3,400})”|"(?<other>[^"]{3,400})"),?[\s\u00a0]*$/;

/** A symbol with what belongs to it, offsets as of the stretch's words. */
interface SymbolWork extends Span {
  readonly kind: CitationKind;
  readonly lead?: Span;
  readonly tail: Tail;
  readonly mention: Stretch["mentions"][number];
  /** Whether it goes on with the list that the work before began. */
  readonly isListed?: boolean;
}

function findSymbolWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  const works: SymbolWork[] = [];
  for (const mention of stretch.mentions) {
    works.push(workAt(stretch, mention, works.at(-1)));
  }
  let first = 0;
  return works.flatMap((work, index) => {
    if (!work.isListed) first = index;
    if (isOwn(setting, work)) return [];
    const draft = draftFrom(setting, stretch, { work, next: works[index + 1] });
    const day = dayInList(stretch, { head: works[first], place: index - first });
    return day ? { ...draft, date: day } : draft;
  });
}

/** A running head gives the document's own symbol, without a word that leads to it. */
function isOwn(setting: Setting, work: SymbolWork): boolean {
  return (
    work.lead === undefined && work.mention.symbols.every((symbol) => setting.ownSymbols.includes(symbol))
  );
}

function workAt(
  stretch: Stretch,
  mention: Stretch["mentions"][number],
  previous: SymbolWork | undefined,
): SymbolWork {
  const { words } = stretch;
  const start = mention.start - stretch.start;
  const end = mention.end - stretch.start;
  const floor = Math.max(previous?.end ?? 0, start - reach);
  const before = words.slice(floor, start);
  const first = readTail(words, end);
  const enclosed = brackets.exec(before);
  const closed = enclosed !== null && /[)\]]/.test(words[skipRaised(words, first.end)] ?? "");
  const tail = closed ? joinTails(first, readTail(words, skipRaised(words, first.end) + 1)) : first;
  const own = kindBySymbol(mention.symbols);
  const list = previous && listed.exec(before);
  if (previous && list) {
    const date = list.groups?.date;
    const from = date === undefined ? start : start - (before.length - before.lastIndexOf(date));
    const lead = date === undefined ? {} : { lead: { start: from, end: start } };
    return {
      start: from,
      end: endOf(tail, first, from < start),
      kind: own ?? previous.kind,
      isListed: true,
      mention,
      tail,
      ...lead,
    };
  }
  const head = headOf(before);
  const from = head === undefined ? start : floor + head.start;
  const lead = head === undefined ? {} : { lead: { start: from, end: start } };
  return {
    start: from,
    end: endOf(tail, first, from < start),
    kind: own ?? head?.kind ?? "un-document",
    mention,
    tail,
    ...lead,
  };
}

/** Without its head, the work ends inside the bracket that it stands in. */
function endOf(tail: Tail, first: Tail, whole: boolean): number {
  return whole ? tail.end : first.end;
}

function joinTails(first: Tail, second: Tail): Tail {
  return { ...second, ...first, end: second.end };
}

function kindBySymbol(symbols: readonly string[]): CitationKind | undefined {
  if (symbols.some((symbol) => symbol.includes("/PRST/"))) return "statement";
  return symbols.some((symbol) => /\/RES\/|\/Res\.|\/DEC\//.test(symbol)) ? "resolution" : undefined;
}

/** The noun, or the quoted title, from which the words run on to the symbol without a verb or a stop. */
function headOf(before: string): Head | undefined {
  let floor = 0;
  for (const match of before.matchAll(stop)) floor = match.index + 1;
  const stretch = before.slice(floor);
  const title = quoted.exec(stretch.replace(brackets, ""));
  const head = findHeads(stretch).at(-1);
  const same = sameAs.exec(stretch.replace(brackets, ""));
  const meant =
    same &&
    [
      ...stretch.slice(0, same.index).matchAll(/[Ll]etters?|[Rr]eports?|[Ss]tatements?|[Nn]otes? verbales?/g),
    ].at(-1)?.[0];
  if (same && meant) return { start: floor + same.index, end: floor + same.index, kind: kindOfWord(meant) };
  const between = head && stretch.slice(head.end);
  const isNumbered = head?.kind === "resolution" && /\d/.test(between ?? "");
  if (
    head &&
    between !== undefined &&
    !isNumbered &&
    !readsAsSentence(between.replace(/“[^”]*”|"[^"]*"/g, ""))
  ) {
    return { start: floor + head.start, end: floor + head.end, kind: head.kind };
  }
  if (title === null) return undefined;
  return { start: floor + title.index, end: floor + title.index, kind: "un-document" };
}

const severalDays = new RegExp(
  `(?<days>\\d{1,2}(?:, \\d{1,2}){0,10},? and \\d{1,2}) (?<rest>${monthWords} \\d{4})`,
  "u",
);

/** `letters dated 3 and 5 May 2021 (S/2021/431 and S/2021/440)`: each has the day of its place in the list. */
function dayInList(
  stretch: Stretch,
  { head, place }: { readonly head: SymbolWork | undefined; readonly place: number },
): Field<string> | undefined {
  const lead = place > 11 ? undefined : head?.lead;
  const match = lead && severalDays.exec(stretch.words.slice(lead.start, lead.end));
  if (!lead || !match?.groups) return undefined;
  const days = [...(match.groups.days ?? "").matchAll(/\d{1,2}/g)];
  const day = days[place];
  const date = day && findDate(`${day[0]} ${match.groups.rest}`);
  if (!day || !date) return undefined;
  const start = stretch.start + lead.start + match.index + day.index;
  return inferredField(date.edtf, { start, end: start + day[0].length }, "day-by-place-in-list");
}

function kindOfWord(word: string): CitationKind {
  if (/eport/.test(word)) return "report";
  return /tatement/.test(word) ? "statement" : "letter";
}

function draftFrom(
  setting: Setting,
  stretch: Stretch,
  { work, next }: { readonly work: SymbolWork; readonly next: SymbolWork | undefined },
): Draft {
  const { tail, mention, lead } = work;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const field = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, place(span));
  return draftOf(place(work), work.kind, {
    symbols: mention.symbols.map((symbol) => valueField(symbol, mention)),
    ...presentFields({
      title: field(lead && titleIn(stretch.words, lead)) ?? field(tail.title),
      date: dateField(stretch, lead ?? tail.date) ?? (lead && sharedYear(stretch, { lead, next })),
      paragraphs: field(tail.paragraphs),
      pages: field(tail.pages),
      portion: field(tail.portion),
    }),
    rule,
  });
}

function titleIn(words: string, lead: Span): Span | undefined {
  const title = /[“"](?<title>[^”"]{3,400})[”"]/d.exec(words.slice(lead.start, lead.end))?.indices?.groups
    ?.title;
  return title && { start: lead.start + title[0], end: lead.start + title[1] };
}

function dateField(stretch: Stretch, within: Span | undefined): Field<string> | undefined {
  if (within === undefined) return undefined;
  const words = stretch.words
    .slice(within.start, within.end)
    .replace(/“[^”]*”/g, (title) => " ".repeat(title.length));
  const date = findDate(words);
  const from = stretch.start + within.start;
  return date && valueField(date.edtf, { start: from + date.start, end: from + date.end });
}

/** `14 January (S/29105) and 19 April 1993 (S/29277)`: a date without its year has the year of the next. */
function sharedYear(
  stretch: Stretch,
  { lead, next }: { readonly lead: Span; readonly next: SymbolWork | undefined },
): Field<string> | undefined {
  const words = stretch.words.slice(lead.start, lead.end);
  const match = dayAndMonth.exec(words);
  const rest = stretch.words.slice(lead.end, lead.end + 300);
  const year = match && next && /\b(?:19|20)\d\d\b(?=[ (]*[(A-Z])/.exec(rest)?.[0];
  const date = year && findDate(`${match[0]} ${year}`);
  if (!date || match === null) return undefined;
  const start = stretch.start + lead.start + match.index;
  return inferredField(date.edtf, { start, end: start + match[0].length }, "year-of-next-date");
}

/**
 * Symbols, each with the words that say what it is and where to look: takes
 * `letter dated 2 March 2022 from X (A/76/1-S/2022/2), annex` as one work and `A/76/1, A/76/3` as two.
 */
export const symbolWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["/"],
  find: findSymbolWorks,
});
