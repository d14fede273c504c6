import type { Span } from "../../core/index.ts";
import type { Enclosure } from "./enclosures.ts";

/** Where a book's brackets say by whom, where and when it was published; offsets as of the words given. */
export interface Imprint extends Span {
  readonly publisher?: Span;
  readonly place?: Span;
  readonly year: Span;
}

const name = String.raw`[\p{Lu}][^,:;()\d]{1,80}`;
const edition = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? (?:rev\. )?edn?\.?|rev\. ed\.|vol\. \w+)`;
const pattern = new RegExp(
  String.raw`^\((?:${edition},? )?(?:(?<place>${name})(?:: |, ))?(?<publisher>${name}?),? (?<year>(?:1[5-9]|20)\d{2})(?:,[^()]{0,40})?\)$`,
  "du",
);
const mayHold = /(?:1[5-9]|20)\d\d[,)]/;
const months =
  /(?:^|\s)(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Publisher, place and year in brackets: takes `(Ithaca Press, 2014)` and `(Oxford: Clarendon, 1998)`, leaves `(29 February 1992)` and `(March 2014)`. */
export function findImprint(words: string, enclosures: readonly Enclosure[]): Imprint | undefined {
  for (const one of enclosures) {
    if (one.mark !== "(" || one.end - one.start < 6 || one.end - one.start > 240) continue;
    const bracket = words.slice(one.start, one.end);
    if (!mayHold.test(bracket)) continue;
    const match = pattern.exec(bracket);
    const groups = match?.indices?.groups;
    if (!groups?.year || months.test(match?.groups?.publisher ?? "")) continue;
    return {
      start: one.start,
      end: one.end,
      year: moved(groups.year, one.start),
      ...(groups.publisher ? { publisher: moved(groups.publisher, one.start) } : {}),
      ...(groups.place ? { place: moved(groups.place, one.start) } : {}),
    };
  }
  return undefined;
}

function moved([start, end]: [number, number], by: number): Span {
  return { start: start + by, end: end + by };
}
