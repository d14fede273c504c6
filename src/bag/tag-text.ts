import { Fault } from "../core/index.ts";
import { quoted } from "./quoted.ts";

/** The bytes of a tag file as text, in the encoding that `bagit.txt` names (RFC 8493, 2.1.1). */
export function tagText(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    return decoderOf(encoding.toLowerCase(), bytes)(bytes);
  } catch (error) {
    throw new Fault("package-unsound", `${quoted(path)} is not text in ${quoted(encoding)}.`, error);
  }
}

function decoderOf(encoding: string, bytes: Uint8Array): (bytes: Uint8Array) => string {
  // Decoders that browsers and Node have all know; ISO 8859-1 is taken by its numbers, not as its Windows cousin.
  if (encoding === "iso-8859-1")
    return (each) => Array.from(each, (byte) => String.fromCharCode(byte)).join("");
  if (encoding === "utf-16" && bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWith("utf-16be");
  return decodeWith(encoding === "utf-16" ? "utf-16le" : encoding);
}

function decodeWith(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => decoder.decode(bytes);
}

/** Lines parted by LF, CR or CRLF, all of which RFC 8493 allows; the empty rest behind the last one is none. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** A label with its value, as `bag-info.txt` has them. */
export interface Label {
  readonly label: string;
  readonly value: string;
}

/** Labels and values in their order; a line that begins with white space goes on with the value before it. */
export function labelsIn(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (const line of linesOf(text)) {
    const last = labels.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      labels[labels.length - 1] = { label: last.label, value: `${last.value} ${line.trim()}` };
      continue;
    }
    const colon = line.indexOf(":");
    if (colon > 0) labels.push({ label: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
  }
  return labels;
}
