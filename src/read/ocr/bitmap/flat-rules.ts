import { type Bitmap, inkThreshold } from "./bitmap.ts";

/** A thin line that lies flat, in points of the picture. */
export interface FlatRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** In points of the page. */
const shortestPt = 28;
const thickestPt = 2.5;
const mostRules = 400;

/** Finds the thin flat lines that a picture shows: those above notes and of tables. */
export function flatRules(bitmap: Bitmap, scale: number): readonly FlatRule[] {
  const { width, height, greys } = bitmap;
  const threshold = inkThreshold(bitmap);
  const open: Open[] = [];
  const rules: FlatRule[] = [];
  for (let y = 0; y < height && rules.length < mostRules; y++) {
    for (const [left, right] of runsIn(
      greys.subarray(y * width, (y + 1) * width),
      threshold,
      shortestPt * scale,
    )) {
      const above = open.find((one) => one.bottom >= y - 2 && left < one.right && right > one.left);
      if (above === undefined) open.push({ left, right, top: y, bottom: y });
      else {
        above.left = Math.min(above.left, left);
        above.right = Math.max(above.right, right);
        above.bottom = y;
      }
    }
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i];
      if (one === undefined || (one.bottom >= y - 2 && y < height - 1)) continue;
      open.splice(i, 1);
      const { left, right, top, bottom } = one;
      if (bottom - top < thickestPt * scale) rules.push({ left, right, y: (top + bottom) / 2 });
    }
  }
  return rules;
}

interface Open {
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
}

/** Stretches of ink of some length; specks of paper in them are passed over. */
function runsIn(
  row: Uint8Array,
  threshold: number,
  shortest: number,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let [start, last] = [-1, -9];
  for (let x = 0; x < row.length; x++) {
    if ((row[x] ?? 255) > threshold) continue;
    if (x - last > 3) {
      if (start >= 0 && last - start >= shortest) runs.push([start, last]);
      start = x;
    }
    last = x;
  }
  if (start >= 0 && last - start >= shortest) runs.push([start, last]);
  return runs;
}
