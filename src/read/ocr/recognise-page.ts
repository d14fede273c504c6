import { type Bitmap, inkOf } from "./bitmap/bitmap.ts";
import { slantOf } from "./bitmap/slant.ts";
import { chooseLanguage } from "./choose-language.ts";
import { type OcrLanguage, originOf } from "./engine/models.ts";
import type { OcrEngine } from "./engine/open-engine.ts";
import { type RecognisedWord, recognise } from "./engine/recognise.ts";
import { withoutSpecks } from "./leave-specks.ts";
import { lookAgain } from "./second-look.ts";
import type { View } from "./view.ts";

/** A page whose words are to be recognised. */
export interface Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
  draw(view: View): Bitmap | undefined;
}

/** What was recognised of a page, and how it was looked at. */
export interface RecognisedPage {
  readonly kind: "recognised";
  readonly view: View;
  readonly bitmap: Bitmap;
  readonly words: readonly RecognisedWord[];
  readonly language: OcrLanguage;
  /** How many marks were left out that are taken for words and read too badly to be any: emblems, stamps, specks. */
  readonly specks: number;
  /** What would be needed to read the page's script, where it is not installed. */
  readonly missing?: string;
}

/** Why nothing was recognised. */
export interface Unrecognised {
  readonly kind: "unrecognised";
  readonly reason: "blank" | "noise" | "no-words" | "no-model" | "too-large";
}

const dotsPerInch = 300;
/** A page longer than this, in points, is one whose points are those of its picture. */
const longestPage = 1_500;
const usualLength = 3_508;
const mostPoints = 24_000_000;
const smallPoints = 1_000_000;

/** Less ink than this is a blank page; more edges are no words. */
const leastInk = 0.0004;
const mostEdges = 0.28;

/** Recognises the words of a page: finds how it lies and in which language it is, then reads it. */
export function recognisePage(
  engine: OcrEngine,
  sheet: Sheet,
  before: OcrLanguage | undefined,
): RecognisedPage | Unrecognised {
  const small = sheet.draw({ turn: 0, tenths: 0, scale: scaleFor(sheet, smallPoints) });
  if (small === undefined) return { kind: "unrecognised", reason: "too-large" };
  const { ink, edges } = inkOf(small);
  if (ink < leastInk) return { kind: "unrecognised", reason: "blank" };
  if (edges > mostEdges) return { kind: "unrecognised", reason: "noise" };
  const { isOnEnd, tenths } = slantOf(small);
  const scale = Math.min(usualScale(sheet), scaleFor(sheet, mostPoints));
  const seen = ([isOnEnd ? 1 : 0, isOnEnd ? 3 : 2] as const).map((turn) => {
    const view: View = { turn, tenths, scale };
    return { view, draw: () => sheet.draw(view) };
  });
  const chosen = chooseLanguage(engine, seen, { before, dotsPerInch });
  if (chosen === undefined) return { kind: "unrecognised", reason: "no-model" };
  const { bitmap, language, view } = chosen;
  const model = engine.modelOf(language);
  if (model === undefined) return { kind: "unrecognised", reason: "no-model" };
  const first = recognise(engine, { bitmap, dotsPerInch }, { model });
  const seenTwice = lookAgain(engine, first, { bitmap, dotsPerInch, language });
  const words = withoutSpecks(seenTwice);
  if (words.length === 0) return { kind: "unrecognised", reason: "no-words" };
  const missing = chosen.missing.map(originOf).join(", ");
  return {
    ...{ kind: "recognised", view, bitmap, words, language },
    specks: seenTwice.length - words.length,
    ...(missing === "" ? {} : { missing }),
  };
}

function usualScale({ widthPt, heightPt }: Sheet): number {
  const longest = Math.max(widthPt, heightPt);
  return longest > longestPage ? usualLength / longest : dotsPerInch / 72;
}

function scaleFor({ widthPt, heightPt }: Sheet, points: number): number {
  return Math.sqrt(points / Math.max(1, widthPt * heightPt));
}
