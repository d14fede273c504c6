import type { Span } from "../../../core/index.ts";
import { foldWord, withoutParticles } from "./fold-word.ts";

/** A word, number or mark of a sentence. */
export interface PhraseToken extends Span {
  readonly kind: "word" | "number" | "mark";
  /** As the lists have it. */
  readonly word: string;
  /** For words with particles written on: what they may be without; whether one was `and`. */
  readonly forms: readonly { readonly word: string; readonly and: boolean }[];
}

const digit = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
// In Arabic text a space turns the groups of a number round: `275 1` is shown, and meant, as 1 275.
const turned = `${digit}{3}(?:[ \\u00a0\\u202f]${digit}{3})*[ \\u00a0\\u202f]${digit}{1,3}(?!${digit})`;
const number = `(?<!${digit})${digit}{1,3}(?:[ \\u00a0\\u202f.,\\u066c]${digit}{3})+(?!${digit})(?:[.,\\u066b]${digit}{1,2}(?!${digit}))?|${digit}+(?:[.,\\u066b]${digit}+)?`;
// An elided article or preposition is a word of its own: `l'enlèvement`, `d'environ`, `jusqu'à`.
const elided = "(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=\\p{L})";
const word = "[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*";
const token = new RegExp(`(?<number>${number})|(?<word>${elided}|${word})|№|n°|[^\\s]`, "giu");
const tokenBesideArabic = new RegExp(
  `(?<number>(?<!${digit})${turned}|${number})|(?<word>${word})|[^\\s]`,
  "giu",
);
const han = /\p{Script=Han}/u;

/** How a language writes words: `clitics` with particles on, `longest` finds a word where none are parted. */
export interface Writing {
  readonly clitics: boolean;
  /** Length of the longest known word at an offset of a text without spaces; 0 for none. */
  readonly longest?: (text: string, at: number) => number;
}

/** The words, numbers and marks of a stretch of text. */
export function splitWords(text: string, span: Span, writing: Writing): readonly PhraseToken[] {
  const stretch = text.slice(span.start, span.end);
  const found: PhraseToken[] = [];
  for (const match of stretch.matchAll(writing.clitics ? tokenBesideArabic : token)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (match.groups?.number !== undefined)
      found.push({ kind: "number", word: match[0], start, end, forms: [] });
    else if (match.groups?.word === undefined && !/[№°]/.test(match[0]))
      found.push({ kind: "mark", word: match[0], start, end, forms: [] });
    else if (writing.longest !== undefined && han.test(match[0]))
      splitHan(found, { text, start, end }, writing);
    else found.push(wordToken(match[0], { start, end }, writing));
  }
  return found;
}

function splitHan(
  found: PhraseToken[],
  { text, start, end }: Span & { readonly text: string },
  writing: Writing,
): void {
  for (let at = start; at < end; ) {
    const length = Math.min(end - at, Math.max(1, writing.longest?.(text, at) ?? 1));
    found.push(wordToken(text.slice(at, at + length), { start: at, end: at + length }, writing));
    at += length;
  }
}

function wordToken(written: string, span: Span, { clitics }: Writing): PhraseToken {
  const folded = foldWord(written);
  const forms = clitics ? withoutParticles(folded) : [{ word: folded, and: false }];
  return { kind: "word", word: folded, forms, ...span };
}

const turnedWhole = /^\d{3}(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]\d{1,3}$/;

/** The value of digits as a language writes them; a decimal fraction has `fraction`, and counts only what a scale multiplies. */
export function digitsValue(
  written: string,
  isArabic: boolean,
): { readonly value: number; readonly fraction: boolean } {
  const plain = written.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (one) => String(one.charCodeAt(0) & 15));
  if (isArabic && turnedWhole.test(plain))
    return {
      value: Number(
        plain
          .split(/[ \u00a0\u202f]/)
          .reverse()
          .join(""),
      ),
      fraction: false,
    };
  const grouped = /^\d{1,3}(?:[ \u00a0\u202f.,\u066c]\d{3})+$/.test(plain);
  if (grouped) return { value: Number(plain.replace(/\D/g, "")), fraction: false };
  const mixed = /^(?<whole>[\d \u00a0\u202f.,\u066c]+)[.,\u066b](?<part>\d{1,2})$/.exec(plain);
  if (mixed === null) return { value: Number(plain.replace(/\D/g, "")), fraction: /\D/.test(plain) };
  const whole = mixed.groups?.whole?.replace(/\D/g, "") ?? "";
  return { value: Number(`${whole}.${mixed.groups?.part}`), fraction: true };
}
