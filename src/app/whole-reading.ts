import type { Reading } from "../core/index.ts";
import { isReading } from "./read-blobs.ts";
import { countedReading, type WholeOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";

/**
 * A reading that somebody else wrote down of a file of so many bytes; undefined when it is not whole, not by
 * this reader, or not in the one form in which readings are written (canonical JSON).
 */
export function wholeReadingIn(
  bytes: Uint8Array,
  sourceBytes: number,
): (WholeOutcome & { readonly kind: "read" }) | undefined {
  const reading = readingIn(bytes);
  if (reading === undefined || reading.sourceBytes !== sourceBytes) return undefined;
  return {
    kind: "read",
    reading: { kind: "written-reading", reader: reading.reader, pieces: [bytes] },
    counts: { ...countedReading(reading).counts(), claims: reading.claims.length },
  };
}

function readingIn(bytes: Uint8Array): Reading | undefined {
  const value = parse(bytes);
  if (!isReading(value) || !isWhole(value)) return undefined;
  if (value.reader.name !== reader.name || value.reader.version !== reader.version) return undefined;
  // JSON as ECMAScript writes it, with every object's members in order, is canonical JSON (RFC 8785).
  return Buffer.from(JSON.stringify(value)).equals(bytes) && isSorted(value) ? value : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
  } catch {
    return undefined;
  }
}

function isWhole({ source, document, citations, claims, nearMisses }: Reading): boolean {
  const lists = [citations, claims, nearMisses, source?.problems, document?.notes, document?.problems];
  return (
    lists.every(Array.isArray) && typeof source.text === "string" && typeof document.form?.value === "string"
  );
}

function isSorted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return typeof value[0] !== "object" || value.every(isSorted);
  let last = "";
  for (const [key, inner] of Object.entries(value)) {
    if (key < last) return false;
    last = key;
    if (typeof inner === "object" && !isSorted(inner)) return false;
  }
  return true;
}
