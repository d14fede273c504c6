import type { CirculationRequest, Span } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { officeInSignature, signedCue } from "../words/closings.ts";

const longLine = 300;
const partCue =
  /[ \u00a0](?=(?:Annex|ANNEX|Enclosure|Appendix|Attachment|Anexo|Annexe|Приложение)(?:[ \u00a0][IVXL]{1,5})?[ \u00a0](?:to the (?:letter|identical letters|note verbale)s? dated|\[Original|(?:Letter|Identical letters|Note verbale) dated|(?:Statement|Declaration|Memorandum|Report|Note) (?:by|of|from) the|à la lettre|de la carta|к письму))/gu;
const signedWords = ["igned", "IGNED", "igné", "Firmad", "одпис"];
const partWords = ["nnex", "NNEX", "nclosure", "ppendix", "ttachment", "nexo", "риложение"];
const signed = new RegExp(signedCue, "gu");
const annexWord = /[ \u00a0](?=(?:Annex|ANNEX|Enclosure|Appendix|Anexo|Annexe|Приложение)(?:[ \u00a0]|$))/gu;

/** Where new blocks begin inside lines that have swallowed their line ends: signatures, annexes, numbered paragraphs. */
export function findBodyCuts(text: string, lines: readonly Line[], firstBodyLine: number): readonly number[] {
  const cues = cuesIn(text, lines);
  const cuts: number[] = [];
  for (let i = firstBodyLine; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.layout === "table" || line.end - line.start < 60) continue;
    const inside = cutsInside(text, line, cues);
    if (inside.length > 0) cuts.push(...inside);
  }
  return cuts;
}

/** Those words of which some stand in every cue, as far as the document has them at all. */
interface Cues {
  readonly signatures: readonly string[];
  readonly parts: readonly string[];
}

function cuesIn(text: string, lines: readonly Line[]): Cues {
  const isThere = (word: string): boolean => text.includes(word);
  const hasLong = lines.some(({ start, end }) => end - start > longLine);
  return { signatures: signedWords.filter(isThere), parts: hasLong ? partWords.filter(isThere) : [] };
}

function holdsAny(words: string, some: readonly string[]): boolean {
  for (const one of some) if (words.includes(one)) return true;
  return false;
}

const none: readonly number[] = [];

function cutsInside(text: string, line: Line, cues: Cues): readonly number[] {
  const words = text.slice(line.start, line.end);
  const cuts: number[] = [];
  for (const match of holdsAny(words, cues.signatures) ? words.matchAll(signed) : []) {
    if (match.index > 0) cuts.push(match.index);
    const end = signatureEnd(words, match.index + match[0].length);
    if (end < words.length) cuts.push(end);
  }
  if (words.length > longLine) {
    if (holdsAny(words, cues.parts)) {
      for (const match of words.matchAll(partCue)) cuts.push(match.index + 1);
    }
    cuts.push(...numberedParagraphs(words));
  }
  if (cuts.length === 0) return none;
  return [...new Set(cuts)].sort((a, b) => a - b).map((cut) => line.start + cut);
}

/** A signature on one line: the name, then words of an office, as long as they are in capitals or small joints. */
function signatureEnd(words: string, offset: number): number {
  const rest = words.slice(offset, offset + 400);
  annexWord.lastIndex = 0;
  const annex = annexWord.exec(rest)?.index;
  const limit = annex ?? rest.length;
  const inner =
    /^(?:[\s*_]*(?:\p{Lu}[\p{L}.'’-]*|[\p{L}]+-\p{Lu}\p{L}*|al-\p{L}+|of|the|to|for|and|de|del|la|d['’]affaires|a\.i\.|ad interim|interin[oa]|par|int[ée]rim|en|funciones|bin|ibn|van|von|der|и|при),?)+/u.exec(
      rest.slice(0, limit),
    );
  const end = inner?.[0].length ?? 0;
  if (end >= rest.length) return words.length;
  const isSigned = officeInSignature.test(rest.slice(0, end)) || end > 0;
  return isSigned ? offset + end : words.length;
}

/** `1. …  2. …  3. …` in one line: cut only where the numbers run on without a gap. */
function numberedParagraphs(words: string): readonly number[] {
  if (!words.includes("1.") || !words.includes("2.")) return [];
  const first = /(?:^|[\s\u00a0])1\.[\s\u00a0]+(?=\p{Lu}|\[|“)/u.exec(words);
  if (first === null) return [];
  const cuts = [first.index + (first[0].startsWith("1") ? 0 : 1)];
  let at = first.index + 1;
  for (let number = 2; number < 2_000; number++) {
    const next = nextNumber(words, number, at);
    if (next === undefined) break;
    cuts.push(next);
    at = next + 1;
  }
  return cuts.length > 1 ? cuts.filter((cut) => cut > 0) : [];
}

function nextNumber(words: string, number: number, from: number): number | undefined {
  const label = `${number}.`;
  for (let at = words.indexOf(label, from); at !== -1; at = words.indexOf(label, at + 1)) {
    const isApart = /[\s\u00a0]/.test(words[at - 1] ?? " ");
    if (isApart && /^[\s\u00a0]+[\p{Lu}“[]/u.test(words.slice(at + label.length, at + label.length + 4)))
      return at;
  }
  return undefined;
}

/** The edges of stretches that must be lines of their own where they lie inside a line. */
export function edgesOf(spans: readonly (Span | CirculationRequest)[]): readonly number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}
