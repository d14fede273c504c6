import type { Bitmap } from "./bitmap/bitmap.ts";
import { isLatin, type OcrLanguage } from "./engine/models.ts";
import type { OcrEngine } from "./engine/open-engine.ts";
import { type Part, type RecognisedSymbol, type RecognisedWord, recogniseParts } from "./engine/recognise.ts";

/** A page and its words at first sight. */
export interface FirstSight {
  readonly bitmap: Bitmap;
  readonly dotsPerInch: number;
  readonly language: OcrLanguage;
}

const mostLooks = 60;

/**
 * Looks again at what the model of a page's language is not made for: digits that stand raised, and in a page of
 * another script lines and symbols in Latin letters. What reads better the second time takes the place of the first.
 */
export function lookAgain(
  engine: OcrEngine,
  words: readonly RecognisedWord[],
  sight: FirstSight,
): readonly RecognisedWord[] {
  const marked = readRaisedMarks(engine, words, sight);
  return isLatin(sight.language) ? marked : readLatin(engine, marked, sight);
}

/** In sizes of the letters: how far above the line the foot of a raised mark stands, and how high it is. */
const leastRise = 0.15;
const [leastHeight, mostHeight] = [0.33, 0.56];
const rowShare = 0.9;
const longestMark = 3;

function readRaisedMarks(
  engine: OcrEngine,
  words: readonly RecognisedWord[],
  { bitmap, dotsPerInch, language }: FirstSight,
): readonly RecognisedWord[] {
  const model = engine.modelOf("eng") ?? engine.modelOf(language);
  const marked = words.map((word) => {
    const at = word.symbols.length - raisedCount(word);
    return { word, kept: word.symbols.slice(0, at), raised: word.symbols.slice(at) };
  });
  const doubtful = marked.filter(({ raised }) => raised.length > 0 && !areMarks(raised)).slice(0, mostLooks);
  const parts = doubtful.map(({ raised }) => partAround(raised, "word", bitmap));
  const again =
    model === undefined
      ? []
      : recogniseParts(engine, { bitmap, dotsPerInch }, { model, parts, only: "0123456789*" });
  const better = new Map(doubtful.map((one, index) => [one, again[index]?.[0]]));
  return marked.map((one) => {
    const found = better.get(one);
    const raised = found !== undefined && found.confidence >= 50 ? found.symbols : one.raised;
    if (raised.length === 0 || !areMarks(raised)) return one.word;
    const symbols = [...one.kept, ...raised];
    return { ...one.word, symbols, text: textOf(symbols), raised: raised.length };
  });
}

function areMarks(symbols: readonly RecognisedSymbol[]): boolean {
  return symbols.every(({ text }) => /^[\d*]$/.test(text));
}

function raisedCount({ symbols, baseline, rowHeight }: RecognisedWord): number {
  const size = rowHeight / rowShare;
  let count = 0;
  for (let at = symbols.length - 1; at >= 0 && count < longestMark; at--, count++) {
    const symbol = symbols[at];
    if (symbol === undefined) break;
    const height = (symbol.y1 - symbol.y0) / size;
    if (baseline - symbol.y1 < leastRise * size || height < leastHeight || height > mostHeight) break;
  }
  return count;
}

/** The letters of symbols in a row. */
export function textOf(symbols: readonly RecognisedSymbol[]): string {
  return symbols.map(({ text }) => text).join("");
}

function partAround(
  boxes: readonly { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }[],
  layout: Part["layout"],
  { width, height }: Bitmap,
): Part {
  const pad = 6;
  return {
    layout,
    x0: Math.max(0, Math.min(...boxes.map(({ x0 }) => x0)) - pad),
    y0: Math.max(0, Math.min(...boxes.map(({ y0 }) => y0)) - pad),
    x1: Math.min(width, Math.max(...boxes.map(({ x1 }) => x1)) + pad),
    y1: Math.min(height, Math.max(...boxes.map(({ y1 }) => y1)) + pad),
  };
}

/** Words of symbols and Roman numbers; other scripts have letters that look the same. */
const symbolLike = /\p{Lu}+[./\d]*\/|\/\p{Lu}|^\(?[XVIXVХУ|!1ПШ]{2,}[).,;:!]*$/u;
const latinSymbol = /^[("“«]?(?:[A-Z]{1,8}[./]\S*\d\S*|[IVXLC]+[).,;:]*)$/;
const badly = 60;

function readLatin(
  engine: OcrEngine,
  words: readonly RecognisedWord[],
  sight: FirstSight,
): readonly RecognisedWord[] {
  const lines = [...groupByLine(words).values()];
  const bad = lines.filter((line) => meanOf(line) < badly).slice(0, mostLooks);
  const odd = words.filter(({ text }) => symbolLike.test(text)).slice(0, mostLooks);
  const asked = [
    ...bad.map((line) => ({ words: line, layout: "line" as const })),
    ...odd.map((word) => ({ words: [word], layout: "word" as const })),
  ];
  const again = new Map(latinOf(engine, asked, sight).map((found, index) => [asked[index]?.words, found]));
  const byWord = new Map(odd.map((word, index) => [word, again.get(asked[bad.length + index]?.words)]));
  return lines.flatMap((line) => {
    const whole = again.get(line) ?? [];
    if (meanOf(whole) > Math.max(badly, meanOf(line) + 15)) return whole;
    return line.map((word) => {
      const [better, more] = byWord.get(word) ?? [];
      return better !== undefined && more === undefined && latinSymbol.test(better.text) ? better : word;
    });
  });
}

interface Asked {
  readonly words: readonly RecognisedWord[];
  readonly layout: Part["layout"];
}

function latinOf(
  engine: OcrEngine,
  asked: readonly Asked[],
  { bitmap, dotsPerInch }: FirstSight,
): readonly (readonly RecognisedWord[])[] {
  const model = engine.modelOf("eng");
  if (model === undefined) return [];
  const parts = asked.map(({ words, layout }) => partAround(words, layout, bitmap));
  return recogniseParts(engine, { bitmap, dotsPerInch }, { model, parts }).map((found, index) => {
    const [first] = asked[index]?.words ?? [];
    return first === undefined ? [] : found.map((word) => ({ ...word, ...lineOf(first) }));
  });
}

function lineOf({
  line,
  baseline,
  rowHeight,
  xHeight,
}: RecognisedWord): Pick<RecognisedWord, "line" | "baseline" | "rowHeight" | "xHeight"> {
  return { line, baseline, rowHeight, xHeight };
}

/** Words by their line. */
export function groupByLine(words: readonly RecognisedWord[]): Map<number, readonly RecognisedWord[]> {
  const lines = new Map<number, RecognisedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line === undefined) lines.set(word.line, [word]);
    else line.push(word);
  }
  return lines;
}

function meanOf(words: readonly RecognisedWord[]): number {
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}
