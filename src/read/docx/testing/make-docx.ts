import { strToU8, type Zippable, zipSync } from "fflate";

/** The parts of a Word document under test, each as the XML within its root element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** Heads and feet by their file names: `header1`. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Relations of the main part besides those of the parts above. */
  readonly relations?: string;
  /** Other files, or parts in place of those made here. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

export const transitional = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part's XML: its root element with all namespaces around what is in it. */
export function part(root: string, content: string): string {
  return `${head}<w:${root} xmlns:w="${transitional.w}" xmlns:r="${transitional.r}" ${others}>${content}</w:${root}>`;
}

/** The files of a Word document. */
export function docxFiles(parts: DocxParts): Readonly<Record<string, Uint8Array | string>> {
  const named = ["styles", "numbering", "footnotes", "endnotes", "comments", "settings"] as const;
  const relations: string[] = [];
  const files: Record<string, Uint8Array | string> = {};
  for (const name of named) {
    const content = parts[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = part(name, content);
    relations.push(relation(name, name, `${name}.xml`));
  }
  for (const [name, content] of Object.entries(parts.heads ?? {})) {
    files[`word/${name}.xml`] = part(name.startsWith("header") ? "hdr" : "ftr", content);
    relations.push(relation(name, name.startsWith("header") ? "header" : "footer", `${name}.xml`));
  }
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relationsXml(relation("main", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationsXml(relations.join("") + (parts.relations ?? "")),
    "word/document.xml": part("document", `<w:body>${parts.body}</w:body>`),
    ...files,
    ...parts.files,
  };
}

/** A relationships part. */
export function relationsXml(content: string): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** One relation; its type by its last word. */
export function relation(id: string, type: string, target: string, mode = ""): string {
  const outside = mode === "" ? "" : ` TargetMode="${mode}"`;
  return `<Relationship Id="${id}" Type="${relationType}/${type}" Target="${target}"${outside}/>`;
}

/** A Word document as bytes. */
export function makeDocx(parts: DocxParts | string): Uint8Array {
  return zipped(docxFiles(typeof parts === "string" ? { body: parts } : parts));
}

/** Files packed as a ZIP archive, always at the same time. */
export function zipped(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { mtime: "2044-03-28T12:00:00Z" });
}

/** A paragraph of runs, or of plain words; `properties` is what stands in `w:pPr`. */
export function paragraph(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words; `properties` is what stands in `w:rPr`. */
export function run(words: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}
