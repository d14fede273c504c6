import { type Lexeme, unknownWord } from "../../words/lexicon.ts";

/**
 * `word`; `number` (digits, with their value); `code` (letters with digits: `M-16`, `A/79/1`, `10pm`);
 * `date` (`26.02.1992`); `clock` (`06:30`); `ordinal` (`12th`); `mark` (punctuation).
 */
export type TokenKind = "word" | "number" | "code" | "date" | "clock" | "ordinal" | "mark";

/** What a token is wherever it stands: tokens of the same letters share it. */
export interface TokenWord {
  readonly kind: TokenKind;
  /** Lower case; for marks the character. */
  readonly text: string;
  /** Of a number or an ordinal in digits. */
  readonly value: number | undefined;
  readonly capital: boolean;
  readonly lexeme: Lexeme;
  /** As written. */
  readonly raw: string;
  /** Whether it is a number written with hyphens, to be taken apart. */
  readonly inPieces: boolean;
}

/** Tokens of one flow as columns, filled anew for each flow, so that long documents keep few objects. */
export interface Tokens {
  length: number;
  readonly start: number[];
  readonly end: number[];
  readonly word: TokenWord[];
}

export function emptyTokens(): Tokens {
  return { length: 0, start: [], end: [], word: [] };
}

/** What was read from digits. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly text: string;
  readonly value?: number;
}

export function pushToken(tokens: Tokens, { start, end, kind, text, value }: Token): void {
  const word = { kind, text, value, capital: false, lexeme: unknownWord, raw: text, inPieces: false };
  pushWord(tokens, word, { start, end });
}

export function pushWord(tokens: Tokens, word: TokenWord, span: { start: number; end: number }): void {
  const i = tokens.length;
  tokens.start[i] = span.start;
  tokens.end[i] = span.end;
  tokens.word[i] = word;
  tokens.length = i + 1;
}

/** The text of a token; empty where there is none. */
export function textAt(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.length ? (tokens.word[at]?.text ?? "") : "";
}
