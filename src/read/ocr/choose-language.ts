import { type Bitmap, inkThreshold } from "./bitmap/bitmap.ts";
import { isLatin, type Model, type OcrLanguage } from "./engine/models.ts";
import type { OcrEngine } from "./engine/open-engine.ts";
import { type Part, type RecognisedWord, recogniseParts } from "./engine/recognise.ts";
import type { View } from "./view.ts";

/** A way of looking at the page that may be the right one. */
export interface Look {
  readonly view: View;
  readonly draw: () => Bitmap | undefined;
}

/** The way of looking at a page and the language that read it best. */
export interface Choice {
  readonly view: View;
  readonly bitmap: Bitmap;
  readonly language: OcrLanguage;
  /** Languages of whose script the page may be, as it reads badly, and that are not installed. */
  readonly missing: readonly OcrLanguage[];
}

/** A script's first language stands for it; those of one script are told apart by their words. */
const scripts: readonly OcrLanguage[] = ["eng", "rus", "ara", "chi_sim"];

/** Words of a sample that are read so well leave no doubt of the script, and so badly that it may be upside down. */
const surely = 78;
const hardly = 55;

/** Chooses how to look at a page and by which language to read it, by a sample of its lines. */
export function chooseLanguage(
  engine: OcrEngine,
  looks: readonly Look[],
  { before, dotsPerInch }: { readonly before: OcrLanguage | undefined; readonly dotsPerInch: number },
): Choice | undefined {
  let best: Tried | undefined;
  for (const look of looks) {
    const bitmap = look.draw();
    if (bitmap === undefined) continue;
    const tried = tryScripts(engine, { view: look.view, bitmap }, { before, dotsPerInch });
    if (tried !== undefined && (best === undefined || tried.score > best.score)) best = tried;
    if (best !== undefined && best.score >= hardly) break;
  }
  if (best === undefined) return undefined;
  const { view, bitmap, language, score, words } = best;
  const missing = score >= surely ? [] : scripts.filter((one) => engine.modelOf(one) === undefined);
  return { view, bitmap, language: ofScript(engine, language, words), missing };
}

interface Seen {
  readonly view: View;
  readonly bitmap: Bitmap;
}

interface Tried extends Seen {
  readonly language: OcrLanguage;
  readonly score: number;
  readonly words: readonly RecognisedWord[];
}

function tryScripts(
  engine: OcrEngine,
  seen: Seen,
  { before, dotsPerInch }: { readonly before: OcrLanguage | undefined; readonly dotsPerInch: number },
): Tried | undefined {
  const parts = [richestBand(seen.bitmap)];
  let best: Tried | undefined;
  const order = [...new Set([...(before === undefined ? [] : [before]), ...scripts])];
  for (const language of order) {
    const model: Model | undefined = engine.modelOf(language);
    if (model === undefined) continue;
    const words = recogniseParts(engine, { bitmap: seen.bitmap, dotsPerInch }, { model, parts }).flat();
    const tried = { ...seen, language, words, score: scoreOf(words, language) };
    if (best === undefined || tried.score > best.score) best = tried;
    if (best.score >= surely) break;
  }
  return best;
}

const lettersOf: Readonly<Record<OcrLanguage, RegExp>> = {
  eng: /\p{Script=Latin}/gu,
  fra: /\p{Script=Latin}/gu,
  spa: /\p{Script=Latin}/gu,
  rus: /\p{Script=Cyrillic}/gu,
  ara: /\p{Script=Arabic}/gu,
  chi_sim: /\p{Script=Han}/gu,
};

/** How well words are read, by the letters of the language's own script: models know some letters of others. */
function scoreOf(words: readonly RecognisedWord[], language: OcrLanguage): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    const count = text.match(lettersOf[language])?.length ?? 0;
    sum += confidence * count;
    letters += count;
  }
  return letters < 8 ? 0 : sum / letters;
}

const bands = 9;

/** The band across the page in which ink and paper meet most often: some lines of its densest text. */
function richestBand(bitmap: Bitmap): Part {
  const { width, height, greys } = bitmap;
  const threshold = inkThreshold(bitmap);
  const counts = new Float64Array(bands);
  const tall = Math.max(1, Math.floor(height / bands));
  for (let band = 0; band < bands; band++) {
    const end = Math.min(greys.length, (band + 1) * tall * width);
    for (let i = band * tall * width + 1; i < end; i++)
      if ((greys[i] ?? 255) <= threshold !== (greys[i - 1] ?? 255) <= threshold)
        counts[band] = (counts[band] ?? 0) + 1;
  }
  const at = counts.indexOf(Math.max(...counts));
  const y0 = Math.max(0, Math.floor((at - 0.1) * tall));
  return { layout: "page", x0: 0, y0, x1: width, y1: Math.min(height, Math.ceil((at + 1.1) * tall)) };
}

const commonWords: readonly (readonly [OcrLanguage, ReadonlySet<string>])[] = [
  ["eng", new Set("the of and to in that by for on with as was were is are its at from which".split(" "))],
  ["fra", new Set("le les des et du dans une est par qui au aux sur ont été pour que ce ces sa".split(" "))],
  ["spa", new Set("el los las del y una por para que con se su al como sus fue ha es más o".split(" "))],
];

/** Of the languages of the Latin script the one whose small words are most. */
function ofScript(engine: OcrEngine, language: OcrLanguage, words: readonly RecognisedWord[]): OcrLanguage {
  if (!isLatin(language)) return language;
  let [best, most] = [language, 0];
  for (const [each, common] of commonWords) {
    const count = words.filter(({ text }) => common.has(text.toLowerCase().replace(/[^\p{L}]/gu, ""))).length;
    if (count > most && engine.modelOf(each) !== undefined) [best, most] = [each, count];
  }
  return best;
}
