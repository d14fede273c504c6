import type { Block, Span, TableCell } from "../../../core/index.ts";
import type { DocumentReading } from "../read-flow.ts";
import { is, isOneOf, type Term } from "../text/terms.ts";
import { termsOf } from "./cells.ts";
import { type ColumnHead, columnHead, groupsNamed } from "./column-head.ts";
import { type Setting, settingOf } from "./row-context.ts";

/** What a table counts: by the heads of its columns, else by those of its rows, else by its caption. */
export interface TableHeads {
  readonly columns: ReadonlyMap<number, ColumnHead>;
  /** What the row counts, where the columns say only how many, of whom, where or when. */
  readonly rows: ReadonlyMap<number, RowHead>;
  /** Where or when a column counts. */
  readonly placed: ReadonlyMap<number, Setting>;
}

/** A row's head; `partOfRow` for `of whom women` under `Killed`. */
export interface RowHead extends ColumnHead {
  readonly partOfRow?: number;
}

const counting = new Set(
  "number numbers no total totals count persons people figure figures quantity cases victims all sum n amount".split(
    " ",
  ),
);

/** Reads the heads of a table; there are no columns where the table counts no harm. */
export function headsOf(reading: DocumentReading, cells: readonly TableCell[], block: number): TableHeads {
  const none = { rows: new Map<number, RowHead>(), placed: new Map<number, Setting>() };
  const columns = harmfulColumns(reading, cells);
  if (columns.size > 0) return { ...none, columns };
  const counted = countingColumns(reading, cells);
  const rows = harmfulRows(reading, cells);
  if (rows.size > 0) return rowWise(reading, cells, { counted, rows });
  const caption = counted.size === 0 ? undefined : captionOf(reading, block);
  if (caption === undefined) return { ...none, columns };
  const under = [...counted].map(
    ([column, { groups, span }]) => [column, { ...caption, groups, span }] as const,
  );
  return { ...none, columns: new Map(under) };
}

/** Columns headed by a place or a year, beside those that say how many, where two rows or more name a harm. */
function rowWise(
  reading: DocumentReading,
  cells: readonly TableCell[],
  {
    counted,
    rows,
  }: { readonly counted: Map<number, ColumnHead>; readonly rows: ReadonlyMap<number, RowHead> },
): TableHeads {
  const placed = new Map<number, Setting>();
  const columns = new Map(counted);
  for (const cell of rows.size < 2 ? [] : cells) {
    if (cell.column === 0 || counted.has(cell.column) || cell.row > 0) continue;
    const setting = settingOf(reading, cell);
    if (setting === undefined) continue;
    placed.set(cell.column, setting);
    columns.set(cell.column, { ...nothing, groups: [], span: { start: cell.start, end: cell.end } });
  }
  return { columns, rows, placed };
}

/** The heads that name a harm, by column: from heading cells, else from the first row. */
function harmfulColumns(reading: DocumentReading, cells: readonly TableCell[]): Map<number, ColumnHead> {
  const heads = new Map<number, ColumnHead>();
  for (const cell of cells) {
    if (!cell.heading && cell.row > 0) continue;
    const terms = termsOf(reading, cell);
    if (terms.some((term) => term.kind === "number")) continue;
    const before = heads.get(cell.column - 1);
    const head = columnHead(terms, before);
    if (head === undefined) continue;
    const part =
      before !== undefined &&
      head.category === before.category &&
      terms.every((term) => term.lexeme.harmVerb === undefined) &&
      (terms.some((term) => is(term, "opener")) || before.partOfColumn !== undefined);
    const whole = part ? { partOfColumn: before.partOfColumn ?? cell.column - 1 } : {};
    heads.set(cell.column, { ...head, span: { start: cell.start, end: cell.end }, ...whole });
  }
  return heads;
}

/** Columns headed `Number`, `Total`, `Women`: they say how many or of whom, and not of what. */
function countingColumns(reading: DocumentReading, cells: readonly TableCell[]): Map<number, ColumnHead> {
  const heads = new Map<number, ColumnHead>();
  for (const cell of cells) {
    if (cell.column === 0 || (!cell.heading && cell.row > 0)) continue;
    const terms = termsOf(reading, cell);
    const groups = groupsNamed(terms);
    const told = terms.some((term) => isOneOf(term, counting)) || groups.length > 0;
    if (!told || terms.length > 4) continue;
    heads.set(cell.column, { ...nothing, groups, span: { start: cell.start, end: cell.end } });
  }
  return heads;
}

const nothing = { category: "affected", act: "harm", kind: "casualty", unit: "person" } as const;

/** Rows whose first cell names a harm: `Killed`, `of whom women`, `Houses destroyed`. */
function harmfulRows(reading: DocumentReading, cells: readonly TableCell[]): Map<number, RowHead> {
  const rows = new Map<number, RowHead>();
  let last: { readonly row: number; readonly head: ColumnHead } | undefined;
  for (const cell of cells) {
    if (cell.column !== 0 || cell.row === 0) continue;
    const terms = termsOf(reading, cell);
    if (terms.length > 8 || terms.some((term) => term.kind === "number")) continue;
    const opens = terms.some((term) => is(term, "opener"));
    const head = columnHead(done(terms), opens ? last?.head : undefined);
    if (head === undefined) continue;
    const span = { start: cell.start, end: cell.end };
    rows.set(cell.row, { ...head, span, ...(opens && last !== undefined ? { partOfRow: last.row } : {}) });
    if (!opens) last = { row: cell.row, head };
  }
  return rows;
}

/** The harm of `Table 4. Persons abducted in Karthesia`, in the short block right before the table. */
function captionOf(reading: DocumentReading, block: number): ColumnHead | undefined {
  const before: Block | undefined = reading.document.blocks[block - 1];
  if (before === undefined || !captions.has(before.kind) || before.end - before.start > 200) return undefined;
  const span: Span = { start: before.start, end: before.end };
  const terms = termsOf(reading, span);
  if (terms.some((term) => is(term, "be") || is(term, "have"))) return undefined;
  const head = columnHead(harmless(terms), undefined);
  return head === undefined ? undefined : { ...head, span };
}

const captions: ReadonlySet<Block["kind"]> = new Set(["paragraph", "heading"]);

/** Without verbs that say nothing done: `Houses levelled` counts, `Principal level` does not. */
function done(terms: readonly Term[]): readonly Term[] {
  return terms.filter(
    ({ lexeme }) => lexeme.harmVerb === undefined || lexeme.harmVerb.forms.has("participle"),
  );
}

/** Without the verbs of attack, which say no harm of what a table counts. */
function harmless(terms: readonly Term[]): readonly Term[] {
  return done(terms).filter(
    ({ lexeme }) => lexeme.harmVerb?.verb.weak !== true && lexeme.harmNoun?.counts !== "act",
  );
}
