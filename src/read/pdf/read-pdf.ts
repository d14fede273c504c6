import { Fault, type Problem, type SourceText } from "../../core/index.ts";
import type { OcrEngine } from "../ocr/engine/open-engine.ts";
import { isTrap } from "../wasm-memory.ts";
import { attachmentProblems } from "./attachments.ts";
import { openDocument } from "./engine/open-document.ts";
import { type Engine, engineFault } from "./engine/open-engine.ts";
import type { Address } from "./engine/pdfium.ts";
import { openScratch } from "./engine/scratch.ts";
import { takeFootNotes } from "./layout/foot-notes.ts";
import { setFurnitureApart } from "./layout/furniture.ts";
import { wordJoiner } from "./layout/hyphens.ts";
import { measure } from "./layout/measures.ts";
import { type PageLines, readPage } from "./page/read-page.ts";
import type { Scans } from "./scan/read-scan.ts";
import { recognisedProblems, recognitionOf } from "./scan/tell-recognition.ts";
import { itemsOf } from "./write/items.ts";
import { pagesOf } from "./write/pages.ts";
import { openWriter } from "./write/text-writer.ts";
import { writeItems } from "./write/write-items.ts";

/** More pages than any document has; a file may claim any number. */
const mostPages = 10_000;

/** Reads a PDF as one text in reading order. Throws a `Fault` for what holds no words or cannot be opened. */
export function readPdf(engine: Engine, bytes: Uint8Array, ocr?: OcrEngine): SourceText {
  engine.restore();
  try {
    const document = openDocument(engine, bytes);
    const scans: Scans = { pages: [], seen: 0, ...(ocr === undefined ? {} : { engine: ocr }) };
    const pages = readPages(engine, document, scans);
    return sourceOf(pages, scans, attachmentProblems(engine, document));
  } catch (error) {
    if (isTrap(error)) throw engineFault(error);
    throw error;
  }
}

function readPages(engine: Engine, document: Address, scans: Scans): readonly PageLines[] {
  const count = engine.pdfium.FPDF_GetPageCount(document);
  if (count > mostPages) throw tooManyPages(count);
  const scratch = openScratch(engine);
  return Array.from({ length: count }, (_, index) => readPage(engine, document, { index, scratch, scans }));
}

function sourceOf(read: readonly PageLines[], scans: Scans, attached: readonly Problem[]): SourceText {
  if (read.every(({ lines, askew }) => lines.length + askew.length === 0)) throw wordless(read, attached);
  const measures = measure(read);
  const pages = setFurnitureApart(read).map((page) => takeFootNotes(page, measures.bodySize));
  const writer = openWriter(
    read.map(({ frame }) => frame),
    wordJoiner(read.flatMap(({ lines }) => lines)),
  );
  writeItems(writer, itemsOf(pages, measures));
  return {
    kind: "source-text",
    format: "pdf",
    encoding: { name: "none", evidence: "format" },
    text: writer.pieces.join(""),
    map: [],
    blocks: writer.blocks,
    runs: writer.runs.sort((a, b) => a.start - b.start || b.end - a.end),
    pages: pagesOf(writer),
    ...recognitionOf(scans, writer.recognised),
    problems: [...attached, ...recognisedProblems(scans.pages), ...read.flatMap(({ problems }) => problems)],
  };
}

function wordless(pages: readonly PageLines[], attached: readonly Problem[]): Fault {
  const images = pages.filter(({ problems }) => problems.some(({ code }) => code === "page-without-text"));
  const what =
    images.length === 0
      ? "The file holds no words."
      : `The file holds images of ${images.length === 1 ? "a page" : `${images.length} pages`} and no text, as scans do, and no words were recognised in them. ${images[0]?.problems[0]?.detail ?? ""}`.trim();
  const lost = pages.flatMap(({ problems }) => problems).find(({ code }) => code === "text-lost");
  if (lost !== undefined) return new Fault("file-damaged", lost.detail);
  const [files] = attached;
  if (files !== undefined) return new Fault("file-empty", `${what} ${files.detail}`);
  return new Fault(
    "file-empty",
    `${what} Have its words recognised by a program that does, and read what that makes.`,
  );
}

function tooManyPages(count: number): Fault {
  return new Fault(
    "file-too-large",
    `The PDF says that it has ${count} pages; the most that is read is ${mostPages}. Split it into its documents.`,
  );
}
