import { deflateSync } from "node:zlib";

/** A stream object's text: its dictionary's entries, and what is in it. */
export function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** The same, packed. Characters are bytes. */
export function packedStream(entries: string, content: string | Uint8Array): string {
  return stream(`${entries}/Filter/FlateDecode`, deflateSync(content).toString("latin1"));
}

/** The content of a page that says something. */
export function shown(words: string): string {
  return `BT /F1 11 Tf 72 720 Td (${words}) Tj ET`;
}

const font = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>";

/** What may be otherwise than in a PDF of one page that says something. Object 1 is the catalogue, 2 the page tree. */
export interface PdfParts {
  readonly catalogue?: string;
  readonly pages?: string;
  /** Entries of the page (object 3) beside the usual ones. */
  readonly page?: string;
  /** The content of the page (object 4), as an object. */
  readonly content?: string;
  /** Objects from number 6 on; 5 is the font. */
  readonly more?: readonly string[];
  readonly trailer?: string;
}

/** A PDF with these parts in place of its own. */
export function pdfOf(parts: PdfParts): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${parts.catalogue ?? ""}>>`,
    parts.pages ?? "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>${parts.page ?? ""}>>`,
    parts.content ?? stream("", shown("In Tarvo 7 people were killed.")),
    font,
    ...(parts.more ?? []),
  ];
  const starts: number[] = [];
  let text = "%PDF-1.7\n";
  for (const [index, object] of objects.entries()) {
    starts.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const lines = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join("")}`;
  const trailer = `trailer<</Root 1 0 R/Size ${size}${(parts.trailer ?? "").replace("HERE", String(text.length))}>>`;
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF`, "latin1");
}
