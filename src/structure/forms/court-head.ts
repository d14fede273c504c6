import { type Field, findDates, type Sender, type Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { applicantIn, courtIn, prosecutorIn, registrarIn } from "./court-parties.ts";
import { bareSpan, lineDate } from "./front-lines.ts";

/** The head of a judgment, order, indictment or application: its title, date, and whose it is. */
export interface CourtHead {
  readonly title: Span;
  readonly form: "judgment" | "application";
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
  readonly addressees: readonly Field<string>[];
}

const application =
  /^(?:APPLICATION|REQUEST\s+FOR\s+(?:THE\s+INDICATION|INTERPRETATION)|REFERRAL\s+UNDER)\s+(?:INSTITUTING\s+PROCEEDINGS|OF\s|UNDER\s|ARTICLE)|^Application\s+instituting\s+proceedings\b/i;
const indictment =
  /^(?:(?:SECOND |THIRD |FOURTH )?(?:AMENDED |CONSOLIDATED |INITIAL )*INDICTMENT|DOCUMENT CONTAINING THE CHARGES)\b[^.]{0,40}$/i;
const caseTitle = /^(?:CASE\s+(?:OF|CONCERNING)|AFFAIRE|Case\s+(?:of|concerning)|In\s+the\s+case\s+of)\s/;
const versus = /\s(?:v\.|vs\.|c\.)\s/;
const decided =
  /^(?:JUDGE?MENT|ARRÊT|ADVISORY OPINION|ORDER|DECISION|REASONS FOR (?:JUDGE?MENT|DECISION)|SENTENCING JUDGE?MENT)\b/;
const mostLines = 40;

/** Reads `CASE OF A v. B … JUDGMENT … 27 June 2017`, an order, an indictment, or the heading of an application, in the first lines. */
export function readCourtHead(text: string, lines: readonly Line[]): CourtHead | undefined {
  const top = lines.filter(({ layout }) => layout !== "front-matter").slice(0, mostLines);
  const named = (pattern: RegExp, most: number): Line | undefined =>
    top.slice(0, most).find((line) => pattern.test(wordsOf(text, line)));
  const applies = named(application, 8);
  if (applies !== undefined)
    return {
      title: bareSpan(text, applies),
      form: "application",
      ...dateOf(text, top),
      senders: applicantIn(text),
      addressees: registrarIn(text, top),
    };
  const charges = named(indictment, 24);
  const court = courtIn(text, top);
  if (charges !== undefined && court !== undefined && charges.end - charges.start < 80)
    return {
      title: bareSpan(text, charges),
      form: "application",
      ...dateOf(text, top),
      senders: prosecutorIn(text, top, court),
      addressees: [],
    };
  const decision = named(decided, mostLines);
  if (decision === undefined) return undefined;
  const title = titleOf(text, top) ?? (court === undefined ? undefined : subjectOf(text, top, decision));
  if (title === undefined) return undefined;
  return {
    title,
    form: "judgment",
    ...dateOf(text, top),
    senders: court === undefined ? [] : [court],
    addressees: [],
  };
}

/** The line with `v.`, the line above it when brackets hold the parties, or the parties on lines of their own. */
function titleOf(text: string, top: readonly Line[]): Span | undefined {
  const index = top.findIndex(
    (line) =>
      caseTitle.test(wordsOf(text, line)) ||
      (versus.test(wordsOf(text, line)) && line.end - line.start < 200),
  );
  const line = top[index];
  const before = top[index - 1];
  if (line === undefined) return stackedTitle(text, top);
  const isBracketed = text[bareSpan(text, line).start] === "(";
  const isCaption =
    before !== undefined && lineDate(text, before) === undefined && !decided.test(wordsOf(text, before));
  return bareSpan(text, { start: isBracketed && isCaption ? before.start : line.start, end: line.end });
}

/** An opinion has no parties: its subject stands above `ADVISORY OPINION`. */
function subjectOf(text: string, top: readonly Line[], decision: Line): Span | undefined {
  if (!/^ADVISORY OPINION/i.test(wordsOf(text, decision))) return undefined;
  const above = top[top.indexOf(decision) - 1];
  const isSubject =
    above !== undefined &&
    lineDate(text, above) === undefined &&
    !/^(?:THE )?(?:INTERNATIONAL )?COURT|^REPORTS|^YEAR/i.test(wordsOf(text, above));
  return bareSpan(text, isSubject ? above : decision);
}

/** `PROSECUTOR`, `v.` and the accused, one below the other. */
function stackedTitle(text: string, top: readonly Line[]): Span | undefined {
  const middle = top.findIndex((line) =>
    /^[*_-]*(?:v\.?|vs\.?|versus|c\.|against)[*_-]*$/i.test(wordsOf(text, line)),
  );
  const first = top[middle - 1];
  const last = top[middle + 1];
  if (middle < 1 || first === undefined || last === undefined || last.end - first.start > 300)
    return undefined;
  return bareSpan(text, { start: first.start, end: last.end });
}

/** The first line that is nothing but a date, or a date that a word names: `Date: 7 July 2009`, `on 4 March 2021`. */
function dateOf(text: string, lines: readonly Line[]): { date?: Field<string> } {
  for (const line of lines) {
    if (line.end - line.start > 60) continue;
    const [date] = findDates(text, line);
    if (date === undefined || date.edtf.length !== 10) continue;
    const isAlone = date.end - date.start >= line.end - line.start - 12;
    if (
      isAlone ||
      /^[*_]*(?:Date|Judge?ment of|Order of|Decision of|Advisory opinion of|Filed|Delivered|on|Strasbourg|The Hague|Arusha)\b/i.test(
        wordsOf(text, line),
      )
    )
      return { date: readField(date.edtf, date) };
  }
  return {};
}

function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 300)).replace(/^[*_\s]+/, "");
}
