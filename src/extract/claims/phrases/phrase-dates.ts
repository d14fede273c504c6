import { type DateMention, findDates, type Span } from "../../../core/index.ts";

const firstDay =
  /(?:(?<!\d)(?<day>\d{1,2})(?:er)?(?: ?日)?\s*)(?:au|et|al|a|y|на|по|и|до|إلى|و|-|–|至|到)\s*$/u;
const lastDay = /^\s*(?:至|到|-|–|—)\s*(?<day>\d{1,2})\s*日/u;
const full = /^\d{4}-\d{2}-\d{2}$/;

/** The dates of a sentence; two days of one month are one stretch of time: `du 25 au 26 février 2044`. */
export function phraseDates(text: string, within: Span): readonly DateMention[] {
  return findDates(text, within).map((date) => {
    if (!full.test(date.edtf)) return date;
    const before = text.slice(Math.max(within.start, date.start - 14), date.start);
    const first = firstDay.exec(before);
    if (first !== null)
      return spread(date, { day: first.groups?.day, start: date.start - (before.length - first.index) });
    const after = lastDay.exec(text.slice(date.end, Math.min(within.end, date.end + 12)));
    if (after === null) return date;
    return spread(date, { day: after.groups?.day, end: date.end + after[0].length });
  });
}

/** A date and another day of its month as an interval (EDTF, level 0); the days stand in either order. */
function spread(
  date: DateMention,
  {
    day = "",
    start = date.start,
    end = date.end,
  }: { readonly day: string | undefined; readonly start?: number; readonly end?: number },
): DateMention {
  const other = `${date.edtf.slice(0, 8)}${day.padStart(2, "0")}`;
  const [first, last] = other < date.edtf ? [other, date.edtf] : [date.edtf, other];
  return Number(day) < 1 || Number(day) > 31 || first === last
    ? date
    : { start, end, edtf: `${first}/${last}` };
}
