import type { RecognisedSymbol, RecognisedWord } from "../../ocr/engine/recognise.ts";

/** Heights of letters in sizes of their font, as in the fonts that documents are set in. */
const tall = /^[\p{Lu}\dbdfhklßйё]$/u;
const small = /^[acemnorsuvwxzагежзиклмнопстхчшъыьэюя]$/u;
const tallShare = 0.67;
const smallShare = 0.457;
const ideographShare = 0.9;
/** Of a line whose letters do not tell: from the lowest to the highest. */
const rowShare = 0.9;

/** The size of a line's letters, in points of the picture. */
export function letterSize(words: readonly RecognisedWord[]): number {
  const sizes = words
    .flatMap(({ symbols }) => symbols.flatMap((symbol) => sizeBy(symbol) ?? []))
    .sort((a, b) => a - b);
  const byRow = (words[0]?.rowHeight ?? 1) / rowShare;
  const byLetters = sizes[Math.floor(sizes.length / 2)] ?? byRow;
  return sizes.length >= 2 && Math.abs(byLetters - byRow) < 0.5 * byRow ? byLetters : byRow;
}

function sizeBy({ text, y0, y1 }: RecognisedSymbol): number | undefined {
  const height = y1 - y0;
  if (tall.test(text)) return height / tallShare;
  if (small.test(text)) return height / smallShare;
  return /^\p{Script=Han}$/u.test(text) ? height / ideographShare : undefined;
}

/** Sizes nearer to each other than this are one, measured with the pen's unsteadiness. */
const sameSize = 0.12;

/**
 * Makes sizes that were measured a little differently the same: that of most letters first, then of those that
 * are left. Gives for each size the one that stands for it.
 */
export function evened(
  sizes: readonly { readonly size: number; readonly letters: number }[],
): readonly number[] {
  const out: (number | undefined)[] = sizes.map(() => undefined);
  for (let round = 0; round < sizes.length; round++) {
    const left = sizes.flatMap((one, index) => (out[index] === undefined ? [{ ...one, index }] : []));
    if (left.length === 0) break;
    const centre = mostUsed(left);
    for (const { size, index } of left) if (Math.abs(size - centre) <= sameSize * centre) out[index] = centre;
  }
  return sizes.map(({ size }, index) => out[index] ?? size);
}

interface Sized {
  readonly size: number;
  readonly letters: number;
}

/** The size around which most letters are, a little to either side. */
function mostUsed(sizes: readonly Sized[]): number {
  const sorted = [...sizes].sort((a, b) => a.size - b.size);
  let [best, most, from, letters] = [sorted[0]?.size ?? 1, 0, 0, 0];
  for (const [to, { size, letters: own }] of sorted.entries()) {
    letters += own;
    for (; (sorted[from]?.size ?? size) < size * (1 - sameSize); from++)
      letters -= sorted[from]?.letters ?? 0;
    if (letters > most) [best, most] = [middleOf(sorted.slice(from, to + 1)), letters];
  }
  return best;
}

function middleOf(sizes: readonly Sized[]): number {
  const half = sizes.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let sum = 0;
  for (const { size, letters } of sizes) {
    sum += letters;
    if (sum >= half) return size;
  }
  return sizes[0]?.size ?? 1;
}
