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
  FPDFText_GetUnicode(text: Address, index: number): number;
  FPDFText_GetTextObject(text: Address, index: number): Address;
  FPDFText_GetLooseCharBox(text: Address, index: number, out: Address): number;
  FPDFText_GetCharOrigin(text: Address, index: number, x: Address, y: Address): number;
  FPDFText_GetMatrix(text: Address, index: number, out: Address): number;
  FPDFTextObj_GetFont(object: Address): Address;
  FPDFTextObj_GetFontSize(object: Address, out: Address): number;
  FPDFTextObj_GetTextRenderMode(object: Address): number;
  FPDFFont_GetBaseFontName(font: Address, out: Address, length: number): number;
  FPDFFont_GetFlags(font: Address): number;
  FPDF_GetPageWidthF(page: Address): number;
  FPDF_GetPageHeightF(page: Address): number;
  FPDF_GetPageBoundingBox(page: Address, out: Address): number;
  FPDFPage_GetRotation(page: Address): number;
  FPDFPage_CountObjects(page: Address): number;
  FPDFPage_GetObject(page: Address, index: number): Address;
  FPDFPageObj_GetType(object: Address): number;
  FPDFPageObj_GetBounds(
    object: Address,
    left: Address,
    bottom: Address,
    right: Address,
    top: Address,
  ): number;
  FPDFFormObj_CountObjects(object: Address): number;
  FPDFFormObj_GetObject(object: Address, index: number): Address;
  FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    buffer: Address,
    stride: number,
  ): Address;
  FPDFBitmap_FillRect(
    bitmap: Address,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: Address): Address;
  FPDFBitmap_GetStride(bitmap: Address): number;
  FPDFBitmap_Destroy(bitmap: Address): void;
  FPDF_RenderPageBitmap(
    bitmap: Address,
    page: Address,
    left: number,
    top: number,
    width: number,
    height: number,
    rotation: number,
    flags: number,
  ): void;
  FPDF_RenderPageBitmapWithMatrix(
    bitmap: Address,
    page: Address,
    matrix: Address,
    clipping: Address,
    flags: number,
  ): void;
  FPDFDoc_GetAttachmentCount(document: Address): number;
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
  "FPDFText_GetUnicode",
  "FPDFText_GetTextObject",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetMatrix",
  "FPDFTextObj_GetFont",
  "FPDFTextObj_GetFontSize",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFFont_GetBaseFontName",
  "FPDFFont_GetFlags",
  "FPDF_GetPageWidthF",
  "FPDF_GetPageHeightF",
  "FPDF_GetPageBoundingBox",
  "FPDFPage_GetRotation",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPageObj_GetType",
  "FPDFPageObj_GetBounds",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_FillRect",
  "FPDFBitmap_GetBuffer",
  "FPDFBitmap_GetStride",
  "FPDFBitmap_Destroy",
  "FPDF_RenderPageBitmap",
  "FPDF_RenderPageBitmapWithMatrix",
  "FPDFDoc_GetAttachmentCount",
] as const satisfies readonly (keyof Pdfium)[];

/** Whether what a module exports holds every function that reading takes. */
export function isPdfium(exports: object): exports is Pdfium {
  const held = new Map(Object.entries(exports));
  return names.every((name) => typeof held.get(name) === "function");
}
