import type { Span } from "../../core/index.ts";

/** A text with every run of white space made one space, and for each of its characters where it stands in the text. */
interface Folded {
  readonly words: string;
  readonly places: readonly number[];
}

/**
 * Where a quotation stands in a stretch of a text, white space of whatever kind and length being equal. All else must be
 * the same to the letter: no case, no accent, no quotation mark is let go.
 */
export function placesOf(quote: string, text: string, within: Span): readonly Span[] {
  const wanted = foldBlanks(quote, { start: 0, end: quote.length }).words.trim();
  if (wanted === "") return [];
  const { words, places } = foldBlanks(text, within);
  const found: Span[] = [];
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    const end = (places[at + wanted.length - 1] ?? 0) + 1;
    found.push({ start: places[at] ?? 0, end });
  }
  return found;
}

function foldBlanks(text: string, { start, end }: Span): Folded {
  const places: number[] = [];
  let words = "";
  let isBlank = false;
  for (let i = start; i < end; i++) {
    const sign = text[i] ?? "";
    const blank = /\s/.test(sign);
    if (!(blank && isBlank)) {
      words += blank ? " " : sign;
      places.push(i);
    }
    isBlank = blank;
  }
  return { words, places };
}
