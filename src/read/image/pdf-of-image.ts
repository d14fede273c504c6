import { Fault } from "../../core/index.ts";
import type { OcrEngine } from "../ocr/engine/open-engine.ts";
import { isTrap } from "../wasm-memory.ts";
import { type Decoded, decodePicture } from "./decode-picture.ts";
import { imagePdf } from "./image-pdf.ts";
import { isTiff } from "./is-image.ts";
import { mostTiffPages, tiffDirectories, tiffFrom } from "./tiff-pages.ts";

/** How many pages a picture file has. */
export function countPictures(bytes: Uint8Array): number {
  return isTiff(bytes) ? Math.max(1, tiffDirectories(bytes).length) : 1;
}

/** A picture file as a PDF of its pages. Throws a `Fault` when it is damaged or too large. */
export function pdfOfImage(engine: OcrEngine, bytes: Uint8Array): Uint8Array {
  const pages = isTiff(bytes) ? tiffDirectories(bytes) : [0];
  if (pages.length === 0) throw damaged();
  if (pages.length > mostTiffPages) throw tooLarge(`it has more than ${mostTiffPages} pages`);
  let points = 0;
  return imagePdf(
    pages.map((directory): Decoded => {
      const picture = decodeGuarded(engine, isTiff(bytes) ? tiffFrom(bytes, directory) : bytes);
      if (picture === "damaged") throw damaged();
      if (picture === "too-large") throw tooLarge("it is larger than any scanned page");
      points += picture.width * picture.height;
      if (points > mostPointsInAll) throw tooLarge("its pages together are larger than can be read at once");
      return picture;
    }),
  );
}

const mostPointsInAll = 3_000_000_000;

function decodeGuarded(engine: OcrEngine, bytes: Uint8Array): ReturnType<typeof decodePicture> {
  try {
    return decodePicture(engine, bytes);
  } catch (error) {
    if (!isTrap(error)) throw error;
    engine.broken = true;
    return "damaged";
  }
}

function damaged(): Fault {
  return new Fault(
    "file-damaged",
    "The image cannot be opened: it is damaged or was not downloaded whole. Fetch it again, or save it anew as PNG.",
  );
}

function tooLarge(reason: string): Fault {
  return new Fault(
    "file-too-large",
    `The image cannot be read: ${reason}. Save its pages one by one, smaller.`,
  );
}
