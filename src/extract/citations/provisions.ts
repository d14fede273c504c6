import type { Span } from "../../core/index.ts";
import { type Draft, draftOf, wordsField } from "./draft.ts";
import { holdsAny } from "./hints.ts";
import { matchesOf } from "./matches.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import type { TextRule } from "./text-rule.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "provision@1";
const number = String.raw`(?:[IVXLC]+(?![\p{L}])|\d{1,4}(?:[ -]?(?:bis|ter))?)(?: ?\([a-z\d]{1,4}\)){0,3}`;
const provision = String.raw`(?:[Aa]rticles?|[Aa]rts?\.|[Rr]ules?|[Ss]ections?) ${number}(?:(?:, (?:and )?| and | to | or |–|-)(?:[Aa]rticles? )?${number}){0,12}(?:, (?:paragraphs?|paras?\.) ?\(?\w{1,3}\)?)?`;
const capital = String.raw`\p{Lu}[\p{L}’-]*`;
const instrument = String.raw`(?:Convention|Statute|Covenant|Protocol|Agreement|Treaty|Regulations|Rules(?: of (?:Court|Procedure(?: and Evidence)?))?)(?: of the (?:Court|Tribunal|Special Court|Commission|Council))?`;
const code = String.raw`(?:Criminal|Penal|Civil|Military|Family|Labour|Electoral|Administrative)(?: Procedure)? Code(?: of (?:the )?${capital}(?: (?:of |and )?${capital}){0,4})?`;
const law = String.raw`Constitution of (?:the )?${capital}(?: (?:of |and )?${capital}){0,4}|(?:Law|Decree|Ordinance|Order) (?:No\.? ?[\w/.-]{1,14}\w)(?: of \d{1,2} ${monthWords} \d{4})?|Act,? (?:\(?No\.? ?\d[\w/.-]{0,10}(?: of (?:19|20)\d\d)?\)?|(?:of )?(?:19|20)\d\d)`;
const articles = new RegExp(
  String.raw`(?<provision>${provision}),? (?:of|to|in|under)(?: the| its)? (?:(?<treaty>${instrument})|(?<law>(?:${capital} ){0,5}(?:${code}|${law})))(?![\p{L}])`,
  "gu",
);
const laws = new RegExp(String.raw`(?<law>${code}|${law})(?:, (?<provision>${provision}))?(?![\p{L}])`, "gu");
const capitals = new RegExp(String.raw`(?<![\p{L}])(?:(?!The |In |Under )${capital} ){1,5}$`, "u");
const articleHints = ["rticle", "rt. ", "rts. ", " rule", "Rule", " section", "Section"];
const lawHints = [
  " Code",
  "Constitution of",
  "Law No",
  "Decree",
  "Ordinance",
  "Order No",
  " Act ",
  " Act, ",
  " Act (",
];

function findProvisions(setting: Setting, stretch: Stretch): readonly Draft[] {
  const { words } = stretch;
  const withArticle = holdsAny(words, articleHints) ? matchesOf(articles, words) : [];
  const alone = holdsAny(words, lawHints) ? matchesOf(laws, words) : [];
  return [...withArticle, ...alone].map((match) => draftAt(setting, stretch, match));
}

function draftAt(setting: Setting, stretch: Stretch, match: RegExpExecArray): Draft {
  const { provision: article, treaty, law: named = "" } = match.groups ?? {};
  const at = stretch.start + match.index;
  const within = (words: string): Span => {
    const start = at + match[0].lastIndexOf(words);
    return { start, end: start + words.length };
  };
  const isFirst = match[0].startsWith(article ?? named);
  const lead =
    article === undefined || !isFirst
      ? (capitals.exec(stretch.words.slice(Math.max(0, match.index - 60), match.index))?.[0].length ?? 0)
      : 0;
  const title = within(treaty ?? named);
  return draftOf(
    { start: at - lead, end: at + match[0].length },
    treaty === undefined ? "legislation" : "treaty",
    {
      ...presentFields({
        title: wordsField(setting.text, { start: title.start - lead, end: title.end }),
        provision: article === undefined ? undefined : wordsField(setting.text, within(article)),
      }),
      rule,
    },
  );
}

/**
 * Articles of an instrument that an earlier sentence named, and national laws: takes `Article 10 of the
 * Convention`, `section 3 of the Civil Code of Veldania` and `Law No. 12`, leaves `the Convention`.
 */
export const provisions: TextRule = Object.freeze({
  name: rule,
  hints: [...articleHints, ...lawHints],
  find: findProvisions,
});
