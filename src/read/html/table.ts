import { putIn } from "../draft.ts";
import { separateBlocks } from "../separate-blocks.ts";
import { endBlock, type HtmlReader, type OpenTable, stopStyles } from "./reader.ts";

const nextTag = /<(?<slash>\/?)(?<name>table|tr|t[dh]|h[1-6]|li|blockquote|p)(?=[\s>/])/gi;
/** More paragraphs than this for each cell: the table only places things on the page. */
const paragraphsPerCell = 3;

/**
 * Whether a table that starts at `from` holds rows of values. Pages also use tables to place things:
 * those hold other tables, headings or lists, or have one cell a row, and are read as running text.
 */
export function isTableOfValues(source: string, from: number, limit: number): boolean {
  const counts = { rows: 0, cells: 0, paragraphs: 0 };
  nextTag.lastIndex = from;
  for (
    let match = nextTag.exec(source);
    match !== null && match.index < limit;
    match = nextTag.exec(source)
  ) {
    const name = match.groups?.name?.toLowerCase() ?? "";
    if (name === "table" && match.groups?.slash === "/") break;
    if (match.groups?.slash === "/") continue;
    if (name === "tr") counts.rows++;
    else if (name === "td" || name === "th") counts.cells++;
    else if (name === "p") counts.paragraphs++;
    else return false;
  }
  return counts.cells > Math.max(1, counts.rows) && counts.paragraphs <= counts.cells * paragraphsPerCell;
}

/** The table's state before its first cell. */
export function emptyTable(): OpenTable {
  return { cells: [], start: undefined, row: -1, column: 0, cell: undefined };
}

/** Starts a cell; `span` is the number of columns that it covers. */
export function openCell(
  reader: HtmlReader,
  { heading, span }: { readonly heading: boolean; readonly span: number },
): void {
  const { table, draft } = reader;
  if (table === undefined) return;
  closeCell(reader);
  if (table.start === undefined) {
    endBlock(reader);
    separateBlocks(draft, "\n\n");
    table.start = draft.length;
  } else putIn(draft, "\n");
  table.row = Math.max(0, table.row);
  table.cell = { start: draft.length, heading, column: table.column };
  table.column += Math.min(1000, Math.max(1, span));
}

/** Ends the open cell, if there is one. */
export function closeCell(reader: HtmlReader): void {
  const { table, draft } = reader;
  const cell = table?.cell;
  if (table === undefined || cell === undefined) return;
  stopStyles(reader);
  reader.breaks = 0;
  reader.spaceAt = undefined;
  const { start, heading, column } = cell;
  table.cells.push({ start, end: draft.length, row: table.row, column, heading });
  table.cell = undefined;
}

/** Ends the table and writes its block. */
export function closeTable(reader: HtmlReader): void {
  const { table, draft } = reader;
  if (table === undefined) return;
  closeCell(reader);
  reader.table = undefined;
  if (table.start === undefined || draft.length === table.start) return;
  draft.blocks.push({ kind: "table", start: table.start, end: draft.length, cells: table.cells });
}
