/** A page of a PDF made by hand: what it draws, and further entries of its dictionary. */
export interface HandmadePage {
  readonly content: string;
  readonly entries?: string;
}

/** A PDF of pages of 612 by 792 points with the fonts F1 (upright) and F2 (bold), and a picture Im. */
export function pdfOf(pages: readonly HandmadePage[], trailer = ""): Uint8Array {
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>",
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n\u007f\nendstream",
    ...pages.flatMap(({ content, entries = "" }, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${first + 2 * i + 1} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Im 5 0 R>>>>${entries}>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\n%%EOF`,
  );
}

/** Words drawn at a place, from the bottom left corner. */
export function words(text: string, x: number, y: number, size = 11): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}
