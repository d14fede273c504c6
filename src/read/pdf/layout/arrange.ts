import type { DrawnRule } from "../page/piece.ts";
import { cutAtGutters } from "./cut-at-gutters.ts";
import type { Line } from "./line.ts";
import { columnsOf, isProse, type Region, regionsOf } from "./regions.ts";
import { mergeMarkers, type Row, rowsOf } from "./rows.ts";
import { readTable, type TableRow } from "./table.ts";

/** Lines that follow one another down one column, and the column's edges. */
export interface Flow {
  readonly kind: "flow";
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Whether it stands beside others that do not go on with it, as in a head of two columns. */
  readonly isApart: boolean;
}

/** A table's rows. */
export interface TableLines {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

/** What is known of the page that is arranged. */
export interface Setting {
  readonly isFirst: boolean;
  readonly height: number;
  readonly rules: readonly DrawnRule[];
  readonly left: number;
  readonly right: number;
}

/** Puts a page's lines in the order in which they are read: down the page, columns one after the other, tables by rows. */
export function arrange(lines: readonly Line[], setting: Setting): readonly (Flow | TableLines)[] {
  const parts: (Flow | TableLines)[] = [];
  let single: Line[] = [];
  const endFlow = (): void => {
    if (single.length > 0)
      parts.push({ kind: "flow", lines: single, left: setting.left, right: setting.right, isApart: false });
    single = [];
  };
  for (const region of regionsOf(mergeMarkers(rowsOf(lines)))) {
    if (!region.isGrid) {
      single.push(...region.rows.flatMap(({ lines: own }) => own));
      continue;
    }
    endFlow();
    parts.push(...gridParts(region, setting));
  }
  endFlow();
  return parts;
}

function gridParts({ rows: found }: Region, setting: Setting): readonly (Flow | TableLines)[] {
  const rows = cutAtGutters(found);
  const columns = columnsOf(rows);
  const prose = isProse(rows, columns);
  if (!prose && isTable(rows, setting)) return [{ kind: "table", rows: readTable(rows, setting.rules) }];
  return columns.map((column, index) => ({
    kind: "flow",
    lines: rows.flatMap(({ lines }) =>
      lines.filter(({ left, right }) => left < column.right && right > column.left),
    ),
    left: column.left,
    isApart: !prose,
    right: (columns[index + 1]?.left ?? Math.max(setting.right, column.right) + 6) - 6,
  }));
}

/** Share of the first page that a head of two columns may take. */
const headShare = 0.45;

function isTable(rows: readonly Row[], { isFirst, height, rules }: Setting): boolean {
  const top = rows[0]?.top ?? 0;
  const bottom = rows.at(-1)?.bottom ?? 0;
  const within = new Set(
    rules.filter(({ y }) => y > top - 20 && y < bottom + 20).map(({ y }) => Math.round(y / 3)),
  );
  const full = rows.filter(({ lines }) => lines.length > 1).length;
  if (isFirst && top < headShare * height && within.size < 3) return false;
  return full > 2 || (full > 1 && within.size > 1);
}
