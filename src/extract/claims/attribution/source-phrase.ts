import { subjectBefore } from "../../attributions/subject.ts";
import { hint } from "../../words/hints.ts";
import type { VerbForm } from "../../words/lexicon.ts";
import { isAdverb } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends before a saying verb: from the clause's start, without `On 12 May,` and `However,`. */
export function sourceBefore(sentence: Sentence, verbFrom: number): Range | undefined {
  const found = tidied(sentence, verbFrom, phraseEndingAt(sentence, verbFrom));
  if (found !== undefined && isSource(sentence.terms, found.from, found.to)) return found;
  return appositionBefore(sentence, verbFrom);
}

/** A phrase that holds more than a noun phrase is read again, by the words that a subject may have. */
function tidied(sentence: Sentence, verbFrom: number, found: Range | undefined): Range | undefined {
  const { terms } = sentence;
  if (found === undefined) return undefined;
  const dashed = withoutTime(terms, afterDashes(terms, found));
  if (!holdsMore(terms, dashed)) return dashed;
  const subject = subjectBefore(terms, verbFrom);
  if (subject === undefined || subject.from < dashed.from) return withoutVerb(terms, dashed);
  if (isWord(terms[subject.from], "who", "which", "that")) return dashed;
  let to = subject.from + 1;
  while (
    to < subject.to &&
    !isWord(terms[to], ",") &&
    !(isWord(terms[to], "(") && isLastBracket(terms, to, subject.to))
  )
    to += 1;
  return { from: subject.from, to };
}

/** `The Watch said in a report`: up to the verb; a phrase with another verb form in front or with `to` is none. */
function withoutVerb(terms: readonly Term[], { from, to }: Range): Range | undefined {
  if (is(terms[from], "preposition")) return { from, to };
  for (let i = from; i < to; i++) {
    if (i > from && isFiniteForm(terms[i]?.lexeme.saying) && terms[i - 1]?.capital === true)
      return { from, to: i };
    if (isWord(terms[i], "to") || /(?:ed|ing|s)$/.test(i === from ? (terms[i]?.text ?? "") : ""))
      return undefined;
  }
  return terms[from]?.kind === "word" ? { from, to } : undefined;
}

/** `ADEN, 7 March (Wire) -- Yemeni officials`: what stands before two dashes is no part of the name. */
function afterDashes(terms: readonly Term[], { from, to }: Range): Range {
  for (let i = to - 2; i > from; i--)
    if (isWord(terms[i], "-") && isWord(terms[i - 1], "-")) return { from: i + 1, to };
  return { from, to };
}

/** `the Watch on Thursday`, `rights groups this week`: when somebody spoke is no part of the name. */
function withoutTime(terms: readonly Term[], { from, to }: Range): Range {
  const last = terms[to - 1];
  let end = to;
  if (is(last, "weekday") || isWord(last, "yesterday", "today")) end = to - 1;
  else if (isWord(last, "week", "month", "year") && isWord(terms[to - 2], "this", "last")) end = to - 2;
  if (end < to && isWord(terms[end - 1], "on", "late", "early")) end -= 1;
  return end > from ? { from, to: end } : { from, to };
}

/** Whether nothing stands behind the bracket: `the Mission (OM)`, and not `the Officer (CO) Falk`. */
function isLastBracket(terms: readonly Term[], open: number, to: number): boolean {
  for (let i = open + 1; i < to; i++) if (isWord(terms[i], ")")) return i >= to - 1;
  return true;
}

/** `Over the following days Julia`, `Reaffirming its goal to resolve`, `A prosecutor says Little`. */
function holdsMore(terms: readonly Term[], { from, to }: Range): boolean {
  const first = terms[from];
  if (first?.kind === "mark" || is(first, "preposition")) return true;
  if (/ing$/.test(first?.text ?? "") && to - from > 2 && terms[from + 1]?.capital === false) return true;
  for (let i = from; i < to; i++) {
    const term = terms[i];
    if (isWord(term, "–", "—") || (isWord(term, "to") && i > from)) return true;
    if (
      i > from &&
      i < to &&
      isFiniteForm(term?.lexeme.saying) &&
      term?.capital === false &&
      terms[i - 1]?.capital === true
    )
      return true;
  }
  return to - from > 12;
}

