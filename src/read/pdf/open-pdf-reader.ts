import type { SourceText } from "../../core/index.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { readPdf } from "./read-pdf.ts";

let engine: Engine | undefined;

/** The reader of PDF, its engine started; one engine serves all documents, one after the other. */
export async function openPdfReader(): Promise<(bytes: Uint8Array) => SourceText> {
  if (engine === undefined || engine.isOvergrown()) engine = await openEngine();
  const opened = engine;
  return (bytes) => readPdf(opened, bytes);
}
