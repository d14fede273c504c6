import type { Span, SymbolFinder, SymbolMention } from "../../core/index.ts";
import { joinPattern } from "./elements.ts";
import { isWordCode, type ScannedSymbol, scanSymbol } from "./scan-symbol.ts";
import { longestSeries, seriesByLetters } from "./series.ts";
import { doubtOf } from "./shapes.ts";

/**
 * Every document symbol between two offsets, in order of place; the halves of a double symbol stand
 * in one mention. Takes `A/76/736-S/2022/176`, `S/25199`, `A/RES/2200 A (XXI)`; leaves `and/or`,
 * `25/2/2025`, `SPKM 06/2003` and what stands in a web address.
 */
export const findSymbols: SymbolFinder = (text, within) => {
  const found: SymbolMention[] = [];
  let slash = text.indexOf("/", within.start);
  while (slash !== -1 && slash < within.end) {
    const mention = mentionAt(text, slash, within);
    if (mention !== undefined) found.push(mention);
    slash = text.indexOf("/", mention === undefined ? slash + 1 : Math.max(mention.end, slash + 1));
  }
  return found;
};

function mentionAt(text: string, slash: number, within: Span): SymbolMention | undefined {
  const start = seriesStart(text, slash, within.start);
  if (start === undefined || isInAddress(text, start)) return undefined;
  const first = scanSymbol(text, lettersAt(text, start, slash), slash);
  if (first === undefined || first.end > within.end) return undefined;
  const second = secondHalf(text, first.end, within.end);
  const broken = brokenNumber(text, second?.end ?? first.end, within.end);
  const symbols = second === undefined ? [first.symbol] : [first.symbol, second.symbol];
  if (broken !== undefined) symbols.push(`${symbols.pop() ?? ""}${broken.digits}`);
  const doubt = first.doubt ?? second?.doubt ?? broken?.doubt ?? firstDoubt(symbols);
  const end = broken?.end ?? second?.end ?? first.end;
  return { start, end, symbols, ...(doubt === undefined ? {} : { doubt }) };
}

function firstDoubt(symbols: readonly string[]): string | undefined {
  for (const symbol of symbols) {
    const doubt = doubtOf(symbol);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

/** Walks left from a slash over the series letters; `SeguridadS/2017/24` begins at its last capital. */
function seriesStart(text: string, slash: number, floor: number): number | undefined {
  let start = slash;
  while (start > floor && slash - start <= longestSeries && isLetterOrHyphen(text.charCodeAt(start - 1)))
    start--;
  if (slash - start > 0 && fits(text, start, slash)) return start;
  const glued = slash - 1;
  if (glued < floor || !seriesByLetters.has(text.slice(glued, slash))) return undefined;
  const before = text.charCodeAt(glued - 1);
  return isLowerCase(before) ? glued : undefined;
}

function fits(text: string, start: number, slash: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && (isWordCode(before) || before === 47 || before === 64 || before === 95 || before === 61))
    return false;
  return seriesByLetters.has(lettersAt(text, start, slash));
}

/** Lower-case series letters are read only where a word that symbols alone have follows: `a/res/`. */
function lettersAt(text: string, start: number, slash: number): string {
  const written = text.slice(start, slash);
  const isLower = written.length === 1 && written >= "a" && written <= "z";
  return isLower && /^(?:res|hrc|dec|prst)\//i.test(text.slice(slash + 1, slash + 6))
    ? written.toUpperCase()
    : written;
}

function secondHalf(text: string, offset: number, ceiling: number): ScannedSymbol | undefined {
  joinPattern.lastIndex = offset;
  const start = joinPattern.test(text) ? joinPattern.lastIndex : offset;
  const slash = text.indexOf("/", start);
  if (slash === -1 || slash - start > 3 || slash === start) return undefined;
  const letters = text.slice(start, slash);
  if (!seriesByLetters.has(letters)) return undefined;
  const second = scanSymbol(text, letters, slash);
  return second !== undefined && second.end <= ceiling ? second : undefined;
}

const brokenPattern = /[ \u00a0](?<digits>\d{1,3})(?=[.,;:)\]*]|\n|$| ?[A-Z]{1,2}\/\d)/y;

/** `A/47/8 99`: scanners put blanks between digits. The joined number is given, always with a doubt. */
function brokenNumber(
  text: string,
  offset: number,
  ceiling: number,
): { digits: string; end: number; doubt: string } | undefined {
  const last = text.charCodeAt(offset - 1);
  if (last < 48 || last > 57) return undefined;
  brokenPattern.lastIndex = offset;
  const digits = brokenPattern.exec(text)?.groups?.digits;
  const end = brokenPattern.lastIndex;
  if (digits === undefined || end > ceiling) return undefined;
  return { digits, end, doubt: "a blank stands between the digits of the symbol" };
}

/** Whether the run of characters up to here is a web address: `https://…`, `www.…`. */
function isInAddress(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < 300 && !isSpace(text.charCodeAt(start - 1))) start--;
  if (offset - start < 4) return false;
  const before = text.slice(start, offset);
  return before.includes("://") || before.includes("www.");
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 9;
}

function isLetterOrHyphen(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45;
}

function isLowerCase(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
}
