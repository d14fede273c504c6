import type { Block, Claim, TableCell } from "../../../core/index.ts";
import type { DocumentReading } from "../read-flow.ts";
import type { Flow } from "../text/flows.ts";
import { cellClaim, cellNumbers } from "./cell-claim.ts";
import { rowsOf } from "./cells.ts";
import type { ColumnHead } from "./column-head.ts";
import { headsOf, type TableHeads } from "./heads.ts";
import { placeColumns, rowContext } from "./row-context.ts";

/**
 * Counts in tables: the column's head says what is counted, else the row's, else the caption; the row's head where or when.
 * `Total` rows are running totals.
 */
export function readTable(
  reading: DocumentReading,
  flow: Flow,
  cells: readonly TableCell[] | undefined = reading.document.blocks[flow.block]?.cells,
): void {
  const block = reading.document.blocks[flow.block];
  if (block === undefined || cells === undefined || cells.length > 20_000) return;
  const heads = headsOf(reading, cells, flow.block);
  if (heads.columns.size === 0) return;
  const rows = rowsOf(cells);
  const placed = placeColumns(rows[0] ?? [], reading);
  const made = new Map<string, Claim>();
  for (const row of rows) reading.claims.push(...rowClaims(reading, { block, row, heads, placed, made }));
}

interface RowOptions {
  readonly block: Block;
  readonly row: readonly TableCell[];
  readonly heads: TableHeads;
  readonly placed: ReadonlySet<number>;
  /** The claims made so far, by row and column. */
  readonly made: Map<string, Claim>;
}

function rowClaims(reading: DocumentReading, options: RowOptions): readonly Claim[] {
  const { block, row, heads, made } = options;
  const context = rowContext(reading, row, options.placed);
  const claims: Claim[] = [];
  for (const cell of row) {
    const head = headOf(heads, cell);
    if (head === undefined || cell.heading) continue;
    const [number, part] = cellNumbers(reading, cell);
    if (number === undefined) continue;
    const set = { ...context, ...heads.placed.get(cell.column) };
    const claim = cellClaim(reading, {
      block,
      number,
      head,
      context: set,
      whole: wholeOf(heads, cell, made),
    });
    made.set(`${cell.row} ${cell.column}`, claim);
    claims.push(claim);
    if (part !== undefined)
      claims.push(cellClaim(reading, { block, number: part, head, context: set, whole: claim }));
  }
  for (const claim of claims) reading.trace?.(claim, { kind: "cell" });
  return claims;
}

/** The cell of which this one is a part: in the column before, or in a row above. */
function wholeOf(
  { columns, rows }: TableHeads,
  { row, column }: TableCell,
  made: ReadonlyMap<string, Claim>,
): Claim | undefined {
  const before = columns.get(column)?.partOfColumn;
  if (before !== undefined) return made.get(`${row} ${before}`);
  const above = rows.get(row)?.partOfRow;
  return above === undefined ? undefined : made.get(`${above} ${column}`);
}

/** What a cell counts: its column, or its row with the groups that its column names. */
function headOf({ columns, rows }: TableHeads, { column, row }: TableCell): ColumnHead | undefined {
  const head = columns.get(column);
  if (head === undefined || rows.size === 0) return head;
  const named = rows.get(row);
  return named === undefined ? undefined : { ...named, groups: [...named.groups, ...head.groups] };
}
