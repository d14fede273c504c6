import { type Field, findDates, type Sender, type Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { organisationWord, outletWord, reportKind, reportSection } from "../words/organisations.ts";
import { bareSpan, lineDate, nameField, wordsAt } from "./front-lines.ts";

/** The front of a report that an organisation makes: its title, who made it, when. */
export interface ReportFront {
  readonly title?: Span;
  readonly evidence: Span;
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
}

const mostLines = 60;
const salutation =
  /^(?:Your )?Excellenc(?:y|ies)\b|^(?:Dear )?(?:Sir|Madam)\b|^H\. ?E\.\s|^I have the hono|^By \p{Lu}|^The .{5,60} Council,$/u;

/** Reads the front of an organisation's report; undefined unless a section or a line shows it to be one. */
export function readReportFront(text: string, lines: readonly Line[]): ReportFront | undefined {
  const top = lines
    .filter(({ layout }) => layout !== "front-matter" && layout !== "rule")
    .slice(0, mostLines);
  const bodyAt = top.findIndex((line, i) => i > 0 && beginsText(text, line));
  const zone = top.slice(0, bodyAt === -1 ? Math.min(top.length, 20) : bodyAt);
  if (zone.length === 0 || zone.some((line) => salutation.test(wordsAt(text, bareSpan(text, line)))))
    return undefined;
  const after = { start: zone.at(-1)?.end ?? 0, end: Math.min(text.length, (zone.at(-1)?.end ?? 0) + 8_000) };
  const evidence = evidenceOf(text, top, zone) ?? houseOf(text, zone, after);
  if (evidence === undefined) return undefined;
  const makers = zone.flatMap((line) => makersIn(text, line, after));
  const title = titleOf(text, zone, makers);
  const named = makers.length > 0 ? makers : copyrightOf(text, top);
  const date = dateOf(text, zone);
  return {
    evidence,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    senders: distinct(named).map((party) => ({ party })),
  };
}

function distinct(fields: readonly Field<string>[]): readonly Field<string>[] {
  return fields.filter(({ value }, i) => fields.findIndex((one) => one.value === value) === i);
}

/** The text begins at a section that reports have, or at a paragraph of sentences. */
function beginsText(text: string, line: Line): boolean {
  const words = wordsAt(text, bareSpan(text, line));
  if (reportSection.test(words)) return true;
  return (
    words.length > 110 &&
    (/[.;:]["”’)]?$/.test(words) || /[\p{Ll}\d]\.\s+\p{Lu}/u.test(words) || words.length > 260)
  );
}

function evidenceOf(text: string, top: readonly Line[], zone: readonly Line[]): Span | undefined {
  const named = zone.find((line) => line.end - line.start < 220 && reportKind.test(wordsAt(text, line)));
  if (named !== undefined) return { start: named.start, end: named.end };
  const section = top.find(
    (line) => line.end - line.start < 80 && isReportsOwn(wordsAt(text, bareSpan(text, line))),
  );
  return section === undefined ? undefined : { start: section.start, end: section.end };
}

/** The first line names an organisation and nothing else, and the text tells what that organisation found. */
function houseOf(text: string, zone: readonly Line[], body: Span): Span | undefined {
  const [first] = zone;
  if (first === undefined || zone.length < 2) return undefined;
  const span = bareSpan(text, first);
  const name = foldBlanks(text.slice(span.start, span.end));
  const isHouse = organisationWord.test(name) && name.includes(" ") && isMaker(text, span, body);
  return isHouse && speaksAgain(text, name, body) ? span : undefined;
}

/** An introduction alone shows nothing: essays have one too. */
function isReportsOwn(words: string): boolean {
  return reportSection.test(words) && !/introduction|overview|recommendations/i.test(words);
}

const madeBy =
  /^(?:(?:A|An|The)\s+)?(?:(?:[Jj]oint|[Ss]pecial|[Ff]inal|[Ii]nterim)\s+)?(?:[Rr]eport|[Bb]riefing(?: paper)?|[Pp]aper|[Ss]tudy|[Pp]ublished|[Pp]repared|[Ii]ssued|[Ss]ubmitted|[Pp]roduced|[Cc]ompiled|PUBLISHED|A REPORT)\s+(?:(?:jointly )?[Bb]y|BY|of)\s+(?:the\s+)?(?<names>[^.;:\n]{2,160})\.?$/u;
const dated = /^(?<name>\p{Lu}[^,|\n]{2,70}?)\s*(?:,|\||[–—-]\s)\s*(?<rest>.*)$/u;

/** Who made the report, as a line of its front says: `Published by …`, `Meridian Watch, Port Ansel, 30 April 2044`, or the name alone. */
function makersIn(text: string, line: Line, body: Span): readonly Field<string>[] {
  const span = bareSpan(text, line);
  const words = text.slice(span.start, span.end);
  if (words.length > 200) return [];
  const names = madeBy.exec(words)?.groups?.names;
  if (names !== undefined) return namesIn(text, span.start + words.lastIndexOf(names), names);
  const groups = dated.exec(words)?.groups;
  const first = groups?.name;
  if (first !== undefined && findDates(words, { start: first.length, end: words.length }).length > 0) {
    const at = { start: span.start, end: span.start + first.length };
    return isMaker(text, at, body) ? [nameField(text, at)] : [];
  }
  return line.layout !== "list-item" && isMaker(text, span, body) ? [nameField(text, span)] : [];
}

/** `A, B and the C`: each name begins with a capital; a name that holds an `and` in itself stays whole. */
function namesIn(text: string, offset: number, names: string): readonly Field<string>[] {
  const found: Field<string>[] = [];
  let start = 0;
  for (const match of [...names.matchAll(/,\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?/g), undefined]) {
    const end = match?.index ?? names.length;
    const piece = { start: offset + start, end: offset + end };
    const isName =
      /^\p{Lu}/u.test(names.slice(start, end)) &&
      (match === undefined || /^\p{Lu}/u.test(names.slice(match.index + match[0].length)));
    if (!isName && match !== undefined) continue;
    if (!findDates(text, piece).length) found.push(nameField(text, piece));
    start = match === undefined ? names.length : match.index + match[0].length;
  }
  return found;
}

/** A short name that the text uses again, or that has a word which organisations have, is the maker's. */
function isMaker(text: string, span: Span, body: Span): boolean {
  const words = foldBlanks(text.slice(span.start, span.end));
  if (words.length < 3 || words.length > 90 || !/^\p{Lu}/u.test(words) || /[.:;!?“”"]|\d/.test(words))
    return false;
  if (reportSection.test(words) || reportKind.test(words)) return false;
  const isAgency = /^[A-Z]{3,8}$/.test(words);
  const isNamed = organisationWord.test(words) || isAgency || outletWord.test(words);
  const speaks = speaksAgain(text, words, body);
  return speaks
    ? words.split(" ").length <= 9
    : isNamed && /^(?:(?:\p{Lu}[\p{L}’'-]*|of|the|for|and|on|in|to|against)\s?)+$/u.test(words);
}

const acts =
  /^(?: \([A-Z]{2,10}\))?(?:’s|'s)?,?\s+(?:\w+\s+)?(?:interviewed|documented|recorded|found|researchers?|believes?|considers?|calls?|verified|said|reported|collected|spoke|visited|investigated|examined|reviewed|wrote|conducted|is (?:an?|the)|was (?:able|founded))\b/;

function speaksAgain(text: string, name: string, body: Span): boolean {
  const stretch = text.slice(body.start, body.end);
  const isCapitals = !/\p{Ll}/u.test(name);
  const where = isCapitals && name.includes(" ") ? stretch.toUpperCase() : stretch;
  for (let at = where.indexOf(name), i = 0; at !== -1 && i < 20; at = where.indexOf(name, at + 1), i++) {
    if (acts.test(stretch.slice(at + name.length, at + name.length + 50))) return true;
  }
  return false;
}

const copyright =
  /(?:©|\(c\)|Copyright)\s*(?:©\s*)?(?:\d{4}(?:[–-]\d{2,4})?\s*)?(?:by\s+)?(?:the\s+)?(?<name>\p{Lu}[\p{L} ’'&-]{2,80}?)(?=\s*(?:\d{4}|[.,;|\n]|$|All rights))/u;

function copyrightOf(text: string, top: readonly Line[]): readonly Field<string>[] {
  for (const line of top) {
    if (line.end - line.start > 200) continue;
    const match = copyright.exec(text.slice(line.start, line.end));
    const name = match?.groups?.name;
    if (match === null || name === undefined) continue;
    const start = line.start + match.index + match[0].lastIndexOf(name);
    return [nameField(text, { start, end: start + name.length })];
  }
  return [];
}

const notTitle =
  /^(?:©|\(c\)|copyright|all rights|isbn|issn|published|first published|prepared by|produced by|printed|cover|photo|(?:a |an )?(?:joint |special )?report (?:by|of)|https?:|www\.|no\. ?\d|ref|index:|no part of|for more)|^\W*$/i;

/** The first words of the front that are neither maker, date nor imprint; lines of plain text go on as long as such words follow. */
function titleOf(text: string, zone: readonly Line[], makers: readonly Field<string>[]): Span | undefined {
  const isFree = (line: Line): boolean => {
    const span = bareSpan(text, line);
    const isMaker = makers.some(({ span: at }) => at.start >= span.start && at.end <= span.end);
    return !isMaker && !notTitle.test(text.slice(span.start, span.end)) && lineDate(text, line) === undefined;
  };
  const heading = zone.find((line) => line.layout === "heading" && isFree(line));
  if (heading !== undefined) return bareSpan(text, heading);
  const from = zone.findIndex(isFree);
  const first = zone[from];
  if (first === undefined) return undefined;
  let end = first.end;
  for (let i = from + 1; i < from + 5; i++) {
    const line = zone[i];
    if (line === undefined || isPlaceAboveDate(text, line, zone[i + 1])) break;
    if (!isFree(line) || line.layout !== first.layout || line.end - first.start > 300) break;
    end = line.end;
  }
  return bareSpan(text, { start: first.start, end });
}

/** `Sulmere, Morvenia` just above the date says where the report was made. */
function isPlaceAboveDate(text: string, line: Line, next: Line | undefined): boolean {
  const words = wordsAt(text, bareSpan(text, line));
  const isPlace =
    words.length < 60 && /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?(?:, \p{Lu}[\p{L} ’'-]+)?$/u.test(words);
  return isPlace && next !== undefined && !next.gap && lineDate(text, next) !== undefined;
}

/** A line that is a date, else the date in a line of the imprint or in `as of …`; a day outweighs a month. */
function dateOf(text: string, zone: readonly Line[]): Field<string> | undefined {
  const alone = zone.flatMap((line) => lineDate(text, line) ?? []);
  if (alone.length > 0) return alone.find(({ value }) => value.length === 10) ?? alone[0];
  const others = zone.flatMap((line) =>
    line.end - line.start > 200 || /©|copyright/i.test(text.slice(line.start, line.end))
      ? []
      : findDates(text, line),
  );
  const date = others.find(({ edtf }) => edtf.length === 10) ?? others.find(({ edtf }) => edtf.length === 7);
  return date === undefined ? undefined : readField(date.edtf, date);
}
