import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";

const pattern = /(?:https?:\/\/|www\.)[^\s<>"“”„«»|\\^`{}]{3,2000}/gi;

/** Addresses of web pages: takes `https://example.org/a` and `www.example.org`, leaves `example dot org`; closing punctuation is no part. */
export function findAddresses(words: string): readonly Span[] {
  if (!words.includes("://") && !words.includes("www.")) return [];
  return matchesOf(pattern, words).map((match) => ({
    start: match.index,
    end: match.index + withoutClosing(match[0]),
  }));
}

function count(address: string, mark: string, end: number): number {
  let found = 0;
  for (let at = address.indexOf(mark); at >= 0 && at < end; at = address.indexOf(mark, at + 1)) found++;
  return found;
}

function withoutClosing(address: string): number {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? "";
    const unopened = last === ")" && count(address, "(", end) < count(address, ")", end);
    if (!/[.,;:!?'’*\]]/.test(last) && !unopened) break;
    end--;
  }
  return end;
}
