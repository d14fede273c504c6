import { type Bitmap, cutOut, writePgm } from "../bitmap/bitmap.ts";
import type { Model } from "./models.ts";
import type { OcrEngine } from "./open-engine.ts";
import type { Corners, Iterator, Recogniser } from "./tesseract.ts";

/** A symbol of a word, and its box. */
export interface RecognisedSymbol extends Corners {
  readonly text: string;
}

/** A word as it was recognised. Coordinates in points of the picture. */
export interface RecognisedWord extends Corners {
  readonly text: string;
  /** From 0 to 100, as the engine puts it. */
  readonly confidence: number;
  readonly symbols: readonly RecognisedSymbol[];
  readonly baseline: number;
  /** Height of the line's letters, from the lowest to the highest. */
  readonly rowHeight: number;
  /** Height of its small letters. */
  readonly xHeight: number;
  /** Of the line, from 0. */
  readonly line: number;
  /** How many of its last symbols stand raised and small, as marks of notes do. */
  readonly raised?: number;
}

/** A part of a picture, and how it is laid out. */
export interface Part extends Corners {
  readonly layout: "page" | "line" | "word";
}

/** What a picture is recognised by, and the only symbols that it may hold, where that is known. */
export interface Reading {
  readonly model: Model;
  readonly only?: string;
}

const lstmOnly = 1;
const wordLevel = 3;
const symbolLevel = 4;
const lineLevel = 2;
const layouts = { page: 3, line: 7, word: 8 } as const;
const mostSymbols = 40_000;

/** A picture and how finely it shows the page. */
export interface Picture {
  readonly bitmap: Bitmap;
  readonly dotsPerInch: number;
}

/** Recognises the words of a picture. */
export function recognise(engine: OcrEngine, picture: Picture, reading: Reading): readonly RecognisedWord[] {
  return withModel(engine, reading, (api) => wordsOf(engine, api, { picture, layout: "page" }));
}

/** Recognises the words of parts of a picture, each cut out and read by itself. */
export function recogniseParts(
  engine: OcrEngine,
  { bitmap, dotsPerInch }: Picture,
  { parts, ...reading }: Reading & { readonly parts: readonly Part[] },
): readonly (readonly RecognisedWord[])[] {
  if (parts.length === 0) return [];
  return withModel(engine, reading, (api) =>
    parts.map((part) => {
      const picture = { bitmap: cutOut(bitmap, part), dotsPerInch };
      return wordsOf(engine, api, { picture, layout: part.layout }).map((word) => moved(word, part));
    }),
  );
}

function moved(word: RecognisedWord, { x0: right, y0: down }: Part): RecognisedWord {
  const move = <Box extends Corners>(box: Box): Box => ({
    ...box,
    ...{ x0: box.x0 + right, x1: box.x1 + right, y0: box.y0 + down, y1: box.y1 + down },
  });
  return { ...move(word), baseline: word.baseline + down, symbols: word.symbols.map(move) };
}

/** The engine is put back before, so that nothing but the picture and the model has a part in the words. */
function withModel<Result>(
  engine: OcrEngine,
  { model, only }: Reading,
  read: (api: Recogniser) => Result,
): Result {
  engine.restore();
  const { tesseract } = engine;
  const file = `/${model.language}.traineddata`;
  tesseract.FS.writeFile(file, model.bytes);
  const api = new tesseract.TessBaseAPI();
  try {
    if (api.Init("/", model.language, lstmOnly) !== 0) throw new RangeError("the model cannot be used");
    api.SetVariable("tessedit_do_invert", "0");
    if (only !== undefined) api.SetVariable("tessedit_char_whitelist", only);
    return read(api);
  } finally {
    tesseract.FS.unlink(file);
  }
}

interface View {
  readonly picture: Picture;
  readonly layout: Part["layout"];
}

function wordsOf(
  { tesseract }: OcrEngine,
  api: Recogniser,
  { picture: { bitmap, dotsPerInch }, layout }: View,
): readonly RecognisedWord[] {
  tesseract.FS.writeFile("/input", writePgm(bitmap));
  api.SetPageSegMode(layouts[layout]);
  const isTaken = api.SetImageFile(1, 0) === 0;
  tesseract.FS.unlink("/input");
  if (!isTaken) return [];
  api.SetSourceResolution(dotsPerInch);
  if (api.Recognize(null) !== 0) return [];
  const iterator = api.GetIterator();
  const words: RecognisedWord[] = [];
  let [line, seen] = [-1, 0];
  iterator.Begin();
  do {
    if (iterator.IsAtBeginningOf(lineLevel)) line += 1;
    if (iterator.IsAtBeginningOf(wordLevel)) words.push({ ...wordAt(iterator, line), symbols: [] });
    const symbol = { text: iterator.GetUTF8Text(symbolLevel), ...iterator.getBoundingBox(symbolLevel) };
    const word = words.at(-1);
    if (word !== undefined) words[words.length - 1] = { ...word, symbols: [...word.symbols, symbol] };
    seen += 1;
  } while (seen < mostSymbols && iterator.Next(symbolLevel));
  tesseract.destroy(iterator);
  return words.filter(({ text }) => text.trim() !== "");
}

function wordAt(iterator: Iterator, line: number): Omit<RecognisedWord, "symbols"> {
  const box = iterator.getBoundingBox(wordLevel);
  const { y0, y1, has_baseline: hasBaseline } = iterator.getBaseline(wordLevel);
  const { row_height: rowHeight, ascenders, descenders } = iterator.getRowAttributes();
  return {
    text: iterator.GetUTF8Text(wordLevel),
    confidence: Math.max(0, Math.min(100, Math.floor(iterator.Confidence(wordLevel)))),
    ...box,
    baseline: hasBaseline ? (y0 + y1) / 2 : box.y1,
    rowHeight,
    xHeight: rowHeight - ascenders + descenders,
    line,
  };
}
