import { type Bitmap, inkThreshold } from "./bitmap.ts";

/** How the lines of a page lie. */
export interface Slant {
  /** Whether they stand on end. */
  readonly isOnEnd: boolean;
  /** How far they sink to the right, in tenths of a degree. */
  readonly tenths: number;
}

const widest = 50;
const mostPoints = 120_000;

/**
 * Finds how the lines of a page lie, from a small picture of it: along lines of words ink is dense, and between
 * them there is none, so that rows of points differ most when they are taken at the lines' own slant.
 */
export function slantOf(bitmap: Bitmap): Slant {
  const points = inkPoints(bitmap);
  const { width, height } = bitmap;
  const lying = best(points, { along: width, across: height });
  const standing = best(turnedPoints(points, height), { along: height, across: width });
  const isOnEnd = standing.score > 1.3 * lying.score;
  return { isOnEnd, tenths: (isOnEnd ? standing : lying).tenths };
}

interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function inkPoints(bitmap: Bitmap): Points {
  const { width, greys } = bitmap;
  const threshold = inkThreshold(bitmap);
  let count = 0;
  for (const grey of greys) if (grey <= threshold) count++;
  const step = Math.max(1, Math.ceil(count / mostPoints));
  const xs = new Float64Array(Math.ceil(count / step));
  const ys = new Float64Array(xs.length);
  let seen = 0;
  for (let i = 0; i < greys.length; i++) {
    if ((greys[i] ?? 255) > threshold || seen++ % step !== 0) continue;
    const at = (seen - 1) / step;
    xs[at] = i % width;
    ys[at] = Math.floor(i / width);
  }
  return { xs, ys };
}

/** The points of the page turned so that what ran down runs to the right. */
function turnedPoints({ xs, ys }: Points, height: number): Points {
  return { xs: ys.map((y) => height - 1 - y), ys: xs };
}

interface Size {
  readonly along: number;
  readonly across: number;
}

function best(points: Points, size: Size): { readonly tenths: number; readonly score: number } {
  let found = { tenths: 0, score: scoreAt(points, size, 0) };
  const look = (tenths: number): void => {
    const score = scoreAt(points, size, tenths);
    if (score > found.score) found = { tenths, score };
  };
  for (let tenths = -widest; tenths <= widest; tenths += 5) look(tenths);
  const coarse = found.tenths;
  for (let tenths = coarse - 4; tenths <= coarse + 4; tenths++) look(tenths);
  return found;
}

function scoreAt({ xs, ys }: Points, { along, across }: Size, tenths: number): number {
  const fall = Math.tan((tenths * Math.PI) / 1800);
  const margin = Math.ceil(along * Math.tan((widest * Math.PI) / 1800)) + 2;
  const rows = new Float64Array(across + 2 * margin);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] ?? 0) - (xs[i] ?? 0) * fall) + margin;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row++) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return score;
}
