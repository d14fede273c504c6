import { type LetterFrequencies, letterFrequencies } from "./letter-frequencies.ts";
import { upperHalves } from "./upper-halves.ts";

/** How many bytes beyond ASCII are looked at, from the start of the file. */
const sampledBytes = 50_000;
/** Below this mean log likelihood of a byte, no code page makes sense of the bytes. */
const leastMean = -4.6;

/** What stands beside a byte. */
const neighbours = { none: 0, lower: 1, upper: 2, digit: 3, beyond: 4 } as const;
const neighbourKinds = 5;

/** Marks that any code page may bring, by the share they have where they are used at all. */
const commonMarks = "’‘“”–—«»„…•§°\u00a0€‹›№";
const commonShare = 0.03;
/** Signs of measure and the like. */
const commonSigns = "±×÷²³¹½¼¾©®£µ¶";
const signShare = 0.012;
const rareShare = 0.0004;
const absentShare = 0.000_001;

/**
 * Tells which Windows code page makes words of the bytes beyond ASCII, by the letters of some thirty
 * languages and by where they stand: accented letters among ASCII letters, Cyrillic among Cyrillic.
 * Undefined when none does.
 */
export function windowsEncodingOf(bytes: Uint8Array): string | undefined {
  const counts = countContexts(bytes);
  let best: { readonly encoding: string; readonly mean: number } | undefined;
  for (const language of letterFrequencies.flatMap(withCapitals)) {
    const mean = meanLikelihood(counts, language);
    if (best === undefined || mean > best.mean + 1e-9) best = { encoding: language.encoding, mean };
  }
  return best === undefined || best.mean < leastMean ? undefined : best.encoding;
}

/** Titles in capitals: the same letters as often, written large. */
function withCapitals(language: LetterFrequencies): readonly LetterFrequencies[] {
  if (language.latin) return [language];
  const shares = language.shares.map(([letters, share]) => [letters.toUpperCase(), share] as const);
  return [language, { ...language, shares }];
}

/** Counts every byte beyond ASCII by what stands before and after it. */
function countContexts(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(128 * neighbourKinds * neighbourKinds);
  let seen = 0;
  for (let i = 0; i < bytes.length && seen < sampledBytes; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 128) continue;
    seen++;
    const before = neighbourKind(bytes[i - 1]);
    const after = neighbourKind(bytes[i + 1]);
    const at = ((byte - 128) * neighbourKinds + before) * neighbourKinds + after;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function neighbourKind(byte: number | undefined): number {
  if (byte === undefined) return neighbours.none;
  if (byte >= 128) return neighbours.beyond;
  if (byte >= 97 && byte <= 122) return neighbours.lower;
  if (byte >= 65 && byte <= 90) return neighbours.upper;
  return byte >= 48 && byte <= 57 ? neighbours.digit : neighbours.none;
}

function meanLikelihood(counts: Uint32Array, language: LetterFrequencies): number {
  const upper = upperHalves.get(language.encoding) ?? "";
  const shares = sharesOf(language);
  let sum = 0;
  let total = 0;
  for (let byte = 0; byte < 128; byte++) {
    const character = upper.charAt(byte);
    const share = shares.get(character) ?? shareOfOther(character);
    for (let context = 0; context < neighbourKinds * neighbourKinds; context++) {
      const count = counts[byte * neighbourKinds * neighbourKinds + context] ?? 0;
      if (count === 0) continue;
      total += count;
      sum += count * (Math.log(share) + contextWeight(character, context, language.latin));
    }
  }
  return total === 0 ? 0 : sum / total;
}

function sharesOf(language: LetterFrequencies): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [letters, perMille] of language.shares)
    for (const letter of letters)
      if (!shares.has(letter)) shares.set(letter, perMille / 1000 / [...letters].length);
  for (const mark of commonMarks) if (!shares.has(mark)) shares.set(mark, commonShare);
  for (const sign of commonSigns) if (!shares.has(sign)) shares.set(sign, signShare);
  return shares;
}

function shareOfOther(character: string): number {
  return character === "\ufffd" || character < "\u00a0" ? absentShare : rareShare;
}

const wrongPlace = Math.log(0.02);
const unlikelyPlace = Math.log(0.2);

/** What a character's neighbours say against it. */
function contextWeight(character: string, context: number, latin: boolean): number {
  const before = Math.floor(context / neighbourKinds);
  const after = context % neighbourKinds;
  if (!isLetter(character)) return 0;
  const amongAscii = isAsciiLetter(before) || isAsciiLetter(after);
  if (!latin) return amongAscii ? wrongPlace : 0;
  if (before === neighbours.beyond && after === neighbours.beyond) return wrongPlace;
  if (isUpper(character) && before === neighbours.lower) return wrongPlace;
  if (!isUpper(character) && before === neighbours.upper && after === neighbours.upper) return wrongPlace;
  return amongAscii ? 0 : unlikelyPlace;
}

function isAsciiLetter(kind: number): boolean {
  return kind === neighbours.lower || kind === neighbours.upper;
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase() || /\p{L}|\p{M}/u.test(character);
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
