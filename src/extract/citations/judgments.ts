import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { matchesOf } from "./matches.ts";
import { findNumbers } from "./numbers.ts";
import { runsWithin, type Setting, type Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";
import { courts } from "./words/courts.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "judgment@1";
const notParty =
  "(?!(?:Case|App|Application|Judgment|Judgement|Order|Decision|No|Advisory|Trial|Appeals|Grand)(?![\\p{L}]))";
const name = String.raw`${notParty}\p{Lu}[\p{L}’'.-]*`;
const party = String.raw`${name}(?: (?:${name}|de|of|the|and|van|von|al-\p{L}+|\((?!nos?\.|[Aa]pp|Merits|Judgment|\d)[^()]{1,30}\))){0,8}(?:,? et al\.?)?`;
const versus = new RegExp(String.raw`(?<![\p{L}])(?<first>${party}) v(?:s?\.|s)? (?:the )?${party}`, "gu");
const leadIn = /^(?:In|The|See|As|Similarly|Cf\.|And|But|Compare|Also)(?: the)? /;
const section = String.raw`§§? ?\d{1,4}(?:(?:[–-]|, | and )\d{1,4}(?! ${monthWords})(?!\d)){0,12}`;
const fields = [
  String.raw`,? \((?:Application|Merits|Judgment|Preliminary|Jurisdiction|Provisional|Advisory|Order|Trial|Appeal|dec|just|Reparation|Counter)[^()]{0,120}\)`,
  String.raw`,? \[GC\]`,
  String.raw`,? \(?(?:[Cc]ase|[Aa]pp(?:l|lication)?s?\.?|[Cc]ommunications?) [Nn]os?\.? ?[\w./–-]{2,40}(?:(?:, (?:and )?| and )[\w./–-]{3,20})*\)?`,
  String.raw`,? (?:IT|ICTR|MICT|SCSL|ICC|IRMCT)-[\w./-]{4,40}`,
  String.raw`,? (?:(?:Trial|Appeals?|Pre-Trial|Grand) )?(?:Chamber )?(?:Public Redacted Version of )?(?:Judge?ment|Decision|Order|Advisory Opinion|Indictment|Sentencing Judgment|Trial Judgment|Appeal Judgment)(?: [IVX]+)?(?: \((?:TC|AC|Merits|Trial Chamber|Appeals Chamber)\))?`,
  String.raw`,? (?:of |dated |\()?\d{1,2} ${monthWords} \d{4}\)?`,
  String.raw`,? \(?nos?\. \d{1,6}\/\d{2}(?:(?:, (?:and )?| and )\d{1,6}\/\d{2})*\)?`,
  String.raw`,? ${section}`,
  String.raw`,? (?:Reports of Judgments and Decisions|Series A no\.|Reports of the [\p{Lu}][\p{L} ]{3,30}) ?[\w‑-]{0,9}`,
  String.raw`,? (?:P\.)?I?\.?C\.?I?\.?J\.? (?:Reports|Rep\.) (?:19|20)\d\d(?: \([IVX]+\))?`,
  String.raw`,? \((?:P\.?C\.?)?I\.?C?\.?J\.? (?:Reports|Rep\.)[^()]{4,60}\)`,
  String.raw`,? (?:ECHR|Reports) (?:19|20)\d\d[-–‑]?[IVX]{0,5}(?: \((?:extracts|II?)\))?`,
  String.raw`,? (?:19|20)\d\d\)?`,
  String.raw`,? (?:${courts.join("|")})(?! [a-z])`,
];
const sections = new RegExp(section, "u");
const next = new RegExp(`(?:${fields.join("|")})`, "uy");

function findJudgments(setting: Setting, stretch: Stretch): readonly Draft[] {
  const named = (stretch.words.includes(" v") ? matchesOf(versus, stretch.words) : []).flatMap((match) => {
    const lead = leadIn.exec(match[0])?.[0].length ?? 0;
    const span = { start: match.index + lead, end: match.index + match[0].length };
    return draftAt(setting, stretch, span, span) ?? [];
  });
  const numbered = findNumbers(stretch.words)
    .filter((one) => one.sort === "application" || one.sort === "case")
    .filter(
      (one) =>
        !named.some(
          (draft) => draft.start <= one.start + stretch.start && one.end + stretch.start <= draft.end,
        ),
    )
    .flatMap((one) => draftAt(setting, stretch, numberWithWord(stretch.words, one), undefined) ?? []);
  return [...named, ...numbered];
}

function numberWithWord(words: string, number: Span): Span {
  const before = words.slice(Math.max(0, number.start - 24), number.start);
  const word =
    /(?:[Cc]ase|[Aa]pp(?:l|lication)?s?\.?|[Rr]equests?|General List|ECLI)\s(?:[Nn]os?\.?\s?)?$/.exec(before);
  return { start: number.start - (word?.[0].length ?? 0), end: number.end };
}

/** The offset behind what follows the name of a case: its number, court, date, report and section. */
export function caseFieldsEnd(words: string, from: number): number {
  let end = from;
  for (let turn = 0; turn < 8; turn++) {
    next.lastIndex = end;
    if (!next.test(words)) break;
    end = next.lastIndex;
  }
  return end;
}

function draftAt(setting: Setting, stretch: Stretch, core: Span, name: Span | undefined): Draft | undefined {
  const { words } = stretch;
  const end = caseFieldsEnd(words, core.end);
  const tail = readTail(words, end);
  const paragraphs = tail.paragraphs ?? sectionIn(words, core.end, end);
  if (name !== undefined && tail.end === core.end && !isItalic(setting, stretch, core)) return undefined;
  const start = core.start;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const field = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, place(span));
  const stretchWords = words.slice(start, tail.end);
  const date = findDate(name ? words.slice(core.end, tail.end) : stretchWords);
  const dateFrom = name ? core.end : start;
  const numbers = findNumbers(stretchWords).filter((one) => one.sort !== "document");
  return draftOf(place({ start, end: tail.end }), "judgment", {
    numbers: numbers.map((one) =>
      wordsField(setting.text, place({ start: one.start + start, end: one.end + start })),
    ),
    ...presentFields({
      title: field(name),
      caseName: field(name),
      date: date && valueField(date.edtf, place({ start: date.start + dateFrom, end: date.end + dateFrom })),
      paragraphs: field(paragraphs),
      pages: field(tail.pages),
      portion: field(tail.portion),
    }),
    rule,
  });
}

function sectionIn(words: string, from: number, end: number): Span | undefined {
  const match = sections.exec(words.slice(from, end));
  if (match === null) return undefined;
  return { start: from + match.index + match[0].search(/\d/), end: from + match.index + match[0].length };
}

function isItalic(setting: Setting, stretch: Stretch, span: Span): boolean {
  const start = span.start + stretch.start;
  return runsWithin(setting.italics, { start: start - 2, end: span.end + stretch.start + 60 }).length > 0;
}

/**
 * Judgments by the name of the case or its number: takes `Prosecutor v. Doran Vesk, Case No.
 * IT-95-5/18-T, Judgment of 24 March 2016, para. 12`, leaves `Team A v. Team B` without any further field.
 */
export const judgments: TextRule = Object.freeze({
  name: rule,
  hints: [" v. ", " v ", " vs ", " vs. ", "o. ", "os. ", "IT-", "ICTR-", "ICC-", "MICT-", "ECLI"],
  find: findJudgments,
});
