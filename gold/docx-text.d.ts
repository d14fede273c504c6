/** The paragraphs of a DOCX as plain text, one blank line between them. */
export function docxText(bytes: Uint8Array): string;
/** Leads offsets in the XML of the main part back to offsets in that text. */
export function docxPlaces(bytes: Uint8Array): (offset: number) => number;
