import { isEdtf } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { datePointAt, dayAt, monthOf } from "./date-point.ts";
import { edtfOf, interval } from "./edtf-of.ts";
import { relativeTimeAt } from "./relative-time.ts";
import type { DatePoint, TimeContext, TimeMention } from "./time-mention.ts";

/**
 * Every time named in a sentence. Takes `on the night of 25 to 26 February 1992`, `since the end of the
 * conflict in November 2020`, `between 3 March and 5 April 2021`, `in 1993 and 1994`, `until May 1994`,
 * `yesterday` (inferred from the document's date); leaves `1,275` and `resolution 2118 (2013)`.
 */
export function readTimes(terms: readonly Term[], context: TimeContext): readonly TimeMention[] {
  const found: TimeMention[] = [];
  let { year, last } = context;
  const { documentDate } = context;
  for (let i = 0; i < terms.length; ) {
    if (!canStart(terms, i)) {
      i += 1;
      continue;
    }
    const mention = mentionAt(terms, i, { documentDate, year, last });
    if (mention === undefined) {
      i += 1;
      continue;
    }
    found.push(mention);
    if (mention.edtf !== undefined) last = mention.edtf;
    const named = /^\d{4}/.exec((mention.edtf ?? "").replace("../", ""));
    if (mention.basis === "read" && named !== null) year = Number(named[0]);
    i = Math.max(mention.to, i + 1);
  }
  return found;
}

/** `the`, `from` and `between` open a time only before a word that can start one. */
function canStart(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term === undefined) return false;
  if (term.kind !== "word") return term.kind !== "mark";
  if ((term.lexeme.hints & hint.time) === 0 || term.text === "to") return false;
  if (term.text === "the") return canStart(terms, at + 1);
  if (term.text === "since") return isWord(terms[at + 2], "beginning", "start");
  if (term.text === "that" && !is(terms[at + 1], "daypart") && !isWord(terms[at + 1], "same")) return false;
  if (term.text !== "from" && term.text !== "between") return true;
  return canStart(terms, at + 1) || monthOf(terms[at + 1]) !== undefined;
}

function mentionAt(terms: readonly Term[], at: number, context: TimeContext): TimeMention | undefined {
  const relative = relativeTimeAt(terms, at, context);
  if (relative !== undefined) return relative;
  const point = datePointAt(terms, at);
  const range = rangeAt(terms, at, { context, point });
  if (range !== undefined) return bounded(terms, range);
  if (point === undefined || isNotATime(terms, at, point)) return undefined;
  const year = point.year === undefined ? yearAhead(terms, point) : undefined;
  const value = edtfOf(point, year === undefined ? context : { ...context, year });
  if (value === undefined) return { from: at, to: point.to, basis: "read" };
  return bounded(terms, {
    from: at,
    to: point.to,
    edtf: value.edtf,
    basis: value.inferred ? "inferred" : "read",
  });
}

/** `on 3 June and 8 June 2044`, `3 June, 8 June and 2 July 2044`: the year that the last day of a list names is that of all. */
function yearAhead(terms: readonly Term[], point: DatePoint): number | undefined {
  if (point.day === undefined || point.month === undefined) return undefined;
  let next: DatePoint | undefined = point;
  for (let turn = 0; next !== undefined && turn < 12; turn++) {
    if (next.year !== undefined) return next.year;
    const joint: number = next.to;
    if (!isWord(terms[joint], "and", ",", "or")) return undefined;
    const from: number = isWord(terms[joint + 1], "and", "on") ? joint + 2 : joint + 1;
    next = datePointAt(terms, from);
    if (next?.day === undefined || next.month === undefined) return undefined;
  }
  return undefined;
}

