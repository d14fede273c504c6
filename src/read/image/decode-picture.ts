import type { Bitmap } from "../ocr/bitmap/bitmap.ts";
import type { OcrEngine } from "../ocr/engine/open-engine.ts";

/** A picture taken out of a file, and how many of its points go to an inch, where the file says. */
export interface Decoded extends Bitmap {
  readonly dotsPerInch: number | undefined;
}

const mostPoints = 60_000_000;
const fewestPoints = 16;
const longestSide = 24_000;

/** Takes a picture out of PNG, JPEG or TIFF by the engine's own decoders, in shades of grey; says why when it cannot. */
export function decodePicture(engine: OcrEngine, bytes: Uint8Array): Decoded | "damaged" | "too-large" {
  engine.restore();
  const { tesseract } = engine;
  const file = tesseract._malloc(bytes.length);
  const out = tesseract._malloc(32);
  if (file === 0 || out === 0) return "too-large";
  engine.memory().set(bytes, file);
  const places = [out, out + 4, out + 8, out + 12, out + 16, out + 20] as const;
  if (tesseract._pixReadHeaderMem(file, bytes.length, ...places) !== 0) return "damaged";
  const head = new DataView(engine.memory().buffer, out);
  const [width, height] = [head.getInt32(4, true), head.getInt32(8, true)];
  if (width < fewestPoints || height < fewestPoints) return "damaged";
  if (width > longestSide || height > longestSide || width * height > mostPoints) return "too-large";
  const address = tesseract._pixReadMem(file, bytes.length);
  if (address === 0) return "damaged";
  return greysOf(engine, address);
}

function greysOf({ tesseract, memory }: OcrEngine, address: number): Decoded | "damaged" {
  const pix = tesseract.wrapPointer(address, tesseract.Pix);
  const [width, height, depth, words] = [pix.get_w(), pix.get_h(), pix.get_d(), pix.get_wpl()];
  const points = new DataView(memory().buffer, addressOf(tesseract, pix.get_data()));
  const shades = shadesOf(depth, addressOf(tesseract, pix.get_colormap()), memory());
  if (shades === undefined || width * height > mostPoints) return "damaged";
  const greys = new Uint8Array(width * height);
  const alpha = pix.get_spp() === 4;
  for (let y = 0, at = 0; y < height; y++) {
    const line = 4 * words * y;
    for (let x = 0; x < width; x++, at++) {
      if (depth === 32) greys[at] = greyOf(points.getUint32(line + 4 * x, true), alpha);
      else {
        const bit = depth * x;
        const word = points.getUint32(line + 4 * (bit >> 5), true);
        greys[at] = shades[(word >>> (32 - depth - (bit & 31))) & ((1 << depth) - 1)] ?? 255;
      }
    }
  }
  const dotsPerInch = pix.get_xres();
  return { width, height, greys, dotsPerInch: dotsPerInch > 0 ? dotsPerInch : undefined };
}

/** The module gives addresses as numbers or as objects that hold one. */
function addressOf(tesseract: OcrEngine["tesseract"], place: unknown): number {
  return typeof place === "number" ? place : tesseract.getPointer(place);
}

/** Shade of each value of a point of so many bits. In pictures of one bit, 1 is black. */
function shadesOf(depth: number, colours: number, memory: Uint8Array): Uint8Array | undefined {
  if (depth === 32) return new Uint8Array();
  if (depth > 16) return undefined;
  const count = 1 << depth;
  if (colours !== 0) return coloursOf(colours, count, memory);
  if (depth === 1) return Uint8Array.of(255, 0);
  return Uint8Array.from({ length: count }, (_, value) => Math.round((255 * value) / (count - 1)));
}

/** A table of colours: an address, and behind it the counts; each colour is blue, green, red and opacity. */
function coloursOf(table: number, count: number, memory: Uint8Array): Uint8Array {
  const view = new DataView(memory.buffer);
  const array = view.getUint32(table, true);
  const used = Math.min(count, view.getUint32(table + 12, true));
  return Uint8Array.from({ length: count }, (_, value) => {
    if (value >= used || array + 4 * value + 3 >= memory.length) return 255;
    const [blue = 0, green = 0, red = 0] = memory.subarray(array + 4 * value, array + 4 * value + 3);
    return luminance(red, green, blue);
  });
}

function greyOf(point: number, alpha: boolean): number {
  const grey = luminance(point >>> 24, (point >>> 16) & 255, (point >>> 8) & 255);
  return alpha ? Math.round((grey * (point & 255) + 255 * (255 - (point & 255))) / 255) : grey;
}

function luminance(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}
