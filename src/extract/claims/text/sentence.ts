import type { Span } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { TimeMention } from "../times/time-mention.ts";
import type { Term } from "./terms.ts";

/** A sentence with everything that the first rules read in it. Indexes are of terms. */
export interface Sentence {
  readonly span: Span;
  readonly part: number;
  /** Index of the block it starts in. */
  readonly block: number;
  readonly terms: readonly Term[];
  /** All bits of `hint` that its words have. */
  readonly hints: number;
  readonly times: readonly TimeMention[];
  /** For each term, whether a time covers it; an empty list where there are no times. */
  readonly timed: readonly boolean[];
  readonly counts: readonly CountPhrase[];
  /** For each term, the count phrase that covers it. */
  readonly countAt: readonly (CountPhrase | undefined)[];
}

/** The words from one term to another (`to` excluded) as a span of the text. */
export function spanOf(terms: readonly Term[], from: number, to: number): Span {
  return { start: terms[from]?.start ?? 0, end: terms[to - 1]?.end ?? terms[from]?.end ?? 0 };
}

const nothing: readonly undefined[] = [];

/** For each term, the item whose range covers it; an empty list where there are no items. */
export function coverOf<T extends { readonly from: number; readonly to: number }>(
  length: number,
  items: readonly T[],
): readonly (T | undefined)[] {
  if (items.length === 0) return nothing;
  const cover = new Array<T | undefined>(length).fill(undefined);
  for (const item of items) cover.fill(item, item.from, item.to);
  return cover;
}
