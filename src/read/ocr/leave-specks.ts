import type { RecognisedWord } from "./engine/recognise.ts";
import { groupByLine } from "./second-look.ts";

const mostLetters = 8;
const leastSure = 60;

/** Emblems, stamps and specks are taken for short lines of letters, each read very badly: those are no words. */
export function withoutSpecks(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  return [...groupByLine(words).values()].flatMap((line) => (isSpeck(line) ? [] : line));
}

function isSpeck(line: readonly RecognisedWord[]): boolean {
  if (line.some(({ text, confidence }) => confidence >= leastSure && /[\p{L}\d]{2}|^\d$/u.test(text)))
    return false;
  const letters = line.reduce((sum, { text }) => sum + (text.match(/[\p{L}\d]/gu)?.length ?? 0), 0);
  return letters <= mostLetters;
}
