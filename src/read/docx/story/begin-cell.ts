import type { StoryReader } from "./state.ts";

/** Writes the row and cell in which the next words stand, unless they are written. */
export function beginCell({ tables, sink }: StoryReader): void {
  const { row, cell } = tables;
  if (cell === undefined || cell.isWritten) return;
  if (!row.isWritten) sink.openRow(row);
  row.isWritten = true;
  sink.openCell(cell.columns);
  cell.isWritten = true;
}
