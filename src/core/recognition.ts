import type { Span } from "./span.ts";

/** A page whose words were recognised in its picture, and how. */
export interface RecognisedPage {
  readonly page: number;
  /** Of the model that read most of it, as Tesseract names languages: `eng`, `fra`, `spa`, `rus`, `ara`, `chi_sim`. */
  readonly language: string;
  /** By how many degrees clockwise its words stand turned on the page as it is shown. */
  readonly turn: 0 | 90 | 180 | 270;
  /** By how many tenths of a degree its lines sink to the right, before they were put straight. */
  readonly slantTenths: number;
  readonly dotsPerInch: number;
  /** How sure the recognition of its words is on the whole, from 0 to 100. */
  readonly confidence: number;
  /** How many marks were left out that look like a letter or two and are read too badly to be words. */
  readonly specks: number;
}

/**
 * How words came to be recognised in pictures (OCR), by what, and how sure each is. `words` are triples `start,
 * end, confidence` in the order of the text, confidence from 0 to 100 as the engine puts it: no likelihood.
 */
export interface Recognition {
  readonly engine: string;
  /** What languages were recognised by: a package and its version each. */
  readonly models: readonly { readonly language: string; readonly origin: string }[];
  readonly pages: readonly RecognisedPage[];
  readonly words: readonly number[];
}

/** A word whose recognition is in doubt. */
export interface DoubtfulWord extends Span {
  readonly confidence: number;
}

/** A word of less confidence than this is read with doubt. */
export const leastConfidence = 75;

/** The words at a span whose recognition is in doubt. */
export function doubtfulWords(recognition: Recognition | undefined, span: Span): readonly DoubtfulWord[] {
  if (recognition === undefined) return [];
  const { words } = recognition;
  const found: DoubtfulWord[] = [];
  for (let i = firstAfter(words, span.start); i < words.length; i += 3) {
    const [start = 0, end = 0, confidence = 0] = words.slice(i, i + 3);
    if (start >= span.end) break;
    if (confidence < leastConfidence) found.push({ start, end, confidence });
  }
  return found;
}

/** Index of the first triple whose word ends after an offset. */
function firstAfter(words: readonly number[], offset: number): number {
  let [low, high] = [0, words.length / 3];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[3 * middle + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return 3 * low;
}
