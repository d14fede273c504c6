import {
  type DateMention,
  edtfDate,
  findDates,
  findYearlessDates,
  monthNumbers,
  type Span,
} from "../../../core/index.ts";

const firstDay =
  /(?:(?<!\d)(?<day>\d{1,2})(?:er)?(?: ?日)?\s*)(?:au|et|al|a|y|на|по|и|до|إلى|و|-|–|至|到)\s*$/u;
const lastDay = /^\s*(?:至|到|-|–|—)\s*(?<day>\d{1,2})\s*日/u;
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** A date, and whether its year came from elsewhere in the document. */
export interface PhraseDate extends DateMention {
  readonly basis: "read" | "inferred";
}

/**
 * The dates of a sentence; two days of one month are one stretch of time: `du 25 au 26 février 2044`. A day without
 * its year (`le 4 mai`) is of the year given, that last named before it or else the document's own.
 */
export function phraseDates(text: string, within: Span, year: string | undefined): readonly PhraseDate[] {
  const full = spreadDates(text, within).map((date): PhraseDate => ({ ...date, basis: "read" }));
  const named = full[0]?.edtf.slice(0, 4) ?? year;
  if (named === undefined || !/^\d{4}$/.test(named)) return full;
  const others = findYearlessDates(text, within)
    .filter(({ start, end }) => !full.some((one) => start < one.end && one.start < end))
    .flatMap(({ start, end, month, day }): PhraseDate[] => {
      const edtf = edtfDate(Number(named), month, day);
      return edtf === undefined ? [] : [{ start, end, edtf, basis: "inferred" }];
    });
  return others.length === 0 ? full : [...full, ...others].sort((a, b) => a.start - b.start);
}

function spreadDates(text: string, within: Span): readonly DateMention[] {
  return findDates(text, within).map((date) => {
    if (!wholeDay.test(date.edtf)) return months(text, within, date);
    const before = text.slice(Math.max(within.start, date.start - 14), date.start);
    const first = firstDay.exec(before);
    if (first !== null)
      return spread(date, { day: first.groups?.day, start: date.start - (before.length - first.index) });
    const after = lastDay.exec(text.slice(date.end, Math.min(within.end, date.end + 12)));
    if (after === null) return date;
    return spread(date, { day: after.groups?.day, end: date.end + after[0].length });
  });
}

const monthBefore = new RegExp(
  `(?<![\\p{L}])(?<month>${[...monthNumbers.keys()].map((name) => name.replace(".", "\\.")).join("|")})\\s*(?:et|à|au|y|a|и|по|до|إلى|و|-|–)\\s*(?:\\p{L}+/)?$`,
  "iu",
);
const monthBehind = /^\s*(?:至|到|-|–)\s*(?<month>\d{1,2})\s*月(?!\s*\d{1,2}\s*日)/u;

/** `entre mars et mai 2044`, `2044年3月至5月`: a month and another of its year as an interval. */
function months(text: string, within: Span, date: DateMention): DateMention {
  if (!/^\d{4}-\d{2}$/.test(date.edtf)) return date;
  const before = text.slice(Math.max(within.start, date.start - 30), date.start);
  const first = monthBefore.exec(before);
  const behind =
    first === null ? monthBehind.exec(text.slice(date.end, Math.min(within.end, date.end + 12))) : null;
  const word = (first ?? behind)?.groups?.month;
  if (word === undefined) return date;
  const number = monthNumbers.get(word.toLowerCase()) ?? Number(word);
  const other = `${date.edtf.slice(0, 5)}${String(number).padStart(2, "0")}`;
  if (number < 1 || number > 12 || other === date.edtf) return date;
  return {
    start: first === null ? date.start : date.start - (before.length - first.index),
    end: date.end + (behind?.[0].length ?? 0),
    edtf: stretch(date.edtf, other),
  };
}

/** A date and another day of its month as an interval. */
function spread(
  date: DateMention,
  {
    day = "",
    start = date.start,
    end = date.end,
  }: { readonly day: string | undefined; readonly start?: number; readonly end?: number },
): DateMention {
  const other = `${date.edtf.slice(0, 8)}${day.padStart(2, "0")}`;
  return Number(day) < 1 || Number(day) > 31 || other === date.edtf
    ? date
    : { start, end, edtf: stretch(date.edtf, other) };
}

/** From the earlier to the later of two dates (EDTF, level 0), which stand in either order. */
function stretch(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
