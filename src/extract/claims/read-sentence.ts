import type { FigureUnit } from "../../core/index.ts";
import { hint } from "../words/hints.ts";
import { readCounts } from "./counts/read-counts.ts";
import { readNumbers } from "./numbers/read-numbers.ts";
import { coverOf, type Sentence } from "./text/sentence.ts";
import type { TokenRange } from "./text/sentences.ts";
import { readTerms, type Term } from "./text/terms.ts";
import { type Tokens, textAt } from "./text/tokens.ts";
import { readTimes } from "./times/read-times.ts";
import type { TimeContext } from "./times/time-mention.ts";

/** Reads a sentence's terms, times, numbers and counts: everything that the frames build on. */
export function readSentence(options: {
  readonly tokens: Tokens;
  readonly range: TokenRange;
  readonly block: number;
  readonly part: number;
  readonly time: TimeContext;
  /** What the paragraph last counted: a number without a noun counts the same. */
  readonly unit: FigureUnit | undefined;
}): Sentence {
  const { tokens, range } = options;
  const terms = readTerms(tokens, range);
  const signs = signsOf(tokens, range);
  const times = (signs & hint.dated) === 0 ? [] : readTimes(terms, options.time);
  const timed = times.length === 0 ? [] : coverOf(terms.length, times).map((time) => time !== undefined);
  const counts =
    (signs & hint.counted) === 0 ? [] : readCounts(terms, readNumbers(terms, timed), options.unit);
  return {
    span: { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? 0 },
    part: options.part,
    block: options.block,
    terms,
    times,
    timed,
    counts,
    hints: hintsOf(terms),
    countAt: coverOf(
      terms.length,
      counts.filter((count, i) => count.from >= (counts[i - 1]?.to ?? 0)),
    ),
  };
}

/** Whether times and numbers may be named at all. */
function signsOf({ word }: Tokens, { from, to }: TokenRange): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits |= word[i]?.signs ?? 0;
  return bits;
}

function hintsOf(terms: readonly Term[]): number {
  let bits = 0;
  for (const term of terms) bits |= term.lexeme.hints;
  return bits;
}

/** Whether a range of tokens names a month or a year, which later sentences may inherit. */
export function namesTime(tokens: Tokens, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const word = tokens.word[i];
    if (word?.kind === "number") {
      const value = word.value ?? 0;
      if (value >= 1900 && value < 2050) return true;
    } else if (
      word?.kind === "word" &&
      (word.lexeme.hints & hint.time) !== 0 &&
      (word.lexeme.classes.has("month") || word.text === "same" || word.text === "following")
    )
      return true;
  }
  return false;
}

/** Whether a range of tokens counts parts of something before it: `Of these, 141 were male`. */
export function looksBack(tokens: Tokens, range: TokenRange): boolean {
  if (opensWithPart(tokens, range) || restates(tokens, range) || resumes(tokens, range)) return true;
  for (let i = range.from; i < range.to - 1; i++) {
    const first = textAt(tokens, i);
    if (i === range.from && (first === "among" || first === "they" || first === "these")) return true;
    if ((first === "sex" || first === "gender") && textAt(tokens, i + 1) === "of") return true;
    if (first !== "of") continue;
    const next = textAt(tokens, i + 1);
    if (i === range.from || next === "them" || next === "these" || next === "those" || next === "whom")
      return true;
  }
  return false;
}

/** `Seven had not yet turned 18`, `Twenty-eight were women`. */
function opensWithPart(tokens: Tokens, { from, to }: TokenRange): boolean {
  const first = tokens.word[from];
  if (to - from > 16 || (first?.kind !== "number" && first?.lexeme.number === undefined)) return false;
  const next = textAt(tokens, from + 1);
  return next === "were" || next === "had" || next === "are";
}

/** `Another 12 the next day`, `A further four followed`. */
function resumes(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > 24) return false;
  const first = textAt(tokens, from);
  const at =
    first === "another"
      ? from + 1
      : first === "a" && textAt(tokens, from + 1) === "further"
        ? from + 2
        : from;
  const more = tokens.word[at];
  const number = more?.kind === "number" || more?.lexeme.number !== undefined;
  return (
    number && (at > from || textAt(tokens, from + 1) === "more" || textAt(tokens, from + 1) === "others")
  );
}

/** `Officials concede 40`, `The army says 61`: a short sentence in which somebody gives a number. */
function restates(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > 14) return false;
  let told = false;
  for (let i = from; i < to; i++) {
    const word = tokens.word[i];
    told ||= word?.lexeme.classes.has("estimate") === true;
    if (told && (word?.kind === "number" || word?.lexeme.number !== undefined)) return true;
  }
  return false;
}

/** Whether a range of tokens holds a word that can make a claim. */
export function isWorthReading(tokens: Tokens, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (tokens.word[i]?.lexeme.triggers === true) return true;
  return false;
}
