import { createHash } from "node:crypto";
import { Fault, type Reading } from "../core/index.ts";
import { type Holding, readBlob } from "../store/index.ts";

/** The latest reading of a source file, from its blob; undefined when none was made. */
export function readingOf(folder: string, holding: Holding): Reading | undefined {
  if (holding.reading === undefined) return undefined;
  const { sha256 } = holding.reading.reading;
  const value: unknown = JSON.parse(Buffer.from(readNamed(folder, sha256)).toString("utf8"));
  if (isReading(value)) return value;
  throw new Fault(
    "record-version",
    `The reading ${sha256} has a form that this Aver does not know. Open the record with a newer Aver.`,
  );
}

/** Whether a parsed value is a reading in the form that this Aver writes. */
export function isReading(value: unknown): value is Reading {
  if (typeof value !== "object" || value === null) return false;
  return "kind" in value && value.kind === "reading" && "format" in value && value.format === 1;
}

/** A blob's bytes, hashed before they are used: altered words are never shown as if they were the document's. */
export function readNamed(folder: string, sha256: string): Uint8Array {
  const bytes = readBlob(folder, sha256);
  const found = bytes === undefined ? "is missing" : "was altered";
  if (bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new Fault(
    "record-broken",
    `The blob ${sha256} of ${folder} ${found}. Put it back from a copy of the record; \`aver check\` names all that is.`,
  );
}
