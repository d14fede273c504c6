import { type Draft, draftOf, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "provision@1";
const hint = /[Aa]rt(?:icle|\.)|Code|Constitution|Law|Act |Decree|Ordinance|[Ss]ection|[Rr]ule/;
const number = String.raw`(?:[IVXLC]+(?![\p{L}])|\d{1,4}(?:[ -]?(?:bis|ter))?)(?: ?\([a-z\d]{1,4}\)){0,3}`;
const provision = String.raw`(?:[Aa]rticles?|[Aa]rts?\.|[Rr]ules?|[Ss]ections?) ${number}(?:(?:, (?:and )?| and | to | or |–|-)(?:[Aa]rticles? )?${number}){0,12}(?:, (?:paragraphs?|paras?\.) ?\(?\w{1,3}\)?)?`;
const capital = String.raw`\p{Lu}[\p{L}’-]*`;
const instrument = String.raw`(?:Convention|Statute|Covenant|Protocol|Agreement|Treaty|Regulations|Rules(?: of (?:Court|Procedure(?: and Evidence)?))?)(?: of the (?:Court|Tribunal|Special Court|Commission|Council))?`;
const code = String.raw`(?:${capital} ){0,4}(?:Criminal|Penal|Civil|Military|Family|Labour|Electoral|Administrative)(?: Procedure)? Code(?: of (?:the )?${capital}(?: (?:of |and )?${capital}){0,4})?`;
const law = String.raw`Constitution of (?:the )?${capital}(?: (?:of |and )?${capital}){0,4}|(?:Federal |Organic |Presidential |Ministerial |Government )?(?:Law|Decree|Ordinance|Order) (?:No\.? ?[\w/.-]{1,14}\w)(?: of \d{1,2} ${monthWords} \d{4})?|(?:${capital} ){1,6}Act,? (?:of )?(?:19|20)\d\d`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<provision>${provision}),? (?:of|to|in|under)(?: the| its)? (?:(?<treaty>${instrument})|(?<code>${code}|${law}))|(?<alone>${code}|${law})(?:, (?<behind>${provision}))?)(?![\p{L}])`,
  "gu",
);

/**
 * Articles of an instrument that an earlier sentence named, and national laws: takes `Article 10 of the
 * Convention`, `section 3 of the Civil Code of Veldania` and `Law No. 12`, leaves `the Convention`.
 */
export function findProvisions(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!hint.test(stretch.words)) return [];
  return [...stretch.words.matchAll(pattern)].map((match) => {
    const { provision: words, behind, treaty } = match.groups ?? {};
    const start = stretch.start + match.index;
    const end = start + match[0].length;
    const named = words ?? behind;
    const at = named === undefined ? start : start + match[0].lastIndexOf(named);
    const title = treaty ?? match.groups?.code ?? match.groups?.alone ?? "";
    const titleAt = start + match[0].lastIndexOf(title);
    return draftOf({ start, end }, treaty === undefined ? "legislation" : "treaty", {
      ...presentFields({
        title: wordsField(setting.text, { start: titleAt, end: titleAt + title.length }),
        provision:
          named === undefined ? undefined : wordsField(setting.text, { start: at, end: at + named.length }),
      }),
      rule,
    });
  });
}
