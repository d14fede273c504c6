import { init } from "@embedpdf/pdfium";

/** PDFium's bare text of a PDF, page by page: what any reader on it takes at least. Returns the number of pages. */
export async function openBareText() {
  const { pdfium } = await init({ print: () => undefined, printErr: () => undefined });
  const engine = pdfium.wasmExports;
  engine.PDFiumExt_Init();
  const decoder = new TextDecoder("utf-16le");
  const textOf = (page) => {
    const text = engine.FPDFText_LoadPage(page);
    const count = engine.FPDFText_CountChars(text);
    const buffer = engine.malloc(2 * count + 2);
    engine.FPDFText_GetText(text, 0, count, buffer);
    const words = decoder.decode(new Uint8Array(engine.memory.buffer, buffer, 2 * count));
    engine.free(buffer);
    engine.FPDFText_ClosePage(text);
    return words;
  };
  return (bytes) => {
    const address = engine.malloc(bytes.length);
    new Uint8Array(engine.memory.buffer).set(bytes, address);
    const document = engine.FPDF_LoadMemDocument(address, bytes.length, 0);
    const pages = engine.FPDF_GetPageCount(document);
    for (let index = 0; index < pages; index++) {
      const page = engine.FPDF_LoadPage(document, index);
      textOf(page);
      engine.FPDF_ClosePage(page);
    }
    engine.FPDF_CloseDocument(document);
    engine.free(address);
    return pages;
  };
}
