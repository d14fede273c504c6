import type { Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { mayHoldDate } from "./hints.ts";
import { matchesOf } from "./matches.ts";
import { runsWithin, type Setting, type Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import type { TextRule } from "./text-rule.ts";
import { isNewspaper } from "./words/newspapers.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "press@1";
const day = String.raw`\d{1,2} ${monthWords} \d{4}|${monthWords} \d{1,2}, \d{4}`;
const dated = new RegExp(
  String.raw`^(?:’s? [a-z]+| newspaper| magazine| news agency| reported| wrote| published| carried)?,? (?:of |on |dated |in its issue of |issue of |edition of |\()?(?<date>${day})\)?`,
  "u",
);
const capital = String.raw`(?:The |Le |La |El |Die |Der )?\p{Lu}[\p{L}’-]+(?: (?:of |the )?\p{Lu}[\p{L}’-]+){0,4}`;
const named = new RegExp(
  String.raw`(?:[Aa]ccording to|reported by|reports? (?:by|in)|published (?:by|in)|[Aa]s reported by|quoted by|wrote in|article in|interview (?:with|to)|newspaper|magazine|weekly|daily) (?:the (?:newspaper|magazine|weekly|daily|news agency|broadcaster) )?(?<name>${capital}),? (?:of |on |dated |in its issue of |\()(?<date>${day})\)?`,
  "gu",
);
const said =
  /(?:[Aa]ccording to|reported by|reports? by|published (?:by|in)|quoted by)(?: the (?:newspaper|magazine|weekly|daily|news agency|broadcaster))? $|^[^.]{0,3}$/;

const sources = [
  "ccording to",
  "eported by",
  "eports by",
  "eport by",
  "eport in",
  "eports in",
  "ublished",
  "uoted by",
  "rote in",
  "rticle in",
  "nterview",
  "ewspaper",
  "agazine",
  "eekly",
  "aily",
];

function findItalicPress(setting: Setting, stretch: Stretch): readonly Draft[] {
  return runsWithin(setting.italics, stretch).flatMap((run) => draftOfRun(setting, stretch, run) ?? []);
}

function findPress(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!mayHoldDate(stretch.words)) return [];
  return matchesOf(named, stretch.words).flatMap((match) => {
    const { name, date } = match.groups ?? {};
    if (name === undefined || date === undefined || !isNewspaper(name)) return [];
    const start = stretch.start + match.index + match[0].indexOf(name);
    const end = stretch.start + match.index + match[0].length;
    return [draftAt(setting, { start, end }, { start, end: start + name.length })];
  });
}

function draftOfRun(setting: Setting, stretch: Stretch, run: Span): Draft | undefined {
  const name = setting.text.slice(run.start, run.end);
  const after = stretch.words.slice(run.end - stretch.start, run.end - stretch.start + 80);
  const match = dated.exec(after);
  if (match) return draftAt(setting, { start: run.start, end: run.end + match[0].length }, run);
  const at = run.start - stretch.start;
  const before = stretch.words.slice(Math.max(0, at - 60), at);
  return isNewspaper(name) && said.test(before) && before.length > 3 ? draftAt(setting, run, run) : undefined;
}

function draftAt(setting: Setting, span: Span, name: Span): Draft {
  const date = findDate(setting.text.slice(name.end, span.end));
  return draftOf(span, "press-article", {
    ...presentFields({
      container: wordsField(setting.text, name),
      date: date && valueField(date.edtf, { start: name.end + date.start, end: name.end + date.end }),
    }),
    rule,
  });
}

/**
 * Newspapers named in a sentence with the date of the issue: takes `according to The Herald of 3 May 2021`,
 * leaves `according to the Ministry of 3 States`.
 */
export const press: TextRule = Object.freeze({
  name: rule,
  hints: sources,
  find: findPress,
});

/**
 * Newspapers by their italic names: takes such a name with its date or behind `according to`, leaves
 * italics for stress.
 */
export const italicPress: TextRule = Object.freeze({
  name: rule,
  hints: [],
  runs: "italics",
  find: findItalicPress,
});
