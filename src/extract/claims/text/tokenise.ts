import type { Span } from "../../../core/index.ts";
import { type Lexicon, unknownWord } from "../../words/lexicon.ts";
import { readDigits } from "./digits.ts";
import { isDigit, isLetter, isRaisedDigit, isSpace, isUpper } from "./letters.ts";
import { pushToken, pushWord, type Tokens, type TokenWord } from "./tokens.ts";

export interface TokenSource {
  readonly text: string;
  readonly language: string;
  readonly lexicon: Lexicon;
  /** Note marks and the like, ascending: left out as if they were not there. */
  readonly skipped: readonly Span[];
  readonly words: WordSlots;
}

/**
 * Words met so far, each at a hash of its letters: a word met again costs no new string. Of words of up to eight letters
 * below U+0100 the letters themselves stand in two numbers, which are compared at once; of others both are 0.
 */
export interface WordSlots {
  readonly words: (TokenWord | undefined)[];
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** A power of two: words whose hashes are equal take each other's place, so a document of nonsense cannot fill the memory. */
const slots = 65_536;

export function emptyWords(): WordSlots {
  return {
    words: new Array<TokenWord | undefined>(slots).fill(undefined),
    high: new Int32Array(slots),
    low: new Int32Array(slots),
  };
}

/** Appends the tokens of one stretch of the text. One pass, each character looked at a bounded number of times. */
export function tokenise(source: TokenSource, stretch: Span, tokens: Tokens): void {
  const { text } = source;
  let skip = firstSkipFrom(source.skipped, stretch.start);
  let i = stretch.start;
  while (i < stretch.end) {
    const hidden = source.skipped[skip];
    if (hidden !== undefined && i >= hidden.start) {
      i = Math.max(i, hidden.end);
      skip += 1;
      continue;
    }
    const code = text.charCodeAt(i);
    if (isSpace(code) || isRaisedDigit(code)) i += 1;
    else if (isDigit(code)) i = digitsAt(source, i, stretch.end, tokens);
    else if (isLetter(code)) i = wordAt(source, i, stretch.end, tokens);
    else i = markAt(source, i, tokens);
  }
}

function digitsAt(source: TokenSource, at: number, limit: number, tokens: Tokens): number {
  const token = readDigits(source.text, at, limit, source.language);
  pushToken(tokens, token);
  return token.end;
}

function markAt(source: TokenSource, at: number, tokens: Tokens): number {
  const { text } = source;
  const code = text.charCodeAt(at);
  const possessive =
    (code === 39 || code === 0x2019) && text.charCodeAt(at + 1) === 115 && !isLetter(text.charCodeAt(at + 2));
  const span = { start: at, end: at + (possessive ? 2 : 1) };
  const slot = (possessive ? 31 * code : code) & (slots - 1);
  pushWord(tokens, metBefore(source, span, slot) ?? meet(source, slot, markWord(source, span)), span);
  return span.end;
}

function markWord({ lexicon, text: whole }: TokenSource, { start, end }: Span): TokenWord {
  const raw = whole.slice(start, end);
  const text = end - start === 2 ? "'s" : raw;
  const lexeme = lexicon.get(text) ?? unknownWord;
  return { kind: "mark", text, value: undefined, capital: false, lexeme, raw, inPieces: false };
}

/** Letters are hashed as they are passed, so that a word met before is found without being cut out of the text. */
function wordAt(source: TokenSource, at: number, limit: number, tokens: Tokens): number {
  const { text } = source;
  let hash = 0;
  let high = 0;
  let low = 0;
  let all = 0;
  let end = at;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 32) break;
    const small = (code | 32) - 97;
    if (!((small >= 0 && small < 26) || isDigit(code) || isLetter(code) || joins(text, at, end, limit)))
      break;
    hash = Math.imul(hash, 31) + code;
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | code;
    all |= code;
  }
  const cut = isDigit(text.charCodeAt(end - 1)) ? beforeGluedDigits(source, at, end) : end;
  const span = { start: at, end: cut };
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const word =
    cut !== end
      ? lookUp(source, text.slice(at, cut))
      : end - at > 8 || all > 0xff
        ? wordOf(source, span, slot)
        : shortWordOf(source, span, { slot, high, low });
  if (word.inPieces) pushPieces(source, at, word.text, tokens);
  else pushWord(tokens, word, span);
  return cut;
}

function wordOf(source: TokenSource, span: Span, slot: number): TokenWord {
  return (
    metBefore(source, span, slot) ??
    meet(source, slot, lookUp(source, source.text.slice(span.start, span.end)))
  );
}

interface ShortKey {
  readonly slot: number;
  readonly high: number;
  readonly low: number;
}

