import { isAdverb } from "../claims/frames/verb-group.ts";
import { is, isOneOf, isWord, type Term } from "../claims/text/terms.ts";
import { type CueVerb, cueVerbs } from "./cue-verbs.ts";

/** The verb of saying that a term is a form of, also where the lexicon joined it to a phrase (`said_to_have`). */
export function cueVerbAt(terms: readonly Term[], at: number): CueVerb | undefined {
  const term = terms[at];
  if (term?.kind !== "word") return undefined;
  const joined = term.text.indexOf("_");
  const verb = cueVerbs.get(joined < 0 ? term.text : term.text.slice(0, joined));
  if (verb === undefined || verb.after.length === 0) return verb;
  const next = joined < 0 ? terms[at + 1]?.text : term.text.slice(joined + 1);
  return verb.after.some((word) => next?.startsWith(word) === true) ? verb : undefined;
}

/** `isn't`, `he'd`, `we'll`: auxiliaries written together with what stands before them. */
export function isContracted(term: Term | undefined): boolean {
  if (term?.kind !== "word") return false;
  const { text } = term;
  const near = text.charAt(text.length - 2);
  const farther = text.charAt(text.length - 3);
  const apart = near === "'" || near === "’" || farther === "'" || farther === "’";
  return apart && /(?:n['’]t|['’](?:d|ll|re|ve|m))$/.test(text);
}

const did = new Set("did do does 's 'd 'll 've 're".split(" "));

/** `be`, `have`, modals, `did`, and whatever is written together with one. */
export function isAuxiliary(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (isWord(term, "'s"))
    return isSubjectPronoun(terms[at - 1]) || isWord(terms[at - 1], "there", "that", "who");
  return is(term, "be") || is(term, "have") || is(term, "modal") || isOneOf(term, did) || isContracted(term);
}

const subjects = new Set("he she they it we i you".split(" "));

export function isSubjectPronoun(term: Term | undefined): boolean {
  return (
    isOneOf(term, subjects) ||
    (isContracted(term) && /^(?:he|she|they|it|we|i|you)['’]/.test(term?.text ?? ""))
  );
}

const possessives = new Set("his her its their our my your 's ’".split(" "));

/** `his`, `'s`: what follows is a noun of theirs. */
export function isPossessive(terms: readonly Term[], at: number): boolean {
  return isOneOf(terms[at], possessives) && !isAuxiliary(terms, at);
}

const opening = new Set(["“", "«", "‘"]);
const quoteMarks = new Set(["“", "”", '"', "«", "»"]);

/** A quotation mark; also the apostrophe that is set twice for one. */
export function isQuoteMark(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term?.kind !== "mark") return false;
  if (isOneOf(term, quoteMarks)) return true;
  const double = (side: number): boolean =>
    isWord(terms[side], "'") && Math.abs((terms[side]?.start ?? 0) - term.start) === 1;
  return term.text === "'" && (double(at + 1) || double(at - 1));
}

/** Whether a mark can only open a quotation. */
export function isOpeningMark(term: Term | undefined): boolean {
  return isOneOf(term, opening);
}

/** First term at or before `at` that is no adverb; negations count as adverbs here. */
export function beforeAdverbs(terms: readonly Term[], at: number): number {
  let i = at;
  for (let steps = 0; steps < 5 && i >= 0; steps++) {
    if (!isAdverb(terms[i]) && !isWord(terms[i], "not", "never", "n't", "further", "first")) break;
    i -= 1;
  }
  return i;
}

/** First term at or after `at` that is no adverb. */
export function afterAdverbs(terms: readonly Term[], at: number): number {
  let i = at;
  while (i < at + 4 && (isAdverb(terms[i]) || is(terms[i], "weekday"))) i += 1;
  return i;
}

/** A lower-case word that ends as a past form does, after a noun and not before one: `the bus turned`. */
export function isPlainVerb(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term?.kind !== "word" || term.capital || !/[^e]ed$/.test(term.text)) return false;
  const before = terms[beforeAdverbs(terms, at - 1)];
  if (before === undefined || before.kind === "mark") return isWord(before, ")", "”");
  return (
    !is(before, "determiner") &&
    !is(before, "preposition") &&
    !is(before, "conjunction") &&
    !isWord(before, "'s")
  );
}

/** Whether a term is a finite verb that ends the phrase after it, or that the phrase before it is the subject of. */
export function isFiniteVerb(terms: readonly Term[], at: number): boolean {
  if (isAuxiliary(terms, at)) return true;
  const verb = cueVerbAt(terms, at);
  if (verb === undefined) return isPlainVerb(terms, at);
  return (
    (verb.forms.has("past") || (verb.forms.has("third") && verb.sort === "speech" && !verb.alsoNoun)) &&
    !isNounAt(terms, at)
  );
}

/** `the claims`, `his plans`, `recent calls`: words that are nouns here. */
export function isNounAt(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  if (before === undefined) return false;
  if (is(before, "determiner"))
    return !isWord(before, "both", "all", "each", "this", "that", "those") || isWord(terms[at + 1], "of");
  if (isPossessive(terms, at - 1) || isWord(before, "of", "for", "from", "about", "in", "on")) return true;
  if (isWord(before, "with", "by", "against", "over", "new", "own")) return true;
  return (
    before.kind === "word" &&
    !before.capital &&
    /(?:(?:rec|curr|frequ|differ|appar|promin|perman)ent|able|ous|ive|ial|ical|ional|less|ful)$/.test(
      before.text,
    )
  );
}
