import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Fault } from "../core/index.ts";
import { type Candidate, faultOf } from "./collect-files.ts";
import { makeReading } from "./make-reading.ts";
import { reader } from "./reader.ts";
import type { OpenRecord } from "./record.ts";

/** Larger files are refused: a document of text has no such size (20 MB are ten thousand pages). */
export const largestFileBytes = 64 * 1024 * 1024;

/** What became of one file. `known`: the record had it already, read by this version of the reader. */
export type FileOutcome =
  | {
      readonly kind: "read";
      readonly path: string;
      readonly source: string;
      readonly news: "new" | "reread" | "known";
      readonly counts?: FileCounts;
    }
  | { readonly kind: "refused"; readonly path: string; readonly fault: Fault };

export interface FileCounts {
  readonly form: string;
  readonly citations: number;
  readonly claims: number;
  readonly notes: number;
  readonly problems: number;
}

/**
 * Reads files into a record, one after the other, and tells of each as it is on disk. A file that
 * cannot be read is told of and the rest goes on; a fault of the record itself ends the batch.
 */
export async function* readFiles(
  record: OpenRecord,
  candidates: readonly Candidate[],
): AsyncGenerator<FileOutcome> {
  for (const candidate of candidates) {
    yield candidate.kind === "fault"
      ? { kind: "refused", path: candidate.path, fault: candidate.fault }
      : await readOne(record, candidate.path, candidate.bytes);
  }
}

async function readOne(record: OpenRecord, path: string, size: number): Promise<FileOutcome> {
  const opened = await open(path, size);
  if (opened instanceof Fault) return { kind: "refused", path, fault: opened };
  const source = createHash("sha256").update(opened).digest("hex");
  if (record.knows(source, reader.version)) return { kind: "read", path, source, news: "known" };
  const reading = named(path, () => makeReading(opened));
  if (reading instanceof Fault) return { kind: "refused", path, fault: reading };
  const kept = await record.keep({ path, bytes: opened, reading });
  const counts = {
    form: reading.document.form.value,
    citations: reading.citations.length,
    claims: reading.claims.length,
    notes: reading.document.notes.length,
    problems: reading.source.problems.length + reading.document.problems.length,
  };
  return { kind: "read", path, source, news: kept.news, counts };
}

async function open(path: string, size: number): Promise<Uint8Array | Fault> {
  if (size > largestFileBytes) {
    const sizes = `${megabytes(size)} MB; the most that is read is ${megabytes(largestFileBytes)} MB`;
    return new Fault(
      "file-too-large",
      `${path} is too large to be one document (${sizes}). Split it into its documents.`,
    );
  }
  try {
    return await readFile(path);
  } catch (error) {
    return faultOf(path, error);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** Puts the file's name before what the reader says of its bytes. */
function named<T>(path: string, make: () => T): T | Fault {
  try {
    return make();
  } catch (error) {
    if (error instanceof Fault) return new Fault(error.code, `${path}: ${error.message}`, error);
    throw error;
  }
}
