import { isWord, type Term } from "../text/terms.ts";

/** A number as written, without its hedge; `to` is the term after it. */
export interface NumberValue {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * Reads one number from `at`: `1,275`, `1.9 million`, `two hundred and six thousand`, `a dozen`, `half a
 * million`, `two and a half thousand`. Leaves `hundreds` and `several`, which name no number.
 */
export function numberValueAt(terms: readonly Term[], at: number): NumberValue | undefined {
  const half = halfOfScale(terms, at);
  if (half !== undefined) return half;
  const term = terms[at];
  if (term?.kind === "number") return digitsWithScale(terms, at);
  if (term?.lexeme.number !== undefined || startsWithArticle(terms, at)) return wordsFrom(terms, at);
  return undefined;
}

function digitsWithScale(terms: readonly Term[], at: number): NumberValue {
  let value = terms[at]?.value ?? 0;
  let to = at + 1;
  for (
    let scale = terms[to]?.lexeme.scale;
    scale !== undefined && to < at + 3;
    scale = terms[to]?.lexeme.scale
  ) {
    value = Math.round(value * scale * 1000) / 1000;
    to += 1;
  }
  return { from: at, to, value };
}

/** `a hundred`, `an entire dozen` is not one. */
function startsWithArticle(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "a", "an") && terms[at + 1]?.lexeme.scale !== undefined;
}

function halfOfScale(terms: readonly Term[], at: number): NumberValue | undefined {
  if (!isWord(terms[at], "half")) return undefined;
  const scaleAt = isWord(terms[at + 1], "a", "an") ? at + 2 : at + 1;
  const scale = terms[scaleAt]?.lexeme.scale;
  return scale === undefined ? undefined : { from: at, to: scaleAt + 1, value: scale / 2 };
}

interface Sum {
  total: number;
  current: number;
  /** What the last word was worth: `hundred` may be followed by `and six`, `six` may not be followed by `ten`. */
  last: number;
}

function wordsFrom(terms: readonly Term[], at: number): NumberValue {
  const sum: Sum = { total: 0, current: 0, last: Number.POSITIVE_INFINITY };
  let i = isWord(terms[at], "a", "an") ? at + 1 : at;
  if (i > at) sum.current = 1;
  let to = i;
  while (i < terms.length && i - at < 16) {
    const step = stepAt(terms, i, sum);
    if (step === 0) break;
    i += step;
    to = i;
  }
  return { from: at, to, value: sum.total + sum.current };
}

/** Takes one word into the sum and says how many terms it took; 0 where the number ends. */
function stepAt(terms: readonly Term[], at: number, sum: Sum): number {
  const term = terms[at];
  if (term?.lexeme.scale !== undefined) return takeScale(term.lexeme.scale, sum);
  if (term?.lexeme.number !== undefined) return takeNumber(term.lexeme.number, sum) ? 1 : 0;
  if (!isWord(term, "and")) return 0;
  const next = terms[at + 1];
  if (isWord(next, "a") && isWord(terms[at + 2], "half") && terms[at + 3]?.lexeme.scale !== undefined) {
    sum.current += 0.5;
    return 3;
  }
  const small = next?.lexeme.number;
  if (small === undefined || sum.last < 100 || small >= 100) return 0;
  return takeNumber(small, sum) ? 2 : 0;
}

function takeScale(scale: number, sum: Sum): number {
  if (scale === 100 || scale === 12) sum.current = Math.max(sum.current, 1) * scale;
  else {
    sum.total += Math.max(sum.current, 1) * scale;
    sum.current = 0;
  }
  sum.last = scale;
  return 1;
}

function takeNumber(value: number, sum: Sum): boolean {
  const fits =
    sum.last === Number.POSITIVE_INFINITY ||
    sum.last >= 100 ||
    (sum.last >= 20 && sum.last % 10 === 0 && value < 10);
  if (!fits || sum.last === 12) return false;
  sum.current += value;
  sum.last = value;
  return true;
}
