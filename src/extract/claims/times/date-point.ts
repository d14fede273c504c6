import { monthNumbers } from "../../../core/index.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { DatePoint } from "./time-mention.ts";

const seasons: ReadonlyMap<string, number> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);
const quarters: ReadonlyMap<string, number> = new Map([
  ["first", 33],
  ["second", 34],
  ["third", 35],
  ["fourth", 36],
  ["last", 36],
]);

/**
 * Reads a date from `at`: `25 February 1992`, `February 25, 1992`, `25 February`, `November 2020`, `3 JAN 90`,
 * `26.02.1992`, `the fourth quarter of 2020`, `spring 1992`, `early May`, `1992`, `1990s`.
 */
export function datePointAt(terms: readonly Term[], at: number): DatePoint | undefined {
  const start = skipLeadIn(terms, at);
  const point =
    numericDate(terms, start) ??
    quarterDate(terms, start) ??
    dayFirst(terms, start) ??
    monthFirst(terms, start) ??
    seasonDate(terms, start) ??
    yearAlone(terms, start);
  return point === undefined || start === at ? point : { ...point, from: at };
}

/** `early`, `mid-`, `late`, `the end of`, `the beginning of`, a weekday. */
function skipLeadIn(terms: readonly Term[], at: number): number {
  let i = at;
  if (is(terms[i], "weekday")) i = isWord(terms[i + 1], ",") ? i + 2 : i + 1;
  if (isWord(terms[i], "early", "mid", "late")) return isWord(terms[i + 1], "-") ? i + 2 : i + 1;
  return i;
}

function numericDate(terms: readonly Term[], at: number): DatePoint | undefined {
  if (terms[at]?.kind !== "date") return undefined;
  const text = terms[at]?.text ?? "";
  const [a = "", b = "", c = ""] = text.split(/[./-]/);
  const [year, day] = text.includes("-") ? [a, c] : [c, a];
  return { from: at, to: at + 1, year: Number(year), month: Number(b), day: Number(day) };
}

function dayFirst(terms: readonly Term[], at: number): DatePoint | undefined {
  const day = dayAt(terms[at]);
  if (day === undefined) return undefined;
  const monthAt = isWord(terms[at + 1], "of") ? at + 2 : at + 1;
  const month = monthOf(terms[monthAt]);
  if (month === undefined) return undefined;
  const comma = isWord(terms[monthAt + 1], ",") ? 1 : 0;
  const yearAt = monthAt + 1 + comma;
  const year = yearOf(terms[yearAt]) ?? shortYear(terms, yearAt - comma);
  return year === undefined
    ? { from: at, to: monthAt + 1, month, day }
    : { from: at, to: yearAt + 1, year, month, day };
}

function monthFirst(terms: readonly Term[], at: number): DatePoint | undefined {
  const month = terms[at]?.capital === true || monthIsPlain(terms, at) ? monthOf(terms[at]) : undefined;
  if (month === undefined) return undefined;
  if (isWord(terms[at + 1], ".") && dayAt(terms[at + 2]) !== undefined && (terms[at]?.text.length ?? 9) <= 4)
    return afterPoint(terms, at, month);
  const day = dayAt(terms[at + 1]);
  if (day !== undefined && !startsCount(terms, at + 2)) {
    const comma = isWord(terms[at + 2], ",") ? 1 : 0;
    const year = yearOf(terms[at + 2 + comma]);
    return year === undefined
      ? { from: at, to: at + 2, month, day }
      : { from: at, to: at + 3 + comma, year, month, day };
  }
  const skip = isWord(terms[at + 1], ",", "of") ? 1 : 0;
  const year = yearOf(terms[at + 1 + skip]);
  return year === undefined ? { from: at, to: at + 1, month } : { from: at, to: at + 2 + skip, year, month };
}

/** `Nov. 25, 2015`. */
function afterPoint(terms: readonly Term[], at: number, month: number): DatePoint {
  const day = dayAt(terms[at + 2]) ?? 1;
  const comma = isWord(terms[at + 3], ",") ? 1 : 0;
  const year = yearOf(terms[at + 3 + comma]);
  return year === undefined
    ? { from: at, to: at + 3, month, day }
    : { from: at, to: at + 4 + comma, year, month, day };
}

/** `may` and `march` are months only with a number beside them when nothing is capital. */
function monthIsPlain(terms: readonly Term[], at: number): boolean {
  return !isWord(terms[at], "may", "march") || yearOf(terms[at + 1]) !== undefined;
}

function startsCount(terms: readonly Term[], at: number): boolean {
  return terms[at]?.lexeme.group !== undefined || terms[at]?.lexeme.notCounted !== undefined;
}

function quarterDate(terms: readonly Term[], at: number): DatePoint | undefined {
  const i = isWord(terms[at], "the") ? at + 1 : at;
  const season = quarters.get(terms[i]?.text ?? "");
  if (season === undefined || !isWord(terms[i + 1], "quarter")) return undefined;
  const yearAt = isWord(terms[i + 2], "of") ? i + 3 : i + 2;
  const year = yearOf(terms[yearAt]);
  return year === undefined ? undefined : { from: at, to: yearAt + 1, year, season };
}

function seasonDate(terms: readonly Term[], at: number): DatePoint | undefined {
  const i = isWord(terms[at], "the") ? at + 1 : at;
  const season = seasons.get(terms[i]?.text ?? "");
  if (season === undefined) return undefined;
  const yearAt = isWord(terms[i + 1], "of") ? i + 2 : i + 1;
  const year = yearOf(terms[yearAt]);
  return year === undefined ? undefined : { from: at, to: yearAt + 1, year, season };
}

function yearAlone(terms: readonly Term[], at: number): DatePoint | undefined {
  const text = terms[at]?.text ?? "";
  const decade = text.length === 5 ? /^(1[89]|20)\d0s$/.exec(text) : null;
  if (decade !== null) return { from: at, to: at + 1, year: Number.parseInt(decade[0], 10), decade: true };
  const year = yearOf(terms[at]);
  return year === undefined || startsCount(terms, at + 1) ? undefined : { from: at, to: at + 1, year };
}

/** A day of a month in digits, or `25th`. */
export function dayAt(term: Term | undefined): number | undefined {
  if (term?.kind !== "number" && term?.kind !== "ordinal") return undefined;
  const { value = 0, text } = term;
  return Number.isInteger(value) && value >= 1 && value <= 31 && text.length <= 4 ? value : undefined;
}

export function monthOf(term: Term | undefined): number | undefined {
  return term?.kind === "word" ? monthNumbers.get(term.text) : undefined;
}

/** Four digits from 1800 to 2049, without a thousands mark. */
export function yearOf(term: Term | undefined): number | undefined {
  if (term?.kind !== "number" || term.text.length !== 4) return undefined;
  const { value = 0 } = term;
  return Number.isInteger(value) && value >= 1800 && value <= 2049 ? value : undefined;
}

/** `3 JAN 90` of wire reports. */
function shortYear(terms: readonly Term[], at: number): number | undefined {
  const term = terms[at];
  if (term?.kind !== "number" || term.text.length !== 2 || startsCount(terms, at + 1)) return undefined;
  const { value = 0 } = term;
  return value >= 50 ? 1900 + value : undefined;
}
