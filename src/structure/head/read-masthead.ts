import type { AgendaItem, Field, Masthead, Problem, Sitting, Span, StyleRun } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { agendaNumbers } from "./agenda-numbers.ts";
import { agendaTitles, type TitleLine, titleValue } from "./agenda-titles.ts";
import { reportAuthors } from "./report-authors.ts";
import type { FreeWords, Head, HeadPiece } from "./scan-head.ts";
import type { HeadToken } from "./tokens.ts";

/** The masthead with the problems met in it, and the stretches that are titles. */
export interface ReadMasthead {
  readonly masthead: Masthead;
  readonly problems: readonly Problem[];
  readonly title?: Span;
}

/** Puts the pieces of a head together as a masthead. */
export function readMasthead(text: string, head: Head, runs: readonly StyleRun[]): ReadMasthead {
  const agenda = readAgenda(text, head, runs);
  const title = head.letter?.span ?? agenda.title;
  const date = firstOf(head.pieces, "date");
  const original = firstOriginal(text, head.pieces);
  const distribution = firstOf(head.pieces, "distribution");
  const job = firstOf(head.pieces, "job-number");
  const isPrinted = head.pieces.some(({ token }) =>
    ["organ", "distribution", "original", "united-nations"].includes(token),
  );
  const dated = date === undefined ? undefined : readField(date.edtf, date);
  const letterDate = head.letter?.date ?? (isPrinted ? undefined : dated);
  const masthead: Masthead = {
    symbols: ownSymbols(head.pieces),
    organs: organsOf(head.pieces),
    sittings: sittingsOf(head.pieces),
    ...(distribution === undefined ? {} : { distribution: readField(distribution.name, distribution) }),
    ...(dated === undefined || !isPrinted ? {} : { date: dated }),
    originalLanguages: original?.languages.map((language) => readField(language, original)) ?? [],
    agendaItems: agenda.items,
    ...(title === undefined
      ? {}
      : { title: readField(titleValue(text.slice(title.start, title.end)), title) }),
    senders: head.letter?.senders ?? (title === undefined ? [] : reportAuthors(text, title)),
    addressees: head.letter?.addressees ?? [],
    ...(letterDate === undefined ? {} : { letterDate }),
    ...(job === undefined ? {} : { jobNumber: readField(jobValue(text, job), job) }),
  };
  return {
    masthead,
    problems: [...symbolProblems(head.pieces), ...agenda.problems],
    ...(title === undefined ? {} : { title }),
  };
}

type TokenOf<K extends HeadToken["token"]> = Extract<HeadToken, { token: K }>;

function isToken<K extends HeadToken["token"]>(
  kind: K,
): (piece: HeadPiece) => piece is HeadPiece & TokenOf<K> {
  return (piece): piece is HeadPiece & TokenOf<K> => piece.token === kind;
}

function firstOf<K extends HeadToken["token"]>(
  pieces: readonly HeadPiece[],
  kind: K,
): TokenOf<K> | undefined {
  return pieces.find(isToken(kind));
}

/** `Original: French` outweighs `English only`. */
function firstOriginal(text: string, pieces: readonly HeadPiece[]): TokenOf<"original"> | undefined {
  const all = pieces.filter(isToken("original"));
  return all.find(({ start, end }) => /original/i.test(text.slice(start, end))) ?? all[0];
}

function ownSymbols(pieces: readonly HeadPiece[]): readonly Field<string>[] {
  const fields: Field<string>[] = [];
  for (const piece of pieces.filter(isToken("symbol"))) {
    for (const symbol of piece.symbols) {
      if (!fields.some(({ value }) => value === symbol)) fields.push(readField(symbol, piece));
    }
  }
  return fields;
}

function symbolProblems(pieces: readonly HeadPiece[]): readonly Problem[] {
  return pieces.filter(isToken("symbol")).flatMap(({ start, end, doubt }): Problem[] => {
    if (doubt === undefined) return [];
    return [
      {
        kind: "problem",
        code: "symbol-doubtful",
        detail: `The document's own symbol may be broken: ${doubt}.`,
        span: { start, end },
      },
    ];
  });
}

