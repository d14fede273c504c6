/** The prefixes by which elements are known here, whatever a file calls them; Strict OOXML has names of its own. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas", "lc"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["urn:schemas-microsoft-com:office:word", "w10"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
]);

/** Attributes of an element by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** What prefixes mean in a stretch of a file. */
export interface Scope {
  /** From a file's own prefix to the one used here; undefined values are of names unknown here. */
  readonly known: ReadonlyMap<string, string | undefined>;
  /** Names as written to names as used here, as far as they were asked for. */
  readonly names: Map<string, string>;
  /** Whether the file's own prefixes are those used here. */
  readonly isUsual: boolean;
}

/** Before any declaration: the usual prefixes mean what they usually do, for parts of files that lost their head. */
export const outermost: Scope = {
  known: new Map([...new Set(prefixes.values())].map((prefix) => [prefix, prefix])),
  names: new Map(),
  isUsual: true,
};

/** The scope of an element that declares prefixes. */
export function scopeWithin(scope: Scope, attributes: Attributes): Scope {
  const known = new Map(scope.known);
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    const own = name === "xmlns" ? "" : name.slice(6);
    known.set(own, prefixes.get((attributes[name] ?? "").trim()));
  }
  const isUsual = [...known].every(([own, prefix]) => prefix === undefined || prefix === own);
  return { known, names: new Map(), isUsual };
}

/** The name by which an element or attribute is known here: `w:p`; `?` for one of a namespace unknown here. */
export function knownName(scope: Scope, written: string): string {
  const found = scope.names.get(written);
  if (found !== undefined) return found;
  const colon = written.indexOf(":");
  const prefix = scope.known.get(colon < 0 ? "" : written.slice(0, colon));
  const name = prefix === undefined ? "?" : `${prefix}:${written.slice(colon + 1)}`;
  if (scope.names.size < mostNames) scope.names.set(written, name);
  return name;
}

const mostNames = 2_000;

/** An element's attributes by the names used here; those without a prefix keep theirs. */
export function knownAttributes(scope: Scope, attributes: Attributes): Attributes {
  if (scope.isUsual) return attributes;
  const renamed: Record<string, string> = {};
  for (const name in attributes) {
    const known = name.includes(":") ? knownName(scope, name) : name;
    if (known !== "?") renamed[known] = attributes[name] ?? "";
  }
  return renamed;
}
