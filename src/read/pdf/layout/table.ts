import type { DrawnRule } from "../page/piece.ts";
import type { Line } from "./line.ts";
import { columnsOf } from "./regions.ts";
import type { Row } from "./rows.ts";

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
export function readTable(rows: readonly Row[], rules: readonly DrawnRule[]): readonly TableRow[] {
  const columns = columnsOf(rows);
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

interface Grid {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly rules: readonly DrawnRule[];
}

function beginsRow(row: Row, last: Row, { columns, rules }: Grid): boolean {
  if (rules.some(({ y }) => y > last.baseline + 1 && y < row.baseline - 0.5 * row.size)) return true;
  if (row.baseline - last.baseline > closeLines * row.size) return true;
  const [first] = row.lines;
  const [column] = columns;
  const isInFirst = first !== undefined && column !== undefined && first.left < column.right;
  return isInFirst && (row.lines.length > 1 || first.bold !== last.lines[0]?.bold);
}
