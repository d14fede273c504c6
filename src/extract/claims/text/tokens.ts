import type { Span } from "../../../core/index.ts";
import { type Lexeme, unknownWord } from "../../words/lexicon.ts";

/**
 * `word`; `number` (digits, with their value); `code` (letters with digits: `M-16`, `A/79/1`, `10pm`);
 * `date` (`26.02.1992`); `clock` (`06:30`); `ordinal` (`12th`); `mark` (punctuation).
 */
export type TokenKind = "word" | "number" | "code" | "date" | "clock" | "ordinal" | "mark";

/** Tokens of one flow as columns, filled anew for each flow, so that long documents keep few objects. */
export interface Tokens {
  length: number;
  readonly start: number[];
  readonly end: number[];
  readonly kind: TokenKind[];
  /** Lower case; for marks the character. */
  readonly text: string[];
  readonly value: number[];
  readonly capital: boolean[];
  readonly lexeme: Lexeme[];
}

export function emptyTokens(): Tokens {
  return { length: 0, start: [], end: [], kind: [], text: [], value: [], capital: [], lexeme: [] };
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly text: string;
  readonly value?: number;
  readonly capital?: boolean;
  readonly lexeme?: Lexeme;
}

export function pushToken(tokens: Tokens, token: Token): void {
  const i = tokens.length;
  tokens.start[i] = token.start;
  tokens.end[i] = token.end;
  tokens.kind[i] = token.kind;
  tokens.text[i] = token.text;
  tokens.value[i] = token.value ?? Number.NaN;
  tokens.capital[i] = token.capital ?? false;
  tokens.lexeme[i] = token.lexeme ?? unknownWord;
  tokens.length = i + 1;
}

/** The same for a word already looked up. */
export function pushWord(
  tokens: Tokens,
  word: Required<Omit<Token, "start" | "end" | "value">>,
  span: Span,
): void {
  const i = tokens.length;
  tokens.start[i] = span.start;
  tokens.end[i] = span.end;
  tokens.kind[i] = word.kind;
  tokens.text[i] = word.text;
  tokens.value[i] = Number.NaN;
  tokens.capital[i] = word.capital;
  tokens.lexeme[i] = word.lexeme;
  tokens.length = i + 1;
}
