import type { Line } from "../text/lines.ts";
import { bodyHeading, letterOpening, organSpeaks } from "../words/openings.ts";
import { headTokenAt } from "./tokens.ts";

/** A place in the head, and whether the title of the document is being read there. */
export interface HeadPlace {
  readonly index: number;
  readonly at: number;
  /** Where the words there end: at the line's end, or before the next piece of a masthead in the same line. */
  readonly end: number;
  readonly inTitle: boolean;
}

const numbered = /^(?:\d{1,3}\.|[IVX]{1,4}\.|[A-Z]\.)(?:\s+\p{Lu}|$)/u;
const sentenceStart = /^(?:The|In|This|These|By|On|At|It|Pursuant|Since|During)\s/;

/** Whether the body of the document begins at a place that is no piece of a masthead. */
export function beginsBody(
  text: string,
  lines: readonly Line[],
  { index, at, end, inTitle }: HeadPlace,
): boolean {
  const line = lines[index];
  if (line === undefined) return true;
  const words = text.slice(at, Math.min(line.end, at + 300));
  if (line.layout === "quote" || line.layout === "note") return true;
  if (line.layout === "list-item") return line.marker !== "*";
  if (letterOpening.test(words) || bodyHeading.test(words) || organSpeaks.test(words) || numbered.test(words))
    return true;
  const before = lines[index - 1];
  const isMidPhrase =
    before !== undefined &&
    !line.gap &&
    /(?:\s(?:of|the|and|to|in|on|by|for)|[,-])$/.test(text.slice(before.start, before.end));
  if (inTitle && (isMidPhrase || !sentenceStart.test(words))) return false;
  const proseTo = end < line.end ? end : proseEnd(text, lines, index);
  return isProse(text.slice(at, Math.min(proseTo, at + 1_500)));
}

/** A paragraph of sentences, as titles never are: long, ended by a full stop, or with one inside. */
function isProse(words: string): boolean {
  if (/^[*†[(_]/.test(words) || words.length < 120) return false;
  const isSentence = /[.:;]["”’)]?[*¹²³⁰⁴-⁹]*$/u.test(words.trimEnd());
  return isSentence || /[\p{Ll}\d][.][¹²³⁰⁴-⁹]*\s+[\p{Lu}[(]/u.test(words);
}

const beginnings = new Set([
  "other-title",
  "letter-title",
  "united-nations",
  "organ",
  "distribution",
  "symbol",
]);

/** The paragraph's end, or an earlier line in it that begins something else: a heading, a number, a title. */
function proseEnd(text: string, lines: readonly Line[], index: number): number {
  let end = lines[index]?.end ?? 0;
  for (let i = index + 1; i < Math.min(lines.length, index + 30); i++) {
    const line = lines[i];
    if (line === undefined || line.gap) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (bodyHeading.test(words) || numbered.test(words) || /^(?:GE\.|\*)/.test(words)) break;
    const token = headTokenAt(text, line.start, line.end)?.token;
    if (token !== undefined && beginnings.has(token)) break;
    end = line.end;
  }
  return end;
}