function organsOf(pieces: readonly HeadPiece[]): readonly Field<string>[] {
  const fields: Field<string>[] = [];
  for (const piece of pieces.filter(isToken("organ"))) {
    if (!fields.some(({ value }) => value === piece.name)) fields.push(readField(piece.name, piece));
  }
  return fields;
}

/** A year is the Security Council's; a session belongs to the nearest other organ above it. */
function sittingsOf(pieces: readonly HeadPiece[]): readonly Field<Sitting>[] {
  const organs = pieces.filter(isToken("organ"));
  const fields: Field<Sitting>[] = [];
  for (const piece of pieces.filter(isToken("sitting"))) {
    const { number, type } = piece.sitting;
    const fit = organs.filter(({ name }) => (name === "Security Council") === (type === "year"));
    const organ = fit.filter(({ start }) => start < piece.start).at(-1) ?? fit[0];
    const sitting: Sitting = { ...(organ === undefined ? {} : { organ: organ.name }), number, type };
    const isKnown = fields.some(({ value }) => value.number === number && value.type === type);
    if (!isKnown) fields.push(readField(sitting, piece));
  }
  return fields;
}

function jobValue(text: string, job: Span): string {
  const words = text.slice(job.start, job.end).replace(/[\s\u00a0]+/g, " ");
  return /^(?:GE\. ?)?\d{2}-\d{5}(?: ?\*)?(?: ?\([A-Z](?:, ?[A-Z])*\))?/.exec(words)?.[0] ?? words;
}

interface ReadAgenda {
  readonly items: readonly AgendaItem[];
  readonly title?: Span;
  readonly problems: readonly Problem[];
}

function readAgenda(text: string, head: Head, runs: readonly StyleRun[]): ReadAgenda {
  const tokens = head.pieces.filter(isToken("agenda"));
  const numbers = tokens.flatMap(({ numbers: span }) => agendaNumbers(text, span));
  const from = tokens[0]?.start ?? -1;
  const free = head.pieces.filter(
    (piece): piece is FreeWords => piece.token === "free" && piece.start > from && !isNote(text, piece),
  );
  if (numbers.length === 0) return { items: [], problems: [], ...titleOf(text, free, head) };
  const firstTitle = free.findIndex(({ isTitle }) => isTitle);
  const possible = firstTitle === -1 ? free : free.slice(0, firstTitle);
  const lines = possible.map((words, i) => titleLine(text, words, possible[i - 1], runs));
  const ends = head.letter === undefined ? endsOf(possible, firstTitle !== -1) : [possible.length];
  for (const end of ends) {
    const titles = agendaTitles(text, lines.slice(0, end), numbers.length);
    if (titles !== undefined)
      return { items: paired(text, numbers, titles), problems: [], ...titleOf(text, free.slice(end), head) };
  }
  const items = numbers.map((number): AgendaItem => ({ number }));
  const title = titleOf(text, free.slice(ends.at(-1) ?? 0), head);
  return { items, problems: possible.length === 0 ? [] : [unmatched(numbers.length, lines)], ...title };
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

/** Where the titles of items may end when the document's own title follows: before each blank line. */
function endsOf(free: readonly FreeWords[], hasTitle: boolean): readonly number[] {
  const ends: number[] = [];
  free.forEach(({ gap }, i) => {
    if (i > 0 && gap) ends.push(i);
  });
  if (hasTitle || ends.length === 0) ends.push(free.length);
  return ends;
}

function isNote(text: string, words: Span): boolean {
  return /^(?:\*|\[|\d{1,2}-\d{5})/.test(text.slice(words.start, words.start + 12));
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

function titleOf(text: string, free: readonly FreeWords[], head: Head): { title?: Span } {
  const words = head.letter === undefined ? free.filter((piece) => !isNote(text, piece)) : [];
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || !head.isMasthead) return {};
  return { title: trimSpan(text, { start: first.start, end: last.end }) };
}
