import type { RecognisedWord } from "../engine/recognise.ts";
import { type Bitmap, inkThreshold } from "./bitmap.ts";

/** How much thicker than usual the strokes of bold letters are. */
const boldFactor = 1.3;
const fewestLetters = 2;

/** Tells which words are set in bold: their strokes are thicker for their height than those of most words of the page. */
export function boldTest(
  bitmap: Bitmap,
  words: readonly RecognisedWord[],
): (word: RecognisedWord) => boolean {
  const threshold = inkThreshold(bitmap);
  const thickness = new Map(words.map((word) => [word, strokeOf(bitmap, word, threshold)]));
  const sorted = words
    .filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) > fewestLetters)
    .map((word) => thickness.get(word) ?? 0)
    .sort((a, b) => a - b);
  const usual = sorted[Math.floor(0.4 * sorted.length)] ?? 0;
  return (word) => usual > 0 && (thickness.get(word) ?? 0) > boldFactor * usual;
}

/** Thickness of a word's strokes as a share of its line's height: its ink over its upright edges. */
function strokeOf(
  { width, greys }: Bitmap,
  { x0, y0, x1, y1, rowHeight }: RecognisedWord,
  threshold: number,
): number {
  let [ink, edges] = [0, 0];
  for (let y = Math.max(0, y0); y < y1; y++) {
    let before = 0;
    for (let at = y * width + Math.max(0, x0); at < y * width + Math.min(width, x1); at++) {
      const isInk = (greys[at] ?? 255) <= threshold ? 1 : 0;
      ink += isInk;
      edges += isInk & (before ^ 1);
      before = isInk;
    }
  }
  return edges === 0 ? 0 : ink / edges / Math.max(1, rowHeight);
}
