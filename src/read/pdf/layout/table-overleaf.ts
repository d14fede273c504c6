import { cutAtColumns } from "./cut-at-gutters.ts";
import type { Line } from "./line.ts";
import { mergeMarkers, type Row, rowsOf } from "./rows.ts";
import type { Setting, TableLines } from "./setting.ts";
import { readTable, type TableRow } from "./table.ts";

/** Rows with which a table goes on, and the lines below them. */
export interface FurtherRows {
  readonly rows: readonly TableRow[];
  readonly rest: readonly Line[];
}

const sameEdge = 4;
const closeLines = 1.45;

/**
 * Takes the rows at a page's top that keep to the columns of the table with which the page before ended. Pages with
 * drawn tables tell by their lines what goes on.
 */
export function tableOverleaf(lines: readonly Line[], setting: Setting): FurtherRows | undefined {
  const { tableBefore, grids } = setting;
  if (tableBefore?.edges === undefined || grids.length > 0 || isHeading(lines, tableBefore)) return undefined;
  return furtherRows(lines, tableBefore.edges, setting);
}

/** Strong letters at a page's top begin a section, unless they are the table's head once more. */
function isHeading([first]: readonly Line[], { rows: [head] }: TableLines): boolean {
  return first?.bold === true && head?.cells.some(({ lines }) => lines[0]?.text === first.text) !== true;
}

/** Takes the first lines as long as each row keeps to the columns between these edges. */
export function furtherRows(
  lines: readonly Line[],
  edges: readonly number[],
  { rules }: Setting,
): FurtherRows | undefined {
  if (edges.length < 3) return undefined;
  const columns = edges
    .slice(1)
    .map((right, i) => ({ left: (edges[i] ?? right) + sameEdge, right: right - sameEdge }));
  const own: Row[] = [];
  for (const row of cutAtColumns(mergeMarkers(rowsOf(lines)), columns)) {
    const last = own.at(-1);
    const isClose = last !== undefined && row.baseline - last.baseline < closeLines * row.size;
    if (!keepsTo(row, edges) || (row.lines.length < 2 && !isClose)) break;
    own.push(row);
  }
  const bottom = own.at(-1)?.baseline;
  if (bottom === undefined) return undefined;
  return { rows: readTable(own, rules, columns), rest: lines.filter(({ baseline }) => baseline > bottom) };
}

/** Whether each line of a row keeps to a column of its own. */
function keepsTo({ lines }: Row, edges: readonly number[]): boolean {
  const taken = lines.map(({ left, right }) =>
    edges.findIndex((edge, i) => {
      const next = edges[i + 1];
      return next !== undefined && left > edge - sameEdge && right < next + sameEdge;
    }),
  );
  return !taken.includes(-1) && new Set(taken).size === taken.length;
}
