import type { Field, Sender, Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";

const gap = "[\\s\\u00a0]+";
const lead = `(?:Report|Reports|Notes?|Statement|Memorandum|Summary|submitted|prepared)${gap}(?:of|by)${gap}(?:the${gap})?`;
const organ = `(?:Security${gap}Council|General${gap}Assembly|Human${gap}Rights${gap}Council|Economic${gap}and${gap}Social${gap}Council)`;
const single = `Secretary-General|Secretariat|President${gap}of${gap}the${gap}${organ}|${organ}(?=${gap}(?:on|to|for)${gap}|[\\s*]*$)|(?:Office${gap}of${gap}the${gap})?(?:United${gap}Nations${gap})?High${gap}Commissioner${gap}for${gap}(?:Human${gap}Rights|Refugees)|Working${gap}Group${gap}on${gap}the${gap}Universal${gap}Periodic${gap}Review`;
const singleAuthor = new RegExp(`${lead}(?<office>${single})`, "i");
const independent = `(?:United${gap}Nations${gap})?(?:independent${gap})?(?:international${gap})?(?:independent${gap})?`;
const holder = `Special${gap}Rapporteur|Independent${gap}Expert|Special${gap}Representative|Special${gap}Adviser|Working${gap}Group|Panel|Group${gap}of${gap}Experts|Expert${gap}Mechanism|Committee|Forum|Advisory|${independent}commission${gap}of${gap}inquiry|${independent}fact-finding${gap}mission|mission`;
const personName = `(?:(?:Mr|Ms|Mrs|Dr)\\.${gap})?(?<name>\\p{Lu}[\\p{L}.'’-]+(?:${gap}\\p{L}[\\p{L}.'’-]*){1,4})`;
const mandate = new RegExp(
  `${lead}(?<office>(?:${holder})[^*¹²³:;]*?)(?:,${gap}${personName})?(?:[\\s*,¹²³]*$|[:;*]|${gap}(?:Corrigendum|Addendum|Summary|Note${gap}by|on${gap}(?:his|her|its|their)${gap}(?:mission|visit)))`,
  "iu",
);
const organisation = new RegExp(
  `(?:Written|Joint)${gap}.{0,40}?statement[*\\s]*submitted${gap}by${gap}(?:the${gap})?(?<party>.+?),${gap}(?:a${gap})?non-?${gap.replace("+", "*")}governmental`,
  "isu",
);

const byMany = /^\W*(?:Joint|Combined)\s[\s\S]*(?:;|,\s+the\s+Special)/i;

/** Who made a report, note or statement, as its title says; none where a title names a crowd of authors. */
export function reportAuthors(text: string, title: Span): readonly Sender[] {
  const words = text.slice(title.start, title.end);
  const party = named(organisation, words, title, "party");
  if (party !== undefined) return [{ party }];
  if (byMany.test(words) || /\n\W*Joint\s[\s\S]*;/i.test(words)) return [];
  const office = named(singleAuthor, words, title, "office");
  const mandated = named(mandate, words, title, "office");
  const isFirst =
    office !== undefined && (mandated === undefined || office.span.start <= mandated.span.start);
  if (isFirst) return [{ office }];
  if (mandated === undefined) return [];
  const possible = named(mandate, words, title, "name");
  const name = possible !== undefined && /^\p{Lu}/u.test(possible.value) ? possible : undefined;
  const whole =
    possible === undefined || name !== undefined ? mandated : wholeOffice(text, mandated, possible);
  const isOffice = /^(?:special|independent exp)/i.test(whole.value);
  return [{ ...(name === undefined ? {} : { name }), ...(isOffice ? { office: whole } : { party: whole }) }];
}

/** Words after the last comma that are no name belong to the office. */
function wholeOffice(text: string, office: Field<string>, rest: Field<string>): Field<string> {
  const span = { start: office.span.start, end: rest.span.end };
  return readField(foldBlanks(text.slice(span.start, span.end)), span);
}

function named(pattern: RegExp, words: string, title: Span, group: string): Field<string> | undefined {
  const match = pattern.exec(words);
  const value = match?.groups?.[group];
  if (match === null || value === undefined) return undefined;
  const start = title.start + match.index + match[0].indexOf(value);
  const trimmed = value.trimEnd();
  return readField(foldBlanks(trimmed), { start, end: start + trimmed.length });
}