function shortWordOf(source: TokenSource, span: Span, { slot, high, low }: ShortKey): TokenWord {
  const { words } = source;
  const met = words.low[slot] === low && words.high[slot] === high ? words.words[slot] : undefined;
  if (met !== undefined) return met;
  const word = meet(source, slot, lookUp(source, source.text.slice(span.start, span.end)));
  words.high[slot] = high;
  words.low[slot] = low;
  return word;
}

/** What stands at a slot, where it has these very letters. */
function metBefore({ text, words }: TokenSource, { start, end }: Span, slot: number): TokenWord | undefined {
  const word = words.words[slot];
  if (word === undefined || word.raw.length !== end - start) return undefined;
  for (let i = start; i < end; i++)
    if (text.charCodeAt(i) !== word.raw.charCodeAt(i - start)) return undefined;
  return word;
}

function meet({ words }: TokenSource, slot: number, word: TokenWord): TokenWord {
  words.words[slot] = word;
  words.high[slot] = 0;
  words.low[slot] = 0;
  return word;
}

function lookUp({ lexicon }: TokenSource, raw: string): TokenWord {
  const text = raw.toLowerCase();
  const lexeme = lexicon.get(text);
  return {
    kind: lexeme === undefined && /[\d/]/.test(raw) ? "code" : "word",
    text,
    value: undefined,
    capital: isUpper(raw.charCodeAt(0)),
    lexeme: lexeme ?? unknownWord,
    raw,
    inPieces: lexeme === undefined && raw.includes("-") && splitsAtHyphens(lexicon, text),
  };
}

const glued = /^\p{Ll}{3,}(?=\d+$)/u;

/** `with14,593` of bad copies is a word and a number, when the word is one that we know. */
function beforeGluedDigits(source: TokenSource, at: number, end: number): number {
  if (end >= source.text.length) return end;
  const word = glued.exec(source.text.slice(at, end))?.[0];
  return word !== undefined && source.lexicon.has(word) ? at + word.length : end;
}

/** `O’Brien`, `non-governmental`, `M-16`, `U.S.`, `A/79/1`, but not the `’s` of `Veldania’s`. */
function joins(text: string, from: number, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 32 || code === 44) return false;
  const next = text.charCodeAt(at + 1);
  const inside = at + 1 < limit;
  if (code === 39 || code === 0x2019) {
    const possessive =
      (next === 115 || next === 83) && !(at + 2 < limit && isLetter(text.charCodeAt(at + 2)));
    return inside && isLetter(next) && !possessive;
  }
  if (code === 45 || code === 0x2010 || code === 0x2011) return inside && (isLetter(next) || isDigit(next));
  if (code === 46) return isInitials(text, from, at, limit);
  if (code === 47)
    return inside && at - from <= 6 && isUpper(text.charCodeAt(from)) && (isDigit(next) || isUpper(next));
  return false;
}

function isInitials(text: string, from: number, at: number, limit: number): boolean {
  if ((at - from) % 2 === 0 || at - from > 11) return false;
  for (let i = from; i < at; i += 2)
    if (!isLetter(text.charCodeAt(i)) || (i + 1 < at && text[i + 1] !== ".")) return false;
  const next = text.charCodeAt(at + 1);
  const another = at + 2 < limit && isLetter(next) && text[at + 2] === ".";
  return another || (at - from > 1 && text[from + 1] === ".");
}

function splitsAtHyphens(lexicon: Lexicon, text: string): boolean {
  const pieces = text.split("-");
  return (
    pieces.length <= 8 &&
    pieces.every((piece) => isNumberPiece(lexicon, piece)) &&
    startsNumber(lexicon, pieces[0] ?? "")
  );
}

function startsNumber(lexicon: Lexicon, piece: string): boolean {
  const lexeme = lexicon.get(piece);
  return lexeme?.number !== undefined || lexeme?.scale !== undefined;
}

function isNumberPiece(lexicon: Lexicon, piece: string): boolean {
  const lexeme = lexicon.get(piece);
  return (
    lexeme?.number !== undefined ||
    lexeme?.scale !== undefined ||
    piece === "and" ||
    piece === "a" ||
    piece === "half" ||
    piece === "odd"
  );
}

function pushPieces(source: TokenSource, at: number, text: string, tokens: Tokens): void {
  let start = at;
  for (const piece of text.split("-")) {
    const lexeme = source.lexicon.get(piece) ?? unknownWord;
    const capital = isUpper(source.text.charCodeAt(start));
    const fixed = { kind: "word", value: undefined, raw: piece, inPieces: false } as const;
    pushWord(tokens, { ...fixed, text: piece, capital, lexeme }, { start, end: start + piece.length });
    start += piece.length + 1;
  }
}

function firstSkipFrom(skipped: readonly Span[], offset: number): number {
  let low = 0;
  let high = skipped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skipped[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
