import { edtfDate } from "./edtf.ts";
import { monthNumbers } from "./month-names.ts";
import type { Span } from "./span.ts";

/** A calendar date written out in words and digits, with its EDTF value. */
export interface DateMention extends Span {
  readonly edtf: string;
}

const monthWord = [...monthNumbers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(".", "\\."))
  .join("|");
const space = "[ \\u00a0\\n]";
const dayFirst = `(?<day1>\\d{1,2})(?:st|nd|rd|th|er)?${space}{1,2}(?:de${space})?(?:of${space})?(?<month1>${monthWord}),?${space}{1,2}(?:de${space}|del${space})?(?<year1>\\d{4})`;
const monthFirst = `(?<month2>${monthWord})${space}{1,2}(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?${space}{1,2}(?<year2>\\d{4})`;
const monthOnly = `(?<month3>${monthWord}),?${space}{1,2}(?:de${space}|of${space})?(?<year3>\\d{4})`;
const numeric = `(?<day4>\\d{1,2})[./](?<month4>\\d{1,2})[./](?<year4>\\d{4})`;
const iso = `(?<year5>\\d{4})-(?<month5>\\d{2})-(?<day5>\\d{2})`;
// Chinese is written without spaces: `于2044年2月27日`.
const chinese = `(?<year6>\\d{4}) ?年 ?(?<month6>\\d{1,2}) ?月(?: ?(?<day6>\\d{1,2}) ?日)?`;
// Letters of Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese and their neighbours: the class of all letters (`\p{L}`),
// and folding the cases of all scripts, would take longer to be made ready than a letter takes to be read.
const letters =
  "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0373\\u0386-\\u0481\\u048a-\\u0556\\u0561-\\u0587\\u05d0-\\u05ea\\u0620-\\u064a\\u066e-\\u06d3\\u0750-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff";
const pattern = new RegExp(
  `(?<!\\d)${chinese}|(?<![${letters}\\d])(?:${dayFirst}|${monthFirst}|${monthOnly}|${numeric}|${iso})(?![${letters}\\d])`,
  "gi",
);

/**
 * Every full date (`26 February 1992`, `February 26, 1992`, `26.02.1992`, `1992-02-26`) and month
 * (`November 2020`) between two offsets, in English, French, Spanish, Russian, Arabic and Chinese. Numeric dates are
 * read day first, as UN documents write them; one that has no such day is left. Ranges and relative
 * dates are the business of `extract`.
 */
export function findDates(text: string, within: Span): readonly DateMention[] {
  const found: DateMention[] = [];
  const stretch = text.slice(within.start, within.end);
  for (const match of stretch.matchAll(pattern)) {
    const edtf = edtfOf(match.groups ?? {});
    if (edtf === undefined) continue;
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length, edtf });
  }
  return found;
}

/** A day whose year is not named: `4 May`, `5月4日`. */
export interface YearlessDate extends Span {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const yearless = new RegExp(
  `(?<![年\\d] ?)(?<month6>\\d{1,2}) ?月 ?(?<day6>\\d{1,2}) ?日|(?<![${letters}\\d])(?<day1>\\d{1,2})(?:er)?${space}{1,2}(?:de${space})?(?<month1>${monthWord})(?![${letters}\\d]|,?${space}{1,2}(?:de${space}|del${space})?\\d{4})`,
  "gi",
);

/** Every day with its month and without a year between two offsets, in the languages of `findDates`, day first. */
export function findYearlessDates(text: string, within: Span): readonly YearlessDate[] {
  return [...text.slice(within.start, within.end).matchAll(yearless)].flatMap((match) => {
    const groups = match.groups ?? {};
    const word = pick(groups, "month") ?? "";
    const [month, day] = [monthNumbers.get(word.toLowerCase()) ?? Number(word), Number(pick(groups, "day"))];
    const start = within.start + match.index;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? [{ start, end: start + match[0].length, month, day }]
      : [];
  });
}

function edtfOf(groups: Record<string, string | undefined>): string | undefined {
  const year = pick(groups, "year");
  const month = pick(groups, "month");
  const day = pick(groups, "day");
  if (year === undefined || month === undefined) return undefined;
  const monthNumber = monthNumbers.get(month.toLowerCase()) ?? Number(month);
  return edtfDate(Number(year), monthNumber, day === undefined ? undefined : Number(day));
}

function pick(groups: Record<string, string | undefined>, name: string): string | undefined {
  for (let i = 1; i <= 6; i++) {
    const value = groups[name + i];
    if (value !== undefined) return value;
  }
  return undefined;
}
