/** A field that is open: its code is not text, its result is. */
export interface OpenField {
  code: string;
  inCode: boolean;
  /** Where its result begins in the paragraph. */
  resultStart: number;
}

/** Longer codes are those of fields that hold whole citations. */
const longestCode = 4_000;

/** Takes words of a field's code. */
export function addCode(field: OpenField | undefined, words: string): void {
  if (field?.inCode === true && field.code.length < longestCode) field.code += words;
}

/** What a field is, by the first word of its code: `PAGE`, `HYPERLINK`. */
export function fieldName(code: string): string {
  return /^\s*(?<name>[A-Za-z]+)/.exec(code)?.groups?.name?.toUpperCase() ?? "";
}

/** What a field names first: an address or a bookmark. */
export function fieldTarget(code: string): string | undefined {
  const groups = /^\s*[A-Za-z]+\s+(?:"(?<quoted>[^"]{0,2000})"|(?<bare>[^\s"\\]{1,2000}))/.exec(code)?.groups;
  return groups?.quoted ?? groups?.bare;
}

/** Where a link leads: to an address, or to a bookmark of the document. */
export function linkTarget(code: string): string | undefined {
  const bookmark = /\\l\s+"(?<name>[^"]{0,300})"/.exec(code)?.groups?.name;
  const address = fieldTarget(code);
  if (bookmark === undefined) return address;
  return `${address ?? ""}#${bookmark}`;
}

/** Numbers of pages, which are nobody's words. */
export const pageFields: ReadonlySet<string> = new Set(["PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"]);
