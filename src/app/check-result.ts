import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { Fault, type Reading } from "../core/index.ts";
import type { JobResult } from "../store/index.ts";
import { isReading } from "./read-blobs.ts";
import type { OpenedFile } from "./read-files.ts";
import { countedReading, readOutcome, type WholeOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";

// A reading of this size is of a file far larger than any that is read.
const mostBytes = 512 * 1024 * 1024;

/**
 * What a worker's result comes to. Nothing of it is believed: the bytes must have the hash that goes
 * with them and be the canonical form of a reading of this file by this version of the reader. With
 * `again` the file is read here too, and the result must be the same to the last byte.
 */
export async function checkResult(
  file: OpenedFile,
  result: JobResult,
  again: boolean,
): Promise<WholeOutcome> {
  if (result.kind === "refused") {
    const { code, message } = result;
    if (again) refuseOther(file, result, (await readOutcome(file.bytes)).kind === "refused");
    return { kind: "refused", code, message };
  }
  const bytes = unpack(result);
  const reading = bytes === undefined ? undefined : readingIn(bytes);
  if (bytes === undefined || reading === undefined || reading.sourceBytes !== file.bytes.length)
    throw differs(file, result, "is not whole");
  if (again) refuseOther(file, result, sameReading(bytes, await readOutcome(file.bytes)));
  return {
    kind: "read",
    reading: { kind: "written-reading", reader: reading.reader, bytes },
    counts: { ...countedReading(reading).counts(), claims: reading.claims.length },
  };
}

function unpack(result: JobResult & { readonly kind: "read" }): Uint8Array | undefined {
  try {
    const bytes = gunzipSync(result.packed, { maxOutputLength: mostBytes });
    return createHash("sha256").update(bytes).digest("hex") === result.sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
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

function sameReading(bytes: Uint8Array, outcome: WholeOutcome): boolean {
  if (outcome.kind === "refused") return false;
  return Buffer.compare(bytes, outcome.reading.bytes) === 0;
}

function refuseOther(file: OpenedFile, result: JobResult, isSame: boolean): void {
  if (!isSame) throw differs(file, result, "is not what this program reads in the same file");
}

function differs({ path }: OpenedFile, { worker }: JobResult, how: string): Fault {
  return new Fault(
    "reading-differs",
    `The reading of ${path} that the worker ${worker} gave back ${how}; nothing of it was kept. Stop that worker, see that it runs the same Aver as this one, and give the command again.`,
  );
}
