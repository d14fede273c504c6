import { isOn } from "../styles/look.ts";
import type { Attributes } from "../xml/names.ts";
import { beginCell } from "./begin-cell.ts";
import { closeParagraph } from "./read-paragraph.ts";
import type { StoryReader } from "./state.ts";
import { isTableOfValues } from "./table.ts";

/** Starts a table; within one of values, or in a text box, tables are only words of their cell. */
export function openTable(reader: StoryReader, end: number): void {
  const { tables } = reader;
  tables.depth++;
  if (tables.values > 0 || reader.frames.length > 0 || !isTableOfValues(reader.source.xml, end)) return;
  closeParagraph(reader);
  tables.values = tables.depth;
  reader.sink.openTable();
}

/** Ends a table. */
export function closeTable(reader: StoryReader): void {
  const { tables, sink } = reader;
  if (tables.values === tables.depth && tables.values > 0) {
    tables.values = 0;
    sink.closeTable();
  }
  tables.depth = Math.max(0, tables.depth - 1);
}

/** Starts a row of the table that is written. */
export function openRow({ tables }: StoryReader): void {
  if (isOwn(tables)) tables.row = { isHeading: false, before: 0, isWritten: false, isDeleted: false };
}

/** Starts a cell of the table that is written. */
export function openCell({ tables }: StoryReader): void {
  if (isOwn(tables)) tables.cell = { columns: 1, isWritten: false };
}

/** Ends a cell; one without words is written all the same. */
export function closeCell(reader: StoryReader): void {
  if (!isOwn(reader.tables)) return;
  beginCell(reader);
  reader.tables.cell = undefined;
}

/** Takes what the properties of a row or cell say. */
export function takeTableProperty({ tables }: StoryReader, name: string, attributes: Attributes): void {
  if (!isOwn(tables)) return;
  const count = Math.min(mostColumns, Number.parseInt(attributes["w:val"] ?? "", 10) || 0);
  if (name === "w:tblHeader") tables.row.isHeading = isOn(attributes);
  else if (name === "w:gridBefore") tables.row.before = count;
  else if (name === "w:gridSpan" && tables.cell !== undefined) tables.cell.columns = Math.max(1, count);
}

const mostColumns = 1_000;

function isOwn({ values, depth }: StoryReader["tables"]): boolean {
  return values > 0 && values === depth;
}
