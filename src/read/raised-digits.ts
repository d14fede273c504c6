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

/** How long a raised word may be, and how far its tags may reach. */
const longestMark = 12;
const reach = 200;

/**
 * Whether what is raised from `from` on is short, as marks, ordinals and powers are. Some publishers raise
 * whole notes; the figures in those stay as they are.
 */
export function isRaisedMark(source: string, from: number): boolean {
  const ahead = source.slice(from, from + reach);
  const end = ahead.search(/<\/(?:[a-z0-9]+:)?(?:sup|span|font)[\s>]/i);
  if (end < 0) return false;
  return ahead.slice(0, end).replace(/<[^<>]*>|\]\([^()]*\)|\s/g, "").length <= longestMark;
}
