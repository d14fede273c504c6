import { Fault, type SourceText } from "../../core/index.ts";
import { draftText, openDraft } from "../draft.ts";
import { readPlain } from "../plain/read-plain.ts";
import { openDocument } from "./engine/open-document.ts";
import { type Engine, engineFault, isTrap } from "./engine/open-engine.ts";

/** Reads a PDF as one text in reading order. Throws a `Fault` for what holds no words or cannot be opened. */
export function readPdf(engine: Engine, bytes: Uint8Array): SourceText {
  engine.restore();
  try {
    return sourceOf(pageTexts(engine, bytes).join("\f"));
  } catch (error) {
    if (isTrap(error)) throw engineFault(error);
    throw error;
  }
}

function pageTexts(engine: Engine, bytes: Uint8Array): readonly string[] {
  const { pdfium } = engine;
  const document = openDocument(engine, bytes);
  const texts: string[] = [];
  const count = pdfium.FPDF_GetPageCount(document);
  for (let index = 0; index < count; index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    texts.push(page === 0 ? "" : textOf(engine, page));
    if (page !== 0) pdfium.FPDF_ClosePage(page);
  }
  return texts;
}

function textOf({ pdfium, memory }: Engine, page: number): string {
  const text = pdfium.FPDFText_LoadPage(page);
  const count = pdfium.FPDFText_CountChars(text);
  const out = pdfium.malloc(2 * count + 2);
  const units = pdfium.FPDFText_GetText(text, 0, count, out);
  const bytes = memory().slice(out, out + 2 * Math.max(0, units - 1));
  pdfium.free(out);
  pdfium.FPDFText_ClosePage(text);
  return new TextDecoder("utf-16le").decode(bytes).replaceAll("\r\n", "\n");
}

function sourceOf(text: string): SourceText {
  if (!/\S/.test(text)) throw new Fault("file-empty", "The PDF holds no words.");
  const draft = openDraft(text);
  readPlain(draft);
  return {
    kind: "source-text",
    format: "pdf",
    encoding: { name: "none", evidence: "format" },
    text: draftText(draft),
    map: [],
    blocks: draft.blocks,
    runs: draft.runs,
    pages: [],
    problems: draft.problems,
  };
}