/** `25 to 26 February 1992`, `from 1 to 5 May`, `between 3 March and 5 April`, `1993 and 1994`, `1988–1994`. */
function rangeAt(
  terms: readonly Term[],
  at: number,
  { context, point }: { readonly context: TimeContext; readonly point: DatePoint | undefined },
): TimeMention | undefined {
  const days = dayList(terms, at);
  if (days !== undefined) return days;
  const opener = isWord(terms[at], "from", "between") ? 1 : 0;
  const first = rangeStart(terms, at + opener, opener > 0 ? datePointAt(terms, at + opener) : point);
  if (first === undefined) return undefined;
  const joint = first.to;
  if (!joins(terms, joint, opener > 0)) return undefined;
  const short = shortYearRange(terms, at, first, context);
  if (short !== undefined) return short;
  const second = datePointAt(terms, isWord(terms[joint + 1], "on", "in") ? joint + 2 : joint + 1);
  if (second === undefined || (second.month === undefined && second.year === undefined)) return undefined;
  if (opener === 0 && isNotATime(terms, at, first)) return undefined;
  if (opener === 0 && isWord(terms[joint], "and", "/") && !isBareStart(first, second)) return undefined;
  return rangeOf(at, completed(first, second), second, context);
}

/** `24, 25 and 30 March 2017`: several days, which no one interval says; left without a value. */
function dayList(terms: readonly Term[], at: number): TimeMention | undefined {
  let i = at;
  while (dayAt(terms[i]) !== undefined && isWord(terms[i + 1], ",", "and") && i - at < 40) {
    i += isWord(terms[i + 1], ",") && isWord(terms[i + 2], "and") ? 3 : 2;
  }
  const last = i - at >= 4 ? datePointAt(terms, i) : undefined;
  return last?.day === undefined || last.month === undefined
    ? undefined
    : { from: at, to: last.to, basis: "read" };
}

/** `1868–74`. */
function shortYearRange(
  terms: readonly Term[],
  at: number,
  first: DatePoint,
  context: TimeContext,
): TimeMention | undefined {
  const last = terms[first.to + 1];
  const touches = terms[first.to]?.end === last?.start && isWord(terms[first.to], "-", "–", "/");
  if (
    !touches ||
    first.year === undefined ||
    first.month !== undefined ||
    last?.kind !== "number" ||
    last.text.length !== 2
  )
    return undefined;
  const year = Math.floor(first.year / 100) * 100 + (last.value ?? 0);
  return rangeOf(at, first, { from: first.to + 1, to: first.to + 2, year }, context);
}

function rangeOf(
  at: number,
  first: DatePoint,
  second: DatePoint,
  context: TimeContext,
): TimeMention | undefined {
  const end = edtfOf(second, context);
  const start = edtfOf(first, context);
  const edtf = start === undefined || end === undefined ? undefined : interval(start.edtf, end.edtf);
  if (start === undefined || end === undefined || edtf === undefined) {
    return first.day === undefined && edtf === undefined && first.month === undefined
      ? undefined
      : { from: at, to: second.to, basis: "read" };
  }
  return { from: at, to: second.to, edtf, basis: start.inferred || end.inferred ? "inferred" : "read" };
}

/** `1 and 5 May` and `1993 and 1994` are one stretch; two full dates, or a quarter and a month, are two. */
function isBareStart(first: DatePoint, second: DatePoint): boolean {
  if (first.season !== undefined || second.season !== undefined) return false;
  return first.month === undefined && (first.year === undefined || second.month === undefined);
}

/** A range may start with a bare day: `25 to 26 February`. */
function rangeStart(terms: readonly Term[], at: number, point: DatePoint | undefined): DatePoint | undefined {
  if (point !== undefined) return point;
  const day = dayAt(terms[at]);
  return day === undefined ? undefined : { from: at, to: at + 1, day };
}

const joints = new Set("to and – - — / until".split(" "));

function joins(terms: readonly Term[], at: number, opened: boolean): boolean {
  return isOneOf(terms[at], joints) || (opened && isWord(terms[at], "through"));
}

