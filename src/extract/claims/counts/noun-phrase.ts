import { hint } from "../../words/hints.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import { isPeople } from "./peoples.ts";

/** The nouns after a number: what heads them, and which terms belong to them. */
export interface NounPhrase {
  readonly to: number;
  readonly head?: number;
  readonly known: boolean;
  /** A word of harm before the head: `12 wounded soldiers`. */
  readonly attributive?: number;
}

const longest = 9;

/**
 * Walks from the first word after a number to its noun: over adjectives, names of peoples and words of harm, on through
 * compounds (`police officers`, `civilian deaths`), never over a verb, a preposition or a clause's end.
 */
export function nounPhraseAt(terms: readonly Term[], start: number): NounPhrase {
  let attributive: number | undefined;
  let unknown: number | undefined;
  let i = start;
  for (; i < terms.length && i - start < longest; i++) {
    const term = terms[i];
    if (term === undefined) break;
    if (isHead(terms, i)) return headed(terms, i, attributive);
    if (isHarmWord(term)) {
      if (!leadsToNoun(terms, i + 1)) break;
      attributive = i;
      continue;
    }
    if (isCommaBetweenAdjectives(terms, start, i)) continue;
    if (isWord(term, "'s") && i > start) continue;
    if (endsPhrase(term, terms[i + 1])) break;
    if (!is(term, "adverb") && !/ly$/.test(term.text)) unknown = i;
  }
  if (unknown === undefined) return { to: start, known: false };
  return {
    to: unknown + 1,
    head: unknown,
    known: false,
    ...(attributive === undefined ? {} : { attributive }),
  };
}

function isHead(terms: readonly Term[], at: number): boolean {
  const lexeme = terms[at]?.lexeme;
  if (lexeme === undefined) return false;
  if (lexeme.harmAdjective !== undefined || isWord(terms[at + 1], "'s")) return false;
  if (isWord(terms[at], "prisoner", "captive", "hostage") && isCountedAlready(terms, at)) return false;
  if (lexeme.harmNoun !== undefined && lexeme.harmNoun.counts !== "act") return true;
  if (lexeme.group !== undefined) return true;
  return lexeme.notCounted !== undefined && !is(terms[at], "adverb") && !isAdjectiveHere(terms, at);
}

/** `second` and `round` count nothing before another noun. */
function isAdjectiveHere(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "second", "light", "key", "round", "level", "a") &&
    terms[at + 1]?.lexeme.group !== undefined
  );
}

/** `took 12 prisoner`, `12 men prisoner`: one of them is no noun of many. */
function isCountedAlready(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  const value = before?.value ?? before?.lexeme.number;
  return (value !== undefined && value > 1) || before?.lexeme.group?.unit === "person";
}

function headed(terms: readonly Term[], at: number, attributive: number | undefined): NounPhrase {
  let head = at;
  while (head + 1 < terms.length && head - at < 4 && extendsCompound(terms, head)) head += 1;
  return { to: head + 1, head, known: true, ...(attributive === undefined ? {} : { attributive }) };
}

function extendsCompound(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (next === undefined || next.kind !== "word") return false;
  if (is(next, "lifeWord")) return true;
  if (isHead(terms, at + 1)) return !isVerbHere(terms, at + 1);
  const singular = !/s$|men$|people$|children$|personnel$|staff$|police$/.test(terms[at]?.text ?? "");
  if (
    singular &&
    isPlainWord(next) &&
    next.lexeme.classes.size === 0 &&
    /(?:[^s]s|men)$/.test(next.text) &&
    next.lexeme.harmVerb === undefined
  )
    return true;
  const adjective = terms[at]?.lexeme.groupAdjective !== undefined;
  return adjective && isPlainWord(next) && isHead(terms, at + 2);
}

/** `12 soldiers patrol …`: a plural noun is not followed by the noun it would qualify. */
function isVerbHere(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1]?.text ?? "";
  return (
    /s$|men$|people$|children$/.test(before) &&
    !isWord(terms[at], "others") &&
    terms[at]?.lexeme.group === undefined
  );
}

function isHarmWord(term: Term): boolean {
  const { harmVerb, harmAdjective } = term.lexeme;
  return harmAdjective !== undefined || harmVerb?.forms.has("participle") === true;
}

/** Whether a noun follows, so that the word of harm before it is an adjective: `12 wounded Veldanian soldiers`. */
function leadsToNoun(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, terms.length); i++) {
    const term = terms[i];
    if (term === undefined) return false;
    if (term.lexeme.group !== undefined || isPeople(term)) return true;
    if (isWord(term, "and", "or") && terms[i + 1] !== undefined && isHarmWord(terms[i + 1] ?? term)) continue;
    if (isHarmWord(term)) continue;
    if (!isPlainWord(term) || is(term, "weekday")) return false;
    if (i === from && /[a-z]{3}[^s]s$/.test(term.text) && term.lexeme.classes.size === 0) return true;
  }
  return false;
}

function isCommaBetweenAdjectives(terms: readonly Term[], start: number, at: number): boolean {
  if (!isWord(terms[at], ",", "and", "-", "“", '"', "”") || at === start) return false;
  const before = terms[at - 1];
  const after = terms[at + 1];
  const adjectives = before !== undefined && after !== undefined && isPlainWord(before) && isPlainWord(after);
  const next = terms[at + 2];
  return (
    adjectives &&
    before?.lexeme.group === undefined &&
    [after, next].some((one) => one?.lexeme.group !== undefined || one?.lexeme.harmNoun !== undefined) &&
    !isLikelyNoun(before)
  );
}

function isLikelyNoun(term: Term | undefined): boolean {
  return term !== undefined && /[^s]s$/.test(term.text);
}

function isPlainWord(term: Term): boolean {
  return term.kind === "word" && !isFunction(term) && term.lexeme.number === undefined;
}

function isFunction(term: Term): boolean {
  return hasHint(term, hint.grammar);
}

function endsPhrase(term: Term, next: Term | undefined): boolean {
  if (term.kind !== "word") return true;
  if (isFunction(term) || term.lexeme.number !== undefined || is(term, "weekday")) return true;
  if (term.lexeme.harmVerb !== undefined) return true;
  if (term.lexeme.saying !== undefined && term.lexeme.group === undefined && !/ed$/.test(term.text))
    return true;
  return next !== undefined && is(term, "become");
}
