import { inflateRawSync } from "node:zlib";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The paragraphs of a DOCX as plain text, one blank line between them: enough to label a judgment that
 * exists in no form read here. Notes, headers and styles are left out.
 * @param {Buffer} bytes
 */
export function docxText(bytes) {
  const xml = memberOf(bytes, "word/document.xml").toString("utf8");
  const paragraphs = xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
  return paragraphs.map(wordsOf).join("\n\n");
}

function wordsOf(paragraph) {
  const runs = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen ?\/>/g);
  const pieces = [...runs].map((match) => match[1] ?? "\u2011");
  return pieces.join("").replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]);
}

/** One member of a ZIP file, found through the central directory (APPNOTE 4.3.12). */
function memberOf(bytes, wanted) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === wanted) return inflated(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`the file has no ${wanted}`);
}

function inflated(bytes, at) {
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + size));
}
