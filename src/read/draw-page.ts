import { isImage } from "./image/is-image.ts";
import type { OcrFiles } from "./ocr/engine/models.ts";

/** Draws a page of a PDF or of a picture (from 1) as PNG, so many points wide. Throws a `Fault` when that cannot be done. */
export async function drawPage(
  bytes: Uint8Array,
  order: { readonly page: number; readonly width: number },
  files?: OcrFiles,
): Promise<Uint8Array> {
  const { openImageDrawer, openPdfDrawer } = await import("./pdf/open-pdf-reader.ts");
  if (files !== undefined && isImage(bytes)) return (await openImageDrawer(files))(bytes, order);
  return (await openPdfDrawer())(bytes, order);
}
