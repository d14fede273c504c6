import type { Field, Span } from "../../core/index.ts";
import { headTokenAt } from "../head/tokens.ts";
import { findSymbols } from "../symbols/index.ts";
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

const jobInside = /(?:\b\d{2}-\d{5}\b(?= ?\([A-Z]\)| ?\*?\d{0,6} ?\*\d{7}\*| \d{6}\b)|\*\d{7}\*)/g;
const after =
  /[ \u00a0]*(?:\([A-Z](?:, ?[A-Z])*\)|\*\d{6,8}\*|\d{6}(?!\d)|\d{1,3}\/\d{1,3}(?![\d/])|[Pp]lease recycle)/y;

/**
 * Job numbers, bar codes and running symbols that a copy without line ends carries in the middle of a
 * sentence, as spans to be cut out: `… the 20-17634 (E) 311220 *2017634* A/75/660 S/2020/1267 2/5 town …`.
 */
export function findFurnitureInside(
  text: string,
  from: number,
  own: readonly Field<string>[],
): readonly Span[] {
  const found: Span[] = [];
  jobInside.lastIndex = from;
  for (let match = jobInside.exec(text); match !== null; match = jobInside.exec(text)) {
    const span = widen(text, { start: match.index, end: match.index + match[0].length }, own);
    const last = found.at(-1);
    if (last === undefined || span.start >= last.end) found.push(span);
    jobInside.lastIndex = Math.max(span.end, match.index + 1);
  }
  return [...found, ...runningSymbols(text, from, own, found)].sort((a, b) => a.start - b.start);
}

function widen(text: string, span: Span, own: readonly Field<string>[]): Span {
  let { start, end } = span;
  for (let step = 0; step < 8; step++) {
    after.lastIndex = end;
    if (after.test(text)) end = after.lastIndex;
    else {
      const symbol = ownSymbolAt(text, end, own);
      if (symbol === undefined) break;
      end = symbol;
    }
  }
  const before = /(?:(?:\d{1,3}\/\d{1,3}|GE\.)[ \u00a0]*)+$/.exec(text.slice(Math.max(0, start - 24), start));
  if (before !== null) start -= before[0].length;
  return { start, end };
}

function ownSymbolAt(text: string, offset: number, own: readonly Field<string>[]): number | undefined {
  const at = /^[ \u00a0\n]*/.exec(text.slice(offset, offset + 4))?.[0].length ?? 0;
  const [mention] = findSymbols(text, { start: offset + at, end: offset + at + 60 });
  if (mention === undefined || mention.start !== offset + at) return undefined;
  return mention.symbols.every((symbol) => own.some(({ value }) => value === symbol))
    ? mention.end
    : undefined;
}

/** The own symbol with a page number beside it can only be a page's head. */
function runningSymbols(
  text: string,
  from: number,
  own: readonly Field<string>[],
  known: readonly Span[],
): readonly Span[] {
  const [first] = own;
  if (first === undefined) return [];
  const found: Span[] = [];
  let at = text.indexOf(first.value, from);
  for (let tries = 0; at !== -1 && tries < 5_000; tries++) {
    const start = at;
    const span = pageHead(text, start, own);
    if (span !== undefined && !known.some((other) => other.start < span.end && span.start < other.end))
      found.push(span);
    at = text.indexOf(first.value, (span?.end ?? start) + 1);
  }
  return found;
}

function pageHead(text: string, offset: number, own: readonly Field<string>[]): Span | undefined {
  let end = ownSymbolAt(text, offset, own);
  if (end === undefined) return undefined;
  for (let next = ownSymbolAt(text, end, own); next !== undefined; next = ownSymbolAt(text, end, own))
    end = next;
  const page = /^[ \u00a0]+\d{1,3}\/\d{1,3}(?![\d/])/.exec(text.slice(end, end + 12));
  const before = /\d{1,3}\/\d{1,3}[ \u00a0]+$/.exec(text.slice(Math.max(0, offset - 10), offset));
  if (page === null && before === null) return undefined;
  return { start: offset - (before?.[0].length ?? 0), end: end + (page?.[0].length ?? 0) };
}
