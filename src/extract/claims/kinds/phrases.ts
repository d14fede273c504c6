import { hint } from "../../words/hints.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

const edges = new Set([",", ";", ":", ".", "(", ")", "”", "“", '"', "–", "—", "?", "!"]);

/** A noun phrase from `from` with its `of` phrases and its list, up to a verb, another preposition or the clause's end. */
export function phraseAfter({ terms }: Sentence, from: number, reach = 24): Range | undefined {
  let to = from;
  for (; to < terms.length && to - from < reach; to++) {
    const term = terms[to];
    if (term === undefined || (term.kind === "mark" && edges.has(term.text))) break;
    if (hasHint(term, hint.auxiliary | hint.relative)) break;
    if (hasHint(term, hint.preposition) && !isWord(term, "of", "for") && to > from) break;
    if (!hasHint(term, hint.conjunction)) continue;
    if (!isWord(term, "and", "or") || startsVerb(terms, to + 1)) break;
  }
  return shrink(terms, from, to);
}

/** All words from `from` to the end of the clause: `;`, `:` or the sentence's end. */
export function clauseAfter({ terms }: Sentence, from: number, reach = 80): Range | undefined {
  let to = from;
  while (to < terms.length && to - from < reach && !endsClause(terms, to)) to += 1;
  return shrink(terms, from, to);
}

function endsClause(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.kind !== "mark") return false;
  return isWord(terms[at], ";", ":", "?", "!") || (isWord(terms[at], ".") && at === terms.length - 1);
}

/** The words that stand before a verb back to the clause's start, without an opening `On 5 May,`. */
export function phraseBefore({ terms }: Sentence, verbFrom: number, reach = 40): Range | undefined {
  let from = verbFrom;
  for (let i = verbFrom - 1; i >= 0 && verbFrom - i <= reach; i--) {
    const term = terms[i];
    if (hasHint(term, hint.auxiliary | hint.relative) || isWord(term, "that")) break;
    if (hasHint(term, hint.conjunction) && !isWord(term, "and", "or", "as")) break;
    if (term?.kind === "mark" && endsBefore(terms, i)) break;
    from = i;
  }
  while (from < verbFrom && (is(terms[from], "conjunction") || isWord(terms[from], ","))) from += 1;
  return shrink(terms, from, verbFrom);
}

function endsBefore(terms: readonly Term[], mark: number): boolean {
  return (
    isWord(terms[mark], ";", ":", "(", "“", "”") || (isWord(terms[mark], ",") && !commaInList(terms, mark))
  );
}

/** A comma in `A, B and C`: another list mark follows before the verb. */
function commaInList(terms: readonly Term[], at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 34, terms.length); i++) {
    if (isWord(terms[i], "and", "or")) return true;
    if (hasHint(terms[i], hint.auxiliary | hint.semicolon)) return false;
  }
  return false;
}

function startsVerb(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (hasHint(term, hint.auxiliary) || is(term, "pronoun")) return true;
  if (/ed$/.test(term?.text ?? "") && (is(terms[at + 1], "determiner") || is(terms[at + 1], "preposition")))
    return true;
  return term?.lexeme.harmVerb?.forms.has("past") === true || term?.lexeme.stance?.forms.has("past") === true;
}

function shrink(terms: readonly Term[], from: number, to: number): Range | undefined {
  let end = to;
  while (
    end > from &&
    (terms[end - 1]?.kind === "mark" || hasHint(terms[end - 1], hint.conjunction | hint.preposition))
  )
    end -= 1;
  return end > from ? { from, to: end } : undefined;
}

/** The range without leading articles. */
export function withoutArticle(terms: readonly Term[], range: Range): Range {
  let from = range.from;
  while (from < range.to - 1 && is(terms[from], "determiner")) from += 1;
  return { from, to: range.to };
}
