import type { Line } from "./line.ts";

/** Lines that stand side by side, from left to right. */
export interface Row {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
}

/** Groups lines by height, from the top down. */
export function rowsOf(lines: readonly Line[]): readonly Row[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: Line[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    const [lead] = group ?? [];
    const isBeside =
      lead !== undefined && line.baseline - lead.baseline < 0.45 * Math.min(lead.size, line.size);
    if (group !== undefined && isBeside && !group.some((other) => overlaps(other, line))) group.push(line);
    else groups.push([line]);
  }
  return groups.map(rowOf);
}

function overlaps(a: Line, b: Line): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1;
}

function rowOf(lines: readonly Line[]): Row {
  const row = { top: Infinity, bottom: -Infinity, baseline: -Infinity, size: 0 };
  for (const { top, bottom, baseline, size } of lines) {
    row.top = Math.min(row.top, top);
    row.bottom = Math.max(row.bottom, bottom);
    row.baseline = Math.max(row.baseline, baseline);
    row.size = Math.max(row.size, size);
  }
  return { lines: [...lines].sort((a, b) => a.left - b.left), ...row };
}

const loneMarker =
  /^(?:\(?(?:\d{1,4}|[a-zA-Z]{1,2}|[ivxIVXLC]{1,6})[.)/]{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}\.?|[•●▪◦‣·–—-]|\*{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$/u;

/** A number or bullet set apart from its words by a tab is part of their line. */
export function mergeMarkers(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    const [marker, words, ...others] = row.lines;
    if (marker === undefined || words === undefined || others.length > 0) return row;
    if (!loneMarker.test(marker.text) || words.left - marker.right > 6 * words.size) return row;
    return { ...row, lines: [joined(marker, words)] };
  });
}

function joined(marker: Line, words: Line): Line {
  const shift = marker.text.length + 1;
  return {
    ...words,
    text: `${marker.text} ${words.text}`,
    stretches: [
      ...marker.stretches,
      ...words.stretches.map((stretch) => ({
        ...stretch,
        start: stretch.start + shift,
        end: stretch.end + shift,
      })),
    ],
    left: marker.left,
    right: words.right,
    top: Math.min(marker.top, words.top),
    bottom: Math.max(marker.bottom, words.bottom),
  };
}
