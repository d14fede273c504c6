import type { Grid } from "../page/grids.ts";
import { cutAtGutters } from "./cut-at-gutters.ts";
import type { Line } from "./line.ts";
import { columnsOf, isProse, type Region, regionsOf } from "./regions.ts";
import { mergeMarkers, type Row, rowsOf } from "./rows.ts";
import type { Flow, Setting, TableLines } from "./setting.ts";
import { isWithin, readGrid, readTable, sunk } from "./table.ts";
import { furtherRows, tableOverleaf } from "./table-overleaf.ts";

/** Puts a page's lines in the order in which they are read: down the page, columns one after the other, tables by rows. */
export function arrange(lines: readonly Line[], setting: Setting): readonly (Flow | TableLines)[] {
  const parts: (Flow | TableLines)[] = [];
  const overleaf = tableOverleaf(lines, setting);
  if (overleaf !== undefined)
    parts.push({ kind: "table", rows: overleaf.rows, edges: setting.tableBefore?.edges });
  let rest = overleaf?.rest ?? lines;
  for (const grid of setting.grids.filter((each) => isTableGrid(each, setting))) {
    const cells = rest.filter((line) => isWithin(line, grid));
    if (cells.length === 0) continue;
    const above = rest.filter((line) => line.baseline < (grid.rows[0] ?? 0) + sunk(line));
    const taken = new Set([...cells, ...above]);
    rest = rest.filter((line) => !taken.has(line));
    // The last row may have no line below it.
    const more = isNextRow(rest[0], grid) ? furtherRows(rest, grid.columns, setting) : undefined;
    const rows = [...readGrid(cells, grid), ...(more?.rows ?? [])];
    parts.push(...arrangeOpen(above, setting), { kind: "table", rows, edges: grid.columns });
    rest = more?.rest ?? rest;
  }
  parts.push(...arrangeOpen(rest, setting));
  return parts;
}

function isNextRow(line: Line | undefined, { rows }: Grid): boolean {
  return line !== undefined && line.baseline - (rows.at(-1) ?? 0) < 2 * line.size;
}

/** The head of a first page may be set in cells; it is a table when it has rows as tables have. */
function isTableGrid({ rows }: Grid, { isFirst, height }: Setting): boolean {
  return !isFirst || (rows[0] ?? 0) > headShare * height || rows.length > 4;
}

/** Lines that no drawn table holds, by the places in which they stand. */
function arrangeOpen(lines: readonly Line[], setting: Setting): readonly (Flow | TableLines)[] {
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
  if (!prose && isTable(rows, setting)) {
    const edges = [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0];
    return [{ kind: "table", rows: readTable(rows, setting.rules), edges }];
  }
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
