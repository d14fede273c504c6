import type { Field, Sender, Span } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { bylinesIn, placedNameIn } from "./bylines.ts";
import { readDateline } from "./dateline.ts";
import { bareSpan, firstDay } from "./front-lines.ts";
import { outletIn } from "./outlet.ts";

/** What the lines below a headline say: by whom, when; and where the story is dated from. */
export interface ArticleHead {
  /** The words that show the text to be an article: the byline or dateline. */
  readonly evidence: Span;
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
  /** The line that names the newspaper or station, which is no headline. */
  readonly outlet?: Span;
  /** Where the story itself begins when it begins with its dateline. */
  readonly dateline?: Span;
}

const desk = /^(?:By|From) (?:our|a|the) [\p{L} ]{3,40}(?:desk|correspondent|reporter|staff|agencies)s?$/iu;
const stamp =
  /^(?:Published|Updated|Posted|Last updated|Опубликовано)\b|^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?\d{1,2}\s\p{L}+\.?\s\d{4}(?:\s*[|,•·–—]|\s*$|\s+\d{1,2}[:.]\d{2})|^\p{L}+\.?\s\d{1,2},\s\d{4}(?:\s*[|•·–—]|\s*$)|^\d{1,2}[-./]\d{1,2}[-./]\d{4}(?:\s*[|•·–—]|\s*$)/iu;
const salutation =
  /^(?:Your )?Excellenc(?:y|ies)\b|^(?:Dear )?(?:Sir|Madam)\b|^Dear\s.{2,60}[,:]$|presents? (?:its|their) compliments|^H\. ?E\.\s|^I have the hono/;
const mostLines = 12;

interface Found {
  evidence?: Span;
  date?: Field<string>;
  outlet?: Span;
  dateline?: Span;
  readonly writers: Sender[];
  readonly houses: Sender[];
}

/** Reads byline, dateline and date stamp near the top of a text that has no masthead; undefined when there is none of them. */
export function readArticleHead(text: string, lines: readonly Line[]): ArticleHead | undefined {
  const top = lines.filter(({ layout }) => layout !== "front-matter").slice(0, mostLines);
  if (top.some((line) => isSaluted(text, line))) return undefined;
  const found: Found = { writers: [], houses: [] };
  top.forEach((line, i) => {
    readLine(text, line, found);
    readPlacedName(text, line, { next: top[i + 1], found });
  });
  const { evidence, date, outlet, dateline, writers, houses } = found;
  if (evidence === undefined) return undefined;
  return {
    evidence,
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(dateline === undefined ? {} : { dateline }),
    senders: [...writers, ...houses.slice(0, 1)],
  };
}

function assignDate(found: Found, date: Field<string> | undefined): void {
  if (date !== undefined) found.date ??= date;
}

function isSaluted(text: string, line: Line): boolean {
  return (
    line.layout !== "quote" && salutation.test(text.slice(line.start, Math.min(line.end, line.start + 300)))
  );
}

function readLine(text: string, line: Line, found: Found): void {
  const span = bareSpan(text, line);
  const words = text.slice(span.start, Math.min(span.end, span.start + 260));
  const dateline = readDateline(text, span);
  const byline = bylinesIn(text, span);
  const outlet = byline.length > 0 || dateline !== undefined ? undefined : outletIn(text, span);
  const isDesk = desk.test(words);
  if (outlet !== undefined) {
    found.outlet ??= span;
    found.houses.push(outlet);
  }
  if (dateline === undefined && byline.length === 0 && !stamp.test(words) && !isDesk) {
    if (outlet !== undefined) assignDate(found, firstDay(text, span));
    return;
  }
  found.evidence ??= { start: line.start, end: dateline?.end ?? Math.min(line.end, span.start + 120) };
  if (dateline !== undefined) {
    found.dateline ??= dateline;
    if (dateline.agency !== undefined) found.houses.push(dateline.agency);
  }
  assignDate(
    found,
    firstDay(text, { start: line.start, end: dateline?.end ?? Math.min(line.end, line.start + 160) }),
  );
  if (found.writers.length === 0) found.writers.push(...byline.filter(({ name }) => name !== undefined));
  found.houses.push(...byline.filter(({ name }) => name === undefined));
}

/** `Tomas Veld in Sulmere` is a byline where the line below is a stamp. */
function readPlacedName(
  text: string,
  line: Line,
  { next, found }: { next: Line | undefined; found: Found },
): void {
  if (next === undefined || found.writers.length > 0) return;
  if (!stamp.test(text.slice(next.start, Math.min(next.end, next.start + 80)))) return;
  found.writers.push(...placedNameIn(text, bareSpan(text, line)));
}