/** What the first half of a range leaves unsaid is said by the second: `25 to 26 February 1992`. */
function completed(first: DatePoint, second: DatePoint): DatePoint {
  const month = first.month ?? (first.year === undefined ? second.month : undefined);
  const yearKnown = first.year ?? second.year;
  const wraps =
    first.year === undefined && month !== undefined && second.month !== undefined && month > second.month;
  const year = wraps && yearKnown !== undefined ? yearKnown - 1 : yearKnown;
  return { ...first, ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) };
}

/** Opens the interval where `since`, `until`, `after` or `before` stands before it. */
function bounded(terms: readonly Term[], mention: TimeMention): TimeMention {
  if (mention.edtf === undefined || mention.edtf.includes("/")) return withLeadIn(terms, mention);
  const opener = openerBefore(terms, mention.from);
  if (opener === undefined) return withLeadIn(terms, mention);
  const after = isWord(terms[opener], "since", "after", "from", "following");
  const edtf = after ? `${mention.edtf}/..` : `../${mention.edtf}`;
  return isEdtf(edtf) ? { ...mention, from: opener, edtf } : mention;
}

/** `since` stands right before the date, or a few words before it (`since the end of the conflict in`). */
function openerBefore(terms: readonly Term[], at: number): number | undefined {
  const near = terms[at - 1];
  if (isWord(near, "since", "after", "until", "till", "before")) return at - 1;
  if (isWord(near, "from") && !isWord(terms[at - 2], "dated", "letter")) return at - 1;
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const term = terms[i];
    if (isWord(term, "since")) return i;
    if (isWord(term, ",") && isWord(terms[i + 1], "of", "in", "on")) continue;
    if (term?.kind === "mark" || term?.lexeme.harmVerb !== undefined || is(term, "be") || is(term, "have"))
      return undefined;
  }
  return undefined;
}

/** `on the night of`, `the morning of` belong to the time's words. */
function withLeadIn(terms: readonly Term[], mention: TimeMention): TimeMention {
  let from = mention.from;
  if (isWord(terms[from - 1], "of") && is(terms[from - 2], "daypart")) from -= 2;
  if (from < mention.from && isWord(terms[from - 1], "the")) from -= 1;
  return from === mention.from ? mention : { ...mention, from };
}

const monthLeads = new Set("in since until during of by last and early late between from to".split(" "));

/** `resolution 1992`, `No. 2005`, `2118 (2013)` name documents; `May` without a number may be the verb. */
function isNotATime(terms: readonly Term[], at: number, point: DatePoint): boolean {
  const before = terms[at - 1];
  if (point.day !== undefined && point.month === undefined && point.year === undefined) return false;
  const bareYear = point.month === undefined && point.season === undefined && point.decade !== true;
  if (bareYear) return !yearStands(terms, at, point.to);
  if (point.day === undefined && point.year === undefined) {
    return !isOneOf(before, monthLeads) || monthOf(terms[at]) === undefined;
  }
  return is(before, "provisionWord") && point.year === undefined && point.month === undefined;
}

/** A bare year is hedged by nothing, counts nothing and is no verb's subject, unless a preposition makes it a time. */
function yearStands(terms: readonly Term[], at: number, to: number): boolean {
  const before = terms[at - 1];
  if (isScaleNoun(terms, to)) return false;
  if (before?.lexeme.hedge !== undefined || isWord(before, "$", "€", "£", "than")) return false;
  if (is(before, "provisionWord")) return false;
  const subject =
    is(terms[to], "be") ||
    is(terms[to], "have") ||
    terms[to]?.lexeme.harmVerb !== undefined ||
    terms[to]?.lexeme.harmAdjective !== undefined;
  const leads = is(before, "preposition") || isWord(before, "(", "and", "or", "–", "-", ",");
  return leads || !subject;
}

function isScaleNoun(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return (
    term?.lexeme.scale !== undefined ||
    term?.lexeme.group !== undefined ||
    is(term, "percent") ||
    term?.lexeme.notCounted !== undefined
  );
}
