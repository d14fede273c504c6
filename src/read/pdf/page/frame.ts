import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";

/** How many quarter turns clockwise words stand turned from reading from left to right. */
export type Quarter = 0 | 1 | 2 | 3;

/** How a page is shown, and how its words are turned: from PDF coordinates to those in which lines read from left to right. */
export interface Frame {
  /** Size of the page as it is shown, in points. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly turn: Quarter;
  /** Size of the page as its words are read. */
  readonly width: number;
  readonly height: number;
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
  /** By how many tenths of a degree the page's lines sink to the right, where they were put straight. */
  readonly tenths?: number;
}

/** A rectangle with its origin at the top left, `bottom` below `top`. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame of a page that is shown as it is meant to be, its words not turned. */
export function frameOf({ pdfium }: Engine, page: Address, scratch: Scratch): Frame {
  const widthPt = pdfium.FPDF_GetPageWidthF(page);
  const heightPt = pdfium.FPDF_GetPageHeightF(page);
  pdfium.FPDF_GetPageBoundingBox(page, scratch.address);
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const size = { widthPt, heightPt, turn: 0, width: widthPt, height: heightPt } as const;
  switch (pdfium.FPDFPage_GetRotation(page)) {
    case 1:
      return { ...size, xx: 0, xy: 1, x0: -bottom, yx: 1, yy: 0, y0: -left };
    case 2:
      return { ...size, xx: -1, xy: 0, x0: right, yx: 0, yy: 1, y0: -bottom };
    case 3:
      return { ...size, xx: 0, xy: -1, x0: top, yx: -1, yy: 0, y0: right };
    default:
      return { ...size, xx: 1, xy: 0, x0: -left, yx: 0, yy: -1, y0: top };
  }
}

/** The same page, turned so that words which stand a number of quarter turns off read from left to right. */
export function turned(frame: Frame, turn: Quarter): Frame {
  const { xx, xy, x0, yx, yy, y0, widthPt, heightPt } = frame;
  if (turn === 1)
    return {
      ...{ widthPt, heightPt, turn, width: heightPt, height: widthPt },
      ...{ xx: yx, xy: yy, x0: y0, yx: -xx, yy: -xy, y0: widthPt - x0 },
    };
  if (turn === 2)
    return {
      ...{ widthPt, heightPt, turn, width: widthPt, height: heightPt },
      ...{ xx: -xx, xy: -xy, x0: widthPt - x0, yx: -yx, yy: -yy, y0: heightPt - y0 },
    };
  if (turn === 3)
    return {
      ...{ widthPt, heightPt, turn, width: heightPt, height: widthPt },
      ...{ xx: -yx, xy: -yy, x0: heightPt - y0, yx: xx, yy: xy, y0: x0 },
    };
  return frame;
}

/** A rectangle of PDF coordinates in those of the frame. */
export function inFrame(frame: Frame, { left, top, right, bottom }: Rectangle): Rectangle {
  const { xx, xy, x0, yx, yy, y0 } = frame;
  const x1 = xx * left + xy * bottom + x0;
  const x2 = xx * right + xy * top + x0;
  const y1 = yx * left + yy * bottom + y0;
  const y2 = yx * right + yy * top + y0;
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/** A rectangle of the frame on the page as it is shown. */
export function asShown(frame: Frame, straight: Rectangle): Rectangle {
  const { turn, widthPt, heightPt } = frame;
  const box = slanted(frame, straight);
  const { left, top, right, bottom } = box;
  if (turn === 1) return { left: widthPt - bottom, right: widthPt - top, top: left, bottom: right };
  if (turn === 2)
    return { left: widthPt - right, right: widthPt - left, top: heightPt - bottom, bottom: heightPt - top };
  if (turn === 3) return { left: top, right: bottom, top: heightPt - right, bottom: heightPt - left };
  return box;
}

/** A rectangle where it stood before its page was put straight: its middle turned about the page's. */
function slanted({ tenths = 0, width, height }: Frame, box: Rectangle): Rectangle {
  if (tenths === 0) return box;
  const angle = (tenths * Math.PI) / 1800;
  const x = (box.left + box.right - width) / 2;
  const y = (box.top + box.bottom - height) / 2;
  const right = Math.cos(angle) * x - Math.sin(angle) * y - x;
  const down = Math.sin(angle) * x + Math.cos(angle) * y - y;
  return {
    left: box.left + right,
    right: box.right + right,
    top: box.top + down,
    bottom: box.bottom + down,
  };
}

/** Quarter turns clockwise in which words run whose direction is (`a`, `b`) in PDF coordinates; undefined when askew. */
export function quarterOf({ xx, xy, yx, yy }: Frame, a: number, b: number): Quarter | undefined {
  const right = xx * a + xy * b;
  const down = yx * a + yy * b;
  const most = Math.hypot(right, down) * 0.985;
  if (right >= most) return 0;
  if (down >= most) return 1;
  if (-right >= most) return 2;
  return -down >= most ? 3 : undefined;
}
