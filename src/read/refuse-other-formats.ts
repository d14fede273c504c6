import { Fault } from "../core/index.ts";

interface Signature {
  /** Bytes as Latin-1 characters, and where they stand. */
  readonly bytes: string;
  readonly at: number;
  readonly what: string;
  readonly advice: string;
}

const asText = "Save it as Markdown, HTML or plain text and try again.";
const asDocx = "Open it in a word processor, save it as DOCX and try again.";
const scan = "Save it as PNG, JPEG or TIFF and try again.";
const unpack = "Unpack it and read the files in it.";

const signatures: readonly Signature[] = [
  { bytes: "{\\rtf", at: 0, what: "an RTF document", advice: asDocx },
  { bytes: "GIF8", at: 0, what: "a GIF image", advice: scan },
  { bytes: "WEBP", at: 8, what: "a WebP image", advice: scan },
  { bytes: "ftyp", at: 4, what: "a video or HEIF image", advice: scan },
  { bytes: "AT&TFORM", at: 0, what: "a DjVu document", advice: asText },
  { bytes: "%!PS", at: 0, what: "a PostScript document", advice: asText },
  { bytes: "\u001f\u008b\u0008", at: 0, what: "a gzip archive", advice: unpack },
  { bytes: "BZh", at: 0, what: "a bzip2 archive", advice: unpack },
  { bytes: "\u00fd7zXZ\u0000", at: 0, what: "an xz archive", advice: unpack },
  { bytes: "7z\u00bc\u00af", at: 0, what: "a 7-Zip archive", advice: unpack },
  { bytes: "Rar!\u001a", at: 0, what: "a RAR archive", advice: unpack },
  { bytes: "SQLite format 3", at: 0, what: "an SQLite database", advice: asText },
  { bytes: "\u007fELF", at: 0, what: "a program", advice: asText },
  { bytes: "MZ\u0090\u0000", at: 0, what: "a program", advice: asText },
];

/** Names found in the first entries of ZIP archives that are documents. */
const archives: readonly (readonly [string, string, string?])[] = [
  ["xl/", "an Excel workbook (XLSX)"],
  ["ppt/", "a PowerPoint presentation (PPTX)"],
  ["application/epub+zip", "an EPUB book"],
  ["application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)", asDocx],
  ["application/vnd.oasis.opendocument", "an OpenDocument file"],
];

const archiveStarts = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];

const headBytes = 1024;
const archiveHeadBytes = 65_536;

/** Throws a fault that says what the file is, when its first bytes say that it is a form that cannot be read. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, headBytes));
  if (archiveStarts.some((start) => head.startsWith(start)))
    refuseArchive(latin1(bytes.subarray(0, archiveHeadBytes)));
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) refuseOldOffice(bytes);
  for (const { bytes: signature, at, what, advice } of signatures)
    if (head.startsWith(signature, at)) refuse(what, advice);
}

function refuseArchive(head: string): void {
  const document = archives.find(([name]) => head.includes(name));
  if (document === undefined) refuse("a ZIP archive", unpack);
  else refuse(document[1], document[2] ?? asText);
}

/** Compound files hold what Office wrote before 2007, and anything that it wrote with a password since. */
function refuseOldOffice(bytes: Uint8Array): never {
  if (holdsWide(bytes, "EncryptedPackage"))
    refuse(
      "an Office document locked with a password",
      "Open it, save it without the password and try again.",
    );
  if (holdsWide(bytes, "WordDocument")) refuse("an old Word document (DOC)", asDocx);
  refuse("an old Microsoft Office document", asText);
}

/** Whether a name stands in the bytes as compound files write names: two bytes a letter. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (
      length < name.length &&
      bytes[at + length * 2] === name.charCodeAt(length) &&
      bytes[at + length * 2 - 1] === 0
    )
      length++;
    if (length === name.length) return true;
  }
  return false;
}

function refuse(what: string, advice: string): never {
  throw new Fault("format-unsupported", `The file is ${what}, which cannot be read yet. ${advice}`);
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 4096)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
  return pieces.join("");
}
