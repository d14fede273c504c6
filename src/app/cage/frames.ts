import type { FaultCode } from "../../core/index.ts";

/*
 * What goes between Aver and a process that reads. To it: four bytes that say how long a file is, and the file.
 * From it: four bytes that say how long a head is, and the head in JSON. After a head of the kind `read` come as
 * many bytes as it says. After one of the kind `written` come pieces as they are written, each after four bytes
 * that say how long it is, four zeros, and what was counted, in the form of a head.
 */

/** The head of an answer. One of the kind `scans` is no answer yet: it says how many scanned pages there are to read. */
export type AnswerHead =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly bytes: number }
  | { readonly kind: "scans"; readonly pages: number }
  | { readonly kind: "written" }
  | { readonly kind: "refused"; readonly code: FaultCode; readonly message: string };

/** Longer heads than this are not written. */
export const mostHeadBytes = 16_384;

/** Four bytes that say how long something is, the first one the largest. */
export function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

/** What four bytes say. */
export function lengthIn(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
