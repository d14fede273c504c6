import { type Field, findDates, type Span } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";
import type { Line } from "../text/lines.ts";

/** A line's span without the marks of emphasis that a converter left at its ends. */
export function bareSpan(text: string, line: Span): Span {
  let { start, end } = trimSpan(text, line);
  while (start < end && /[*_#\s]/.test(text[start] ?? "")) start++;
  while (end > start && /[*_\s]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** The words at a span, white space folded and marks of emphasis inside taken out. */
export function wordsAt(text: string, span: Span): string {
  return foldBlanks(text.slice(span.start, span.end)).replace(
    /[*_]{1,2}(?=\s|[,.;:]|$)|(?<=\s)[*_]{1,2}/g,
    "",
  );
}

/** A name as a value: without article and without capitals throughout; an abbreviation of one word stays. */
export function nameField(text: string, span: Span): Field<string> {
  const bare = bareSpan(text, span);
  const lead = /^the\s+/i.exec(text.slice(bare.start, bare.end))?.[0].length ?? 0;
  const at = { start: bare.start + lead, end: bare.end };
  const words = wordsAt(text, at).replace(/[,;:.]+$/, "");
  return readField(/\s/.test(words) ? runningCase(words) : words, at);
}

const withDate = /^(?:\p{Lu}[\p{L} .’'-]{1,40},\s+){0,2}$/u;
const behindDate =
  /^[\s,.|–—-]*(?:(?:at\s)?\d{1,2}[:.h]\d{2}.{0,12}|page \d+|p\. ?\d+|No\. ?\d+|issue \d+)?[\s.*_)]*$/i;

/** The date of a line that holds nothing else but a place, an hour or a page: `Lindhaven, 30 April 2044`. */
export function lineDate(text: string, line: Line): Field<string> | undefined {
  const span = bareSpan(text, line);
  if (span.end - span.start > 80 || span.end === span.start) return undefined;
  const [date] = findDates(text, span);
  if (date === undefined || date.edtf.length < 7 || /[/X~]/.test(date.edtf)) return undefined;
  const before = text
    .slice(span.start, date.start)
    .replace(/^\((?=.)/, "")
    .replace(
      /^(?:Published|Updated|Posted|Issued|Date|Dated|As of|First published|Released)(?: in| on)?:?\s*/i,
      "",
    );
  if (!withDate.test(before) && before !== "") return undefined;
  return behindDate.test(text.slice(date.end, span.end)) ? readField(date.edtf, date) : undefined;
}

/** The first full date between two offsets. */
export function firstDay(text: string, span: Span): Field<string> | undefined {
  const date = findDates(text, span).find(({ edtf }) => edtf.length === 10);
  return date === undefined ? undefined : readField(date.edtf, date);
}