/** `Its director, Paul Reeve, estimated`: the name, where the words before it name no speaker. */
function appositionBefore({ terms }: Sentence, verbFrom: number): Range | undefined {
  if (!isWord(terms[verbFrom - 1], ",")) return undefined;
  const from = openingComma(terms, verbFrom - 1) + 1;
  const range = { from, to: verbFrom - 1 };
  if (from < 2 || range.to - from > 4 || range.to <= from) return undefined;
  for (let i = from; i < range.to; i++)
    if (terms[i]?.capital !== true || (terms[i]?.lexeme.classes.size ?? 0) > 0) return undefined;
  return range;
}

/** The same for verbs that only speakers can have (`said`): any noun phrase will do. */
export function speakerPhraseBefore(sentence: Sentence, verbFrom: number): Range | undefined {
  const found = tidied(sentence, verbFrom, phraseEndingAt(sentence, verbFrom));
  if (found === undefined) return undefined;
  const { terms } = sentence;
  if (isSource(terms, found.from, found.to)) return found;
  const nouns = terms
    .slice(found.from, found.to)
    .filter((term) => term.kind === "word" && !is(term, "adverb") && !is(term, "determiner"));
  return nouns.length >= 1 && nouns.length <= 6 && !is(nouns[0], "preposition") ? found : undefined;
}

/** `Counts by the morgue show that`: a document that somebody made may be a subject, though it names no speaker of its own. */
export function documentBefore(sentence: Sentence, verbFrom: number): Range | undefined {
  const found = phraseEndingAt(sentence, verbFrom);
  if (found === undefined) return undefined;
  const head = skipDeterminers(sentence.terms, found);
  return is(sentence.terms[head], "documentNoun") && isWord(sentence.terms[head + 1], "by")
    ? found
    : undefined;
}

function skipDeterminers(terms: readonly Term[], { from, to }: Range): number {
  let i = from;
  while (i < to - 1 && is(terms[i], "determiner")) i += 1;
  return i;
}

const opensName = new Set("the a an his her their one several local".split(" "));

/** The noun phrase after `according to`: whoever it is, and not `the plan`, `the law`. */
export function namedAfter(sentence: Sentence, at: number): Range | undefined {
  const found = sourceAfter(sentence, at);
  if (found !== undefined) return found;
  const range = phraseFrom(sentence, at);
  const { terms } = sentence;
  if (!isOneOf(terms[at], opensName) || range.to < at + 2) return undefined;
  for (let i = at; i < range.to; i++) {
    const term = terms[i];
    if (is(term, "noSpeaker") || is(term, "instrumentNoun") || is(term, "provisionWord")) return undefined;
    if (term?.lexeme.notCounted !== undefined || term?.kind !== "word") return undefined;
  }
  return range;
}

function phraseEndingAt(sentence: Sentence, verbFrom: number, depth = 0): Range | undefined {
  const { terms, countAt } = sentence;
  const antecedent =
    depth < 2 ? (beforeRelative(terms, verbFrom) ?? earlierSaying(terms, verbFrom)) : undefined;
  if (antecedent !== undefined) return phraseEndingAt(sentence, antecedent, depth + 1);
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
    if (isWord(term, ")") && from === i + 1 && openingBracket(terms, i) > 0) {
      i = openingBracket(terms, i);
      if (to === from) to = i;
      from = i;
      continue;
    }
    if (depth < 2 && isCoordinatedVerb(terms, i, verbFrom)) return phraseEndingAt(sentence, i, depth + 1);
    if (isSaidBySomebody(terms, i)) break;
    if (depth < 2 && opensClause(terms, i)) return phraseEndingAt(sentence, i, depth + 1);
    if ((endsSource(term) && !isInName(terms, i)) || countAt[i]?.mention.form === "none") break;
    from = i;
  }
  const earlier = depth < 2 ? beforeAuxiliary(terms, { from, to }) : undefined;
  if (earlier !== undefined) return phraseEndingAt(sentence, earlier, depth + 1);
  while (
    from < to &&
    (is(terms[from], "conjunction") || isWord(terms[from], "“", '"', "that", "also", "together"))
  )
    from += 1;
  while (to > from && (isAdverb(terms[to - 1]) || isWord(terms[to - 1], "further"))) to -= 1;
  return from < to ? nearest(terms, { from, to }) : undefined;
}

