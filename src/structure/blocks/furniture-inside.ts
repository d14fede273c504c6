import type { Field, Span } from "../../core/index.ts";
import { headTokenAt } from "../head/tokens.ts";
import { findSymbols } from "../symbols/index.ts";
import { skipSpace } from "../text/lines.ts";

/** What pages are known by: the document's own symbols and its job number. */
export interface PageMarks {
  readonly symbols: readonly Field<string>[];
  readonly jobNumber: Field<string> | undefined;
}

const job = /(?:\b\d{2}-\d{5}\b(?= ?\([A-Z]\)| ?\*?\d{0,6} ?\*\d{7}\*| \d{6}\b)|\*\d{7}\*)/g;
const after =
  /[ \u00a0]*(?:\([A-Z](?:, ?[A-Z])*\)|\*\d{6,8}\*|\d{6}(?!\d)|\d{1,3}\/\d{1,3}(?![\d/])|\/\.\.\.|[Pp]lease recycle|English(?= Page)|Page \d{1,3}(?!\d))/y;

/**
 * Job numbers, bar codes, running symbols and repeated mastheads that a copy without line ends carries in the
 * middle of a sentence, as spans to be cut out: `… the 20-17634 (E) 311220 *2017634* A/75/660 2/5 town …`.
 */
export function findFurnitureInside(text: string, from: number, marks: PageMarks): readonly Span[] {
  const found = [...jobNumbers(text, from, marks), ...runningSymbols(text, from, marks)].sort(
    (a, b) => a.start - b.start,
  );
  const apart: Span[] = [];
  for (const span of found) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
  }
  return apart;
}

function jobNumbers(text: string, from: number, marks: PageMarks): readonly Span[] {
  const found: Span[] = [];
  job.lastIndex = from;
  for (let match = job.exec(text); match !== null; match = job.exec(text)) {
    const span = widen(text, { start: match.index, end: match.index + match[0].length }, marks);
    found.push(span);
    job.lastIndex = Math.max(span.end, match.index + 1);
  }
  const own = /\d{2}-\d{5}/.exec(marks.jobNumber?.value ?? "")?.[0];
  if (own === undefined) return found;
  for (let at = text.indexOf(own, from); at !== -1; at = text.indexOf(own, at + own.length)) {
    found.push(widen(text, { start: at, end: at + own.length }, marks));
  }
  return found;
}

/** Takes in what stands beside a page's mark: language, date stamp, bar code, page number, own symbols. */
function widen(text: string, span: Span, marks: PageMarks): Span {
  let { start, end } = span;
  for (let step = 0; step < 10; step++) {
    after.lastIndex = end;
    const next = after.test(text) ? after.lastIndex : ownSymbolAt(text, end, marks);
    if (next === undefined) break;
    end = next;
  }
  const before = /(?:(?:\d{1,3}\/\d{1,3}|GE\.)[ \u00a0]*)+$/.exec(text.slice(Math.max(0, start - 24), start));
  if (before !== null) start -= before[0].length;
  return { start, end };
}

function ownSymbolAt(text: string, offset: number, { symbols }: PageMarks): number | undefined {
  const at = skipSpace(text, offset, offset + 4);
  const [mention] = findSymbols(text, { start: at, end: at + 60 });
  if (mention === undefined || mention.start !== at) return undefined;
  return mention.symbols.every((symbol) => symbols.some(({ value }) => value === symbol))
    ? mention.end
    : undefined;
}

const mostMentions = 20_000;

/** The own symbol with a page number beside it, or in a whole masthead printed again, can only be a page's head. */
function runningSymbols(text: string, from: number, marks: PageMarks): readonly Span[] {
  const [first] = marks.symbols;
  if (first === undefined) return [];
  const found: Span[] = [];
  let at = text.indexOf(first.value, from);
  for (let tries = 0; at !== -1 && tries < mostMentions; tries++) {
    const span = mastheadAround(text, at) ?? pageHead(text, at, marks);
    if (span !== undefined) found.push(span);
    at = text.indexOf(first.value, Math.max(span?.end ?? 0, at + 1));
  }
  return found;
}

const name =
  /(?:United Nations|UNITED NATIONS|Nations Unies|Naciones Unidas)[ \u00a0](?:[ASE][ \u00a0])?(?:[\p{L}.:]+[ \u00a0]){0,6}$/u;

/** `United Nations S/2017/191 Security Council Distr.: General 6 March 2017 Original: English` in the middle of a line. */
function mastheadAround(text: string, offset: number): Span | undefined {
  const before = name.exec(text.slice(Math.max(0, offset - 90), offset));
  const start = before === null ? offset : offset - before[0].length;
  const kinds = new Set<string>();
  let at = start;
  for (let step = 0; step < 12; step++) {
    const next = skipSpace(text, at, at + 3);
    const token = headTokenAt(text, next, Math.min(text.length, next + 200));
    if (token === undefined || token.token === "letter-title" || token.token === "other-title") break;
    kinds.add(token.token);
    at = token.end;
  }
  return kinds.size >= 4 && at > offset ? { start, end: at } : undefined;
}

function pageHead(text: string, offset: number, marks: PageMarks): Span | undefined {
  let end = ownSymbolAt(text, offset, marks);
  if (end === undefined) return undefined;
  for (let next = ownSymbolAt(text, end, marks); next !== undefined; next = ownSymbolAt(text, end, marks))
    end = next;
  const page =
    /^[ \u00a0]+(?:(?:English[ \u00a0]+)?Page[ \u00a0]+)?\d{1,3}\/\d{1,3}(?![\d/])|^[ \u00a0]+(?:English[ \u00a0]+)?Page[ \u00a0]+\d{1,3}(?!\d)/.exec(
      text.slice(end, end + 24),
    );
  const before = /\d{1,3}\/\d{1,3}[ \u00a0]+$/.exec(text.slice(Math.max(0, offset - 10), offset));
  if (page === null && before === null) return undefined;
  return { start: offset - (before?.[0].length ?? 0), end: end + (page?.[0].length ?? 0) };
}
