import type { Span } from "../../core/index.ts";
import { foldBlanks, foldWords } from "../text/fold.ts";
import { standingTitles } from "../words/standing-titles.ts";

/** A line of agenda titles, with what stands between it and the line before. */
export interface TitleLine extends Span {
  /** `bold`: both lie in one bold run; `apart`: a blank line or another bold run begins; `line`: only a line end. */
  readonly before: "bold" | "apart" | "line";
}

type Join = "join" | "break" | "likely-join" | "likely-break";

const opensWord =
  /(?:^|\s)(?:of|the|and|for|in|to|on|with|from|by|or|their|its|including|de|la|los|las|del|y|et|des|les|du|à|en|о|и|в|на|по)$/i;
const startWords =
  /(?<=[\p{Ll})] )(?=(?:The|Prevention|Peacebuilding|Promotion|Elimination|Crimes|Right|Rights|Report|Question|Situation|Implementation|Strengthening|Measures|Protracted|Human|Universal|Racism|Technical|Annual|Follow-up|Organizational|General|Use|Oceans|Culture|Advancement|Social|Cooperation|Status|Criminal|Comprehensive|Review|Maintenance|Return|Necessity|Sustainable|Globalization|Illegal|Israeli|Permanent|Assistance|Armed|Responsibility|International) )/gu;

/**
 * Cuts lines of agenda titles into exactly as many titles as there are items; undefined when no
 * reading of the line ends gives that number, for then no title may be paired with an item.
 */
export function agendaTitles(
  text: string,
  lines: readonly TitleLine[],
  count: number,
): readonly Span[] | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const joins = lines.slice(1).map((line, i) => joinBetween(text, lines[i] ?? line, line, lines));
  const readings: readonly ReadonlySet<Join>[] = [
    new Set(["break", "likely-break"]),
    new Set(["break", "likely-break", "likely-join"]),
    new Set(["break"]),
  ];
  for (const breaking of readings) {
    const groups = grouped(lines, joins, breaking);
    if (groups.length === count) return groups;
  }
  return byStandingTitles(text, { start: first.start, end: lines.at(-1)?.end ?? first.end }, count);
}

function grouped(
  lines: readonly TitleLine[],
  joins: readonly Join[],
  breaking: ReadonlySet<Join>,
): readonly Span[] {
  const groups: Span[] = [];
  lines.forEach((line, i) => {
    const join = joins[i - 1];
    const last = groups.at(-1);
    if (last === undefined || join === undefined || breaking.has(join))
      groups.push({ start: line.start, end: line.end });
    else groups[groups.length - 1] = { start: last.start, end: line.end };
  });
  return groups;
}

function joinBetween(text: string, before: TitleLine, line: TitleLine, all: readonly TitleLine[]): Join {
  const last = text.slice(before.start, before.end);
  const next = text.slice(line.start, line.end);
  if (/^[\p{Ll}(]/u.test(next) || opensWord.test(last) || /[,-]$/.test(last)) return "join";
  if (line.before === "bold") return "likely-join";
  if (line.before === "apart") return "break";
  const width = Math.max(...all.map(({ start, end }) => end - start));
  const firstWord = /^\S+/.exec(next)?.[0].length ?? 0;
  return last.length + 1 + firstWord > width ? "likely-join" : "likely-break";
}

/** The titles that agendas repeat show where one ends when a copy has lost its line ends. */
function byStandingTitles(text: string, span: Span, count: number): readonly Span[] | undefined {
  const cuts = standingCuts(text, span);
  if (cuts.length + 1 === count) return spansBetween(text, span, cuts);
  const words = text.slice(span.start, span.end).replace(/[\s\u00a0]/g, " ");
  const starts = [...words.matchAll(startWords)].map((match) => span.start + match.index);
  const all = [...new Set([...cuts, ...starts])].sort((a, b) => a - b);
  if (all.length + 1 === count) return spansBetween(text, span, all);
  return starts.length + 1 === count ? spansBetween(text, span, starts) : undefined;
}

/** How many lines the first `count` standing titles fill, when the lines begin with exactly that many. */
export function standingPrefix(text: string, lines: readonly Span[], count: number): number | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let at = first.start;
  for (let i = 0; i < count; i++) {
    const end = standingEnd(text, { start: at, end: last.end });
    if (end === undefined) return undefined;
    at = skipBlanks(text, end);
  }
  const next = lines.findIndex(({ start }) => start >= at);
  const filled = next === -1 ? lines.length : next;
  return (lines[filled - 1]?.end ?? 0) <= at ? filled : undefined;
}

/** Offsets at which a standing title begins or ends inside the span. */
function standingCuts(text: string, span: Span): number[] {
  const cuts: number[] = [];
  let at = skipBlanks(text, span.start);
  while (at < span.end) {
    const end = standingEnd(text, { start: at, end: span.end });
    if (end === undefined) {
      const next = text.slice(at, span.end).search(/[\s\u00a0](?=\p{Lu})/u);
      if (next === -1) break;
      at = skipBlanks(text, at + next);
      continue;
    }
    if (at > span.start) cuts.push(at);
    at = skipBlanks(text, end);
    if (at < span.end) cuts.push(at);
  }
  return [...new Set(cuts)];
}

/** Where the longest standing title that begins at the span's start ends. */
function standingEnd(text: string, span: Span): number | undefined {
  const folded = foldWords(text.slice(span.start, Math.min(span.end, span.start + 340)));
  const title = foldedTitles.find(
    (known) => folded.startsWith(known) && /^(?:$|[\s*:;,]|\p{L})/u.test(folded.slice(known.length)),
  );
  return title === undefined ? undefined : endOfFolded(text, span.start, title.length);
}

const foldedTitles = standingTitles.map((title) => foldWords(title)).sort((a, b) => b.length - a.length);

/** The offset behind as many folded characters: folding shortens runs of white space only. */
function endOfFolded(text: string, start: number, length: number): number {
  let at = start;
  for (let seen = 0; seen < length && at < text.length; seen++) {
    const isBlank = /[\s\u00a0]/.test(text[at] ?? "");
    at++;
    while (isBlank && /[\s\u00a0]/.test(text[at] ?? "")) at++;
  }
  return at;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (/[\s\u00a0]/.test(text[at] ?? "")) at++;
  return at;
}

function spansBetween(text: string, span: Span, cuts: readonly number[]): readonly Span[] {
  const edges = [span.start, ...cuts, span.end];
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? span.start;
    return { start, end: start + text.slice(start, end).trimEnd().length };
  });
}

/** A title as a value: white space folded, marks of notes left out. */
export function titleValue(words: string): string {
  return foldBlanks(foldBlanks(words.replace(/[*†]+(?:,\s*[*†]+)*/g, "")).replace(/[¹²³⁰⁴-⁹ ]+$/u, ""));
}
