import type { Field, Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";

const blank = "[\\s\\u00a0]";
// Russian copies set the letters with Cyrillic ones that look alike.
const letter = `\\(?(?:[a-z]{1,3}|[а-я])\\)`;
const letters = `${blank}*${letter}(?:(?:,?${blank}+(?:and|to|et|y|и|à)|,)${blank}*${letter})*`;
const item = `\\d{1,3}(?:${letters})?`;
const list = `${item}(?:(?:${blank}*,${blank}*(?:and${blank}+)?|${blank}+(?:and|et|y|и|to|à|&)${blank}+)${item})*`;
const after = `(?:${blank}+(?:of${blank}+the${blank}+(?:provisional${blank}+agenda|preliminary${blank}+list|agenda|draft${blank}+agenda)|de${blank}+l['’]ordre${blank}+du${blank}+jour(?:${blank}+provisoire)?|de${blank}+la${blank}+liste${blank}+préliminaire|(?:del${blank}+programa|de${blank}+la${blank}+agenda)(?:${blank}+provisional)?|de${blank}+la${blank}+lista${blank}+preliminar|(?:предварительной${blank}+)?повестки${blank}+дня|первоначального${blank}+перечня))?`;

const arabicItem = `\\d{1,3}(?:${blank}*\\([\u0621-\u064a]\u0640?\\))?`;
const inArabic = `(?:البند|البندان|البندين|البنود)${blank}+${arabicItem}(?:(?:،?${blank}*و?${blank}*|،${blank}*)${arabicItem})*(?![\\d/])(?:${blank}+من${blank}+(?:جدول${blank}+الأعمال(?:${blank}+المؤقت)?|القائمة${blank}+الأولية))?`;
const chineseItem = `\\d{1,3}(?:${blank}*[(（][a-z]{1,3}[)）])?`;
const inChinese = `(?:(?:临时|暂定)?议程\\*{0,3}${blank}*(?:草案)?${blank}*项目|暂定项目表\\*{0,3}${blank}*项目)${blank}*${chineseItem}(?:${blank}*[、和及与，]${blank}*${chineseItem})*(?![\\d/])`;

/** `Agenda items 32, 61 and 132`, `Items 35 (a), 40 and 68 of the provisional agenda*`, and other languages'. */
export const agendaPattern = new RegExp(
  `(?:${inArabic}|${inChinese}|(?:(?:Provisional${blank}+)?Agenda${blank}+items?|Items?|Points?|Temas?|Пункт(?:ы|ам|ами|ах|у|е|ом|а)?)${blank}*:?${blank}*(?<list>${list})(?![\\d/])${after})(?:${blank}?\\*{1,3})?`,
  "yi",
);

const itemPattern = new RegExp(
  `(?<number>\\d{1,3})|${letter}|[(（](?:[\u0621-\u064a]\u0640?|[a-z]{1,3})[)）]|(?<range>${blank}(?:to|à)${blank})`,
  "gi",
);

/** The item numbers that the words of a list name, in order: `70 (b) and (c)` is `70 (b)` and `70 (c)`. */
export function agendaNumbers(text: string, span: Span): readonly Field<string>[] {
  const found: Field<string>[] = [];
  let main: Span | undefined;
  let hasLetters = false;
  for (const match of text.slice(span.start, span.end).matchAll(itemPattern)) {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (match.groups?.range !== undefined) continue;
    if (match.groups?.number !== undefined) {
      main = at;
      hasLetters = false;
      found.push(readField(match[0], at));
    } else if (main !== undefined) {
      if (!hasLetters) found.pop();
      hasLetters = true;
      found.push(
        readField(`${text.slice(main.start, main.end)} (${match[0].replace(/[()（）]/g, "")})`, {
          start: hasLetters ? main.start : at.start,
          end: at.end,
        }),
      );
    }
  }
  return found;
}
