import { Fault, type SourceText } from "../core/index.ts";
import { isPdf } from "./is-pdf.ts";

/** The reader of PDF, once a first PDF asked for it: text-only reading never pays for it. */
let pdfReader: ((bytes: Uint8Array) => SourceText) | undefined;

/**
 * Loads what reading these bytes takes: the PDF engine for a PDF, nothing for a text. Afterwards
 * `readSource` reads bytes of that form without waiting.
 */
export async function prepareReaders(bytes: Uint8Array): Promise<void> {
  if (!isPdf(bytes)) return;
  const { openPdfReader } = await import("./pdf/open-pdf-reader.ts");
  pdfReader = await openPdfReader();
}

/** Reads a PDF with the engine that `prepareReaders` loaded. */
export function readPreparedPdf(bytes: Uint8Array): SourceText {
  if (pdfReader !== undefined) return pdfReader(bytes);
  throw new Fault(
    "reader-unprepared",
    "The file is a PDF, and the PDF reader is not loaded. Call prepareReaders with its bytes, wait for it, and read again.",
  );
}
