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
  const first = halfAt(text, lettersAt(text, start, slash), { slash, ceiling: within.end });
  if (first === undefined) return undefined;
  const second = secondHalf(text, first.end, within.end);
  const symbols = second === undefined ? [first.symbol] : [first.symbol, second.symbol];
  const doubt = first.doubt ?? second?.doubt ?? firstDoubt(symbols);
  const added = additionsAfter(text, second ?? first, within.end);
  return {
    start,
    end: added.end,
    symbols: [...symbols, ...added.symbols],
    ...(doubt === undefined ? {} : { doubt }),
  };
}

type Half = Pick<ScannedSymbol, "symbol" | "end" | "doubt">;

/** One symbol, with the digits that a scanner parted from it. */
function halfAt(
  text: string,
  letters: string,
  { slash, ceiling }: { slash: number; ceiling: number },
): Half | undefined {
  const scanned = scanSymbol(text, letters, slash);
  if (scanned === undefined || scanned.end > ceiling) return undefined;
  const broken = brokenNumber(text, scanned.end, ceiling);
  if (broken === undefined) return scanned;
  return {
    symbol: `${scanned.symbol}${broken.digits}`,
    end: broken.end,
    doubt: scanned.doubt ?? broken.doubt,
  };
}

const addition =
  /(?:,|,?[ \u00a0\n]and|[ \u00a0\n]et|[ \u00a0\n]y)[ \u00a0\n](?<label>Add|Corr|Rev)\.[ ]?(?<first>\d{1,2})(?:[-–](?<last>\d{1,2}))?(?![\d/])/y;
const mostAdditions = 12;

/** `A/HRC/40/52 and Add.1`: what is added to the document before has a symbol that begins with that of the document. */
function additionsAfter(
  text: string,
  whole: Half,
  ceiling: number,
): { readonly symbols: readonly string[]; readonly end: number } {
  const symbols: string[] = [];
  let { end } = whole;
  while (symbols.length < mostAdditions) {
    addition.lastIndex = end;
    const groups = addition.exec(text)?.groups;
    if (groups === undefined || addition.lastIndex > ceiling) break;
    end = addition.lastIndex;
    const first = Number(groups.first);
    const last = Math.min(Number(groups.last ?? first), first + mostAdditions);
    for (let i = first; i <= Math.max(first, last); i++)
      symbols.push(`${whole.symbol}/${groups.label ?? ""}.${i}`);
  }
  return { symbols, end };
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

function secondHalf(text: string, offset: number, ceiling: number): Half | undefined {
  joinPattern.lastIndex = offset;
  const start = joinPattern.test(text) ? joinPattern.lastIndex : offset;
  const slash = text.indexOf("/", start);
  if (slash === -1 || slash - start > longestSeries || slash === start) return undefined;
  const letters = text.slice(start, slash);
  if (!seriesByLetters.has(letters)) return undefined;
  return halfAt(text, letters, { slash, ceiling });
}

const brokenPattern = /[ \u00a0](?<digits>\d{1,3})(?=[.,;:)\]*]|\n|$|[ -]?[A-Z]{1,2}\/\d)/y;

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
