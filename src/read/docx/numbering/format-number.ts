import { romanNumeral } from "../../../core/index.ts";

const latin = "abcdefghijklmnopqrstuvwxyz";
const russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
const arabicAlphabet = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const chinese = "零一二三四五六七八九";
const footnoteSigns = "*†‡§";

const writers: ReadonlyMap<string, (value: number) => string> = new Map([
  ["none", () => ""],
  ["upperRoman", romanNumeral],
  ["lowerRoman", (value: number) => romanNumeral(value).toLowerCase()],
  ["upperLetter", (value: number) => letters(value, latin).toUpperCase()],
  ["lowerLetter", (value: number) => letters(value, latin)],
  ["russianLower", (value: number) => letters(value, russian)],
  ["russianUpper", (value: number) => letters(value, russian).toUpperCase()],
  ["arabicAlpha", (value: number) => letters(value, arabicAlphabet)],
  ["arabicAbjad", (value: number) => letters(value, abjad)],
  ["chicago", (value: number) => letters(value, footnoteSigns)],
  ["decimalZero", (value: number) => (value < 10 ? `0${value}` : String(value))],
  ["ordinal", (value: number) => `${value}${ordinalEnding(value)}`],
  ["numberInDash", (value: number) => `- ${value} -`],
  ["hindiNumbers", (value: number) => digitsFrom(value, "٠١٢٣٤٥٦٧٨٩")],
  ["decimalFullWidth", (value: number) => digitsFrom(value, "０１２３４５６７８９")],
  ["decimalFullWidth2", (value: number) => digitsFrom(value, "０１２３４５６７８９")],
  ["chineseCounting", counted],
  ["chineseCountingThousand", counted],
  ["ideographDigital", counted],
  ["japaneseCounting", counted],
  ["taiwaneseCounting", counted],
  ["taiwaneseCountingThousand", counted],
]);

/** A number as a word processor writes it in the format named (29500-1, 17.18.59); one that is not known here is decimal. */
export function formatNumber(value: number, format: string): string {
  return writers.get(format)?.(value) ?? String(value);
}

/** After the last letter come two of the first: `z`, `aa`, `bb`. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const count = Math.floor((value - 1) / alphabet.length) + 1;
  return count > 30 ? String(value) : alphabet.charAt((value - 1) % alphabet.length).repeat(count);
}

function ordinalEnding(value: number): string {
  const rest = value % 100;
  if (rest > 10 && rest < 14) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

function digitsFrom(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Below a hundred as it is spoken (`二十一`), above it digit by digit. */
function counted(value: number): string {
  if (value < 0 || value > 99) return digitsFrom(value, chinese);
  if (value < 10) return chinese.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? "" : chinese.charAt(tens)}十${ones === 0 ? "" : chinese.charAt(ones)}`;
}
