import type { AgendaItem, Field, Problem, Span, StyleRun } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { agendaNumbers } from "./agenda-numbers.ts";
import { agendaTitles, standingPrefix, type TitleLine, titleValue } from "./agenda-titles.ts";
import type { FreeWords, Head } from "./scan-head.ts";

/** Agenda items with their titles, the words left over for the document's own title, and what did not match. */
export interface ReadAgenda {
  readonly items: readonly AgendaItem[];
  readonly rest: readonly FreeWords[];
  readonly problems: readonly Problem[];
}

/** Pairs the agenda items that the head names with the titles printed below them. */
export function readAgenda(text: string, head: Head, runs: readonly StyleRun[]): ReadAgenda {
  const tokens = head.pieces.filter((piece) => piece.token === "agenda");
  const all = tokens.flatMap((token) => (token.token === "agenda" ? agendaNumbers(text, token.numbers) : []));
  const numbers = all.filter(({ value }, i) => all.findLastIndex((other) => other.value === value) === i);
  const from = tokens.at(-1)?.start ?? -1;
  const free = head.pieces.filter(
    (piece): piece is FreeWords => piece.token === "free" && piece.start > from && !isNote(text, piece),
  );
  if (numbers.length === 0) return { items: [], rest: free, problems: [] };
  const sponsored = sponsorsIn(text, free);
  if (sponsored?.from === 0)
    return { items: numbers.map((number) => ({ number })), rest: free.slice(sponsored.to), problems: [] };
  const lines = free.map((words, i) => titleLine(text, words, free[i - 1], runs));
  const isLetter = head.letter !== undefined;
  for (const end of isLetter ? [free.length] : endsOf(text, free, numbers.length)) {
    const titles = agendaTitles(text, lines.slice(0, end), numbers.length);
    if (titles !== undefined)
      return { items: paired(text, numbers, titles), rest: isLetter ? [] : free.slice(end), problems: [] };
  }
  const items = numbers.map((number): AgendaItem => ({ number }));
  const ownTitle = free.findIndex(({ isTitle, gap }, i) => isTitle || (i > 0 && gap));
  const rest = isLetter ? [] : free.slice(Math.max(0, ownTitle));
  const isNamed = isLetter ? free.length > 0 : ownTitle !== 0 && free.length > 0;
  return { items, rest, problems: isNamed ? [unmatched(numbers.length, lines)] : [] };
}

function paired(
  text: string,
  numbers: readonly Field<string>[],
  titles: readonly Span[],
): readonly AgendaItem[] {
  return numbers.map((number, i) => {
    const span = titles[i];
    if (span === undefined) return { number };
    return { number, title: readField(titleValue(text.slice(span.start, span.end)), span) };
  });
}

function unmatched(count: number, lines: readonly TitleLine[]): Problem {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const detail = `The titles do not divide into ${count}, the number of agenda items; none was given to an item.`;
  return { kind: "problem", code: "agenda-unmatched", detail, span };
}

/** Where the titles of items may end because the document's own title follows: known titles first, then each new beginning. */
function endsOf(text: string, free: readonly FreeWords[], count: number): readonly number[] {
  const known = standingPrefix(text, free, count);
  // `Rapport du Comité …` may head an item or the document; where another title follows, it is the item's.
  if (known === undefined && free[0]?.isTitle && !free.some(({ isTitle }, i) => i > 0 && isTitle)) return [];
  const ends = known === undefined ? [] : [known];
  free.forEach((words, i) => {
    const before = free[i - 1];
    if (before !== undefined && (words.gap || words.isTitle || leavesCapitals(text, before, words)))
      ends.push(i);
  });
  return [...ends, ...(ends.length === 0 ? [free.length] : [])];
}

/** Items in capitals throughout, then a title in running letters. */
function leavesCapitals(text: string, before: Span, words: Span): boolean {
  return (
    !/\p{Ll}/u.test(text.slice(before.start, before.end)) &&
    /\p{Ll}/u.test(text.slice(words.start, words.end))
  );
}

/** `A, B and C: draft resolution`: who proposes a draft is no item's title. */
function sponsorsIn(text: string, free: readonly FreeWords[]): { from: number; to: number } | undefined {
  const last = free.findIndex(({ start, end }) =>
    /[:;]\s+(?:revised\s+)?(?:draft\s+(?:resolution|decision)|amendments?\s)/i.test(text.slice(start, end)),
  );
  if (last === -1) return undefined;
  let from = last;
  while (from > 0 && free[from]?.gap === false) from--;
  return { from, to: last + 1 };
}

/** Notes and job numbers at the foot of a first page are no titles. */
export function isNote(text: string, words: Span): boolean {
  return /^(?:[*†]|\[|(?:GE\.\s?)?\d{2}-\d{5}|_{3})/.test(text.slice(words.start, words.start + 12));
}

function titleLine(
  text: string,
  words: FreeWords,
  previous: FreeWords | undefined,
  runs: readonly StyleRun[],
): TitleLine {
  const span = { start: words.start, end: words.end };
  if (previous === undefined) return { ...span, before: "apart" };
  const inside = boldRunAt(runs, previous.end - 1);
  if (inside !== undefined && inside.end > words.start) return { ...span, before: "bold" };
  const isBold = inside !== undefined && boldRunAt(runs, words.start) !== undefined;
  const isApart = isBold || words.gap || /\n\s*\n/.test(text.slice(previous.end, words.start));
  return { ...span, before: isApart ? "apart" : "line" };
}

function boldRunAt(runs: readonly StyleRun[], offset: number): StyleRun | undefined {
  for (const run of runs) {
    if (run.start > offset) return undefined;
    if (run.style === "bold" && run.end > offset) return run;
  }
  return undefined;
}
