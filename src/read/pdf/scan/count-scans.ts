import { isTrap } from "../../wasm-memory.ts";
import { openDocument } from "../engine/open-document.ts";
import type { Engine } from "../engine/open-engine.ts";
import { openScratch } from "../engine/scratch.ts";
import { readDrawings } from "../page/drawings.ts";
import { frameOf } from "../page/frame.ts";
import { mostScans, scanShare } from "./scan-limits.ts";

/** Scans show a page by more points than this to a side; emblems and bar codes by fewer. */
const fewestPoints = 600;
const mostPages = 10_000;

/** How many pages of a PDF are mostly a picture, as far as they are recognised: recognition is loaded for those only. */
export function countScans(engine: Engine, bytes: Uint8Array): number {
  if (!holdsLargePicture(bytes)) return 0;
  engine.restore();
  try {
    const document = openDocument(engine, bytes);
    const scratch = openScratch(engine);
    const count = Math.min(mostPages, engine.pdfium.FPDF_GetPageCount(document));
    let scans = 0;
    for (let index = 0; index < count && scans < mostScans; index++) {
      const page = engine.pdfium.FPDF_LoadPage(document, index);
      if (page === 0) continue;
      const frame = frameOf(engine, page, scratch);
      const { pictured } = readDrawings(engine, page, { frame, scratch });
      engine.pdfium.FPDF_ClosePage(page);
      if (pictured > scanShare) scans += 1;
    }
    return scans;
  } catch (error) {
    // What is wrong with the file is told when it is read.
    if (isTrap(error) || (error instanceof Error && "code" in error)) return 0;
    throw error;
  }
}

const reach = 700;

/** Pictures are streams, whose dictionaries stand in the file as they are. */
function holdsLargePicture(bytes: Uint8Array): boolean {
  let seen = 0;
  for (let at = bytes.indexOf(0x2f); at >= 0 && seen < 100_000; at = bytes.indexOf(0x2f, at + 1)) {
    if (!isImageName(bytes, at)) continue;
    seen += 1;
    const around = latin1(bytes.subarray(Math.max(0, at - reach), at + reach));
    const sides = [/\/Width\s{0,9}(\d{1,6})/g, /\/Height\s{0,9}(\d{1,6})/g].map((side) =>
      Math.max(0, ...[...around.matchAll(side)].map(([, number]) => Number(number))),
    );
    if (sides.every((side) => side > fewestPoints)) return true;
    // A side that stands in another object may be any.
    if (/\/(?:Width|Height)\s{0,9}\d{1,9}\s{1,9}\d{1,5}\s{1,9}R/.test(around)) return true;
  }
  return false;
}

function isImageName(bytes: Uint8Array, at: number): boolean {
  const name = "/Image";
  for (let i = 1; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
