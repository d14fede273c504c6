import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { type Frame, inFrame, type Rectangle } from "./frame.ts";
import type { DrawnPost, DrawnRule } from "./piece.ts";

/** What a page draws beside words, as far as it tells how the words are meant. */
export interface Drawings {
  readonly rules: readonly DrawnRule[];
  readonly posts: readonly DrawnPost[];
  /** Share of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
}

const pathType = 2;
const imageType = 3;
const formType = 5;
/** Maps and charts draw tens of thousands of lines; what the page is set in comes early or not at all. */
const mostObjects = 20_000;
const deepestForm = 4;
const thickest = 2.5;
const shortest = 20;
const lowest = 6;

/** Finds the thin lines, flat and upright, and the pictures of a page. */
export function readDrawings(
  { pdfium }: Engine,
  page: Address,
  { frame, scratch }: { readonly frame: Frame; readonly scratch: Scratch },
): Drawings {
  const rules: DrawnRule[] = [];
  const posts: DrawnPost[] = [];
  let covered = 0;
  let left = mostObjects;
  const look = (object: Address, depth: number): void => {
    left -= 1;
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === formType && depth < deepestForm) {
      const inner = pdfium.FPDFFormObj_CountObjects(object);
      // Lines within a form have coordinates of their own; only its pictures count.
      for (let i = 0; i < inner && left > 0; i++) look(pdfium.FPDFFormObj_GetObject(object, i), depth + 1);
      return;
    }
    if (type !== imageType && (type !== pathType || depth > 0)) return;
    const box = boundsOf(object);
    if (type === imageType) covered += depth > 0 ? frame.width * frame.height : area(box, frame);
    else if (box.bottom - box.top <= thickest && box.right - box.left >= shortest)
      rules.push({ left: box.left, right: box.right, y: (box.top + box.bottom) / 2 });
    else if (box.right - box.left <= thickest && box.bottom - box.top >= lowest)
      posts.push({ x: (box.left + box.right) / 2, top: box.top, bottom: box.bottom });
  };
  const boundsOf = (object: Address): Rectangle => {
    const at = scratch.address;
    pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
    const [left_, bottom, right, top] = [
      scratch.float(0),
      scratch.float(1),
      scratch.float(2),
      scratch.float(3),
    ];
    return inFrame(frame, { left: left_, bottom, right, top });
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && left > 0; i++) look(pdfium.FPDFPage_GetObject(page, i), 0);
  return { rules, posts, pictured: Math.min(1, covered / Math.max(1, frame.width * frame.height)) };
}

function area({ left, right, top, bottom }: Rectangle, { width, height }: Frame): number {
  const across = Math.min(right, width) - Math.max(left, 0);
  const down = Math.min(bottom, height) - Math.max(top, 0);
  return across > 0 && down > 0 ? across * down : 0;
}
