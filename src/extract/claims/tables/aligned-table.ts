import type { Span, TableCell } from "../../../core/index.ts";

/** A cell of a line: its columns from the line's start. */
interface Piece extends Span {
  readonly left: number;
  readonly right: number;
}

const most = 400;

/**
 * The cells of a table set with spaces in plain text: a first line of three heads or more without numbers (of two where the corner is empty), and lines of which
 * every piece stands under a head. Leaves verse, addresses and text set in two columns.
 */
export function alignedCells(text: string, { start, end }: Span): readonly TableCell[] | undefined {
  const firstEnd = text.indexOf("\n", start);
  if (firstEnd < 0 || firstEnd >= end || firstEnd - start > 300) return undefined;
  if (!text.slice(start, firstEnd).includes("   ")) return undefined;
  const lines = piecesOf(text, { start, end });
  const heads = lines?.[0];
  if (lines === undefined || heads === undefined || lines.length < 3 || heads.length < 2) return undefined;
  const corner = lacksCorner(lines);
  if (heads.length < 3 && !corner) return undefined;
  if (heads.some((head) => /\d/.test(text.slice(head.start, head.end)))) return undefined;
  const cells = lines.flatMap((pieces, row) =>
    pieces.map((piece, index) => ({
      start: piece.start,
      end: piece.end,
      row,
      column: corner ? index + (row === 0 ? 1 : 0) : columnOf(heads, piece),
      heading: row === 0,
    })),
  );
  return isTable(text, cells, lines.length) ? cells : undefined;
}

/** Whether every line has one piece more than there are heads: the corner over the rows' own heads is empty. */
function lacksCorner([heads, ...rows]: readonly (readonly Piece[])[]): boolean {
  return heads !== undefined && rows.every(({ length }) => length === heads.length + 1);
}

function piecesOf(text: string, { start, end }: Span): readonly (readonly Piece[])[] | undefined {
  const lines: Piece[][] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next > end ? end : next;
    if (lines.length >= most || stop - at > 300) return undefined;
    const pieces = linePieces(text, at, stop, at === start ? leftOf(text, start) : 0);
    if (pieces.length > 0) lines.push(pieces);
    at = stop + 1;
  }
  return lines;
}

/** How far from its line's start the block begins. */
function leftOf(text: string, start: number): number {
  return Math.min(200, start - (text.lastIndexOf("\n", start - 1) + 1));
}

/** What two spaces or more part. */
function linePieces(text: string, from: number, to: number, left: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    while (at < to && isSpace(text, at)) at += 1;
    const start = at;
    while (at < to && !(isSpace(text, at) && (at + 1 >= to || isSpace(text, at + 1)))) at += 1;
    if (at > start) pieces.push({ start, end: at, left: start - from + left, right: at - from + left });
  }
  return pieces;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 13;
}

/** The head over the piece, or the nearest. */
function columnOf(heads: readonly Piece[], { left, right }: Piece): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  heads.forEach((head, column) => {
    const apart = Math.max(0, head.left - right, left - head.right);
    if (apart < least) {
      best = column;
      least = apart;
    }
  });
  return best;
}

/** Every line begins in the first column, no two pieces share one, and most others are numbers. */
function isTable(text: string, cells: readonly TableCell[], rows: number): boolean {
  const begun = new Set<number>();
  const places = new Set<string>();
  let numbers = 0;
  let others = 0;
  for (const { row, column, start, end } of cells) {
    if (column === 0 || row === 0) begun.add(row);
    places.add(`${row} ${column}`);
    if (row === 0 || column === 0) continue;
    if (/^(?:[\d.,\s]{1,12}|[-–—])$/.test(text.slice(start, end))) numbers += 1;
    else others += 1;
  }
  return begun.size === rows && places.size === cells.length && numbers > others;
}
