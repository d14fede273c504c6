import { Fault, type SourceText } from "../core/index.ts";
import { isImage } from "./image/is-image.ts";
import { isPdf } from "./is-pdf.ts";
import type { OcrFiles } from "./ocr/engine/models.ts";

/** The reader of PDF, once a first PDF asked for it: text-only reading never pays for it. */
let imageReader: ((bytes: Uint8Array) => SourceText) | undefined;
let pdfReader: ((bytes: Uint8Array) => SourceText) | undefined;

/** What reading will take. */
export interface Preparation {
  /** How many pages are images whose words will be recognised: some seconds each. */
  readonly scans: number;
}

/**
 * Loads what reading these bytes takes: the PDF engine for a PDF, what recognises words where pages are images,
 * nothing for a text. Without `files` no words are recognised. Afterwards
 * `readSource` reads bytes of that form without waiting.
 */
export async function prepareReaders(bytes: Uint8Array, files?: OcrFiles): Promise<Preparation> {
  const isPicture = isImage(bytes);
  if (!isPdf(bytes) && (!isPicture || files === undefined)) return { scans: 0 };
  const { openPdfReader, openImageReader } = await import("./pdf/open-pdf-reader.ts");
  if (isPicture && files !== undefined) {
    const { scans, read } = await openImageReader(bytes, files);
    imageReader = read;
    return { scans };
  }
  const { scans, read } = await openPdfReader(bytes, files);
  pdfReader = read;
  return { scans };
}

/** Reads a picture with the engines that `prepareReaders` loaded. */
export function readPreparedImage(bytes: Uint8Array): SourceText {
  if (imageReader !== undefined) return imageReader(bytes);
  throw new Fault(
    "reader-unprepared",
    "The file is an image, and what recognises words is not loaded. Call prepareReaders with its bytes, wait for it, and read again.",
  );
}

/** Reads a PDF with the engine that `prepareReaders` loaded. */
export function readPreparedPdf(bytes: Uint8Array): SourceText {
  if (pdfReader !== undefined) return pdfReader(bytes);
  throw new Fault(
    "reader-unprepared",
    "The file is a PDF, and the PDF reader is not loaded. Call prepareReaders with its bytes, wait for it, and read again.",
  );
}
