import { raisedDigits } from "../../raised-digits.ts";
import { type Grid, isParted } from "../page/grids.ts";
import type { Piece } from "../page/piece.ts";
import type { Line, Stretch } from "./line.ts";
import { bracketed, isMostlyRightToLeft, rightToLeft } from "./right-to-left.ts";

/** Words further apart than this, in sizes of the letters, stand in different columns. */
const columnGap = 1.4;
const spaceGap = 0.17;
/** Marks and ordinals are as short as this. */
const longestRaised = 12;
/** In sizes of their letters: how far before the words of a note its mark stands. */
const furthestMark = 6;

/** What is known of a page whose pieces are joined. */
export interface Sheet {
  readonly number: number;
  readonly grids: readonly Grid[];
}

/** Joins pieces into lines, from the top down; what stands side by side with a wide gap between are lines of their own. */
export function joinLines(pieces: readonly Piece[], { number, grids }: Sheet): readonly Line[] {
  return rowsOf(pieces).flatMap((row) => cutRow(row, grids).map((group) => lineOf(group, number)));
}

/** Groups pieces by height: a row takes in what stands raised or sunk a little. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = [...pieces].sort((a, b) => centre(a) - centre(b) || a.left - b.left);
  const rows: Piece[][] = [];
  let lead: Piece | undefined;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row === undefined || lead === undefined || !isBeside(lead, piece)) {
      rows.push([piece]);
      lead = piece;
    } else {
      row.push(piece);
      if (piece.size > lead.size) lead = piece;
    }
  }
  return rows;
}

function centre({ baseline, size }: Piece): number {
  return baseline - 0.3 * size;
}

function isBeside(lead: Piece, piece: Piece): boolean {
  if (Math.abs(lead.baseline - piece.baseline) < 0.2 * Math.max(lead.size, piece.size)) return true;
  return Math.abs(centre(lead) - centre(piece)) < 0.42 * Math.max(lead.size, piece.size);
}

function cutRow(row: readonly Piece[], grids: readonly Grid[]): readonly (readonly Piece[])[] {
  const sorted = [...row].sort((a, b) => a.left - b.left || a.baseline - b.baseline);
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of sorted) {
    const group = groups.at(-1);
    const gap = piece.left - right;
    const isCell = grids.length > 0 && isParted(grids, piece.baseline, [right, piece.left]);
    const isApart = gap > columnGap * Math.max(size, Math.min(piece.size, 1.5 * size));
    if (group === undefined || isCell || (isApart && !isHangingMark(group, piece))) groups.push([piece]);
    else group.push(piece);
    right = group === undefined || groups.at(-1) !== group ? piece.right : Math.max(right, piece.right);
    size = piece.size;
  }
  return groups;
}

const raisedMark = /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$/;

/** Whether a piece begins the words of a note whose raised mark hangs before them, set off by a tab. */
function isHangingMark([mark, ...others]: readonly Piece[], words: Piece): boolean {
  if (mark === undefined || others.length > 0 || !raisedMark.test(mark.text)) return false;
  return isRaised(mark, words) && words.left - mark.right < furthestMark * words.size;
}

function lineOf(group: readonly Piece[], page: number): Line {
  const lead = leadOf(group);
  const isRightToLeft = isMostlyRightToLeft(group);
  const ordered = isRightToLeft ? rightToLeft(group) : group;
  const stretches: Stretch[] = [];
  let text = "";
  let before: Piece | undefined;
  let edge = Number.POSITIVE_INFINITY;
  for (const piece of ordered) {
    const raised = isRaised(piece, lead);
    if (before !== undefined && isApart(before, piece, { raised, edge: isRightToLeft ? edge : undefined }))
      text += " ";
    const start = text.length;
    text += raised ? raisedDigits(piece.text) : piece.text;
    const { left, right, bold, italic } = piece;
    const stretch = { start, end: text.length, left, right, bold, italic, raised };
    stretches.push(piece.confidence === undefined ? stretch : { ...stretch, confidence: piece.confidence });
    before = piece;
    edge = Math.min(edge, left);
  }
  const plain = stretches.filter(({ raised }) => !raised);
  return {
    text: isRightToLeft ? bracketed(text) : text,
    stretches,
    page,
    size: lead.size,
    baseline: lead.baseline,
    bold: plain.length > 0 && plain.every(({ bold }) => bold),
    italic: plain.length > 0 && plain.every(({ italic }) => italic),
    left: group.reduce((edge, { left }) => Math.min(edge, left), lead.left),
    right: group.reduce((edge, { right }) => Math.max(edge, right), lead.right),
    top: lead.baseline - 0.8 * lead.size,
    bottom: lead.baseline + 0.22 * lead.size,
  };
}

/** The piece that gives the line its size and height: that of most of its letters. */
function leadOf(group: readonly Piece[]): Piece {
  const [first] = group;
  if (first === undefined) throw new Error("a line has a piece");
  if (group.length === 1) return first;
  const lengths = new Map<number, number>();
  const keyOf = ({ size, baseline }: Piece): number => Math.round(10 * size) * 1e5 + Math.round(baseline);
  for (const piece of group)
    lengths.set(keyOf(piece), (lengths.get(keyOf(piece)) ?? 0) + piece.text.length * piece.size);
  return group.reduce(
    (best, piece) => ((lengths.get(keyOf(piece)) ?? 0) > (lengths.get(keyOf(best)) ?? 0) ? piece : best),
    first,
  );
}

function isRaised({ size, baseline, text }: Piece, lead: Piece): boolean {
  if (text.length > longestRaised || size > 0.85 * lead.size) return false;
  return lead.baseline - baseline > 0.15 * lead.size;
}

const ideograph = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\d]$/u;
const ideographFirst = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** In lines from right to left the order in which a file draws words says nothing of the space between them; `edge` is how far to the left they have come. */
function isApart(
  before: Piece,
  piece: Piece,
  { raised, edge }: { readonly raised: boolean; readonly edge: number | undefined },
): boolean {
  const isBeyond = edge !== undefined && piece.right < edge + 1;
  const gap = (isBeyond ? edge - piece.right : piece.left - before.right) / Math.max(1, piece.size);
  if (raised) return gap > 0.9;
  // Recognised words of scripts without spaces come one by one.
  if (piece.confidence !== undefined && ideograph.test(before.text) && ideographFirst.test(piece.text))
    return gap > 0.9;
  return gap > spaceGap || (edge === undefined && (before.spaceAfter || piece.spaceBefore));
}
