import type { Block, Claim, Span, TableCell } from "../../../core/index.ts";
import { authorOf } from "../attribution/author.ts";
import { numberValueAt } from "../numbers/number-value.ts";
import { readPlaces } from "../places/read-places.ts";
import type { DocumentReading } from "../read-flow.ts";
import type { Flow } from "../text/flows.ts";
import { is, readTerms, type Term } from "../text/terms.ts";
import { tokenise } from "../text/tokenise.ts";
import { readTimes } from "../times/read-times.ts";
import { type ColumnHead, columnHead } from "./column-head.ts";

/** Counts in tables: the column's head says what is counted, the row's head where or when. `Total` rows are running totals. */
export function readTable(
  reading: DocumentReading,
  flow: Flow,
  cells: readonly TableCell[] | undefined = reading.document.blocks[flow.block]?.cells,
): void {
  const block = reading.document.blocks[flow.block];
  if (block === undefined || cells === undefined || cells.length > 20_000) return;
  const heads = headsOf(reading, cells);
  if (heads.size === 0) return;
  for (const row of rowsOf(cells)) reading.claims.push(...rowClaims(reading, { block, row, heads }));
}

function rowsOf(cells: readonly TableCell[]): readonly (readonly TableCell[])[] {
  const rows = new Map<number, TableCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()];
}

/** The heads that name a harm, by column: from heading cells, else from the first row. */
function headsOf(reading: DocumentReading, cells: readonly TableCell[]): ReadonlyMap<number, ColumnHead> {
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

function termsOf(reading: DocumentReading, span: Span): readonly Term[] {
  const { tokens } = reading;
  tokens.length = 0;
  tokenise(reading.source, span, tokens);
  return readTerms(tokens, { from: 0, to: tokens.length });
}

interface RowOptions {
  readonly block: Block;
  readonly row: readonly TableCell[];
  readonly heads: ReadonlyMap<number, ColumnHead>;
}

function rowClaims(reading: DocumentReading, { block, row, heads }: RowOptions): readonly Claim[] {
  const context = rowContext(reading, row);
  const claims: Claim[] = [];
  const byColumn = new Map<number, Claim>();
  for (const cell of row) {
    const head = heads.get(cell.column);
    if (head === undefined || cell.heading) continue;
    const terms = termsOf(reading, cell);
    const value = terms.length === 0 ? undefined : numberValueAt(terms, 0);
    if (value === undefined || value.to !== terms.length) continue;
    const whole = head.partOfColumn === undefined ? undefined : byColumn.get(head.partOfColumn);
    const claim = cellClaim(reading, { block, cell, head, value: value.value, context, whole });
    reading.trace?.(claim, { kind: "cell" });
    byColumn.set(cell.column, claim);
    claims.push(claim);
  }
  return claims;
}

type RowContext = Pick<Claim, "places"> & Partial<Pick<Claim, "time">> & { readonly total: boolean };

/** Time and place from the row's head. */
function rowContext(reading: DocumentReading, row: readonly TableCell[]): RowContext {
  const first = row[0];
  if (first === undefined) return { places: [], total: false };
  const terms = termsOf(reading, first);
  const span = { start: first.start, end: first.end };
  const total = terms.some((term) => term.lexeme.classes.has("total"));
  const dated = readTimes(
    terms,
    reading.documentDate === undefined ? {} : { documentDate: reading.documentDate },
  ).find((time) => time.edtf !== undefined);
  if (dated?.edtf !== undefined)
    return { places: [], total, time: { value: dated.edtf, basis: "inherited", span } };
  const named =
    terms[0]?.capital === true &&
    !total &&
    terms.every((term) => term.kind !== "number" && term.lexeme.harmVerb === undefined);
  const value = reading.source.text.slice(span.start, span.end).trim();
  return {
    places:
      named && readPlaces(terms, []).length === 0 && value !== ""
        ? [{ value, basis: "inherited", span }]
        : [],
    total,
  };
}

function cellClaim(
  reading: DocumentReading,
  options: {
    readonly block: Block;
    readonly cell: TableCell;
    readonly head: ColumnHead;
    readonly value: number;
    readonly context: RowContext;
    readonly whole: Claim | undefined;
  },
): Claim {
  const { block, cell, head, value, context, whole } = options;
  const trimmed = trimmedSpan(reading.source.text, cell);
  const inherited = { basis: "inherited", span: head.span } as const;
  return {
    id: reading.identify(head.kind, trimmed),
    kind: head.kind,
    span: trimmed,
    sentence: { start: block.start, end: block.end },
    part: block.part,
    figure: {
      form: value === 0 ? "none" : "exact",
      lower: value,
      upper: value,
      words: trimmed,
      unit: head.unit,
      ...(whole === undefined ? {} : { partOf: whole.id }),
      ...(context.total ? { cumulative: true } : {}),
    },
    category: { value: head.category, ...inherited },
    groups: head.groups.map((group) => ({ value: group, ...inherited })),
    act: { value: head.act, ...inherited },
    ...(context.time === undefined ? {} : { time: context.time }),
    places: context.places,
    agents: [],
    affected: [],
    modality: "asserted",
    negated: value === 0,
    attribution: [reading.authors[block.part] ?? authorOf(reading.document, 0, reading.source.text)],
    support: reading.supportOf(trimmed),
    rule: "casualty-table@1",
  };
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}
