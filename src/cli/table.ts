import { printable } from "./terminal.ts";

/** Rows of text as columns; the last column takes what is left of the width and wraps. */
export function table(rows: readonly (readonly string[])[], columns: number): string {
  const cells = rows.map((row) => row.map((cell) => printable(cell).trim()));
  const widths = columnWidths(cells, columns);
  return cells.map((row) => wrappedRow(row, widths)).join("");
}

function columnWidths(cells: readonly (readonly string[])[], columns: number): readonly number[] {
  const count = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(1, ...cells.map((row) => width(row[index] ?? ""))),
  );
  const limited = widths.map((wanted, index) => (index < count - 1 ? Math.min(wanted, 36) : wanted));
  const used = limited.slice(0, -1).reduce((sum, wanted) => sum + wanted + 2, 0);
  return [...limited.slice(0, -1), Math.max(20, columns - used)];
}

function wrappedRow(row: readonly string[], widths: readonly number[]): string {
  const wrapped = row.map((cell, index) => wrap(cell, widths[index] ?? 20));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  let text = "";
  for (let line = 0; line < height; line++) {
    const parts = wrapped.map((lines, index) => padded(lines[line] ?? "", widths[index] ?? 0));
    text += `${parts.join("  ").trimEnd()}\n`;
  }
  return text;
}

function wrap(text: string, limit: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (width(longer) > limit && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

function padded(text: string, wanted: number): string {
  return text + " ".repeat(Math.max(0, wanted - width(text)));
}

/** Columns that a text takes: two for East Asian wide characters, none for combining marks. */
function width(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (/\p{M}/u.test(sign)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        sign,
      )
        ? 2
        : 1;
  }
  return columns;
}
