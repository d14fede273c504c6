import type { Row } from "./rows.ts";

/** Edges of a column. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Rows that follow one another: text in one column, or a grid of more. */
export interface Region {
  readonly isGrid: boolean;
  readonly rows: readonly Row[];
}

/** Rows of one piece that may stand between rows of several, as the second lines of cells do. */
const mostSingles = 4;
const widestGap = 5;
const columnGap = 4;

/** Cuts rows into text that runs in one column and grids of more. */
export function regionsOf(rows: readonly Row[]): readonly Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at];
    if (row === undefined) break;
    const end = row.lines.length > 1 ? gridEnd(rows, at) : at + 1;
    if (row.lines.length > 1) regions.push({ isGrid: true, rows: rows.slice(at, end) });
    else regions.push({ isGrid: false, rows: [row] });
    at = end;
  }
  return regions;
}

/** Index after the last row of the grid that begins here. */
function gridEnd(rows: readonly Row[], from: number): number {
  const first = rows[from];
  if (first === undefined) return from;
  let columns = columnsOf([first]);
  let end = from + 1;
  let singles = 0;
  for (let i = from + 1; i < rows.length && singles <= mostSingles; i++) {
    const row = rows[i];
    const last = rows[i - 1];
    if (row === undefined || last === undefined) break;
    if (row.baseline - last.baseline > widestGap * row.size) break;
    const next = merged(columns, row);
    const fewest = i - from < 3 ? 2 : columns.length;
    if (next.length < Math.max(2, Math.min(columns.length, fewest))) break;
    if (row.lines.length === 1) {
      singles += 1;
      const isCell = (row.lines[0]?.left ?? 0) > (columns[1]?.left ?? Number.POSITIVE_INFINITY) - columnGap;
      if (isCell && end === i && row.baseline - last.baseline < 2 * row.size) end = i + 1;
    } else {
      singles = 0;
      end = i + 1;
    }
    columns = next;
  }
  return end;
}

/** The columns that rows leave between them: stretches that no gutter crosses. */
export function columnsOf(rows: readonly Row[]): readonly Column[] {
  return rows.reduce<readonly Column[]>(merged, []);
}

function merged(columns: readonly Column[], { lines }: Row): readonly Column[] {
  const all = [...columns, ...lines.map(({ left, right }) => ({ left, right }))].sort(
    (a, b) => a.left - b.left,
  );
  const result: Column[] = [];
  for (const column of all) {
    const last = result.at(-1);
    if (last === undefined || column.left > last.right + columnGap) result.push(column);
    else if (column.right > last.right) result[result.length - 1] = { left: last.left, right: column.right };
  }
  return result;
}

const fewestProseRows = 5;
const proseCharacters = 22;

/** Whether columns hold running text: many lines, each of many letters that fill their column. */
export function isProse(rows: readonly Row[], columns: readonly Column[]): boolean {
  if (columns.length > 3 || rows.length < fewestProseRows) return false;
  return columns.every((column) => {
    const own = rows.flatMap(({ lines }) =>
      lines.filter(({ left, right }) => left < column.right && right > column.left),
    );
    const letters = own.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, own.length);
    const fill =
      own.reduce((sum, { left, right }) => sum + right - left, 0) /
      Math.max(1, own.length * (column.right - column.left));
    return own.length * 2 > rows.length && letters > proseCharacters && fill > 0.7;
  });
}
