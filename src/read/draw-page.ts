/** Draws a page of a PDF (from 1) as PNG, so many points wide. Throws a `Fault` when that cannot be done. */
export async function drawPage(
  bytes: Uint8Array,
  order: { readonly page: number; readonly width: number },
): Promise<Uint8Array> {
  const { openPdfDrawer } = await import("./pdf/open-pdf-reader.ts");
  return (await openPdfDrawer())(bytes, order);
}
