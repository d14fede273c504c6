import type { Bitmap } from "../../ocr/bitmap/bitmap.ts";
import type { View } from "../../ocr/view.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import type { Frame, Quarter } from "../page/frame.ts";

const grey = 1;
const white = 0xffffffff;
const annotationsToo = 0x01;

/** A page in shades of grey, turned and put straight as a view says; undefined when there is no room for it. */
export function drawGrey(
  { pdfium, memory }: Engine,
  page: Address,
  { frame, scratch, view }: { readonly frame: Frame; readonly scratch: Scratch; readonly view: View },
): Bitmap | undefined {
  const isOnEnd = view.turn % 2 === 1;
  const { widthPt, heightPt } = frame;
  const width = Math.round((isOnEnd ? heightPt : widthPt) * view.scale);
  const height = Math.round((isOnEnd ? widthPt : heightPt) * view.scale);
  if (width < 1 || height < 1) return undefined;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, grey, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    scratch.write([...matrixOf(frame, view), 0, 0, width, height]);
    const { address } = scratch;
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, address, address + 24, annotationsToo);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const greys = new Uint8Array(width * height);
    const points = memory();
    for (let y = 0; y < height; y++)
      greys.set(points.subarray(start + y * stride, start + y * stride + width), y * width);
    return { width, height, greys };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** From the page as it is shown, in points, to the picture: a quarter turn, then straight, then in its size. */
function matrixOf({ widthPt, heightPt }: Frame, { turn, tenths, scale }: View): readonly number[] {
  const [xx, xy, yx, yy] = turns[turn];
  const x0 = turn === 2 ? widthPt : turn === 3 ? heightPt : 0;
  const y0 = turn === 1 ? widthPt : turn === 2 ? heightPt : 0;
  const [width, height] = turn % 2 === 1 ? [heightPt, widthPt] : [widthPt, heightPt];
  const angle = (tenths * Math.PI) / 1800;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Straight about the middle: x' = cos x + sin y, y' = cos y - sin x.
  const straight = (x: number, y: number): readonly [number, number] => [
    cos * x + sin * y,
    cos * y - sin * x,
  ];
  const [a, b] = straight(xx, yx);
  const [c, d] = straight(xy, yy);
  const [e, f] = straight(x0 - width / 2, y0 - height / 2);
  return [a, b, c, d, e + width / 2, f + height / 2].map((number) => number * scale);
}

/** For words that run to the right, downwards, upside down and upwards: how x and y of the page make theirs. */
const turns: Readonly<Record<Quarter, readonly [number, number, number, number]>> = {
  0: [1, 0, 0, 1],
  1: [0, 1, -1, 0],
  2: [-1, 0, 0, -1],
  3: [0, -1, 1, 0],
};
