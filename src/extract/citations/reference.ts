import type { Field, Span } from "../../core/index.ts";
import { findAddresses } from "./addresses.ts";
import { findAuthors } from "./authors.ts";
import { type BackRead, findBackWords } from "./back-words.ts";
import { blotOut } from "./blot.ts";
import { classify } from "./classify.ts";
import { type DateRead, findDate } from "./date-field.ts";
import { type BackWords, type Draft, type DraftFields, draftOf, valueField, wordsField } from "./draft.ts";
import { findEditors } from "./editors.ts";
import { type Enclosure, findEnclosures } from "./enclosures.ts";
import { findHeads } from "./heads.ts";
import { findImprint, type Imprint } from "./imprint.ts";
import { findIssuer } from "./issuer.ts";
import { findPages, findParagraphs, findPortion, findProvision } from "./locators.ts";
import { findNumbers, type NumberRead } from "./numbers.ts";
import { runsWithin, type Setting, type Stretch, wordsIn } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readsAsSentence } from "./sentences.ts";
import { findSignal } from "./signal.ts";
import { isBody } from "./words/bodies.ts";
import { isFieldReport } from "./words/field-reports.ts";
import { isNewspaper } from "./words/newspapers.ts";
import { findWorks, type Works } from "./works.ts";

const rule = "note-reference@1";
const leadName = /^[^,(\ue000]{3,60}(?=,| \()/;
const instrument =
  /\bresolutions? (?:No\.? )?\d|\bTreaty Series\b|\b(?:Convention|Covenant|Protocol|Charter|Statute|Treaty)\b|\bOfficial Records\b|^(?:letters?|notes? verbales?|reports?|statements?|declaration|joint statement|press release)\b|\b(?:Judge?ment|Advisory Opinion)\b/i;

/** One work's words, with what was found in them; offsets inside count from `start`. */
interface Piece {
  readonly start: number;
  readonly words: string;
  readonly plain: string;
  readonly enclosures: readonly Enclosure[];
  readonly works: Works;
  readonly addresses: readonly Span[];
  readonly symbols: readonly SymbolRead[];
  readonly numbers: readonly NumberRead[];
  readonly imprint?: Imprint;
  readonly date?: DateRead;
  readonly back?: BackRead;
}

interface SymbolRead extends Span {
  readonly symbols: readonly string[];
}

/**
 * Reads one segment of a note as a reference to a work: takes
 * `See *The Herald* (3 May 2021)`, leaves `The town has 7,000 inhabitants.` to the rules for running text.
 */
export function readReference(setting: Setting, stretch: Stretch, segment: Span): Draft | undefined {
  const whole = wordsIn(setting, stretch, segment);
  const signal = findSignal(whole);
  const start = segment.start + skipSpace(whole, signal?.end ?? 0);
  const piece = pieceAt(setting, stretch, { start, end: segment.end });
  if (!isReference(piece)) return undefined;
  const authors = authorsOf(piece);
  const kind = kindOf(piece, authors);
  return draftOf({ start, end: segment.end }, kind, {
    ...fieldsOf(piece, kind, authors),
    ...(decided.has(kind) ? decisionFields(piece, kind) : {}),
    ...(signal ? { signal: wordsField(setting.text, moved(signal, segment.start)) } : {}),
    rule,
  });
}

function skipSpace(words: string, from: number): number {
  let at = from;
  while (at < words.length && /[\s,]/.test(words[at] ?? "")) at++;
  return at;
}

function pieceAt(setting: Setting, stretch: Stretch, span: Span): Piece {
  const words = wordsIn(setting, stretch, span);
  const enclosures = findEnclosures(words);
  const italics = runsWithin(setting.italics, span).map((run) => moved(run, -span.start));
  const works = findWorks(words, enclosures, italics);
  const addresses = findAddresses(words);
  const symbols = runsWithin(stretch.mentions, span).map((one) => ({
    ...moved(one, -span.start),
    symbols: one.symbols,
  }));
  const named = [works.title, works.container].filter((one) => one !== undefined);
  const plain = blotOut(words, [...named, ...addresses, ...symbols]);
  const imprint = findImprint(plain, enclosures);
  const back = findBackWords(plain);
  const numbers = findNumbers(blotOut(words, [...addresses, ...symbols]));
  const date = findDate(blotOut(plain, numbers)) ?? (words.includes(" v. ") ? findDate(words) : undefined);
  return {
    start: span.start,
    words,
    plain,
    enclosures,
    works,
    addresses,
    symbols,
    numbers,
    ...(imprint ? { imprint } : {}),
    ...(date ? { date } : {}),
    ...(back ? { back } : {}),
  };
}

function isReference(piece: Piece): boolean {
  const { works, addresses, symbols, numbers, imprint, back, plain } = piece;
  if (readsAsSentence(plain)) return false;
  if (addresses.length + symbols.length + numbers.length > 0) return true;
  if (imprint || back) return true;
  if (works.title !== undefined || instrument.test(plain)) return true;
  return findPages(plain) !== undefined || findParagraphs(plain) !== undefined || isIssue(piece);
}

/** `Joint Observer Mission` is no newspaper. */
const office = /\b(?:Mission|Commission|Committee|Council|Office|Ministry|Group)$/;

function issueTitle({ plain }: Piece): Span | undefined {
  const name = leadName.exec(plain)?.[0] ?? "";
  return isNewspaper(name) && !office.test(name) ? { start: 0, end: name.length } : undefined;
}

/** `The Lindhaven Herald, 3 May 2021` where a text has no italics, and `final communiqué of the summit, 3 May 2021`. */
function isIssue({ plain, date }: Piece): boolean {
  if (date === undefined) return false;
  const lead = leadName.exec(plain)?.[0] ?? "";
  return isNewspaper(lead) || findHeads(plain).length > 0 || (isBody(lead) && isFieldReport(plain));
}

function kindOf(piece: Piece, authors: readonly Field<string>[]): ReturnType<typeof classify> {
  const { works, words, plain } = piece;
  const { date } = piece;
  const title = works.title ?? issueTitle(piece);
  const firstField = Math.min(works.title?.start ?? words.length, piece.symbols[0]?.start ?? words.length);
  return classify({
    plain,
    lead: plain.slice(0, firstField).replace(/[“"‘']+$/, ""),
    quoted: works.quoted,
    imprint: piece.imprint !== undefined,
    authored: authors.length > 0,
    corporate: authors.some((author) => isBody(author.value)),
    editors: /\((?:eds?|hrsg|dir)\.?\)|\beds?\.?[,)]/i.test(plain),
    address: piece.addresses.length > 0,
    symbols: piece.symbols.flatMap((one) => one.symbols),
    numberSorts: piece.numbers.map((one) => one.sort),
    ...(title ? { title: words.slice(title.start, title.end) } : {}),
    ...(works.container ? { container: words.slice(works.container.start, works.container.end) } : {}),
    ...(date ? { date: date.edtf } : {}),
  });
}

/** A resolution that a report answers to is not the report's number. */
function numbersOf(piece: Piece, kind: string): readonly NumberRead[] {
  return kind === "resolution" ? piece.numbers : piece.numbers.filter((one) => one.sort !== "resolution");
}

function fieldsOf(piece: Piece, kind: string, authors: readonly Field<string>[]): DraftFields {
  const { works, words, imprint } = piece;
  const read = (span: Span | undefined): Field<string> | undefined =>
    span && shifted(wordsField(words, span), piece.start);
  const { date } = piece;
  const undated = date ? blotOut(piece.plain, [date]) : piece.plain;
  const editors = findEditors(words).map((span) => shifted(wordsField(words, span), piece.start));
  const address = piece.addresses[0];
  return {
    authors: kind !== "judgment" && (works.title || piece.back) ? authors : [],
    symbols: piece.symbols.flatMap((one) =>
      one.symbols.map((symbol) => valueField(symbol, moved(one, piece.start))),
    ),
    numbers: numbersOf(piece, kind).map((one) => shifted(wordsField(words, one), piece.start)),
    ...presentFields({
      title: read(works.title ?? issueTitle(piece)),
      container: read(works.container),
      publisher: read(imprint?.publisher),
      place: read(imprint?.place),
      date: date && valueField(date.edtf, moved(date, piece.start)),
      pages: read(findPages(undated)?.value),
      paragraphs: read(findParagraphs(undated)?.value),
      portion: read(findPortion(undated)),
      provision: read(findProvision(undated)),
      address: read(address),
    }),
    ...(editors.length > 0 ? { editors } : {}),
    ...(piece.back ? { back: namedBack(piece, piece.back) } : {}),
  };
}

/** `Shaw, above, note 3`: whose work is meant stands before the words that lead back. */
function namedBack(piece: Piece, { back, start }: BackRead): BackWords {
  const name = /\p{Lu}[\p{L}’-]{2,}/u.exec(piece.words.slice(0, start))?.[0];
  return name === undefined || back.how === "ibid" ? back : { ...back, name };
}

const decided: ReadonlySet<string> = new Set(["judgment", "resolution", "statement"]);

/** Who decided or declared, and the name of a case. */
function decisionFields(piece: Piece, kind: string): DraftFields {
  const { title } = piece.works;
  const read = (span: Span | undefined): Field<string> | undefined =>
    span && shifted(wordsField(piece.words, span), piece.start);
  const isCase =
    kind === "judgment" && title && / v(?:s?\.|s)? /.test(piece.words.slice(title.start, title.end));
  return presentFields({
    issuer: title && kind !== "judgment" ? undefined : read(findIssuer(piece.plain, kind)),
    caseName: isCase ? read(title) : undefined,
  });
}

function authorsOf(piece: Piece): readonly Field<string>[] {
  const { works, words } = piece;
  const { back } = piece;
  const end = works.title
    ? works.title.start - (works.quoted ? 1 : 0)
    : back?.back.how === "above"
      ? back.start
      : 0;
  if (end === 0) return [];
  const lead = words.slice(0, end).replace(/(?:,? \((?:eds?|ed|dir|hrsg)\.?\)|, eds?\.)?[\s,:]+$/i, "");
  return findAuthors(words, { start: 0, end: lead.length }).map((span) =>
    shifted(wordsField(words, span), piece.start),
  );
}

function shifted(field: Field<string>, by: number): Field<string> {
  return { ...field, span: moved(field.span, by) };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
