import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { docxPlaces, docxText } from "./docx-text.js";

/** Folder of the real documents; nothing of it is in the project. */
export const corpus = fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
/** Folder of the labels, and of the documents written for them. */
export const goldFolder = fileURLToPath(new URL("./", import.meta.url));

/** Whether the real documents are on this machine. */
export const corpusIsPresent = () => existsSync(`${corpus}README.md`);

/**
 * The bytes of a labelled document. `claims/x.json#3` is the text of item 3 of a labelled list,
 * `x.docx#text` the paragraphs of a DOCX, both as UTF-8.
 * @param {{ document: string, set: "real" | "written" }} gold
 * @returns {Uint8Array}
 */
export function bytesOf({ document, set }) {
  const [path, item] = document.split("#");
  const bytes = readFileSync(`${set === "real" ? corpus : `${goldFolder}written/`}${path}`);
  if (item === "text") return Buffer.from(docxText(bytes), "utf8");
  return item === undefined
    ? bytes
    : Buffer.from(textOfItem(bytes.toString("utf8"), path, Number(item)), "utf8");
}

function textOfItem(text, path, index) {
  const items = path.endsWith(".jsonl") || path.endsWith("gvdb_dev.json") ? linesOf(text) : JSON.parse(text);
  const item = items[index];
  if (item === undefined) throw new Error(`${path} has no item ${index}`);
  if (item.full_text !== undefined) return item.full_text.map((words) => words.join(" ")).join("\n");
  return item.text ?? item.excerpt ?? item.sample["Input.article_interface"];
}

const linesOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/**
 * The bytes that are read to be scored, and how a place in their decoded source leads to one in the labelled text:
 * a DOCX is read as it is, and its labels count in the text that was taken out of it.
 */
export function readableOf(gold) {
  const [path, item] = gold.document.split("#");
  if (item !== "text") return { bytes: bytesOf(gold), placeOf: (offset) => offset };
  const bytes = readFileSync(`${corpus}${path}`);
  return { bytes, placeOf: docxPlaces(bytes) };
}

/** SHA-256 of the bytes, lower-case hex. */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/**
 * The source as text, the byte order mark left out: what all offsets of the labels count in.
 * @param {Uint8Array} bytes
 * @param {string} [encoding] WHATWG name, where it is not UTF-8 and no byte order mark tells it
 */
export function decode(bytes, encoding) {
  if (encoding === undefined && bytes[0] === 0xff && bytes[1] === 0xfe) encoding = "utf-16le";
  if (encoding === undefined && bytes[0] === 0xfe && bytes[1] === 0xff) encoding = "utf-16be";
  return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
}
