import { readMarks } from "./back-words.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";

const rule = "back-reference@1";
const marks = String.raw`(?<marks>\d{1,4}(?:(?:, (?:and )?| and |[–-])\d{1,4}){0,10})`;
const note = "(?:foot|end)?(?:notes?|nn?\\.|fns?\\.?)";
const pattern = new RegExp(
  `(?<![\\p{L}])(?:(?<how1>supra|above|infra|below),? (?:at )?${note} ?${marks}|${note} ?${marks.replace("<marks>", "<marks2>")},? (?<how2>supra|above|infra|below))`,
  "giu",
);

function findBackReferences(_: Setting, stretch: Stretch): readonly Draft[] {
  return [...findIbid(stretch), ...findNoteReferences(stretch)];
}

function findIbid(stretch: Stretch): readonly Draft[] {
  if (!stretch.words.includes("bid")) return [];
  return [...stretch.words.matchAll(/(?<![\p{L}])[Ii]bid(?:\.|em(?![\p{L}])|(?=[,;)]))/gu)].map((match) => {
    const start = stretch.start + match.index;
    const end = stretch.start + readTail(stretch.words, match.index + match[0].length).end;
    return draftOf({ start, end }, "other", { back: { how: "ibid", marks: [] }, rule });
  });
}

function findNoteReferences(stretch: Stretch): readonly Draft[] {
  if (!/note|fn|nn?\./i.test(stretch.words)) return [];
  return [...stretch.words.matchAll(pattern)].map((match) => {
    const groups = match.groups ?? {};
    const how = /infra|below/i.test(groups.how1 ?? groups.how2 ?? "") ? "below" : "above";
    const start = stretch.start + match.index;
    const end = stretch.start + readTail(stretch.words, match.index + match[0].length).end;
    return draftOf({ start, end }, "other", {
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
