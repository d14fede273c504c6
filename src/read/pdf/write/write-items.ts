import type { Cell, LayoutBlock } from "../../../core/index.ts";
import type { FootNote } from "../layout/foot-notes.ts";
import type { Line } from "../layout/line.ts";
import type { LineGroup } from "../layout/paragraphs.ts";
import type { TableLines } from "../layout/setting.ts";
import type { Item } from "./item.ts";
import { separate, type TextWriter, write, writeLine, writeLines } from "./text-writer.ts";

/** Writes blocks one after the other. */
export function writeItems(writer: TextWriter, items: readonly Item[]): void {
  for (const item of items) {
    separate(writer);
    writeItem(writer, item);
  }
}

function writeItem(writer: TextWriter, item: Item): void {
  if (item.kind === "table") writeTable(writer, item);
  else if (item.kind === "note") writeNote(writer, item.note);
  else if (item.kind === "furniture") writeFurniture(writer, item.lines);
  else writeGroup(writer, item);
}

function writeFurniture(writer: TextWriter, lines: readonly Line[]): void {
  const start = writer.length;
  writeLines(writer, lines, { joins: lines.map(() => "line" as const) });
  push(writer, { kind: "furniture", start, ...pageOf(lines) });
}

function writeGroup(writer: TextWriter, { kind, lines, joins, level, markerEnd }: LineGroup): void {
  const [first] = lines;
  if (first === undefined) return;
  const from = markerEnd ?? 0;
  if (from > 0) writeLine(writer, first, { start: 0, end: from });
  const start = writer.length;
  writeLines(writer, lines, { joins, from });
  push(writer, {
    ...{ kind, start, ...pageOf(lines) },
    ...(level === undefined ? {} : { level }),
    ...(from === 0 ? {} : { marker: first.text.slice(0, from).trim() }),
  });
}

/** The mark is written as plain digits: it calls nothing. */
function writeNote(writer: TextWriter, { mark, markEnd, lines, isTyped }: FootNote): void {
  const [first] = lines;
  if (first === undefined) return;
  if (isTyped) {
    writeGroup(writer, { kind: "paragraph", lines, joins: [], isOpen: false });
    return;
  }
  if (mark !== undefined) write(writer, `${mark} `);
  const start = writer.length;
  const from = markEnd + first.text.slice(markEnd).search(/\S|$/);
  writeLines(writer, lines, { from });
  push(writer, { kind: "note", start, ...pageOf(lines), ...(mark === undefined ? {} : { marker: mark }) });
}

function writeTable(writer: TextWriter, { rows }: TableLines): void {
  const start = writer.length;
  const cells: Cell[] = [];
  rows.forEach((row, index) => {
    for (const { column, lines } of row.cells) {
      if (cells.length > 0) write(writer, "\n");
      const from = writer.length;
      writeLines(writer, lines);
      cells.push({ start: from, end: writer.length, row: index, column, heading: row.heading });
    }
  });
  const lines = rows.flatMap(({ cells: own }) => own.flatMap((cell) => cell.lines));
  push(writer, { kind: "table", start, ...pageOf(lines), cells });
}

function push(writer: TextWriter, block: Omit<LayoutBlock, "end">): void {
  writer.blocks.push({ ...block, end: writer.length });
}

function pageOf(lines: readonly Line[]): { readonly page?: number } {
  const page = lines[0]?.page;
  return page === undefined ? {} : { page };
}
