import { findSymbols } from "../symbols/index.ts";
import type { Line } from "../text/lines.ts";

const wholeLine: readonly RegExp[] = [
  /^\d{1,4}\s?\/\s?\d{1,4}$/,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/,
  /^\[?(?:page|p\.)\s+\d{1,4}(?:\s+(?:of|\/)\s+\d{1,4})?\]?$/i,
  /^\d{1,4}$/,
  /^\*\d{6,8}\*$/,
  /^[_=*~\-–—.•\s]{3,}$/,
  /^\/?\.{3}$/,
  /^\*{1,4}$/,
  /^Please recycle\b.{0,4}$/i,
  /^(?:GE\.\s?)?\d{2}-\d{5}\s?\*?(?:\s?\([A-Z](?:,\s?[A-Z])*\))?(?:[\s\d*]*)?(?:\d{1,3}\/\d{1,3}|\/\.{3})?$/,
  /^\d{6}(?:\s+\d{6})?$/,
];

/** Whether a line after the head is what a page carries beside its text: numbers, bar codes, running symbols, rules. */
export function isFurnitureLine(text: string, line: Line): boolean {
  if (line.layout === "rule" || line.layout === "front-matter") return true;
  const length = line.end - line.start;
  if (length > 70 || line.layout === "table" || line.marker !== undefined) return false;
  const code = text.charCodeAt(line.start);
  const isLetter = (code >= 97 && code <= 122) || code > 0x400;
  if (isLetter) return false;
  const words = text.slice(line.start, line.end);
  return wholeLine.some((pattern) => pattern.test(words)) || isRunningHead(text, line);
}

/** Nothing but symbols, page numbers and the Organization's name: the head of a page. */
function isRunningHead(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end);
  if (!words.includes("/") || !beginsRunningHead.test(words)) return false;
  let rest = words;
  for (const mention of findSymbols(text, line))
    rest = rest.replace(text.slice(mention.start, mention.end), " ");
  return (
    rest !== words &&
    /^(?:[\s*|;,]|\d{1,3}\s?\/\s?\d{1,3}|[Pp]age\s+\d{1,4}|United Nations|English)*$/.test(rest)
  );
}

const beginsRunningHead = /^(?:[A-Z]{1,8}\/|\d|United Nations|English|Page )/;
