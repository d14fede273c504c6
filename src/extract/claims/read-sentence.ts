import { readCounts } from "./counts/read-counts.ts";
import { readNumbers } from "./numbers/read-numbers.ts";
import { coverOf, type Sentence } from "./text/sentence.ts";
import type { TokenRange } from "./text/sentences.ts";
import { readTerms } from "./text/terms.ts";
import type { Tokens } from "./text/tokens.ts";
import { readTimes } from "./times/read-times.ts";
import type { TimeContext } from "./times/time-mention.ts";

/** Reads a sentence's terms, times, numbers and counts: everything that the frames build on. */
export function readSentence(options: {
  readonly tokens: Tokens;
  readonly range: TokenRange;
  readonly block: number;
  readonly part: number;
  readonly time: TimeContext;
}): Sentence {
  const { tokens, range } = options;
  const terms = readTerms(tokens, range);
  const times = readTimes(terms, options.time);
  const timed = coverOf(terms.length, times).map((time) => time !== undefined);
  const counts = readCounts(terms, readNumbers(terms, timed));
  return {
    span: { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? 0 },
    part: options.part,
    block: options.block,
    terms,
    times,
    counts,
    countAt: coverOf(terms.length, counts),
  };
}

/** Whether a range of tokens holds a word that can make a claim. */
export function isWorthReading(tokens: Tokens, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (tokens.lexeme[i]?.triggers === true) return true;
  return false;
}
