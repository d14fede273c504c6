import { romanNumeral } from "../../core/index.ts";
import type { BodyRead } from "./resolution-body.ts";
import { arabicLetters } from "./words/arabic-letters.ts";

/** The symbols of one numbered resolution, and the rule that concluded them. */
export interface SymbolsRead {
  readonly symbols: readonly string[];
  readonly rule: string;
}

const withYear = /^\d{1,4} \((?:19[4-9]\d|20\d\d)\)$/;
const withSession = /\((?:E?S-)?(?<roman>[IVXLC]+)\)$/;
const yearFirst = /^(?:19[7-9]\d|20\d\d)\/\d/;
const special = /^E?S-\d/;
const sessionFirst = /^(?<session>\d{1,3})\/\d/;
const economicRoman = /^(?:XXX[IV]|XL|L)/;

/**
 * The symbols of a resolution by its number: `1325 (2000)` is the Security Council's way to number,
 * `2200 A (XXI)` the General Assembly's until its thirtieth session, `2005/30` the Economic and Social
 * Council's; `60/251` is read as of the body that the text gives, when its session fits the date.
 */
export function symbolsOf(
  written: string,
  body: BodyRead | undefined,
  year: number | undefined,
): SymbolsRead | undefined {
  const number = written
    .replace(/‑/g, "-")
    .replace(
      arabicSession,
      (_, special: string, session: string) =>
        `(${special === "" ? "" : "S-"}${romanNumeral(Number(session))})`,
    )
    .replace(/ و ?(?=\p{L}{3})(?!او)/u, " and ")
    .replace(" إلى ", " to ")
    .replace(arabicLetter, latinLetter)
    .replace(/^دإط(?=-)/, "ES")
    .replace(/^دإ(?=-)/, "S")
    .replace(/^(E?S)(?=\d)/, "$1-")
    .replace(/(?<=[\dA-Z])\(/, " (");
  if (body?.prefix === "") return undefined;
  if (withYear.test(number)) return { symbols: [`S/RES/${number}`], rule: "resolution-number-with-year" };
  if (body?.prefix === "S/RES/" && year !== undefined && /^\d{1,4}$/.test(number))
    return { symbols: [`S/RES/${number} (${year})`], rule: "resolution-year-of-date" };
  const roman = withSession.exec(number)?.groups?.roman;
  if (roman !== undefined) return ofSession(number, roman, body);
  if (yearFirst.test(number)) return ofYear(number, body);
  const bare = number.replace(/ \(\d{4}\)$/, "");
  const fitting = body && fittingBody(bare, body, year);
  return fitting && { symbols: withLetters(fitting.prefix, bare), rule: fitting.rule };
}

/** `2200 ألف (د-21)` is `2200 A (XXI)`. */
const arabicSession = /\(د(إ?)ط?[ -]{1,2}(\d{1,3})\)/;
const arabicLetter = new RegExp(`(?<= )(?:${arabicLetters.join("|")})(?!\\p{L})`, "gu");

function latinLetter(name: string): string {
  return String.fromCharCode(65 + arabicLetters.indexOf(name));
}

/** Since 2006, when the Commission on Human Rights ended, the Economic and Social Council alone numbers by years. */
function ofYear(number: string, body: BodyRead | undefined): SymbolsRead | undefined {
  if (body?.prefix === "E/RES/" || body?.prefix === "E/CN.4/RES/")
    return { symbols: [body.prefix + number], rule: body.rule };
  return Number(number.slice(0, 4)) > 2006
    ? { symbols: [`E/RES/${number}`], rule: "resolution-number-of-year" }
    : undefined;
}

function ofSession(number: string, roman: string, body: BodyRead | undefined): SymbolsRead {
  const economic = economicRoman.test(roman) || body?.prefix === "E/RES/";
  return {
    symbols: withLetters(economic ? "E/RES/" : "A/RES/", number),
    rule: "resolution-number-with-session",
  };
}

/** The General Assembly's sessions began in 1946, one a year; the Human Rights Council has had three a year since 2006. */
function fittingBody(number: string, body: BodyRead, year: number | undefined): BodyRead | undefined {
  if (special.test(number)) return ofSpecialSession(number, body);
  const session = Number(sessionFirst.exec(number)?.groups?.session);
  if (!(session > 0) || session > 150) return undefined;
  const fitsAssembly =
    session > 30 && (year === undefined || year === session + 1945 || year === session + 1946);
  const fitsCouncil = year === undefined ? session < 100 : Math.abs(2006 + session / 3 - year) < 2;
  const rule = "resolution-session-fits-date";
  if (body.prefix === "A/HRC/RES/") {
    if (fitsCouncil) return body;
    return fitsAssembly ? { prefix: "A/RES/", rule } : undefined;
  }
  if (body.prefix === "A/RES/" || body.prefix === "S/RES/" || body.prefix === "E/RES/") {
    if (fitsAssembly) return body.prefix === "A/RES/" ? body : { prefix: "A/RES/", rule };
    return year !== undefined && fitsCouncil ? { prefix: "A/HRC/RES/", rule } : undefined;
  }
  return undefined;
}

/** Emergency special sessions are the General Assembly's alone. */
function ofSpecialSession(number: string, body: BodyRead): BodyRead | undefined {
  if (number.startsWith("ES-") && body.prefix !== "A/RES/")
    return { prefix: "A/RES/", rule: "resolution-of-emergency-session" };
  return body.prefix === "S/RES/" ? undefined : body;
}

/** `65/197 A and B` are two symbols, `2200 A (XXI)` is one. */
function withLetters(prefix: string, number: string): readonly string[] {
  const several =
    /^(?<base>\S+) (?<letters>[A-Z](?:, [A-Z])*(?: (?:and|et|y|и|to|à|a|по) |–)[A-Z])(?<rest>.*)$/.exec(
      number,
    );
  if (several?.groups === undefined) return [prefix + number];
  const { base = "", letters = "", rest = "" } = several.groups;
  return lettersOf(letters).map((letter) => `${prefix}${base} ${letter}${rest}`);
}

/** `A to C` and `A–C` are A, B and C; `A, B and D` are as they stand. */
function lettersOf(words: string): readonly string[] {
  const range = /^(?<first>[A-Z])(?:–| (?:to|à|a|по) )(?<last>[A-Z])$/.exec(words)?.groups;
  if (range === undefined) return words.match(/[A-Z]/g) ?? [];
  const first = (range.first ?? "").charCodeAt(0);
  const last = (range.last ?? "").charCodeAt(0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String.fromCharCode(first + i));
}
