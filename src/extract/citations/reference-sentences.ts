import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";
import { readsAsSentence } from "./sentences.ts";
import { abbreviations } from "./words/abbreviations.ts";

const opener =
  /(?<=^|[.:;)”] )(?:See|Cf\.)(?:,? (?:also|generally|for example|e\.g\.|inter alia))?,? (?=[\p{Lu}“"]|the (?:judge?ment|report|study|book|article|decision|advisory))/gu;
const stops = /\.(?=\s+[\p{Lu}“(])/gu;
const facts = /\((?:[^()]{0,80}[, ])?(?:1[89]|20)\d\d[^()]{0,20}\)|https?:|\bpp?\. ?\d/;

/**
 * The sentences of a paragraph that only refer, as notes do: takes `See Ada Kern, The Long Road (Tarvo, 2007),
 * p. 12; and A/61/9, para. 4.`, leaves `See what became of Tarvo.`
 */
export function referenceSentences(words: string): readonly Span[] {
  if (!words.includes("See ") && !words.includes("Cf. ")) return [];
  const found: Span[] = [];
  for (const { index } of matchesOf(opener, words)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const span = { start: index, end: sentenceEnd(words, index) };
    const sentence = words.slice(span.start, span.end);
    if (facts.test(sentence) && !readsAsSentence(sentence.replace(/“[^”]*”/g, ""))) found.push(span);
  }
  return found;
}

function sentenceEnd(words: string, from: number): number {
  stops.lastIndex = from;
  for (let match = stops.exec(words); match !== null; match = stops.exec(words)) {
    const before = /[\p{L}.]+$/u.exec(words.slice(Math.max(from, match.index - 12), match.index))?.[0] ?? "";
    if (!abbreviations.has(before.toLowerCase()) && !/^(?:\p{Lu}|\p{Lu}\..*)$/u.test(before))
      return match.index;
  }
  return words.length;
}
