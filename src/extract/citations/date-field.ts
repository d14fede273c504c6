import { edtfDate, findDates, type Span } from "../../core/index.ts";
import { englishMonths, monthNumber } from "./words/months.ts";

/** A date or interval and the words it was read from, offsets from the beginning of the words given. */
export interface DateRead extends Span {
  readonly edtf: string;
}

const month = "(?<M>[A-Z][a-zé]{2,9}\\.?)";
const plainDay = new RegExp(`^(?<day>\\d{1,2}) (?<M>${englishMonths}) (?<year>\\d{4})$`);
const dash = "\\s?(?:[–—-]|to|and)\\s?";
const sameMonth = new RegExp(
  String.raw`(?<![\d/])(?<from>\d{1,2})${dash}(?<to>\d{1,2}) ${month} (?<year>\d{4})(?!\d)`,
);
const twoMonths = new RegExp(
  String.raw`(?<![\d/])(?<from>\d{1,2}) (?<F>[A-Z][a-zé]{2,9}\.?)${dash}(?<to>\d{1,2}) ${month} (?<year>\d{4})(?!\d)`,
);
const bracketedYear = /(?<=[(,\s])(?<year>(?:1[6-9]|20)\d{2})[a-z]?\)/;
const yearAtEnd = /(?:^|[,\s(])(?<year>(?:1[89]|20)\d{2})[a-z]?(?=$|[,.)\s:;])/;

/**
 * The date of a work: takes `18–19 October 2016` as an interval, `29 February 1992`, `November 2020`
 * and a year alone (`2014`) where it stands as one; leaves numbers of other things.
 */
export function findDate(plain: string): DateRead | undefined {
  if (!/\d{4}/.test(plain)) return undefined;
  const simple = plainDay.exec(plain)?.groups;
  if (simple) return readDay(plain, simple);
  const interval = readInterval(plain, sameMonth) ?? readInterval(plain, twoMonths);
  const day = findDates(plain, { start: 0, end: plain.length })[0];
  if (interval && (day === undefined || interval.start <= day.start)) return interval;
  return day ?? readYear(plain, bracketedYear) ?? readYear(plain, yearAtEnd);
}

function readDay(plain: string, groups: Record<string, string | undefined>): DateRead | undefined {
  const edtf = edtfDate(Number(groups.year), monthNumber(groups.M ?? ""), Number(groups.day));
  return edtf === undefined ? undefined : { start: 0, end: plain.length, edtf };
}

function readInterval(plain: string, pattern: RegExp): DateRead | undefined {
  const match = pattern.exec(plain);
  const groups = match?.groups;
  if (match === null || groups === undefined) return undefined;
  const year = Number(groups.year);
  const last = monthNumber(groups.M ?? "");
  const first = groups.F === undefined ? last : monthNumber(groups.F);
  if (last === undefined || first === undefined) return undefined;
  const from = edtfDate(year, first, Number(groups.from));
  const to = edtfDate(year, last, Number(groups.to));
  if (from === undefined || to === undefined || from >= to) return undefined;
  return { start: match.index, end: match.index + match[0].length, edtf: `${from}/${to}` };
}

function readYear(plain: string, pattern: RegExp): DateRead | undefined {
  const match = pattern.exec(plain);
  const year = match?.groups?.year;
  if (match === null || year === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(year);
  return { start, end: start + year.length, edtf: year };
}
