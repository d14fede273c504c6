import type { Field, Span } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { foldBlanks, foldWords } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";

const gap = "[\\s\\u00a0]+";
const organ = `(?:General${gap}Assembly|Security${gap}Council|Human${gap}Rights${gap}Council|Economic${gap}and${gap}Social${gap}Council|Conference${gap}on${gap}Disarmament|Trusteeship${gap}Council)`;
const known = [
  `Secretary-General(?:${gap}of${gap}the${gap}United${gap}Nations)?`,
  `(?:Acting${gap})?Presidents?${gap}of${gap}the${gap}${organ}(?:${gap}and${gap}(?:of${gap})?the${gap}${organ})?`,
  `(?:Office${gap}of${gap}the${gap})?(?:United${gap}Nations${gap})?High${gap}Commissioner${gap}for${gap}(?:Human${gap}Rights|Refugees)`,
  `(?:Chair|Chairman|Chairperson|Chairwoman|Coordinator|Prosecutor|Registrar|Executive${gap}Secretary|Executive${gap}Director)${gap}of${gap}the${gap}(?:[A-Z][\\w-]*|of|the|on|and|for|established|pursuant|to|resolution|concerning|\\d+|\\(\\d{4}\\))(?:(?:[ \\u00a0]+|\\n[ \\u00a0]*)(?:[A-Z][\\w-]*|of|the|on|for|established|pursuant|to|resolutions?|concerning|\\d+|\\(\\d{4}\\))){0,14}`,
  `Secretariat(?:${gap}of${gap}the${gap}(?:United${gap}Nations|${organ}))?`,
  `members${gap}of${gap}the${gap}${organ}`,
  `Minister${gap}for${gap}Foreign${gap}Affairs${gap}of${gap}(?:the${gap})?[A-Z]\\w+`,
].join("|");
const item = `(?:the${gap})?(?:${known})`;

const list = `${item}(?:(?:,?${gap}and${gap}(?:to${gap})?|,[\\s\\u00a0]*)${item})*`;
const listPattern = new RegExp(list, "y");
const listInCapitals = new RegExp(list, "yi");

/** Where a list of addressees ends that begins at an offset; undefined when they are of no kind that such documents have. */
export function endOfAddresseeList(text: string, offset: number): number | undefined {
  const isInCapitals = !/\p{Ll}/u.test(text.slice(offset, offset + 24));
  const pattern = isInCapitals ? listInCapitals : listPattern;
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const breaks =
  /(?:,?[\s\u00a0]+and[\s\u00a0]+(?:to[\s\u00a0]+)?(?:the[\s\u00a0]+)?|,[\s\u00a0]+(?:the[\s\u00a0]+)?|[\s\u00a0]+(?:et[\s\u00a0]+(?:au|à la|à l['’])|y[\s\u00a0]+(?:al|a la|a)|и)[\s\u00a0]+|[\s\u00a0]+و(?:إلى[\s\u00a0]+)?|和|及)(?=(?:Acting|President|Secretary|Chair|Office|United|High|Members|members|Director|Prosecutor|Registrar|Minister|Permanent|Coordinator|Executive|States|Secrétaire|Président|Secretari|President|Présiden|Presiden|Генеральн|Председател|الأمين|رئيسة?|秘书长|安全理事会|大会)|PRESIDENT|SECRETARY)/gu;

const english: readonly (readonly [RegExp, string])[] = [
  [
    /^haut-commissariat des nations unies aux droits de l'homme|^oficina del alto comisionado de las naciones unidas para los derechos humanos|^управления верховного комиссара организации объединенных нации по правам человека|^مفوضية الامم المتحدة السامية لحقوق الانسان|^联合国人权事务高级专员办事处/,
    "Office of the United Nations High Commissioner for Human Rights",
  ],
  [
    /^(?:secretaire general|secretario general|secretaria general|генерального секретаря|الامين العام|秘书长)/,
    "Secretary-General",
  ],
  [
    /^(?:president[ea]?|presidencia|presidence) (?:du conseil de securite|del consejo de seguridad)|^председателя совета безопасности|^ر(?:ئ|ي)يسة? مجلس الامن|^安全理事会主席/,
    "President of the Security Council",
  ],
  [
    /^(?:president[ea]?|presidencia|presidence) (?:de l'assemblee generale|de la asamblea general)|^председателя генеральнои ассамблеи|^ر(?:ئ|ي)يسة? الجمعية العامة|^大会主席/,
    "President of the General Assembly",
  ],
];

/** Each addressee that the words name, without the article; well-known ones by their English name. */
export function addresseesIn(text: string, span: Span): readonly Field<string>[] {
  const words = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const match of words.matchAll(breaks)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: words.length });
  return found.map((part) => {
    const whole = trimSpan(text, { start: span.start + part.start, end: span.start + part.end });
    const lead =
      /^(?:the|au|à la|à l['’]|al|a la|إلى)\s+/i.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
    const at = { start: whole.start + lead, end: whole.end };
    return readField(nameOf(text.slice(at.start, at.end)), at);
  });
}

function nameOf(words: string): string {
  const folded = foldWords(words);
  return (
    english.find(([pattern]) => pattern.test(folded))?.[1] ??
    runningCase(foldBlanks(words.replace(/\*+$/, "")))
  );
}
