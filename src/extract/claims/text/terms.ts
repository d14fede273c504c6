import { classBit, type Lexeme, type Phrase, unknownWord } from "../../words/lexicon.ts";
import type { TokenRange } from "./sentences.ts";
import { type TokenKind, type Tokens, tokenWord } from "./tokens.ts";

/** A word or phrase of a sentence as the rules see it: `prisoners of war` is one term. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Lower case, words of a phrase joined by `_`. */
  readonly text: string;
  /** Of a number or an ordinal in digits. */
  readonly value: number | undefined;
  readonly capital: boolean;
  readonly lexeme: Lexeme;
}

/** The terms of one sentence, phrases of the lexicon joined, the longest first. */
export function readTerms(tokens: Tokens, range: TokenRange): readonly Term[] {
  const terms: Term[] = [];
  for (let i = range.from; i < range.to; ) {
    const phrase = phraseAt(tokens, i, range.to);
    const last = i + (phrase === undefined ? 0 : phrase.rest.length);
    terms.push(termOf(tokens, i, last, phrase));
    i = last + 1;
  }
  return terms;
}

function phraseAt(tokens: Tokens, at: number, limit: number): Phrase | undefined {
  const word = tokens.word[at];
  if (word === undefined || word.nextBits === 0 || at + 1 >= limit) return undefined;
  const bit = tokens.word[at + 1]?.bit ?? 0;
  if ((word.nextBits & bit) === 0) return undefined;
  const { phrases } = word.lexeme;
  for (let k = 0; k < phrases.length; k++) {
    const phrase = phrases[k];
    if (phrase?.nextBit === bit && at + phrase.rest.length < limit && goesOn(tokens, at + 1, phrase.rest))
      return phrase;
  }
  return undefined;
}

function goesOn({ word }: Tokens, at: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (word[at + k]?.text !== rest[k]) return false;
  return true;
}

function termOf(tokens: Tokens, first: number, last: number, phrase: Phrase | undefined): Term {
  const word = tokens.word[first] ?? noWord;
  const { text, lexeme } = phrase ?? word;
  return {
    start: tokens.start[first] ?? 0,
    end: tokens.end[last] ?? 0,
    kind: word.kind,
    text,
    value: word.value,
    capital: word.capital,
    lexeme,
  };
}

const noWord = tokenWord({ kind: "mark", text: "", raw: "", lexeme: unknownWord });

/** Whether the term is of the class. */
export function is(term: Term | undefined, name: string): boolean {
  if (term === undefined) return false;
  const { lexeme } = term;
  return (lexeme.classBits & classBit(name)) !== 0 && lexeme.classes.has(name);
}

/** Whether the term has one of these bits of `hint`: loops look at them before they ask a rule. */
export function hasHint(term: Term | undefined, bits: number): boolean {
  return term !== undefined && (term.lexeme.hints & bits) !== 0;
}

/** Whether the term is one of many words: a set made once is asked, and no list is made for each question. */
export function isOneOf(term: Term | undefined, words: ReadonlySet<string>): boolean {
  return term !== undefined && words.has(term.text);
}

/**
 * Whether the term is this word or one of these few. The words are parameters of their own, since a list of them would be
 * made anew at each of millions of calls; and a word is never compared with `undefined`, so that the engine may compare
 * texts alone. Of more than six words, `isOneOf` asks a set.
 */
export function isWord(
  term: Term | undefined,
  first: string,
  second?: string,
  third?: string,
  fourth?: string,
  fifth?: string,
  sixth?: string,
): boolean {
  if (term === undefined) return false;
  const { text } = term;
  if (text === first) return true;
  if (second === undefined) return false;
  if (text === second || (third !== undefined && text === third)) return true;
  if (fourth === undefined) return false;
  if (text === fourth || (fifth !== undefined && text === fifth)) return true;
  return sixth !== undefined && text === sixth;
}
