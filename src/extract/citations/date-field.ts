import { edtfDate, type Span } from "../../core/index.ts";
import { lettersRead } from "./letters.ts";
import { monthNumber } from "./words/months.ts";

/** A date or interval and the words it was read from, offsets from the beginning of the words given. */
export interface DateRead extends Span {
  readonly edtf: string;
}

const years = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;
const letter = `[${lettersRead}]`;
const anyWord = new RegExp(`${letter}{3,}`, "g");
const month = String.raw`(?<month>${letter}{3,10})\.?`;
const dash = " ?(?:[–—-]|to) ?";
const numeric = [/(?<!\d)(?<day>\d{1,2})[./](?<number>\d{1,2})[./]$/u] as const;
const withMonth: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d/])(?<from>\d{1,2})${dash}(?<day>\d{1,2}) ${month},? $`),
  new RegExp(
    String.raw`(?<![\d/])(?<from>\d{1,2}) (?<first>${letter}{3,10})${dash}(?<day>\d{1,2}) ${month},? $`,
  ),
  // Arabic gives a month both its names: `12 كانون الأول/ديسمبر 2024`.
  new RegExp(String.raw`(?<![\d/])(?<day>\d{1,2}) ${letter}{2,6}(?: ${letter}{4,7})?/${month} $`),
  new RegExp(String.raw`(?<![\d/])(?<day>\d{1,2})(?:st|nd|rd|th|er)? (?:de |of )?${month},? (?:de |del )?$`),
  new RegExp(String.raw`(?<!${letter})${month} (?<day>\d{1,2})(?:st|nd|rd|th)?,? $`),
  new RegExp(String.raw`(?<!${letter})${month},? (?:de |of )?$`),
];
const isoBehind = /^-(?<number>\d\d)-(?<day>\d\d)(?!\d)/;
const reach = 44;
const mostYears = 24;

/**
 * The date of a work: takes `18–19 October 2016` as an interval, `29 February 1992`, `November 2020`
 * and a year alone (`2014`) where it stands as one; leaves numbers of other things. A date with a month
 * goes before a year in brackets, that before a year alone.
 */
export function findDate(plain: string): DateRead | undefined {
  let bracketed: DateRead | undefined;
  let alone: DateRead | undefined;
  let turn = 0;
  years.lastIndex = 0;
  for (let match = years.exec(plain); match !== null; match = years.exec(plain)) {
    const at = { start: match.index, end: match.index + 4, edtf: match[0] };
    const date = dateAround(plain, at);
    if (date) return date;
    if (!/[\s(,]/.test(plain[at.start - 1] ?? " ")) continue;
    if (/^[a-z]?\)/.test(plain.slice(at.end, at.end + 2))) bracketed ??= at;
    else if (/^[a-z]?(?:$|[,.)\s:;])/.test(plain.slice(at.end, at.end + 2))) alone ??= at;
    if (++turn > mostYears) break;
  }
  return bracketed ?? alone;
}

function dateAround(plain: string, year: DateRead): DateRead | undefined {
  const from = Math.max(0, year.start - reach);
  const before = plain.slice(from, year.start);
  for (const pattern of patternsFor(before)) {
    const match = pattern.exec(before);
    const edtf = match?.groups && dateValue(match.groups, year.edtf);
    if (match && edtf !== undefined) return { start: from + match.index, end: year.end, edtf };
  }
  if (plain.charCodeAt(year.end) !== 45) return undefined;
  const iso = isoBehind.exec(plain.slice(year.end, year.end + 7));
  const edtf = iso?.groups && dateValue(iso.groups, year.edtf);
  return iso && edtf !== undefined ? { start: year.start, end: year.end + iso[0].length, edtf } : undefined;
}

/** Only a full stop or stroke stands between numbers, only a blank behind words, of which one names a month. */
function patternsFor(before: string): readonly RegExp[] {
  const last = before.charCodeAt(before.length - 1);
  if (last === 46 || last === 47) return numeric;
  return last === 32 && namesMonth(before) ? withMonth : [];
}

function namesMonth(before: string): boolean {
  for (const word of before.match(anyWord)?.slice(-3) ?? []) {
    if (monthNumber(word) !== undefined) return true;
  }
  return false;
}

function dateValue(groups: Record<string, string | undefined>, written: string): string | undefined {
  const year = Number(written);
  const number = groups.month === undefined ? Number(groups.number) : monthNumber(groups.month);
  if (number === undefined) return undefined;
  const last = edtfDate(year, number, groups.day === undefined ? undefined : Number(groups.day));
  if (groups.from === undefined) return last;
  const month = groups.first === undefined ? number : monthNumber(groups.first);
  const first = month === undefined ? undefined : edtfDate(year, month, Number(groups.from));
  if (first === undefined || last === undefined || first >= last) return undefined;
  return `${first}/${last}`;
}
