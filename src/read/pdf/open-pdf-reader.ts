import type { SourceText } from "../../core/index.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { type DrawOrder, drawPdfPage } from "./picture/draw-page.ts";
import { readPdf } from "./read-pdf.ts";

let engine: Engine | undefined;

/** The reader of PDF, its engine started; one engine serves all documents, one after the other. */
export async function openPdfReader(): Promise<(bytes: Uint8Array) => SourceText> {
  const opened = await startedEngine();
  return (bytes) => readPdf(opened, bytes);
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