/** `A priest who reached the town, Ignacio Soler, said`: the subject stands before the clause. */
function opensClause(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "who") && /[^e]ed$/.test(terms[at + 1]?.text ?? "");
}

/** `He said the survivor told the court`: the second speaker stands after the first one's verb. */
function isSaidBySomebody(terms: readonly Term[], at: number): boolean {
  return (
    isFiniteForm(terms[at]?.lexeme.saying) && isWord(terms[at - 1], "he", "she", "they", "it", "we", "i")
  );
}

/** `An inspector who asked not to be named said`: the subject stands before its relative clause, which holds a verb of its own. */
function beforeRelative(terms: readonly Term[], verbFrom: number): number | undefined {
  if (isWord(terms[verbFrom - 1], "and", "but")) return undefined;
  for (let i = verbFrom - 1; i > 0 && verbFrom - i < 14; i--) {
    if (terms[i]?.kind === "mark" && !isWord(terms[i], "'s", "’", "‘", "-")) return undefined;
    if (isWord(terms[i], "who")) return verbFrom - i > 2 ? i : undefined;
  }
  return undefined;
}

/** `The Staff denied that it had fired and said that`: whoever spoke first goes on speaking. */
function earlierSaying(terms: readonly Term[], verbFrom: number): number | undefined {
  if (!isWord(terms[verbFrom - 1], "and", "but")) return undefined;
  for (let i = verbFrom - 2; i > 0 && verbFrom - i < 30; i--) {
    const term = terms[i];
    if (term?.kind === "mark" && !isWord(term, "'s", "“", "”", "‘", "’", '"')) return undefined;
    if (isFiniteForm(term?.lexeme.saying) && isWord(terms[i + 1], "that") && !is(terms[i - 1], "determiner"))
      return i;
  }
  return undefined;
}

/** `The guards had fired on the bus and said`: what stands between an auxiliary and `and` is what the subject did first. */
function beforeAuxiliary(terms: readonly Term[], { from, to }: Range): number | undefined {
  if (!isWord(terms[to - 1], "and")) return undefined;
  return [from - 1, from - 2].find(
    (i) => is(terms[i], "have") || is(terms[i], "be") || is(terms[i], "modal"),
  );
}

const articles = new Set("the its his her their our my".split(" "));

/** `of which army it`: the pronoun alone; `By an order of 6 May the Court`, `In Tarvo the authorities`: from the last article. */
function nearest(terms: readonly Term[], { from, to }: Range): Range | undefined {
  if (isWord(terms[to - 1], "he", "she", "it", "they", "we", "i")) return { from: to - 1, to };
  const dated = terms[from]?.kind === "number" && is(terms[from + 1], "determiner") && from + 1 < to;
  if (dated) return { from: from + 1, to };
  if (!is(terms[from], "preposition")) return { from, to };
  for (let i = to - 2; i > from + 1; i--) {
    const before = terms[i - 1];
    if (isOneOf(terms[i], articles) && !is(before, "preposition") && !is(before, "conjunction"))
      return { from: i, to };
  }
  return isWord(terms[from], "of") ? undefined : { from, to };
}

