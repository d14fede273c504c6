/** An address in the engine's memory, or a number that it gave out for one of its objects; 0 is none. */
export type Address = number;

/** The functions of PDFium that reading takes, called without any wrapping. Booleans are 0 and 1. */
export interface Pdfium {
  malloc(bytes: number): Address;
  free(address: Address): void;
  emscripten_stack_get_current(): Address;
  _emscripten_stack_restore(address: Address): void;
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(bytes: Address, length: number, password: Address): Address;
  FPDF_CloseDocument(document: Address): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: Address): number;
  FPDF_LoadPage(document: Address, index: number): Address;
  FPDF_ClosePage(page: Address): void;
  FPDFText_LoadPage(page: Address): Address;
  FPDFText_ClosePage(text: Address): void;
  FPDFText_CountChars(text: Address): number;
  FPDFText_GetText(text: Address, start: number, count: number, out: Address): number;
}

const names = [
  "malloc",
  "free",
  "emscripten_stack_get_current",
  "_emscripten_stack_restore",
  "PDFiumExt_Init",
  "FPDF_LoadMemDocument",
  "FPDF_CloseDocument",
  "FPDF_GetLastError",
  "FPDF_GetPageCount",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetText",
] as const satisfies readonly (keyof Pdfium)[];

/** Whether what a module exports holds every function that reading takes. */
export function isPdfium(exports: object): exports is Pdfium {
  const held = new Map(Object.entries(exports));
  return names.every((name) => typeof held.get(name) === "function");
}
