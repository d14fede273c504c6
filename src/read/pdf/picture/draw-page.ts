import { Fault } from "../../../core/index.ts";
import { isTrap } from "../../wasm-memory.ts";
import { openDocument } from "../engine/open-document.ts";
import { type Engine, engineFault } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import { type Picture, writePng } from "./png.ts";

/** Which page is drawn, from 1, and how wide the picture is to be. */
export interface DrawOrder {
  readonly page: number;
  readonly width: number;
}

const mostWidth = 2_000;
/** A page is drawn no higher than so many times its width, and no larger than so many points. */
const mostPoints = 12_000_000;
const blueGreenRedRest = 3;
const white = 0xffffffff;

/** Draws a page of a PDF as PNG. Throws a `Fault` when there is no such page or it cannot be drawn. */
export function drawPdfPage(engine: Engine, bytes: Uint8Array, { page, width }: DrawOrder): Uint8Array {
  engine.restore();
  try {
    const document = openDocument(engine, bytes);
    const address = page > 0 ? engine.pdfium.FPDF_LoadPage(document, page - 1) : 0;
    if (address === 0) throw undrawable(page, "there is no such page, or it is damaged");
    return writePng(draw(engine, address, { page, width }));
  } catch (error) {
    if (isTrap(error)) throw engineFault(error);
    throw error;
  }
}

function draw({ pdfium, memory }: Engine, address: Address, order: DrawOrder): Picture {
  const { width, height } = sizeOf(
    pdfium.FPDF_GetPageWidthF(address),
    pdfium.FPDF_GetPageHeightF(address),
    order,
  );
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, blueGreenRedRest, 0, 0);
  if (bitmap === 0) throw undrawable(order.page, "its picture would be too large");
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, address, 0, 0, width, height, 0, 0);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const points = memory().subarray(start, start + stride * height);
  const colours = new Uint8Array(3 * width * height);
  for (let y = 0, to = 0; y < height; y++)
    for (let from = y * stride; from < y * stride + 4 * width; from += 4) {
      colours[to++] = points[from + 2] ?? 0;
      colours[to++] = points[from + 1] ?? 0;
      colours[to++] = points[from] ?? 0;
    }
  return { width, height, colours };
}

function sizeOf(
  widthPt: number,
  heightPt: number,
  { page, width: asked }: DrawOrder,
): Omit<Picture, "colours"> {
  const width = Math.round(Math.min(mostWidth, Math.max(1, asked)));
  const height = Math.max(1, Math.round((width * heightPt) / widthPt));
  if (!(widthPt > 0) || !(width * height <= mostPoints))
    throw undrawable(page, "its picture would be too large");
  return { width, height };
}

function undrawable(page: number, reason: string): Fault {
  return new Fault("file-damaged", `Page ${page} of the PDF cannot be drawn: ${reason}.`);
}
