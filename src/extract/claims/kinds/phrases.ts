import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

const edges = [",", ";", ":", ".", "(", ")", "”", "“", '"', "–", "—", "?", "!"];

/** A noun phrase from `from` with its `of` phrases and its list, up to a verb, another preposition or the clause's end. */
export function phraseAfter({ terms }: Sentence, from: number, reach = 24): Range | undefined {
  let to = from;
  for (; to < terms.length && to - from < reach; to++) {
    const term = terms[to];
    if (term === undefined || isWord(term, ...edges)) break;
    if (is(term, "preposition") && !isWord(term, "of", "for") && to > from) break;
    if (is(term, "be") || is(term, "have") || is(term, "modal") || is(term, "relative")) break;
    if (is(term, "conjunction") && !isWord(term, "and", "or")) break;
    if (isWord(term, "and", "or") && startsVerb(terms, to + 1)) break;
  }
  return shrink(terms, from, to);
}

/** All words from `from` to the end of the clause: `;`, `:` or the sentence's end. */
export function clauseAfter({ terms }: Sentence, from: number, reach = 80): Range | undefined {
  let to = from;
  while (
    to < terms.length &&
    to - from < reach &&
    !isWord(terms[to], ";", ":", "?", "!") &&
    !(isWord(terms[to], ".") && to === terms.length - 1)
  )
    to += 1;
  return shrink(terms, from, to);
}

/** The words that stand before a verb back to the clause's start, without an opening `On 5 May,`. */
export function phraseBefore({ terms }: Sentence, verbFrom: number, reach = 40): Range | undefined {
  let from = verbFrom;
  for (let i = verbFrom - 1; i >= 0 && verbFrom - i <= reach; i--) {
    const term = terms[i];
    if (
      isWord(term, ";", ":", "(", "“", "”") ||
      isWord(term, "that") ||
      (is(term, "conjunction") && !isWord(term, "and", "or", "as"))
    )
      break;
    if (isWord(term, ",") && !commaInList(terms, i)) break;
    if (is(term, "be") || is(term, "modal") || is(term, "have") || is(term, "relative")) break;
    from = i;
  }
  while (from < verbFrom && (is(terms[from], "conjunction") || isWord(terms[from], ","))) from += 1;
  return shrink(terms, from, verbFrom);
}

/** A comma in `A, B and C`: another list mark follows before the verb. */
function commaInList(terms: readonly Term[], at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 34, terms.length); i++) {
    if (isWord(terms[i], "and", "or")) return true;
    if (is(terms[i], "be") || is(terms[i], "have") || is(terms[i], "modal") || isWord(terms[i], ";"))
      return false;
  }
  return false;
}

function startsVerb(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (is(term, "be") || is(term, "have") || is(term, "modal") || is(term, "pronoun")) return true;
  if (/ed$/.test(term?.text ?? "") && (is(terms[at + 1], "determiner") || is(terms[at + 1], "preposition")))
    return true;
  return term?.lexeme.harmVerb?.forms.has("past") === true || term?.lexeme.stance?.forms.has("past") === true;
}

function shrink(terms: readonly Term[], from: number, to: number): Range | undefined {
  let end = to;
  while (
    end > from &&
    (terms[end - 1]?.kind === "mark" ||
      is(terms[end - 1], "conjunction") ||
      is(terms[end - 1], "preposition"))
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
