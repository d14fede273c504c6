import type { Span } from "../../core/index.ts";

const pattern = /(?:https?:\/\/|www\.)[^\s<>"“”„«»|\\^`{}]{3,2000}/gi;

/** Addresses of web pages: takes `https://example.org/a` and `www.example.org`, leaves `example dot org`; closing punctuation is no part. */
export function findAddresses(words: string): readonly Span[] {
  if (!words.includes("://") && !words.includes("www.")) return [];
  return [...words.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + withoutClosing(match[0]),
  }));
}

function withoutClosing(address: string): number {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? "";
    const unopened = last === ")" && !address.slice(0, end).includes("(");
    if (!/[.,;:!?'’*\]]/.test(last) && !unopened) break;
    end--;
  }
  return end;
}
