import type { Grid } from "../page/grids.ts";
import type { DrawnRule } from "../page/piece.ts";
import type { Line } from "./line.ts";
import { columnsOf } from "./regions.ts";
import { type Row, rowsOf } from "./rows.ts";

/** The lines of a cell, and the number of its column. */
export interface TableCell {
  readonly column: number;
  readonly lines: readonly Line[];
}

/** A table's row; a heading's words are all bold or italic. */
export interface TableRow {
  readonly heading: boolean;
  readonly cells: readonly TableCell[];
}

/** Lines of one row of a table stand as close as this, in sizes of their letters. */
const closeLines = 1.45;

/** Reads a grid of lines as a table: a new row begins at a rule, a wider gap, or words in the first column. */
export function readTable(
  rows: readonly Row[],
  rules: readonly DrawnRule[],
  columns = columnsOf(rows),
): readonly TableRow[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || beginsRow(row, last, { columns, rules }))
      groups.push([row]);
    else group.push(row);
  }
  return groups.map((group, index) => {
    const cells = columns.flatMap(({ left, right }, column): readonly TableCell[] => {
      const lines = group.flatMap((row) =>
        row.lines.filter((line) => line.left < right && line.right > left),
      );
      return lines.length === 0 ? [] : [{ column, lines }];
    });
    const all = cells.flatMap(({ lines }) => lines);
    return {
      heading: index === 0 && (all.every(({ bold }) => bold) || all.every(({ italic }) => italic)),
      cells,
    };
  });
}

/** How far above its baseline a line's middle is. */
export function sunk({ size }: Line): number {
  return 0.3 * size;
}

/** Whether a line stands in a drawn table. */
export function isWithin(line: Line, { columns, rows }: Grid): boolean {
  const middle = line.baseline - sunk(line);
  const centre = (line.left + line.right) / 2;
  const [top = 0, bottom = 0, left = 0, right = 0] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  return middle > top && middle < bottom && centre > left && centre < right;
}

/** Reads the lines of a drawn table by its cells. */
export function readGrid(lines: readonly Line[], { columns, rows }: Grid): readonly TableRow[] {
  const cells: Line[][][] = [];
  for (const line of lines) {
    const row = placeIn(rows, line.baseline - sunk(line));
    const column = placeIn(columns, Math.min((line.left + line.right) / 2, line.left + line.size));
    cells[row] = cells[row] ?? [];
    const own = cells[row];
    own[column] = [...(own[column] ?? []), line];
  }
  return cells
    .map((own, index) => {
      const all = own.flat();
      const heading = index === 0 && (all.every(({ bold }) => bold) || all.every(({ italic }) => italic));
      return { heading, cells: own.flatMap((cell, column) => [{ column, lines: inOrder(cell) }]) };
    })
    .filter(({ cells: own }) => own.length > 0);
}

/** Number of the stretch between edges in which a place is. */
function placeIn(edges: readonly number[], at: number): number {
  let place = 0;
  while (place < edges.length - 2 && (edges[place + 1] ?? 0) < at) place += 1;
  return place;
}

function inOrder(lines: readonly Line[]): readonly Line[] {
  return rowsOf(lines).flatMap((row) => row.lines);
}

interface Ruled {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly rules: readonly DrawnRule[];
}

function beginsRow(row: Row, last: Row, { columns, rules }: Ruled): boolean {
  if (rules.some(({ y }) => y > last.baseline + 1 && y < row.baseline - 0.5 * row.size)) return true;
  if (row.baseline - last.baseline > closeLines * row.size) return true;
  const [first] = row.lines;
  const [column] = columns;
  const isInFirst = first !== undefined && column !== undefined && first.left < column.right;
  return isInFirst && (row.lines.length > 1 || first.bold !== last.lines[0]?.bold);
}
