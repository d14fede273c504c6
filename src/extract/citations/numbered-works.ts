import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { matchesOf } from "./matches.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";

const rule = "numbered-work@1";
const pattern =
  /(?<![\p{L}])(?<noun>[Pp]ress [Rr]elease|[Cc]ommuniqu[ée]|[Ss]ituation [Rr]eport|[Bb]ulletin|[Cc]ircular)s? (?:(?:[Nn]o\.? ?)(?<number>[\w/.-]{0,20}\w)|(?<coded>[A-Z]{2,8}[ /-]\d[\w/.-]{0,14}\w))/gu;

/**
 * Press releases, communiqués and bulletins by number: takes `press release SPKM 11/1995` and
 * `Communiqué No. 44`, leaves `a press release of that day`.
 */
export const numberedWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["elease", "ommuniq", "ituation", "ulletin", "ircular"],
  find: findNumberedWorks,
});

function findNumberedWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  return matchesOf(pattern, stretch.words).map((match) => {
    const { noun = "", number, coded } = match.groups ?? {};
    const written = number ?? coded ?? "";
    const end = match.index + match[0].length;
    const tail = readTail(stretch.words, end);
    const start = stretch.start + end - written.length;
    const date = tail.date && findDate(stretch.words.slice(tail.date.start, tail.date.end));
    return draftOf(
      { start: stretch.start + match.index, end: stretch.start + tail.end },
      /eport/.test(noun) ? "report" : "statement",
      {
        numbers: [wordsField(setting.text, { start, end: start + written.length })],
        ...presentFields({
          date:
            date &&
            tail.date &&
            valueField(date.edtf, {
              start: tail.date.start + stretch.start,
              end: tail.date.end + stretch.start,
            }),
        }),
        rule,
      },
    );
  });
}
