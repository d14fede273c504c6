import type { Field, Span } from "../../core/index.ts";
import { readMarks } from "./back-words.ts";
import { type Draft, type DraftFields, draftOf, wordsField } from "./draft.ts";
import { matchesOf } from "./matches.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail, type Tail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";

const rule = "back-reference@1";
const marks = String.raw`(?<marks>\d{1,4}(?:(?:, (?:and )?| and |[–-])\d{1,4}){0,10})`;
const note = "(?:foot|end)?(?:notes?|nn?\\.|fns?\\.?)";
const pattern = new RegExp(
  `(?<![\\p{L}])(?:(?<how1>supra|above|infra|below),? (?:at )?${note} ?${marks}|${note} ?${marks.replace("<marks>", "<marks2>")},? (?<how2>supra|above|infra|below))`,
  "giu",
);

const ibid = /(?<![\p{L}])[Ii]bid(?: ?\.|em(?![\p{L}])|(?=[,;)]))/gu;

function findBackReferences(setting: Setting, stretch: Stretch): readonly Draft[] {
  return [...findIbid(setting, stretch), ...findNoteReferences(setting, stretch)];
}

function placesOf(setting: Setting, stretch: Stretch, tail: Tail): DraftFields {
  const field = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, { start: span.start + stretch.start, end: span.end + stretch.start });
  return presentFields({
    pages: field(tail.pages),
    paragraphs: field(tail.paragraphs),
    portion: field(tail.portion),
  });
}

function findIbid(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!stretch.words.includes("bid")) return [];
  return matchesOf(ibid, stretch.words).map((match) => {
    const tail = readTail(stretch.words, match.index + match[0].length);
    const span = { start: stretch.start + match.index, end: stretch.start + tail.end };
    return draftOf(span, "other", {
      ...placesOf(setting, stretch, tail),
      back: { how: "ibid", marks: [] },
      rule,
    });
  });
}

function findNoteReferences(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!/note|fn|nn?\./i.test(stretch.words)) return [];
  return matchesOf(pattern, stretch.words).map((match) => {
    const groups = match.groups ?? {};
    const how = /infra|below/i.test(groups.how1 ?? groups.how2 ?? "") ? "below" : "above";
    const tail = readTail(stretch.words, match.index + match[0].length);
    const span = { start: stretch.start + match.index, end: stretch.start + tail.end };
    return draftOf(span, "other", {
      ...placesOf(setting, stretch, tail),
      back: { how, marks: readMarks(groups.marks ?? groups.marks2 ?? "") },
      rule,
    });
  });
}

/** References to notes in a sentence: takes `see footnote 2 above`, `supra note 3` and `(ibid., para. 5)`, leaves `as noted above`. */
export const backReferences: TextRule = Object.freeze({
  name: rule,
  hints: ["bid", "supra", "Supra", "infra", "above", "Above", "below"],
  find: findBackReferences,
});
