import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { NumberMention } from "./number-mention.ts";
import { type NumberValue, numberValueAt } from "./number-value.ts";

/** `between 200 and 300`, `from 200 to 300`, `200 to 300`, `500–1,000`, `two or three`; leaves `300 to 200`. */
export function rangeFrom(
  terms: readonly Term[],
  at: number,
  covered: readonly boolean[],
): NumberMention | undefined {
  if (isWord(terms[at], "from") && changes(terms[at - 1])) return undefined;
  const opener = isWord(terms[at], "between") ? "and" : isWord(terms[at], "from") ? "to" : undefined;
  if (opener === undefined && isWord(terms[at - 1], "from") && changes(terms[at - 2])) return undefined;
  const first = numberValueAt(terms, opener === undefined ? at : skipHedge(terms, at + 1));
  if (first === undefined || covered[first.from] === true) return undefined;
  const joint = opener === undefined ? isJoint(terms, first.to) : isWord(terms[first.to], opener);
  if (!joint) return undefined;
  const second = numberValueAt(terms, skipHedge(terms, first.to + 1));
  if (second === undefined || covered[second.from] === true) return undefined;
  return rangeOf(terms, opener === undefined ? hedgeStart(terms, at) : at, scaled(terms, first, second));
}

const changing = new Set(
  "risen rise rises rose rising climbed increased increase increasing grown grew up fell fallen dropped declined decreased revised jumped soared corrected raised went gone".split(
    " ",
  ),
);

/** `rose from 12 to 31` is no range. */
function changes(term: Term | undefined): boolean {
  return isOneOf(term, changing);
}

function isJoint(terms: readonly Term[], at: number): boolean {
  if (isWord(terms[at], "to", "or")) return true;
  const touches = terms[at - 1]?.end === terms[at]?.start && terms[at]?.end === terms[at + 1]?.start;
  return isWord(terms[at], "-", "–", "‑", "—") && touches;
}

/** `two to three thousand`: the scale of the second number is the first one's too. */
function scaled(
  terms: readonly Term[],
  first: NumberValue,
  second: NumberValue,
): readonly [NumberValue, NumberValue] {
  const scale = terms[second.to - 1]?.lexeme.scale;
  const alone = terms[first.to - 1]?.lexeme.scale === undefined && first.value < 1000;
  if (scale === undefined || scale < 12 || !alone || second.value < first.value * scale)
    return [first, second];
  return [{ ...first, value: first.value * scale }, second];
}

function rangeOf(
  terms: readonly Term[],
  from: number,
  [first, second]: readonly [NumberValue, NumberValue],
): NumberMention | undefined {
  if (second.value <= first.value) return undefined;
  const percent = isWord(terms[second.to], "%") || is(terms[second.to], "percent");
  return {
    from,
    to: second.to + (percent ? 1 : 0),
    core: first.from,
    form: "range",
    lower: first.value,
    upper: second.value,
    percent,
    ...(from < first.from ? { hedge: { from, to: first.from } } : {}),
  };
}

function skipHedge(terms: readonly Term[], at: number): number {
  return terms[at]?.lexeme.hedge === undefined ? at : at + 1;
}

function hedgeStart(terms: readonly Term[], at: number): number {
  return terms[at - 1]?.lexeme.hedge === undefined ? at : at - 1;
}
