import { edtfDate } from "../../../core/index.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { TimeContext, TimeMention } from "./time-mention.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const relativeWords = new Set(["today", "yesterday", "last", "this", ...weekdays]);

const anaphoricWords = new Set(["the", "that", "same", "next", "following", "previous"]);

/** `the same day`, `that night`, `the following morning`: counted from the time last named. */
function fromLast(terms: readonly Term[], at: number, { last }: TimeContext): TimeMention | undefined {
  if (last === undefined) return undefined;
  let i = at;
  const that = isWord(terms[i], "that");
  if (that || isWord(terms[i], "the")) i += 1;
  const same = isWord(terms[i], "same");
  const shift = isWord(terms[i], "next", "following") ? 1 : isWord(terms[i], "previous") ? -1 : 0;
  if (!same && !that && shift === 0) return undefined;
  if (same || shift !== 0) i += 1;
  if (!is(terms[i], "daypart") || isWord(terms[i + 1], "of")) return undefined;
  const day = /^(?:\S*\/)?(\d{4}-\d{2}-\d{2})$/.exec(last)?.[1];
  const edtf =
    shift === 0 ? last : day === undefined ? undefined : dayBefore(Date.parse(`${day}T00:00:00Z`), -shift);
  return edtf === undefined || edtf.includes("..")
    ? undefined
    : { from: at, to: i + 1, edtf, basis: "inferred", fromLast: true };
}

/** `since the beginning of the year`, in a document of a known date. */
function sinceNewYear(
  terms: readonly Term[],
  at: number,
  { documentDate }: TimeContext,
): TimeMention | undefined {
  const year = /^\d{4}/.exec(documentDate ?? "")?.[0];
  const start =
    isWord(terms[at + 2], "beginning", "start") &&
    isWord(terms[at + 3], "of") &&
    isWord(terms[at + 4], "the", "this") &&
    isWord(terms[at + 5], "year");
  return year !== undefined && start
    ? { from: at, to: at + 6, edtf: `${year}-01-01/..`, basis: "inferred" }
    : undefined;
}

/** `today`, `yesterday`, `last night`, `this year`, `last month`, `on Friday`: inferred from the document's own date. */
export function relativeTimeAt(
  terms: readonly Term[],
  at: number,
  context: TimeContext,
): TimeMention | undefined {
  const text = terms[at]?.text ?? "";
  const anaphoric = anaphoricWords.has(text) ? fromLast(terms, at, context) : undefined;
  if (anaphoric !== undefined) return anaphoric;
  if (text === "since") return sinceNewYear(terms, at, context);
  if (!relativeWords.has(text)) return undefined;
  const own = /^(\d{4})-(\d{2})-(\d{2})$/.exec(context.documentDate ?? "");
  if (own === null) return undefined;
  const today = Date.UTC(Number(own[1]), Number(own[2]) - 1, Number(own[3]));
  const read = wordDay(terms, at) ?? lastUnit(terms, at, own) ?? weekday(terms, at, today);
  if (read === undefined) return undefined;
  const edtf = read.edtf ?? dayBefore(today, read.days ?? 0);
  return edtf === undefined ? undefined : { from: at, to: at + read.length, edtf, basis: "inferred" };
}

interface Relative {
  readonly length: number;
  readonly days?: number;
  readonly edtf?: string;
}

function wordDay(terms: readonly Term[], at: number): Relative | undefined {
  if (isWord(terms[at], "today")) return { length: 1, days: 0 };
  if (isWord(terms[at], "yesterday")) return { length: is(terms[at + 1], "daypart") ? 2 : 1, days: 1 };
  if (isWord(terms[at], "last") && isWord(terms[at + 1], "night")) return { length: 2, days: 1 };
  if (isWord(terms[at], "this") && is(terms[at + 1], "daypart")) return { length: 2, days: 0 };
  return undefined;
}

function lastUnit(terms: readonly Term[], at: number, own: RegExpExecArray): Relative | undefined {
  const back = isWord(terms[at], "last")
    ? 1
    : isWord(terms[at], "this") && isWord(terms[at - 1], "earlier")
      ? 0
      : undefined;
  if (back === undefined) return undefined;
  const year = Number(own[1]);
  const month = Number(own[2]) - back;
  const edtf = isWord(terms[at + 1], "year")
    ? edtfDate(year - back)
    : isWord(terms[at + 1], "month")
      ? edtfDate(month < 1 ? year - 1 : year, month < 1 ? 12 : month)
      : undefined;
  return edtf === undefined ? undefined : { length: 2, edtf };
}

function weekday(terms: readonly Term[], at: number, today: number): Relative | undefined {
  const index = weekdays.indexOf(terms[at]?.text ?? "");
  if (index < 0 || isWord(terms[at + 1], ",") || terms[at + 1]?.kind === "number") return undefined;
  return {
    length: is(terms[at + 1], "daypart") ? 2 : 1,
    days: (new Date(today).getUTCDay() - index + 7) % 7,
  };
}

function dayBefore(today: number, days: number): string | undefined {
  const day = new Date(today - days * 86_400_000);
  return edtfDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