/** `The Observer Mission (OM) recorded`: brackets before the verb are stepped over. */
function openingBracket(terms: readonly Term[], closing: number): number {
  for (let i = closing - 1; i >= Math.max(0, closing - 8); i--) if (isWord(terms[i], "(")) return i;
  return -1;
}

/** `The Programme reported a loss and said that`: the subject of the first verb is the second one's too. */
function isCoordinatedVerb(terms: readonly Term[], at: number, verbFrom: number): boolean {
  const past = isFiniteForm(terms[at]?.lexeme.saying) || isFiniteForm(terms[at]?.lexeme.stance?.forms);
  return (
    past &&
    at < verbFrom - 1 &&
    isWord(terms[verbFrom - 1], "and") &&
    !is(terms[at - 1], "determiner") &&
    !is(terms[at - 1], "preposition")
  );
}

function isFiniteForm(forms: ReadonlySet<VerbForm> | undefined): boolean {
  return forms?.has("past") === true || forms?.has("third") === true;
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

const marksAround = new Set([",", ";", ":", "”", "“", '"', "(", ")", "–", "—", "[", "]", "!", "?"]);

function endsSource(term: Term | undefined): boolean {
  if (term === undefined || (term.kind === "mark" && marksAround.has(term.text))) return true;
  if (hasHint(term, hint.auxiliary | hint.relative)) return true;
  if (hasHint(term, hint.conjunction) && !isWord(term, "and", "or")) return true;
  return (
    isWord(term, "that") ||
    (term.lexeme.harmVerb !== undefined &&
      term.lexeme.harmNoun === undefined &&
      term.lexeme.harmAdjective === undefined)
  );
}

/** `the Commission on Missing Persons`: a word of harm inside a name. */
function isInName(terms: readonly Term[], at: number): boolean {
  if (
    at > 1 &&
    terms[at]?.capital === true &&
    terms[at + 1]?.capital === true &&
    terms[at - 1]?.capital === false
  )
    return terms[at]?.lexeme.harmVerb !== undefined;
  return (
    terms[at]?.capital === true &&
    isWord(terms[at - 1], "on", "for", "of") &&
    terms[at - 2]?.capital === true &&
    terms[at - 1]?.capital === false
  );
}

/** The noun phrase after `according to` or `by`, where it can name one who speaks. */
export function sourceAfter(sentence: Sentence, at: number): Range | undefined {
  const found = phraseFrom(sentence, at);
  return found.to > at && isSource(sentence.terms, at, found.to) ? found : undefined;
}

const afterSource = new Set("during after before since when as on at to".split(" "));

/** Up to a comma, a verb, or the clause's end. */
function phraseFrom({ terms, countAt }: Sentence, at: number): Range {
  let to = at;
  for (; to < terms.length && to - at < 24; to++) {
    const term = terms[to];
    if (
      term === undefined ||
      (endsSource(term) && !isInName(terms, to)) ||
      (countAt[to]?.from === to && !(to === at && mayBeCounted(terms[at - 1], countAt[to])))
    )
      break;
    if (term.kind === "mark" && !isWord(term, "'s", "-", "/", "’", "&", ".")) break;
    if (isWord(term, ".") && to === terms.length - 1) break;
    if (to > at && isOneOf(term, afterSource) && !goesOnInName(terms, to)) break;
    const isVerb = term.lexeme.saying !== undefined && !isWord(term, "state");
    if (isVerb && to > at && !is(term, "sayNoun")) break;
  }
  return { from: at, to };
}

/** `according to several residents`: counted persons may speak. */
function mayBeCounted(before: Term | undefined, count: Sentence["countAt"][number]): boolean {
  const asked = is(before, "accordingTo") || isWord(before, "by");
  return asked && count?.unit === "person" && count.own === undefined;
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
    if (hasHint(term, hint.body | hint.speaker | hint.person)) return true;
    if (term.capital && term.lexeme.classes.size === 0) return true;
  }
  return false;
}
