import type { Field, Span } from "../../core/index.ts";
import { endOfAddresseeList } from "../head/addressees.ts";
import { readLetterTitle } from "../head/letter-title.ts";
import { headTokenAt } from "../head/tokens.ts";
import { readField, trimSpan } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { letterTitleStart } from "../words/letter-titles.ts";
import { letterOpening } from "../words/openings.ts";

const language = /^\[?\s*Original\s*:\s*(?<list>[^\]\n]{3,60})\]?/i;
/** How the title of a letter begins. */
export const letterLead = new RegExp(`^(?:${letterTitleStart})`, "iu");

/** What the heading of a part says. */
export interface PartHeading {
  /** Index of the line after its last. */
  readonly to: number;
  /** Where the label and its reference to a letter end. */
  readonly labelEnd: number;
  readonly title?: Span;
  readonly language?: Field<string>;
}

interface Place {
  /** Index of the line that holds the label. */
  readonly from: number;
  /** Where the label ends. */
  readonly labelEnd: number;
  /** Where the part ends. */
  readonly end: number;
}

/** Reads on from the label: `to the letter dated …`, `[Original: Russian]`, the title. */
export function readPartHeading(text: string, lines: readonly Line[], at: Place): PartHeading {
  const lineEnd = lines[at.from]?.end ?? at.labelEnd;
  let original: Field<string> | undefined = originalIn(text, { start: at.labelEnd, end: lineEnd });
  const reference = referenceOf(text, lines, at);
  let to = reference?.to ?? at.from + 1;
  let title =
    reference === undefined
      ? restAsTitle(text, lines, { start: at.labelEnd, end: lineEnd }, original)
      : undefined;
  for (; to < lines.length && to - at.from < 14; to++) {
    const line = lines[to];
    if (line === undefined || line.start >= at.end) break;
    const language = originalIn(text, line);
    if (language !== undefined) original ??= language;
    else if (isDateLine(text, line)) continue;
    else if (title === undefined && isTitleLine(text, lines, to)) title = titleAt(text, lines, line);
    else if (title !== undefined && goesOn(text, title, lines, to))
      title = { start: title.start, end: line.end };
    else break;
  }
  return {
    to,
    labelEnd: reference?.end ?? at.labelEnd,
    ...(title === undefined ? {} : { title }),
    ...(original === undefined ? {} : { language: original }),
  };
}

/** The title of a letter ends by its own grammar, any other with its line. */
function titleAt(text: string, lines: readonly Line[], line: Line): Span {
  const isLetter = letterLead.test(text.slice(line.start, line.start + 120));
  return isLetter ? readLetterTitle(text, lines, line.start).span : { start: line.start, end: line.end };
}

/** `Annex to the letter dated … addressed to the …`: where that ends, also when the annex goes on in the same line. */
function referenceOf(
  text: string,
  lines: readonly Line[],
  at: Place,
): { to: number; end: number } | undefined {
  if (!/^\s*(?:to the|à la|de la|к )/.test(text.slice(at.labelEnd, at.labelEnd + 8))) return undefined;
  const words = text.slice(at.labelEnd, Math.min(at.end, at.labelEnd + 700));
  const addressed = /addressed[\s\u00a0]+to[\s\u00a0]+/.exec(words);
  const end =
    addressed === null
      ? undefined
      : endOfAddresseeList(text, at.labelEnd + addressed.index + addressed[0].length);
  let to = at.from + 1;
  while (to < lines.length && to - at.from < 6) {
    const line = lines[to];
    const isReached = end !== undefined && (lines[to - 1]?.end ?? 0) >= end;
    if (line === undefined || line.gap || line.block !== lines[at.from]?.block || isReached) break;
    to++;
  }
  const lastEnd = lines[to - 1]?.end ?? at.labelEnd;
  const isInside = end !== undefined && end < lastEnd && /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
  return { to, end: isInside ? end : lastEnd };
}

/** Words behind the label in its own line are the title, a letter's by its own grammar. */
function restAsTitle(
  text: string,
  lines: readonly Line[],
  span: Span,
  original: Field<string> | undefined,
): Span | undefined {
  const rest = trimSpan(
    text,
    original === undefined ? span : { start: original.span.end + 1, end: span.end },
  );
  if (letterLead.test(text.slice(rest.start, rest.start + 120)))
    return readLetterTitle(text, lines, rest.start).span;
  return rest.end - rest.start > 3 && rest.end - rest.start < 250 ? rest : undefined;
}

function originalIn(text: string, span: Span): Field<string> | undefined {
  const words = text.slice(span.start, Math.min(span.end, span.start + 100));
  const lead = words.length - words.trimStart().length;
  const match = language.exec(words.trimStart());
  const list = match?.groups?.list;
  if (match === null || list === undefined) return undefined;
  const start = span.start + lead + match[0].indexOf(list);
  return readField(foldBlanks(list), { start, end: start + list.trimEnd().length });
}

function isDateLine(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end);
  if (/^\[.{4,40}\]$/.test(words)) return true;
  const place = /^\p{Lu}[\p{L} .’'-]{1,30},\s+/u.exec(words)?.[0].length ?? 0;
  const token = headTokenAt(text, line.start + place, line.end) ?? headTokenAt(text, line.start, line.end);
  return token?.token === "date" && token.end >= line.end - 1;
}

function isTitleLine(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.layout === "table" || line.layout === "quote" || line.layout === "list-item")
    return false;
  const words = text.slice(line.start, line.end);
  if (letterLead.test(words) || line.layout === "heading") return words.length < 600;
  if (letterOpening.test(words) || words.length > 250 || /^(?:\d+\.|\([a-z]\)|\(Signed)/.test(words))
    return false;
  const next = lines[index + 1];
  const paragraphGoesOn = next !== undefined && !next.gap && next.block === line.block;
  return paragraphGoesOn ? !endsParagraphWithStop(text, lines, index) : !/[.;,:。；，：]$/.test(words);
}

function endsParagraphWithStop(text: string, lines: readonly Line[], index: number): boolean {
  let i = index;
  while (
    lines[i + 1] !== undefined &&
    lines[i + 1]?.gap === false &&
    lines[i + 1]?.block === lines[index]?.block &&
    i < index + 8
  )
    i++;
  return i === index + 8 || /[.;,:。；，：]$/.test(text.slice(lines[i]?.start ?? 0, lines[i]?.end ?? 0));
}

function goesOn(text: string, title: Span, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.layout === "table") return false;
  if (line.cut) return false;
  if (!line.gap && line.block === lines[index - 1]?.block && title.end === lines[index - 1]?.end)
    return line.end - title.start < 500;
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 1)) && line.end - line.start < 200;
}
