/** A picture in shades of grey, one byte a point, line by line from the top; 0 is black. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Shades up to this one are ink: where the picture's shades fall apart best (Otsu). */
export function inkThreshold({ greys }: Bitmap): number {
  const counts = new Float64Array(256);
  for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
  let sum = 0;
  for (let grey = 0; grey < 256; grey++) sum += grey * (counts[grey] ?? 0);
  let [below, sumBelow, best, at] = [0, 0, -1, 127];
  for (let grey = 0; grey < 256; grey++) {
    below += counts[grey] ?? 0;
    sumBelow += grey * (counts[grey] ?? 0);
    const above = greys.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const spread = below * above * apart * apart;
    if (spread > best) [best, at] = [spread, grey];
  }
  return at;
}

/** How much of a picture is ink, and how often ink and paper meet along its lines: both as shares of its points. */
export function inkOf(bitmap: Bitmap): { readonly ink: number; readonly edges: number } {
  const threshold = inkThreshold(bitmap);
  const { greys, width } = bitmap;
  let [ink, edges, before] = [0, 0, 0];
  for (let i = 0; i < greys.length; i++) {
    const isInk = (greys[i] ?? 255) <= threshold ? 1 : 0;
    ink += isInk;
    if (i % width !== 0) edges += isInk ^ before;
    before = isInk;
  }
  return { ink: ink / Math.max(1, greys.length), edges: edges / Math.max(1, greys.length) };
}

/** A part of a picture. */
export function cutOut(
  { width, greys }: Bitmap,
  { x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number },
): Bitmap {
  const part = { width: x1 - x0, height: y1 - y0, greys: new Uint8Array((x1 - x0) * (y1 - y0)) };
  for (let y = y0; y < y1; y++)
    part.greys.set(greys.subarray(y * width + x0, y * width + x1), (y - y0) * part.width);
  return part;
}

/** Writes a picture as PGM (Netpbm), which every reader of pictures knows. */
export function writePgm({ width, height, greys }: Bitmap): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + greys.length);
  bytes.set(head);
  bytes.set(greys, head.length);
  return bytes;
}
