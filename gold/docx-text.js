import { inflateRawSync } from "node:zlib";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The paragraphs of a DOCX as plain text, one blank line between them, in which offsets of labels count. It was
 * taken out before DOCX was read here, and knows nothing of the reader. Notes, headers and styles are left out.
 * @param {Buffer} bytes
 */
export function docxText(bytes) {
  return piecesOf(bytes)
    .map(({ words }) => words)
    .join("");
}

/**
 * Leads offsets in the XML of the main part back to offsets in that text.
 * @param {Buffer} bytes
 * @returns {(offset: number) => number}
 */
export function docxPlaces(bytes) {
  const places = [];
  let length = 0;
  for (const { words, at } of piecesOf(bytes)) {
    if (at !== undefined) places.push({ at, length });
    length += words.length;
  }
  return (offset) => {
    const last = places.findLast(({ at }) => at <= offset);
    return last === undefined ? 0 : last.length + offset - last.at;
  };
}

/** Words of the text with where they stand in the XML, and what parts paragraphs. */
function piecesOf(bytes) {
  const xml = memberOf(bytes, "word/document.xml")
    .toString("utf8")
    .replace(/^\ufeff/, "");
  const pieces = [];
  for (const [index, paragraph] of [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].entries()) {
    if (index > 0) pieces.push({ words: "\n\n" });
    const runs = paragraph[0].matchAll(
      /(?<open><w:t(?: [^>]*)?>)(?<words>[^<]*)<\/w:t>|<w:noBreakHyphen ?\/>/g,
    );
    for (const { groups, index: at } of runs) {
      const start = paragraph.index + at;
      if (groups?.words === undefined) pieces.push({ words: "\u2011", at: start });
      else pieces.push(...signsOf(groups.words, start + groups.open.length));
    }
  }
  return pieces;
}

/** Words between entities, each of which is one sign. */
function signsOf(written, start) {
  return [...written.matchAll(/&(?<name>amp|lt|gt|quot|apos);|[^&]+|&/g)].map(
    ({ 0: whole, groups, index }) => ({
      words: groups?.name === undefined ? whole : entities[groups.name],
      at: start + index,
    }),
  );
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
