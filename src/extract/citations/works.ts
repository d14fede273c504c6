import type { Span } from "../../core/index.ts";
import { type Enclosure, isQuotation } from "./enclosures.ts";

/** The quoted or italic words that name a work, and those that name the work in which it stands. */
export interface Works {
  readonly title?: Span;
  readonly container?: Span;
  /** Whether the title stood between quotation marks. */
  readonly quoted: boolean;
}

const latin =
  /^(?:ibid|id|op|loc|inter alia|supra|infra|et al|et seq|see|cf|in|and|v|vs|see also|mutatis|ex|per se|sic|passim)\b/i;

/**
 * Titles: takes `“The Fall of Tarvo”` as the title and `*The Herald*` behind it as its container,
 * an italic run alone as the title; leaves `*ibid.*` and `*see*`.
 */
export function findWorks(words: string, enclosures: readonly Enclosure[], italics: readonly Span[]): Works {
  const named = joinedRuns(
    words,
    italics.filter((run) => !latin.test(words.slice(run.start, run.end))),
  );
  const quotation = enclosures.find(
    (one) => one.depth === 0 && isQuotation(one.mark) && one.end - one.start > 5 && one.end - one.start < 600,
  );
  if (quotation === undefined) {
    const [title] = named;
    return title ? { title, quoted: false } : { quoted: false };
  }
  const title = { start: quotation.start + 1, end: quotation.end - 1 };
  const before = named.find((run) => run.end <= quotation.start);
  const container = named.find((run) => run.start >= quotation.end) ?? before;
  return container ? { title, container, quoted: true } : { title, quoted: true };
}

/** Italic runs that only a space or comma parts are one title broken by the converter. */
function joinedRuns(words: string, runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && /^\s*$/.test(words.slice(last.end, run.start))) {
      joined[joined.length - 1] = { start: last.start, end: run.end };
    } else if (/\p{L}{2}/u.test(words.slice(run.start, run.end))) joined.push(run);
  }
  return joined;
}
