import type { Note, Part, Problem, Span, StyleRun } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { type Definition, findDefinitions } from "./definitions.ts";
import { type MarkPlace, shownMarks, typedMarks } from "./marks.ts";

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
  const marks = marksFor(text, runs, candidates);
  const pairs = pairUp(candidates, marks);
  const kept = pairs.filter(
    ({ definition, marks: own }) =>
      own.length > 0 ||
      definition.style === "layout" ||
      definition.style === "raised" ||
      isListed(definition, pairs),
  );
  const bound = new Set(kept.flatMap(({ marks: own }) => own));
  const notes = kept.map(
    ({ definition, marks: own }, i): Note => ({
      id: `n${i + 1}`,
      mark: definition.mark,
      marks: own.map(({ start, end }) => ({ start, end })),
      body: definition.body,
      part: partAt(parts, definition.start),
    }),
  );
  const problems = [...unmarked(kept), ...unbound(marks, bound, kept)];
  return { notes, definitions: kept.map(({ definition }) => definition), problems };
}

/** A note without a mark is kept where it stands among notes below a rule. */
function isListed(definition: Definition, pairs: readonly Pair[]): boolean {
  if (!definition.sure || definition.style === "plain")
    return definition.sure && neighbourIsBound(definition, pairs);
  return definition.style !== "asterisk";
}

function neighbourIsBound(definition: Definition, pairs: readonly Pair[]): boolean {
  return pairs.some(
    ({ definition: other, marks }) =>
      marks.length > 0 && (other.to === definition.line || definition.to === other.line),
  );
}

function marksFor(
  text: string,
  runs: readonly StyleRun[],
  definitions: readonly Definition[],
): readonly MarkPlace[] {
  const named = new Set(definitions.map(({ mark }) => mark));
  const shown = shownMarks(text, runs).filter(({ mark }) => !/^[a-z]{1,3}$/.test(mark) || named.has(mark));
  const shownNames = new Set(shown.map(({ mark }) => mark));
  const names = (styles: readonly Definition["style"][]): Set<string> =>
    new Set(definitions.filter(({ style }) => styles.includes(style)).map(({ mark }) => mark));
  const extra: MarkPlace[] = [];
  const brackets = names(["bracket", "layout"]);
  if (brackets.size > 0) extra.push(...typedMarks(text, "bracket", brackets));
  const asterisks = names(["asterisk", "layout", "raised"]);
  if ([...asterisks].some((name) => /^[*†‡]/.test(name)))
    extra.push(...typedMarks(text, "asterisk", asterisks));
  const slashes = names(["slash"]);
  if (slashes.size > 0) extra.push(...typedMarks(text, "slash", slashes));
  const plain = new Set(
    [...names(["plain", "raised", "slash"])].filter(
      (name) =>
        !shownNames.has(name) ||
        !shown.some(({ mark, start }) => mark === name && !startsDefinition(definitions, start)),
    ),
  );
  for (const style of ["glued", "paren", "spaced", "year"] as const) {
    const known = new Set(extra.map(({ mark }) => mark));
    const open = new Set([...plain].filter((name) => !known.has(name)));
    if (open.size > 0) extra.push(...ascending(typedMarks(text, style, open), definitions));
  }
  const all = [
    ...shown,
    ...extra.filter((mark) => !shown.some((other) => other.start < mark.end && mark.start < other.end)),
  ];
  return all.filter(({ start }) => !startsDefinition(definitions, start)).sort((a, b) => a.start - b.start);
}

function startsDefinition(definitions: readonly Definition[], offset: number): boolean {
  return definitions.some(({ start, body }) => offset >= start && offset < body.start);
}

/** Of plain digits after words only those are marks that run on upwards, each before its own note. */
function ascending(marks: readonly MarkPlace[], definitions: readonly Definition[]): readonly MarkPlace[] {
  const kept: MarkPlace[] = [];
  let floor = 0;
  for (const definition of definitions.filter(({ style }) => style !== "asterisk" && style !== "layout")) {
    const mark = marks.find(
      ({ mark: name, start }) =>
        name === definition.mark &&
        start >= floor &&
        start < definition.start &&
        !insideBody(definitions, start),
    );
    if (mark === undefined) continue;
    kept.push(mark);
    floor = mark.end;
  }
  return kept;
}

function insideBody(definitions: readonly Definition[], offset: number): boolean {
  return definitions.some(({ body }) => offset >= body.start && offset < body.end);
}

function pairUp(definitions: readonly Definition[], marks: readonly MarkPlace[]): readonly Pair[] {
  const pairs = definitions.map((definition): Pair => ({ definition, marks: [] }));
  const byName = new Map<string, Pair[]>();
  for (const pair of pairs)
    byName.set(pair.definition.mark, [...(byName.get(pair.definition.mark) ?? []), pair]);
  const marksByName = new Map<string, MarkPlace[]>();
  for (const mark of marks) {
    const list = marksByName.get(mark.mark);
    if (list === undefined) marksByName.set(mark.mark, [mark]);
    else list.push(mark);
  }
  for (const [name, own] of byName) assign(own, marksByName.get(name) ?? []);
  return pairs;
}

/** When several notes of one name stand together at the end, marks and notes are matched in order. */
function assign(pairs: readonly Pair[], marks: readonly MarkPlace[]): void {
  const together =
    pairs.length > 1 &&
    marks.length === pairs.length &&
    marks.every(({ start }) => start < (pairs[0]?.definition.start ?? 0));
  marks.forEach((mark, i) => {
    const next = together
      ? pairs[i]
      : (pairs.find(({ definition }) => definition.start > mark.start) ?? pairs.at(-1));
    next?.marks.push(mark);
  });
}

function partAt(parts: readonly Part[], offset: number): number {
  let found = 0;
  parts.forEach((part, i) => {
    if (i > 0 && part.start <= offset && offset < part.end) found = i;
  });
  return found;
}

function unmarked(kept: readonly Pair[]): readonly Problem[] {
  return kept
    .filter(({ marks }) => marks.length === 0)
    .map(({ definition }) =>
      problem("note-without-mark", `Note ${definition.mark} is called nowhere in the text.`, definition.body),
    );
}

function unbound(
  marks: readonly MarkPlace[],
  bound: ReadonlySet<MarkPlace>,
  kept: readonly Pair[],
): readonly Problem[] {
  const lost = marks.filter(
    (mark) => !bound.has(mark) && (mark.style === "raised" || mark.style === "reference"),
  );
  if (kept.length === 0 && lost.length > 50) {
    const [first] = lost;
    return first === undefined
      ? []
      : [problem("mark-without-note", `${lost.length} marks call notes that the text does not hold.`, first)];
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
