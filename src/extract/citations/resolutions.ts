import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, inferredField, valueField, wordsField } from "./draft.ts";
import { isLetterBefore } from "./letters.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { type BodyRead, bodyOf, namedOrganRule } from "./resolution-body.ts";
import { type ListedResolution, readResolutionList } from "./resolution-list.ts";
import { type SymbolsRead, symbolsOf } from "./resolution-symbol.ts";
import type { TextRule } from "./text-rule.ts";
import { organs } from "./words/organs.ts";
import { resolutionWords } from "./words/resolution-words.ts";

const rule = "resolution-number@1";
const organNames = organs.flatMap((organ) => organ.names).join("|");
// Languages that name the organ behind the word: `résolutions du Conseil de sécurité 1325 (2000)`.
const ofOrgan = String.raw`(?:[\s\u00a0]+(?:du |de la |de l’|del |of the )?(?:(?<organ>${organNames})|Conseil|Consejo|Совета|المجلس|Assemblée|Asamblea|Ассамблеи|الجمعية))?`;
const trigger = new RegExp(
  String.raw`(?:${resolutionWords.join("|")})${ofOrgan}[\s\u00a0]+(?:[Nn]os?\.? ?|№ ?|on |sur )?(?=\d|E?S[-‑]?\d|دإ)`,
  "g",
);
const decision = /^(?:d[eé]c|реш|\S{0,4}مقرر)/i;
const decisionNumber = /^(?:E?S-)?\d{1,4}(?:\/\d| ?\((?:19|20|[IVXL]))/;
const lead = new RegExp(`(?:${organNames})(?:’s)?[\\s\\u00a0]+$`);

function findResolutions(setting: Setting, stretch: Stretch): readonly Draft[] {
  const { before } = stretch;
  if (before === undefined) return findIn(setting, stretch, stretch.start);
  const words = `${before} ${stretch.words}`;
  return findIn(setting, { ...stretch, words, start: stretch.end - words.length }, stretch.start);
}

/** Those that begin behind an offset of the text; a list that began before a note goes on behind it. */
function findIn(setting: Setting, stretch: Stretch, from: number): readonly Draft[] {
  const triggers = triggersIn(stretch.words);
  return triggers.flatMap((match, index) => {
    const first = match.index + match[0].length;
    if (decision.test(match[0]) && !decisionNumber.test(stretch.words.slice(first, first + 16))) return [];
    const listed = readResolutionList(stretch.words.slice(0, triggers[index + 1]?.index), first);
    const head = {
      at: match.groups?.organ === undefined ? match.index : first,
      start: headStart(stretch.words, match.index),
      isDecision: decision.test(match[0]),
    };
    return draftsOf(setting, stretch, { listed, ...head, from });
  });
}

function triggersIn(words: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  trigger.lastIndex = 0;
  for (let match = trigger.exec(words); match !== null; match = trigger.exec(words)) {
    if (isLetterBefore(words, match.index)) trigger.lastIndex = match.index + 1;
    else found.push(match);
  }
  return found;
}

function headStart(words: string, at: number): number {
  const before = words.slice(Math.max(0, at - 60), at);
  return at - (lead.exec(before)?.[0].length ?? 0);
}

interface List {
  readonly listed: readonly ListedResolution[];
  /** Offset of the word `resolutions`, or behind an organ named after it; and of the words that lead to the list. */
  readonly at: number;
  readonly start: number;
  /** Offset in the text before which nothing is given. */
  readonly from: number;
  readonly isDecision: boolean;
}

function draftsOf(setting: Setting, stretch: Stretch, list: List): readonly Draft[] {
  const end = list.listed.at(-1)?.end;
  if (end === undefined) return [];
  const numbers = numbersOf(stretch.words, list.listed);
  const prefix = list.listed.find((one) => one.prefix !== undefined)?.prefix;
  const body =
    prefix === undefined
      ? bodyOf(setting, stretch, { at: list.at, end, number: numbers[0] ?? "" })
      : { prefix, rule: namedOrganRule };
  return list.listed.flatMap((one, index) => {
    const start = index === 0 ? list.start : one.start;
    if (start + stretch.start < list.from) return [];
    return [
      draftAt(setting, stretch, {
        listed: one,
        start,
        number: numbers[index] ?? "",
        body,
        isDecision: list.isDecision,
      }),
    ];
  });
}

/** `2712, 2720 (2023)`: a number without its year has the year of the next. */
function numbersOf(words: string, listed: readonly ListedResolution[]): readonly string[] {
  const written = listed.map((one) => words.slice(one.number.start, one.number.end).replace(/ +/g, " "));
  let year = "";
  return written
    .reverse()
    .map((number) => {
      const bracket = / ?\(\d{4}\)$/.exec(number)?.[0];
      if (bracket !== undefined) year = bracket;
      return bracket === undefined && /^\d{3,4}$/.test(number) ? number + year : number;
    })
    .reverse();
}

interface Place {
  /** The number with the year that it shares. */
  readonly number: string;
  readonly listed: ListedResolution;
  readonly start: number;
  readonly body: BodyRead | undefined;
  readonly isDecision: boolean;
}

function draftAt(
  setting: Setting,
  stretch: Stretch,
  { listed, start, number, body, isDecision }: Place,
): Draft {
  const { tail } = listed;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const words = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, place(span));
  const written = wordsField(setting.text, place(listed.number));
  const date = tail.date && findDate(stretch.words.slice(tail.date.start, tail.date.end));
  const organ = lead.exec(
    stretch.words.slice(start, listed.number.start).replace(/ \S+ (?:[Nn]os?\. ?)?$/, " "),
  )?.[0];
  const issuer =
    organ === undefined ? undefined : { start, end: start + organ.trimEnd().replace(/’s$/, "").length };
  const read = symbolsOf(number, body, date && Number(date.edtf.slice(0, 4)));
  return draftOf(place({ start, end: listed.end }), "resolution", {
    ...presentFields({
      issuer: words(issuer),
      title: words(tail.title),
      date: date && tail.date && valueField(date.edtf, place(tail.date)),
      paragraphs: words(tail.paragraphs),
      pages: words(tail.pages),
      portion: words(tail.portion),
    }),
    numbers: [written],
    symbols: isDecision ? decisionSymbols(read, written.span) : symbolFields(read, written.span),
    rule,
  });
}

function symbolFields(read: SymbolsRead | undefined, span: Span): readonly Field<string>[] {
  return read?.symbols.map((one) => inferredField(one, span, read.rule)) ?? [];
}

/** Decisions have numbers and no symbols of their own, but for those of the Human Rights Council. */
function decisionSymbols(read: SymbolsRead | undefined, span: Span): readonly Field<string>[] {
  return symbolFields(read, span).flatMap((field) =>
    field.value.startsWith("A/HRC/RES/") ? [{ ...field, value: field.value.replace("/RES/", "/DEC/") }] : [],
  );
}

/**
 * Resolutions by number, each of a list on its own: takes `resolutions 822 (1993), 853 (1993) and
 * 884 (1993)` and `its resolution 76/13`, leaves `a resolution of 3 May` and `resolution 12/13 May`.
 */
export const numberedResolutions: TextRule = Object.freeze({
  name: rule,
  hints: ["esol", "ésol", "ecision", "écision", "езолюц", "ешени", "قرار", "مقرر", "Res.", "UNSC", "RESOL"],
  find: findResolutions,
});
