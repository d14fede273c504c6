import { type Draft, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";

const item = String.raw`\d{1,4}(?: ?\([a-z\d]{1,4}\)){0,3}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:(?:operative )?(?:para(?:- )?graphs?|paras?\.) (?<paragraphs>${item}(?:(?:, (?:and )?| and | to |–|-)${item}){0,12})|(?<portion>(?:the )?(?:annex|appendix|enclosure|section|chapter|part)(?: [IVXLC]+| [A-Z\d])?)) (?:of|to|in) (?:the |its |his |her |their |that |my )?(?:annex to )?)$`,
  "u",
);
const lastWord = /(?:of|to|in|the|its|his|her|their|that|my) $/;
const kinds: ReadonlySet<string> = new Set([
  "resolution",
  "report",
  "un-document",
  "letter",
  "statement",
  "judgment",
]);

/**
 * A work together with the paragraph named in front of it: takes `paragraph 24 of the report of 3 May`
 * and `annex to resolution 60/1`, leaves `paragraph 5 above`.
 */
export function withLeadingLocators(
  setting: Setting,
  stretch: Stretch,
  drafts: readonly Draft[],
): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (!kinds.has(draft.kind)) return draft;
    const at = draft.start - stretch.start;
    const before = (drafts[index - 1]?.end ?? stretch.start) - stretch.start;
    const floor = Math.max(before, at - 90);
    if (!lastWord.test(stretch.words.slice(Math.max(floor, at - 7), at))) return draft;
    const match = pattern.exec(stretch.words.slice(floor, at));
    if (match === null) return draft;
    const start = draft.start - match[0].length;
    const { paragraphs, portion } = match.groups ?? {};
    const words = paragraphs ?? portion ?? "";
    const from = start + match[0].indexOf(words);
    const field = wordsField(setting.text, { start: from, end: from + words.length });
    if (paragraphs !== undefined) return { ...draft, start, paragraphs: draft.paragraphs ?? field };
    return { ...draft, start, portion: draft.portion ?? field };
  });
}
