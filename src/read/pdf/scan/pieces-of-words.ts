import type { RecognisedWord } from "../../ocr/engine/recognise.ts";
import { groupByLine, textOf } from "../../ocr/second-look.ts";
import type { Piece } from "../page/piece.ts";
import { evened, letterSize } from "./letter-size.ts";

/** Recognised words as pieces of the page, in points, a scale being the points of the picture to one of the page. */
export function piecesOfWords(
  words: readonly RecognisedWord[],
  { scale, isBold }: { readonly scale: number; readonly isBold: (word: RecognisedWord) => boolean },
): readonly Piece[] {
  const all = [...groupByLine(words).values()];
  const sizes = evened(
    all.map((line) => ({
      size: letterSize(line),
      letters: line.reduce((sum, { text }) => sum + text.length, 0),
    })),
  );
  return all.flatMap((line, index) =>
    line.flatMap((word) => piecesOf(word, { size: sizes[index] ?? 1, scale, bold: isBold(word) })),
  );
}

interface Look {
  readonly size: number;
  readonly scale: number;
  readonly bold: boolean;
}

function piecesOf(word: RecognisedWord, { size, scale, bold }: Look): readonly Piece[] {
  const { confidence, symbols, baseline, raised: count = 0 } = word;
  const shared = { bold, italic: false, spaceBefore: true, spaceAfter: true, confidence };
  const whole: Piece = {
    ...shared,
    text: word.text,
    left: word.x0 / scale,
    right: word.x1 / scale,
    baseline: baseline / scale,
    size: size / scale,
  };
  const raised = symbols.slice(symbols.length - count);
  const [first] = raised;
  const last = raised.at(-1);
  if (first === undefined || last === undefined) return [whole];
  const mark: Piece = {
    ...whole,
    text: textOf(raised),
    left: first.x0 / scale,
    right: last.x1 / scale,
    baseline: last.y1 / scale,
    size: (0.6 * size) / scale,
    spaceBefore: symbols.length === raised.length,
  };
  if (symbols.length === raised.length) return [mark];
  const text = textOf(symbols.slice(0, -raised.length));
  return [{ ...whole, text, right: Math.max(whole.left, mark.left), spaceAfter: false }, mark];
}
