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

function phraseEndingAt(sentence: Sentence, verbFrom: number, depth = 0): Range | undefined {
  const { terms, countAt } = sentence;
  let from = verbFrom;
  let to = verbFrom;
  for (let i = verbFrom - 1; i >= 0 && verbFrom - i < 30; i--) {
    const term = terms[i];
    if (isWord(term, ",") && closesApposition(terms, i, verbFrom)) {
      i = openingComma(terms, i);
      from = i;
      to = i;
      continue;
    }
    if (depth < 2 && isCoordinatedVerb(terms, i, verbFrom)) return phraseEndingAt(sentence, i, depth + 1);
    if (endsSource(term) || countAt[i]?.mention.form === "none") break;
    from = i;
  }
  while (
    from < to &&
    (is(terms[from], "conjunction") || isWord(terms[from], "“", '"', "that", "also", "together"))
  )
    from += 1;
  while (to > from && (isAdverb(terms[to - 1]) || isWord(terms[to - 1], "further"))) to -= 1;
  return from < to ? { from, to } : undefined;
}

/** `The Programme reported a loss and said that`: the subject of the first verb is the second one's too. */
function isCoordinatedVerb(terms: readonly Term[], at: number, verbFrom: number): boolean {
  const past =
    terms[at]?.lexeme.saying?.has("past") === true || terms[at]?.lexeme.saying?.has("third") === true;
  return (
    past &&
    at < verbFrom - 1 &&
    isWord(terms[verbFrom - 1], "and") &&
    !is(terms[at - 1], "determiner") &&
    !is(terms[at - 1], "preposition")
  );
}

/** `the Committee, in its report, stated`: commas in pairs are stepped over. */
function closesApposition(terms: readonly Term[], comma: number, verbFrom: number): boolean {
  return comma === verbFrom - 1 && openingComma(terms, comma) > 0;
}

function openingComma(terms: readonly Term[], comma: number): number {
  for (let i = comma - 1; i >= Math.max(0, comma - 14); i--) {
    if (isWord(terms[i], ",")) return i;
    if (isWord(terms[i], ";", ":")) return -1;
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
    if (
      to > at &&
      isWord(term, "during", "after", "before", "since", "when", "as", "on", "at", "to") &&
      !goesOnInName(terms, to)
    )
      break;
    if (term.lexeme.saying !== undefined && to > at && !is(term, "sayNoun")) break;
  }
  return to > at && isSource(terms, at, to) ? { from: at, to } : undefined;
}

/** `the Commission on Missing Persons`, and not `the Commission on Monday`. */
function goesOnInName(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return (
    isWord(terms[at], "on", "to", "at") &&
    next?.capital === true &&
    !is(next, "month") &&
    !is(next, "weekday") &&
    terms[at - 1]?.capital === true
  );
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
