import type { SourceText } from "../../core/index.ts";
import { countPictures, pdfOfImage } from "../image/pdf-of-image.ts";
import type { OcrFiles } from "../ocr/engine/models.ts";
import type { OcrEngine } from "../ocr/engine/open-engine.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { type DrawOrder, drawPdfPage } from "./picture/draw-page.ts";
import { readPdf } from "./read-pdf.ts";
import { countScans } from "./scan/count-scans.ts";

let engine: Engine | undefined;

let recogniser: OcrEngine | undefined;

/**
 * The reader of PDF, its engine started; one engine serves all documents, one after the other. What recognises
 * scanned pages is loaded when the bytes hold any.
 */
export async function openPdfReader(
  bytes: Uint8Array,
  files: OcrFiles | undefined,
): Promise<{ readonly scans: number; readonly read: (bytes: Uint8Array) => SourceText }> {
  const opened = await startedEngine();
  const scans = countScans(opened, bytes);
  if (scans === 0 || files === undefined) return { scans: 0, read: (read) => readPdf(opened, read) };
  const recognising = await startedRecogniser(files);
  return { scans, read: (read) => readPdf(opened, read, recognising) };
}

/** The reader of pictures, which are read as scanned pages are. */
export async function openImageReader(
  bytes: Uint8Array,
  files: OcrFiles,
): Promise<{ readonly scans: number; readonly read: (bytes: Uint8Array) => SourceText }> {
  const [opened, recognising] = [await startedEngine(), await startedRecogniser(files)];
  return {
    scans: countPictures(bytes),
    read: (read) => ({ ...readPdf(opened, pdfOfImage(recognising, read), recognising), format: "image" }),
  };
}

/** What draws pages of pictures. */
export async function openImageDrawer(
  files: OcrFiles,
): Promise<(bytes: Uint8Array, order: DrawOrder) => Uint8Array> {
  const [opened, recognising] = [await startedEngine(), await startedRecogniser(files)];
  return (bytes, order) => drawPdfPage(opened, pdfOfImage(recognising, bytes), order);
}

async function startedRecogniser(files: OcrFiles): Promise<OcrEngine> {
  const { openOcrEngine } = await import("../ocr/engine/open-engine.ts");
  if (recogniser === undefined || recogniser.broken) recogniser = await openOcrEngine(files);
  return recogniser;
}

/** What draws pages of PDF, on the same engine. */
export async function openPdfDrawer(): Promise<(bytes: Uint8Array, order: DrawOrder) => Uint8Array> {
  const opened = await startedEngine();
  return (bytes, order) => drawPdfPage(opened, bytes, order);
}

async function startedEngine(): Promise<Engine> {
  if (engine === undefined || engine.isOvergrown()) engine = await openEngine();
  return engine;
}
