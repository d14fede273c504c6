import { findDates, type Sitting, type Span } from "../../core/index.ts";
import { findSymbols } from "../symbols/index.ts";
import { foldWords } from "../text/fold.ts";
import { languageByName, languageWord } from "../words/languages.ts";
import { letterTitleStart, otherTitleStart } from "../words/letter-titles.ts";
import { ordinalNumber } from "../words/ordinals.ts";
import { organByName, organNames } from "../words/organs.ts";
import { agendaPattern } from "./agenda-numbers.ts";

/** A piece of the masthead that is recognised by its own form, wherever it stands. */
export type HeadToken = Span &
  (
    | {
        readonly token:
          | "united-nations"
          | "notice"
          | "date-range"
          | "language"
          | "letter-title"
          | "other-title"
          | "job-number";
      }
    | { readonly token: "symbol"; readonly symbols: readonly string[]; readonly doubt?: string }
    | { readonly token: "organ"; readonly name: string }
    | { readonly token: "distribution" | "lone-distribution"; readonly name: string }
    | { readonly token: "original"; readonly languages: readonly string[] }
    | { readonly token: "date"; readonly edtf: string }
    | { readonly token: "sitting"; readonly sitting: Sitting }
    | { readonly token: "agenda"; readonly numbers: Span }
  );

const gap = "[\\s\\u00a0]+";
// Arabic mastheads stretch words over their line: `الأمــم المتحـدة`.
const stretched = (name: string): string =>
  name.replace(/(?<=[\u0621-\u064a])(?=[\u0621-\u064a])/g, "\u0640*");
