import { headTokenAt } from "../head/tokens.ts";
import { trimSpan } from "../text/field.ts";
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
  let at = line.start;
  let symbols = 0;
  while (at < line.end) {
    const rest = trimSpan(text, { start: at, end: line.end });
    if (rest.start >= line.end) break;
    const page = /^(?:\d{1,3}\s?\/\s?\d{1,3}|[Pp]age\s+\d{1,4}|United Nations|English)(?=\s|$)/.exec(
      text.slice(rest.start, rest.start + 20),
    );
    const token = page === null ? headTokenAt(text, rest.start, line.end) : undefined;
    if (token?.token === "symbol") symbols++;
    else if (page === null) return false;
    at = rest.start + (page?.[0].length ?? (token?.end ?? rest.start) - rest.start);
  }
  return symbols > 0;
}
