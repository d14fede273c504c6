import { type Lexeme, type Phrase, unknownWord } from "../../words/lexicon.ts";
import type { TokenRange } from "./sentences.ts";
import type { TokenKind, Tokens } from "./tokens.ts";

/** A word or phrase of a sentence as the rules see it: `prisoners of war` is one term. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Lower case, words of a phrase joined by `_`. */
  readonly text: string;
  readonly value: number;
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
  return tokens.lexeme[at]?.phrases.find(
    ({ rest }) => at + rest.length < limit && rest.every((word, k) => tokens.text[at + 1 + k] === word),
  );
}

function termOf(tokens: Tokens, first: number, last: number, phrase: Phrase | undefined): Term {
  const text = tokens.text[first] ?? "";
  return {
    start: tokens.start[first] ?? 0,
    end: tokens.end[last] ?? 0,
    kind: tokens.kind[first] ?? "mark",
    text: phrase === undefined ? text : [text, ...phrase.rest].join("_"),
    value: tokens.value[first] ?? Number.NaN,
    capital: tokens.capital[first] ?? false,
    lexeme: phrase?.lexeme ?? tokens.lexeme[first] ?? unknownWord,
  };
}

/** Whether the term is of the class. */
export function is(term: Term | undefined, name: string): boolean {
  return term?.lexeme.classes.has(name) === true;
}

/** Whether the term is this word or one of these. */
export function isWord(term: Term | undefined, ...texts: readonly string[]): boolean {
  if (term === undefined) return false;
  const { text } = term;
  for (let i = 0; i < texts.length; i++) if (texts[i] === text) return true;
  return false;
}
