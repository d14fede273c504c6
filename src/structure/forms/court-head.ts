import { type Field, findDates, type Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";

/** The head of a judgment or application: its title and date. */
export interface CourtHead {
  readonly title: Span;
  readonly form: "judgment" | "application";
  readonly date?: Field<string>;
}

const application = /^(?:APPLICATION\s+INSTITUTING\s+PROCEEDINGS|Application\s+instituting\s+proceedings)\b/i;
const caseTitle = /^(?:CASE\s+(?:OF|CONCERNING)|AFFAIRE|Case\s+(?:of|concerning)|In\s+the\s+case\s+of)\s/;
const versus = /\s(?:v\.|vs\.|c\.)\s/;
const decided = /^(?:JUDGE?MENT|ARRÊT|ADVISORY OPINION|ORDER|DECISION)\b/;
const mostLines = 40;

/** Reads `CASE OF A v. B … JUDGMENT … 27 June 2017`, or the heading of an application, in the first lines. */
export function readCourtHead(text: string, lines: readonly Line[]): CourtHead | undefined {
  const top = lines.slice(0, mostLines);
  const applies = top.slice(0, 6).find((line) => application.test(wordsOf(text, line)));
  if (applies !== undefined)
    return { title: { start: applies.start, end: applies.end }, form: "application", ...dateOf(text, top) };
  const title = top.find(
    (line) =>
      caseTitle.test(wordsOf(text, line)) ||
      (versus.test(wordsOf(text, line)) && line.end - line.start < 200),
  );
  const isDecided = top.some((line) => decided.test(wordsOf(text, line)));
  if (title === undefined || !isDecided) return undefined;
  return { title: { start: title.start, end: title.end }, form: "judgment", ...dateOf(text, top) };
}

/** The first line that is nothing but a date. */
function dateOf(text: string, lines: readonly Line[]): { date?: Field<string> } {
  for (const line of lines) {
    if (line.end - line.start > 40) continue;
    const [date] = findDates(text, line);
    if (date !== undefined && date.edtf.length === 10 && date.end - date.start >= line.end - line.start - 12)
      return { date: readField(date.edtf, date) };
  }
  return {};
}

function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 300)).replace(/^[*_\s]+/, "");
}
