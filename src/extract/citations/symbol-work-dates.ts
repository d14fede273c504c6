import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { inferredField, valueField } from "./draft.ts";
import type { Stretch } from "./passage.ts";
import type { SymbolWork } from "./symbol-work.ts";
import { monthWords } from "./words/resolution-words.ts";

const dayAndMonth = new RegExp(`\\d{1,2} ${monthWords}(?! \\d{4})`, "u");
const severalDays = new RegExp(
  `(?<days>\\d{1,2}(?:, \\d{1,2}){0,10},? and \\d{1,2}) (?<rest>${monthWords} \\d{4})`,
  "u",
);

/** `letters dated 3 and 5 May 2021 (S/2021/431 and S/2021/440)`: each has the day of its place in the list. */
export function dayInList(
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

/** The date within some words, titles left out. */
export function dateField(stretch: Stretch, within: Span | undefined): Field<string> | undefined {
  if (within === undefined) return undefined;
  const words = stretch.words
    .slice(within.start, within.end)
    .replace(/“[^”]*”/g, (title) => " ".repeat(title.length));
  const date = findDate(words);
  const from = stretch.start + within.start;
  return date && valueField(date.edtf, { start: from + date.start, end: from + date.end });
}

/** `14 January (S/29105) and 19 April 1993 (S/29277)`: a date without its year has the year of the next. */
export function sharedYear(
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
