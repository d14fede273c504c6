import { decodePicture } from "../../read/image/decode-picture.ts";
import { imagePdf } from "../../read/image/image-pdf.ts";
import { drawPage } from "../../read/index.ts";
import type { Bitmap } from "../../read/ocr/bitmap/bitmap.ts";
import { openOcrEngine } from "../../read/ocr/engine/open-engine.ts";
import { ocrFiles } from "../ocr-files.ts";

/** How a page is scanned: how many points wide, how far askew, how much the shades waver, by how many quarters turned. */
export interface Scanner {
  readonly width: number;
  readonly degrees?: number;
  readonly noise?: number;
  readonly quarters?: 0 | 1 | 2 | 3;
}

/** Scans of the pages of a PDF: pictures of them, askew and noisy the same way each time. */
export async function scanOf(pdf: Uint8Array, pages: number, scanner: Scanner): Promise<Uint8Array> {
  const engine = await openOcrEngine(ocrFiles);
  const scans: (Bitmap & { readonly dotsPerInch: undefined })[] = [];
  for (let page = 1; page <= pages; page++) {
    const picture = decodePicture(engine, await drawPage(pdf, { page, width: scanner.width }));
    if (typeof picture === "string") throw new Error(`the picture of a page is ${picture}`);
    scans.push({
      ...turnedBy(noisy(askew(picture, scanner.degrees ?? 0), scanner.noise ?? 0), scanner.quarters ?? 0),
      dotsPerInch: undefined,
    });
  }
  return imagePdf(scans);
}

function askew({ width, height, greys }: Bitmap, degrees: number): Bitmap {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const out = new Uint8Array(greys.length).fill(255);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const [right, down] = [x - width / 2, y - height / 2];
      const [u, v] = [cos * right + sin * down + width / 2, cos * down - sin * right + height / 2];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const from = top * width + left;
      const above = (greys[from] ?? 255) * (1 - u + left) + (greys[from + 1] ?? 255) * (u - left);
      const below =
        (greys[from + width] ?? 255) * (1 - u + left) + (greys[from + width + 1] ?? 255) * (u - left);
      out[at] = Math.round(above * (1 - v + top) + below * (v - top));
    }
  return { width, height, greys: out };
}

/** Shades that waver as a scanner's do, by a sequence of numbers that is always the same. */
function noisy({ width, height, greys }: Bitmap, noise: number): Bitmap {
  let seed = 20_441;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 - 0.5;
  };
  const out = greys.map((grey) => Math.max(0, Math.min(255, Math.round(grey + noise * (next() + next())))));
  return { width, height, greys: out };
}

function turnedBy(picture: Bitmap, quarters: number): Bitmap {
  if (quarters === 0) return picture;
  const { width, height, greys } = picture;
  const out = new Uint8Array(greys.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = greys[y * width + x] ?? 255;
  return turnedBy({ width: height, height: width, greys: out }, quarters - 1);
}

/** How many letters must be put in, left out or exchanged to make one text of the other, as a share of the first. */
export function errorRate(expected: string, read: string): number {
  const [a, b] = [squeezed(expected), squeezed(read)];
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
