import type { Span } from "../../../core/index.ts";
import { kept } from "../../words/kept.ts";
import { type Lexicon, unknownWord } from "../../words/lexicon.ts";
import { readDigits } from "./digits.ts";
import { isDigit, isLetter, isRaisedDigit, isSpace, isUpper } from "./letters.ts";
import { pushToken, pushWord, type Tokens, type TokenWord, tokenWord } from "./tokens.ts";

export interface TokenSource {
  readonly text: string;
  readonly language: string;
  readonly lexicon: Lexicon;
  /** Note marks and the like, ascending: left out as if they were not there. */
  readonly skipped: readonly Span[];
  readonly words: WordSlots;
}

/**
 * Words met so far, numbered as they are met, each found by a hash of its letters: a word met again costs no new string.
 * Of words of up to sixteen letters below U+0100 the letters themselves stand in four numbers, which are compared at once;
 * of others all four are 0. Words met often are met early, so that what they need stands close together in memory.
 */
export interface WordSlots {
  readonly words: TokenWord[];
  readonly letters: Int32Array;
  /** At the hash of a word or beside it, its number and 1; 0 where there is none. */
  readonly numbers: Uint16Array;
  /** Of the word last passed: its slot, its letters as in `letters`, and whether they say all of it. */
  readonly passed: { slot: number; a: number; b: number; c: number; d: number; whole: boolean };
}

/** Both are powers of two. After so many words all are forgotten, so a document of nonsense cannot fill the memory. */
const slots = 65_536;
const mostWords = 32_768;

export function emptyWords(): WordSlots {
  return {
    words: [],
    letters: new Int32Array(4 * mostWords),
    numbers: new Uint16Array(slots),
    passed: { slot: 0, a: 0, b: 0, c: 0, d: 0, whole: false },
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
  const { text, words } = source;
  const code = text.charCodeAt(at);
  const possessive =
    (code === 39 || code === 0x2019) && text.charCodeAt(at + 1) === 115 && !isLetter(text.charCodeAt(at + 2));
  const { passed } = words;
  passed.slot = code & (slots - 1);
  // No word of letters has a 1 here.
  passed.a = 1;
  passed.b = 0;
  passed.c = possessive ? 1 : 0;
  passed.d = code;
  passed.whole = true;
  const end = at + (possessive ? 2 : 1);
  pushWord(tokens, metBefore(words) ?? meet(words, markWord(source, at, end)), at);
  return end;
}

function markWord({ lexicon, text: whole }: TokenSource, start: number, end: number): TokenWord {
  const raw = kept(whole.slice(start, end));
  const text = end - start === 2 ? "'s" : raw;
  return tokenWord({ kind: "mark", text, raw, lexeme: lexicon.get(text) ?? unknownWord });
}

function wordAt(source: TokenSource, at: number, limit: number, tokens: Tokens): number {
  const end = passWord(source, at, limit);
  const { text, words } = source;
  const cut = isDigit(text.charCodeAt(end - 1)) ? beforeGluedDigits(source, at, end) : end;
  const word =
    cut !== end
      ? lookUp(source, text.slice(at, cut))
      : ((words.passed.whole ? metBefore(words) : metByLetters(source, at, end)) ??
        meet(words, lookUp(source, text.slice(at, end))));
  if (word.inPieces) pushPieces(source, at, word.text, tokens);
  else pushWord(tokens, word, at);
  return cut;
}

/** Hashes the letters of a word as they are passed, so that a word met before is found without being cut out of the text. */
function passWord({ text, words: { passed } }: TokenSource, at: number, limit: number): number {
  let hash = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let all = 0;
  let end = at;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 32) break;
    const small = (code | 32) - 97;
    if (!((small >= 0 && small < 26) || isDigit(code) || isLetter(code) || joins(text, at, end, limit)))
      break;
    if (end - at === 8) {
      a = c;
      b = d;
      c = 0;
      d = 0;
    }
    hash = Math.imul(hash, 31) + code;
    c = (c << 8) | (d >>> 24);
    d = (d << 8) | code;
    all |= code;
  }
  passed.slot = (hash ^ (hash >>> 15)) & (slots - 1);
  passed.whole = end - at <= 16 && all <= 0xff;
  passed.a = a;
  passed.b = b;
  passed.c = c;
  passed.d = d;
  return end;
}

/** The word last passed, where it was met before: at its slot, or at the neighbour of that. */
function metBefore(words: WordSlots): TokenWord | undefined {
  const { slot } = words.passed;
  return sameLetters(words, slot) ?? sameLetters(words, slot ^ 1);
}

/** What stands at a slot, where it has the letters of the word last passed. */
function sameLetters({ words, letters, numbers, passed }: WordSlots, slot: number): TokenWord | undefined {
  const number = (numbers[slot] ?? 0) - 1;
  if (number < 0) return undefined;
  const first = number * 4;
  const same =
    letters[first] === passed.a &&
    letters[first + 1] === passed.b &&
    letters[first + 2] === passed.c &&
    letters[first + 3] === passed.d;
  return same ? words[number] : undefined;
}

/** The same for a word whose letters four numbers do not hold. */
function metByLetters({ text, words: met }: TokenSource, start: number, end: number): TokenWord | undefined {
  const { slot } = met.passed;
  for (const at of [slot, slot ^ 1]) {
    const number = (met.numbers[at] ?? 0) - 1;
    const word = number < 0 ? undefined : met.words[number];
    if (word?.length === end - start && text.startsWith(word.raw, start)) return word;
  }
  return undefined;
}

/** Keeps a word at its slot or, where that is taken, at the neighbour while that is free. */
function meet({ words, letters, numbers, passed }: WordSlots, word: TokenWord): TokenWord {
  if (words.length === mostWords) {
    words.length = 0;
    numbers.fill(0);
  }
  const taken = numbers[passed.slot] !== 0 && numbers[passed.slot ^ 1] === 0;
  numbers[taken ? passed.slot ^ 1 : passed.slot] = words.length + 1;
  const { a, b, c, d } = passed.whole ? passed : noLetters;
  letters.set([a, b, c, d], words.length * 4);
  words.push(word);
  return word;
}

const noLetters = { a: 0, b: 0, c: 0, d: 0 };

function lookUp({ lexicon }: TokenSource, raw: string): TokenWord {
  const text = kept(raw.toLowerCase());
  const lexeme = lexicon.get(text);
  return tokenWord({
    kind: lexeme === undefined && /[\d/]/.test(raw) ? "code" : "word",
    text,
    capital: isUpper(raw.charCodeAt(0)),
    lexeme: lexeme ?? unknownWord,
    raw,
    inPieces: lexeme === undefined && raw.includes("-") && splitsAtHyphens(lexicon, text),
  });
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
    pushWord(tokens, tokenWord({ kind: "word", text: kept(piece), raw: piece, capital, lexeme }), start);
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
