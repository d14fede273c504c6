import type { Problem } from "../../core/index.ts";
import type { Engine } from "./engine/open-engine.ts";
import type { Address } from "./engine/pdfium.ts";

/** Files that a PDF carries within it are documents of their own, and are not read with it. */
export function attachmentProblems({ pdfium }: Engine, document: Address): readonly Problem[] {
  const count = pdfium.FPDFDoc_GetAttachmentCount(document);
  if (count < 1) return [];
  const files = count === 1 ? "A file is" : `${count} files are`;
  const detail = `${files} attached to the PDF and not read with it: take ${count === 1 ? "it" : "them"} out with a PDF program and read ${count === 1 ? "it" : "each"} as a document of its own.`;
  return [{ kind: "problem", code: "text-set-aside", detail }];
}
