import { copySource, type Draft, writeFor } from "./draft.ts";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The digits of a word as superscripts, so that no figure can swallow a note mark; the rest as it is. */
export function raisedDigits(words: string): string {
  return words.replace(/[0-9]/g, (digit) => superscripts.charAt(Number(digit)));
}

/** Copies a raised stretch of the source with its digits as superscripts, code unit for code unit. */
export function copyRaised(draft: Draft, start: number, end: number): void {
  const words = draft.source.slice(start, end);
  if (/[0-9]/.test(words)) writeFor(draft, raisedDigits(words), start);
  else copySource(draft, start, end);
}
