import { type Draft, draftOf, wordsField } from "./draft.ts";
import { matchesOf } from "./matches.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import type { TextRule } from "./text-rule.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "case-cited-above@1";
const capital = String.raw`\p{Lu}[\p{L}’'-]+`;
const name = String.raw`(?<name>${capital}(?: (?:and |v\. |the |of )?${capital}){0,5})`;
const section = String.raw`§§? ?(?<value>\d{1,4}(?:(?:[–-]|, | and )\d{1,4}(?! ${monthWords})(?!\d)){0,10})`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}.])${name}(?: \[GC\])?,? (?:(?:judgment )?cited above(?:, ${section})?|${section.replace("<value>", "<only>")}(?!\d|[^;)]{0,40}\d{4}))`,
  "gu",
);

function findShortCases(setting: Setting, stretch: Stretch): readonly Draft[] {
  return matchesOf(pattern, stretch.words).flatMap((match) => {
    const { name: whole = "", value, only } = match.groups ?? {};
    const lead = /^(?:See|The|In|Compare|And|But) /.exec(whole)?.[0].length ?? 0;
    const short = whole.slice(lead);
    if (/^(?:Article|Rule|Section|Protocol|Convention|Code|Act|Law)\b/.test(short)) return [];
    const start = stretch.start + match.index + lead;
    const words = value ?? only;
    const at = words === undefined ? 0 : match.index + match[0].lastIndexOf(words) + stretch.start;
    const paragraphs = words === undefined ? undefined : { start: at, end: at + words.length };
    return draftOf({ start, end: start + match[0].length - lead }, "judgment", {
      ...presentFields({
        caseName: wordsField(setting.text, { start, end: start + short.length }),
        paragraphs: paragraphs && wordsField(setting.text, paragraphs),
      }),
      back: { how: "above", marks: [], name: short.split(" ")[0] ?? short },
      rule,
    });
  });
}

/**
 * Cases named again by a short name: takes `Zorin, cited above, § 42` and `Zorin, § 26`, leaves
 * `Article 10 § 2` and `Rule 47 § 3`.
 */
export const shortCases: TextRule = Object.freeze({
  name: rule,
  hints: ["§", "cited above"],
  find: findShortCases,
});
