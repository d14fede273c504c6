import type { Line } from "./line.ts";
import { type Column, columnsOf } from "./regions.ts";
import { type Row, rowsOf } from "./rows.ts";

/**
 * Cuts lines that reach over a gutter which most rows of a grid keep free: a long word in one column leaves
 * hardly more room before the next one than stands between words.
 */
export function cutAtGutters(rows: readonly Row[]): readonly Row[] {
  const counts = rows.map(({ lines }) => lines.length);
  const usual = [...counts].sort((a, b) => b - a)[Math.floor(0.3 * counts.length)] ?? 1;
  const columns = columnsOf(rows.filter(({ lines }) => lines.length === usual));
  if (columns.length < 2 || columns.length !== usual) return rows;
  return cutAtColumns(rows, columns);
}

/** Cuts lines that reach from one of the columns into the next. */
export function cutAtColumns(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  return rows.flatMap((row) =>
    row.lines.some((line) => reaches(line, columns) > 1)
      ? rowsOf(row.lines.flatMap((line) => cutLine(line, columns)))
      : [row],
  );
}

function reaches({ left, right }: Line, columns: readonly Column[]): number {
  return columns.filter((column) => left < column.right && right > column.left).length;
}

function cutLine(line: Line, columns: readonly Column[]): readonly Line[] {
  if (reaches(line, columns) < 2) return [line];
  const cuts = line.stretches.flatMap((stretch, index): readonly number[] => {
    const before = line.stretches[index - 1];
    if (before === undefined || stretch.left - before.right < 0.5 * line.size) return [];
    const isGutter = columns.some(({ left }) => Math.abs(left - stretch.left) < line.size);
    return isGutter ? [index] : [];
  });
  return [0, ...cuts].map((from, i) => partOf(line, from, cuts[i] ?? line.stretches.length));
}

function partOf(line: Line, from: number, to: number): Line {
  const own = line.stretches.slice(from, to);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return line;
  const { start } = first;
  return {
    ...line,
    text: line.text.slice(start, last.end),
    stretches: own.map((stretch) => ({ ...stretch, start: stretch.start - start, end: stretch.end - start })),
    left: own.reduce((edge, { left }) => Math.min(edge, left), first.left),
    right: own.reduce((edge, { right }) => Math.max(edge, right), first.right),
    bold: own.every(({ bold, raised }) => bold || raised),
    italic: own.every(({ italic, raised }) => italic || raised),
  };
}
