import { isAdverb } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends before a saying verb: from the clause's start, without `On 12 May,` and `However,`. */
export function sourceBefore(sentence: Sentence, verbFrom: number): Range | undefined {
  const found = phraseEndingAt(sentence, verbFrom);
  return found !== undefined && isSource(sentence.terms, found.from, found.to) ? found : undefined;
}

/** The same for verbs that only speakers can have (`said`): any noun phrase will do. */
export function speakerPhraseBefore(sentence: Sentence, verbFrom: number): Range | undefined {
  const found = phraseEndingAt(sentence, verbFrom);
  if (found === undefined) return undefined;
  const { terms } = sentence;
  if (isSource(terms, found.from, found.to)) return found;
  const nouns = terms
    .slice(found.from, found.to)
    .filter((term) => term.kind === "word" && !is(term, "adverb"));
  return nouns.length >= 1 && nouns.length <= 6 && !is(nouns[0], "preposition") ? found : undefined;
}

function phraseEndingAt({ terms, countAt }: Sentence, verbFrom: number): Range | undefined {
  let from = verbFrom;
  for (let i = verbFrom - 1; i >= 0 && verbFrom - i < 30; i--) {
    const term = terms[i];
    if (isWord(term, ",") && closesApposition(terms, i, verbFrom)) {
      i = openingComma(terms, i);
      from = i;
      continue;
    }
    if (endsSource(term) || countAt[i]?.mention.form === "none") break;
    from = i;
  }
  while (from < verbFrom && (is(terms[from], "conjunction") || isWord(terms[from], "“", '"', "that", "also")))
    from += 1;
  let to = verbFrom;
  while (to > from && (isAdverb(terms[to - 1]) || isWord(terms[to - 1], "further"))) to -= 1;
  return from < to ? { from, to } : undefined;
}

/** `the Committee, in its report, stated`: commas in pairs are stepped over. */
function closesApposition(terms: readonly Term[], comma: number, verbFrom: number): boolean {
  return comma === verbFrom - 1 && openingComma(terms, comma) > 0;
}

function openingComma(terms: readonly Term[], comma: number): number {
  for (let i = comma - 1; i >= Math.max(0, comma - 14); i--) {
    if (isWord(terms[i], ",")) return i;
    if (isWord(terms[i], ";", ":", ".")) return -1;
  }
  return -1;
}

function endsSource(term: Term | undefined): boolean {
  if (
    term === undefined ||
    isWord(term, ",", ";", ":", "”", "“", '"', "(", ")", "–", "—", "--", "[", "]", "!", "?")
  )
    return true;
  if (is(term, "be") || is(term, "have") || is(term, "modal") || is(term, "relative")) return true;
  if (is(term, "conjunction") && !isWord(term, "and", "or")) return true;
  return (
    isWord(term, "that") ||
    (term.lexeme.harmVerb !== undefined &&
      term.lexeme.harmNoun === undefined &&
      term.lexeme.harmAdjective === undefined)
  );
}

/** The noun phrase after `according to` or `by`: up to a comma, a verb, or the clause's end. */
export function sourceAfter({ terms, countAt }: Sentence, at: number): Range | undefined {
  let to = at;
  for (; to < terms.length && to - at < 24; to++) {
    const term = terms[to];
    if (term === undefined || endsSource(term) || countAt[to]?.from === to) break;
    if (term.kind === "mark" && !isWord(term, "'s", "-", "/", "’", "&", ".")) break;
    if (isWord(term, ".") && to === terms.length - 1) break;
    if (isWord(term, "during", "after", "before", "since", "when", "as", "on", "at", "to") && to > at) break;
    if (term.lexeme.saying !== undefined && to > at && !is(term, "sayNoun")) break;
  }
  return to > at && isSource(terms, at, to) ? { from: at, to } : undefined;
}

/** Whether words can name one who speaks: a capital name, a noun of saying, persons, or a pronoun. */
export function isSource(terms: readonly Term[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const term = terms[i];
    if (term === undefined) continue;
    const lexeme = term.lexeme;
    if (is(term, "sayNoun") || is(term, "organisation") || is(term, "bodyNoun")) return true;
    if (lexeme.group?.unit === "person") return true;
    if (is(term, "pronoun") && isWord(term, "he", "she", "they", "it", "we", "i")) return true;
    if (term.capital && lexeme.classes.size === 0 && (i > 0 || to - from > 1 || from > 0)) return true;
    if (term.capital && lexeme.classes.size === 0 && i === 0) return true;
  }
  return false;
}
