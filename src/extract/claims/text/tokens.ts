import { monthNumbers } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import { type Lexeme, letterBit, unknownWord } from "../../words/lexicon.ts";

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
  /** `letterBit` of its text, and the lexeme's `nextBits`: whether two words can begin a phrase is one look at each. */
  readonly bit: number;
  readonly nextBits: number;
  /** `hint.dated` and `hint.counted`, where the word or a phrase that it begins has them. */
  readonly signs: number;
  /** As written, and how many letters that has. */
  readonly raw: string;
  readonly length: number;
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

/** The word of a token, every one with the same fields in the same order. */
export function tokenWord(
  word: Pick<TokenWord, "kind" | "text" | "raw" | "lexeme"> &
    Partial<Pick<TokenWord, "value" | "capital" | "inPieces">>,
): TokenWord {
  const { kind, text, value, capital = false, lexeme, raw, inPieces = false } = word;
  return {
    kind,
    text,
    value,
    capital,
    lexeme,
    bit: letterBit(text),
    nextBits: lexeme.nextBits,
    signs: signsOf(kind, text, lexeme.reach),
    raw,
    length: raw.length,
    inPieces,
  };
}

function signsOf(kind: TokenKind, text: string, reach: number): number {
  const dated = (kind !== "word" && kind !== "mark") || monthNumbers.has(text) ? hint.dated : 0;
  const counted = kind === "number" ? hint.counted : 0;
  return (reach & (hint.dated | hint.counted)) | dated | counted;
}

export function pushToken(tokens: Tokens, { start, end, kind, text, value }: Token): void {
  pushWord(tokens, tokenWord({ kind, text, value, raw: text, lexeme: unknownWord }), start);
  tokens.end[tokens.length - 1] = end;
}

/** Appends a word that ends where its letters end. */
export function pushWord(tokens: Tokens, word: TokenWord, start: number): void {
  const i = tokens.length;
  tokens.start[i] = start;
  tokens.end[i] = start + word.length;
  tokens.word[i] = word;
  tokens.length = i + 1;
}

/** The text of a token; empty where there is none. */
export function textAt(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.length ? (tokens.word[at]?.text ?? "") : "";
}
