import type { Note, Part, Problem, Span, StyleRun } from "../../core/index.ts";
import { grouped } from "../text/grouped.ts";
import type { Line } from "../text/lines.ts";
import { collectMarks } from "./collect-marks.ts";
import { type Definition, findDefinitions } from "./definitions.ts";
import type { MarkPlace } from "./marks.ts";

/** The notes of a document bound to their marks, the lines they take, and what could not be bound. */
export interface BoundNotes {
  readonly notes: readonly Note[];
  readonly definitions: readonly Definition[];
  readonly problems: readonly Problem[];
}

interface Pair {
  readonly definition: Definition;
  readonly marks: MarkPlace[];
}

/** Finds notes and binds each to its marks: a mark means the next note of that name below it, or the last one above. */
export function bindNotes(
  text: string,
  lines: readonly Line[],
  runs: readonly StyleRun[],
  parts: readonly Part[],
): BoundNotes {
  const candidates = findDefinitions(text, lines, runs);
  const marks = collectMarks(text, runs, candidates);
  const pairs = pairUp(candidates, marks);
  const boundLines = new Set(
    pairs.flatMap(({ definition, marks: own }) => (own.length > 0 ? [definition.line, definition.to] : [])),
  );
  const kept = pairs.filter((pair) => isNote(pair, boundLines));
  const bound = new Set(kept.flatMap(({ marks: own }) => own));
  return {
    notes: kept.map((pair, i) => noteOf(pair, i, parts)),
    definitions: kept.map(({ definition }) => definition),
    problems: [...unmarked(kept), ...unbound(marks, bound, kept.length > 0)],
  };
}

function noteOf({ definition, marks }: Pair, index: number, parts: readonly Part[]): Note {
  return {
    id: `n${index + 1}`,
    mark: definition.mark,
    marks: marks.map(({ start, end }) => ({ start, end })),
    body: definition.body,
    part: partAt(parts, definition.start),
  };
}

/** Without a mark only what cannot be anything else is a note: the format says so, or bound notes stand beside it. */
function isNote({ definition, marks }: Pair, boundLines: ReadonlySet<number>): boolean {
  if (marks.length > 0 || definition.style === "layout" || definition.style === "raised") return true;
  if (!definition.sure || definition.style === "asterisk") return false;
  return definition.style !== "plain" || boundLines.has(definition.line) || boundLines.has(definition.to);
}

function pairUp(definitions: readonly Definition[], marks: readonly MarkPlace[]): readonly Pair[] {
  const pairs = definitions.map((definition): Pair => ({ definition, marks: [] }));
  const marksByName = grouped(marks, ({ mark }) => mark);
  for (const [name, own] of grouped(pairs, ({ definition }) => definition.mark)) {
    assign(own, marksByName.get(name) ?? []);
  }
  return pairs;
}

/** When several notes of one name stand together at the end, marks and notes are matched in order. */
function assign(pairs: readonly Pair[], marks: readonly MarkPlace[]): void {
  const firstNote = pairs[0]?.definition.start ?? 0;
  const together =
    pairs.length > 1 && marks.length === pairs.length && marks.every(({ start }) => start < firstNote);
  let next = 0;
  marks.forEach((mark, i) => {
    while (next < pairs.length - 1 && (pairs[next]?.definition.start ?? 0) < mark.start) next++;
    const pair = pairs[together ? i : next];
    const isInside =
      pair !== undefined && mark.start >= pair.definition.start && mark.start < pair.definition.body.end;
    if (!isInside) pair?.marks.push(mark);
  });
}

function partAt(parts: readonly Part[], offset: number): number {
  return Math.max(
    0,
    parts.findLastIndex((part, i) => i > 0 && part.start <= offset && offset < part.end),
  );
}

function unmarked(kept: readonly Pair[]): readonly Problem[] {
  return kept
    .filter(({ marks }) => marks.length === 0)
    .map(({ definition }) =>
      problem("note-without-mark", `Note ${definition.mark} is called nowhere in the text.`, definition.body),
    );
}

const mostProblems = 50;

function unbound(
  marks: readonly MarkPlace[],
  bound: ReadonlySet<MarkPlace>,
  hasNotes: boolean,
): readonly Problem[] {
  const lost = marks.filter(
    (mark) => !bound.has(mark) && (mark.style === "raised" || mark.style === "reference"),
  );
  const [first] = lost;
  if (first !== undefined && (!hasNotes || lost.length > mostProblems) && lost.length > 1) {
    return [
      problem("mark-without-note", `${lost.length} marks call notes that the text does not hold.`, first),
    ];
  }
  return lost.map((mark) =>
    problem("mark-without-note", `The mark ${mark.mark} calls a note that the text does not hold.`, mark),
  );
}

function problem(
  code: "note-without-mark" | "mark-without-note",
  detail: string,
  { start, end }: Span,
): Problem {
  return { kind: "problem", code, detail, span: { start, end } };
}