const phrase = (names: readonly string[]): string =>
  [...new Set(names.flatMap((name) => [name, foldMarks(name)]))]
    .map((name) => stretched(name).replace(/ /g, gap).replace(/'/g, "['’]"))
    .join("|");

const unitedNations = new RegExp(
  `(?:UNITED${gap}NATIONS(?:\\s+NATIONS\\s+UNIES)?|United Nations|NATIONS${gap}UNIES|Nations Unies|NACIONES${gap}UNIDAS|Naciones Unidas|Организация Объедин[её]нных Наций|ОРГАНИЗАЦИЯ${gap}ОБЪЕДИН[ЕЁ]ННЫХ${gap}НАЦИЙ|${phrase(["الأمم المتحدة"])}|联合国)`,
  "yu",
);
const organ = new RegExp(`(?<name>${phrase(organNames)})`, "yiu");
const distribution =
  /Distr(?:ibution|ibución|\.|ib\.)?[\s\u00a0]*:?[\s\u00a0]*(?<word>general|g[ée]n[ée]rale|limited|limit[ée]e|limitada|restricted|restreinte|reservada|ограниченная|общая)(?!\p{Ll})/iuy;
const original = new RegExp(
  `(?:Original|الأصل|原件|原文)${gap.replace("+", "*")}[:：][\\s\\u00a0]*(?<list>(?:${languageWord})(?:(?:[\\s\\u00a0]*/[\\s\\u00a0]*|,[\\s\\u00a0]*|[\\s\\u00a0]+(?:and|et|y|и)[\\s\\u00a0]+)(?:${languageWord}))*)`,
  "yiu",
);
const only = new RegExp(
  `(?<list>(?:${languageWord})(?:(?:[\\s\\u00a0]*/[\\s\\u00a0]*|,[\\s\\u00a0]*|[\\s\\u00a0]+(?:and|et|y|и)[\\s\\u00a0]+)(?:${languageWord}))*)[\\s\\u00a0]+only(?!\\p{L})`,
  "yiu",
);
const language = new RegExp(`(?:${languageWord})(?=[\\s\\u00a0]*(?:\\n|$|Original))`, "yiu");
const sitting = new RegExp(
  `(?:(?:Resumed|Reprise de la|Continuación del)${gap})?(?<ordinal>\\p{L}[\\p{L}-]*(?:[ \\u00a0-]\\p{L}+){0,4}?|\\d{1,3}(?:st|nd|rd|th|e|º|ª|-я|-й)?)${gap}(?<what>emergency${gap}special${gap}session|special${gap}session|session${gap}extraordinaire${gap}d['’]urgence|session${gap}extraordinaire|session|year|année|per[íi]odo${gap}extraordinario${gap}de${gap}sesiones(?:${gap}de${gap}emergencia)?|per[íi]odo${gap}de${gap}sesiones(?:${gap}(?:extraordinario${gap}de${gap}emergencia|de${gap}emergencia|extraordinario))?|año|ano|чрезвычайная${gap}специальная${gap}сессия|специальная${gap}сессия|сессия|год)`,
  "yiu",
);
const sittingInArabic = new RegExp(
  `(?<what>الدورة(?:${gap}الاستثنائية)?(?:${gap}الطارئة)?(?:${gap}الاستثنائية)?|السنة)${gap}(?<ordinal>ال\\p{L}+(?:${gap}(?:عشرة|وال\\p{L}+))?(?:${gap}بعد${gap}الم(?:ائ|ئ)ة)?)`,
  "yu",
);
const sittingInChinese =
  /第(?<ordinal>[一二三四五六七八九十百零]{1,6}|\d{1,3})(?<what>届(?:紧急)?(?:特别)?会议|年)/y;
const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const dateRange = new RegExp(
  `\\(?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?,${gap})?\\d{1,2}(?:${gap}${month})?(?:${gap}\\d{4})?(?:\\s?[-–—]\\s?|${gap}(?:and|to)${gap})\\d{1,2}${gap}${month},?${gap}\\d{4}\\)?`,
  "y",
);
const notice =
  /(?:Advance\s+(?:unedited|edited|copy|version)[^\n]{0,40}|Official\s+Records|Supplement\s+No\.[^\n]{0,40}|Documents\s+officiels|Provisional(?=\s*(?:\n|$))|[ASET]{1,2}(?=\s*(?:\n|$|General Assembly|Security Council|Economic and Social))|Distr\.?:?(?=\s*(?:\n|$))|ORIGINAL(?=\s*\n))/iy;
const loneDistribution = /(?<word>GENERAL|LIMITED|RESTRICTED)(?=[ \u00a0]*(?:\n|$))/y;
const jobNumber =
  /(?:GE\.\s?)?\d{2}-\d{5}[ \u00a0]?\*?(?:[ \u00a0]?\([A-Z](?:,[ ]?[A-Z])*\))?(?:[ \u00a0]+\d{6})?(?:[ \u00a0]*\*\d{7}\*)?/y;
const letterTitle = new RegExp(`(?:${letterTitleStart})`, "yiu");
const otherTitle = new RegExp(`(?:${otherTitleStart})`, "yiu");

/** How far a recogniser may read, and how many pieces it has already looked ahead. */
interface Look {
  readonly end: number;
  readonly depth: number;
}

type Recogniser = (text: string, at: number, look: Look) => HeadToken | undefined;
type Groups = Readonly<Record<string, string | undefined>>;

/** In the order in which they are tried; the first that fits wins. */
const recognisers: readonly Recogniser[] = [
  symbolAt,
  byPattern(dateRange, (_, span) => ({ ...span, token: "date-range" })),
  byPattern(jobNumber, (_, span) => ({ ...span, token: "job-number" })),
  dateAt,
  byPattern(distribution, ({ word = "" }, span) => ({
    ...span,
    token: "distribution",
    name: distributionName(word),
  })),
  byPattern(original, ({ list = "" }, span) => ({
    ...span,
    token: "original",
    languages: languagesIn(list),
  })),
  byPattern(only, ({ list = "" }, span) => ({ ...span, token: "original", languages: languagesIn(list) })),
  byPattern(language, (_, span) => ({ ...span, token: "language" })),
  byPattern(agendaPattern, (_, span) => ({ ...span, token: "agenda", numbers: span })),
  byPattern(letterTitle, (_, span) => ({ ...span, token: "letter-title" })),
  capitalised(byPattern(otherTitle, (_, span) => ({ ...span, token: "other-title" }))),
  byPattern(sitting, sittingToken),
  byPattern(sittingInArabic, sittingToken),
  byPattern(sittingInChinese, sittingToken),
  standingAlone(byPattern(unitedNations, (_, span) => ({ ...span, token: "united-nations" }))),
  standingAlone(
    byPattern(organ, ({ name = "" }, span) => ({
      ...span,
      token: "organ",
      name: organByName.get(foldWords(name)) ?? "",
    })),
  ),
  byPattern(notice, (_, span) => ({ ...span, token: "notice" })),
  byPattern(loneDistribution, ({ word = "" }, span) => ({
    ...span,
    token: "lone-distribution",
    name: distributionName(word),
  })),
];

/** The masthead piece that begins at an offset, if one does. */
export function headTokenAt(text: string, at: number, end: number): HeadToken | undefined {
  return tokenAt(text, at, { end, depth: 0 });
}

function tokenAt(text: string, at: number, look: Look): HeadToken | undefined {
  for (const recognise of recognisers) {
    const token = recognise(text, at, look);
    if (token !== undefined && token.end <= look.end) return token;
  }
  return undefined;
}

/** A word is whole where no small letter follows; a capital may, for copies lose the white space between pieces. */
function byPattern(pattern: RegExp, make: (groups: Groups, span: Span) => HeadToken | undefined): Recogniser {
  return (text, at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const end = at + match[0].length;
    const isCut = /\S$/.test(match[0]) && /\p{Ll}/u.test(text[end] ?? "");
    return isCut ? undefined : make(match.groups ?? {}, { start: at, end });
  };
}

function capitalised(recognise: Recogniser): Recogniser {
  return (text, at, look) => (/\p{Lu}/u.test(text[at] ?? "") ? recognise(text, at, look) : undefined);
}

const deepestLook = 4;

/** A name stands for itself when its line ends after it or another piece of the masthead follows. */
function standingAlone(recognise: Recogniser): Recogniser {
  return (text, at, look) => {
    const token = recognise(text, at, look);
    if (token === undefined) return undefined;
    let next = token.end;
    while (next < look.end && /[ \u00a0*|\t]/.test(text[next] ?? "")) next++;
    const isLast = next >= look.end || text[next] === "\n" || look.depth >= deepestLook;
    return isLast || tokenAt(text, next, { end: look.end, depth: look.depth + 1 }) !== undefined
      ? token
      : undefined;
  };
}

function symbolAt(text: string, at: number, { end }: Look): HeadToken | undefined {
  if (!text.slice(at, at + 10).includes("/")) return undefined;
  const [mention] = findSymbols(text, { start: at, end: Math.min(end, at + 90) });
  if (mention === undefined || mention.start !== at) return undefined;
  const after = /^\*{1,3}/.exec(text.slice(mention.end, mention.end + 3))?.[0].length ?? 0;
  const doubt = mention.doubt === undefined ? {} : { doubt: mention.doubt };
  return { start: at, end: mention.end + after, token: "symbol", symbols: mention.symbols, ...doubt };
}

const mayBeDate = /^(?:\d{1,2}(?:[a-zé]{1,2})?[ \u00a0./]|\d{4}-|\p{Lu}\p{Ll}{2,8}\.?[ \u00a0]\d)/u;

function dateAt(text: string, at: number, look: Look): HeadToken | undefined {
  const stretch = { start: at, end: Math.min(look.end, at + 40) };
  if (!mayBeDate.test(text.slice(stretch.start, stretch.end))) return undefined;
  const [date] = findDates(text, stretch);
  if (date === undefined || date.start !== at || date.edtf.length < 10) return undefined;
  return { start: at, end: date.end, token: "date", edtf: date.edtf };
}

function sittingToken({ ordinal = "", what = "" }: Groups, span: Span): HeadToken | undefined {
  const digits = /^\d+/.exec(ordinal)?.[0];
  const number = digits === undefined ? ordinalNumber(ordinal) : Number(digits);
  if (number === undefined) return undefined;
  return { ...span, token: "sitting", sitting: { number, type: sittingType(foldWords(what)) } };
}

function sittingType(what: string): Sitting["type"] {
  if (/^(?:year|annee|ano|год|السنة|年)$/.test(what)) return "year";
  if (/emergency|urgence|emergencia|чрезвыча|الطارئة|紧急/.test(what)) return "emergency-special";
  return /special|extraordina|специальная|الاستثنائية|特别/.test(what) ? "special" : "regular";
}

function distributionName(word: string): string {
  const first = foldWords(word)[0] ?? "";
  if (first === "l" || foldWords(word).startsWith("огр")) return "Limited";
  return first === "r" ? "Restricted" : "General";
}

function languagesIn(list: string): string[] {
  return foldWords(list)
    .split(/\s*(?:\/|,| and | et | y | и )\s*/)
    .flatMap((name) => languageByName.get(name) ?? []);
}

function foldMarks(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
