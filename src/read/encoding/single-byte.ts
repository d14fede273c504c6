import { upperHalves } from "./upper-halves.ts";

/** Whether the encoding is one that has a table here. */
export function hasTable(name: string): boolean {
  return upperHalves.has(name);
}

/** Decodes bytes of an encoding in which every byte is one character. Undefined bytes come out as U+FFFD. */
export function decodeSingleByte(bytes: Uint8Array, name: string): string {
  const upper = upperHalves.get(name) ?? "";
  const units = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) units[byte] = byte < 128 ? byte : upper.charCodeAt(byte - 128);
  const pieces: string[] = [];
  const chunk = new Uint16Array(8192);
  for (let start = 0; start < bytes.length; start += chunk.length) {
    const length = Math.min(chunk.length, bytes.length - start);
    for (let i = 0; i < length; i++) chunk[i] = units[bytes[start + i] ?? 0] ?? 0;
    pieces.push(String.fromCharCode(...chunk.subarray(0, length)));
  }
  return pieces.join("");
}
