import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Fault, type GradualReading } from "../core/index.ts";
import { type Candidate, faultOf } from "./collect-files.ts";
import { type Begun, inOrder } from "./in-order.ts";
import { beginReading } from "./make-reading.ts";
import { reader } from "./reader.ts";
import type { Kept, OpenRecord } from "./record.ts";

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

// So many files may wait for the disk while the next one is read. A reading takes many times the
// memory that its file takes on disk, so large files are never read ahead.
const mostUnderWay = 32;
const mostBytesUnderWay = 4 * 1024 * 1024;

/**
 * Reads files into a record, the next ones while the disk takes in the last, and tells of each in the
 * order given, once it is on disk. A file that cannot be read is told of and the rest goes on; a fault
 * of the record itself ends the batch, after what else is on disk has been told of.
 */
export async function* readFiles(
  record: OpenRecord,
  candidates: readonly Candidate[],
): AsyncGenerator<FileOutcome> {
  let kept = 0;
  let failed: { readonly path: string; readonly reason: unknown } | undefined;
  const ended = inOrder(candidates, {
    begin: (candidate) => begin(record, candidate),
    sizeOf: (candidate) => (candidate.kind === "file" ? candidate.bytes : 0),
    mostItems: mostUnderWay,
    mostSize: mostBytesUnderWay,
    isStopped: () => failed !== undefined,
  });
  for await (const { item, result } of ended) {
    if (result.status === "rejected") failed ??= { path: item.path, reason: result.reason };
    else {
      if (result.value.kind === "read") kept += 1;
      yield result.value;
    }
  }
  if (failed === undefined) return;
  const { path, reason } = failed;
  if (!(reason instanceof Fault)) throw reason;
  const counts = `${kept} of ${candidates.length} files ${kept === 1 ? "is" : "are"} kept`;
  throw new Fault(reason.code, `${counts}, ${path} is not: ${reason.message}`, reason);
}

/** Resolves when the file was read; it is done when the file is on disk. */
async function begin(record: OpenRecord, candidate: Candidate): Promise<Begun<FileOutcome>> {
  const { path } = candidate;
  const refused = (fault: Fault): Begun<FileOutcome> => ({
    done: Promise.resolve({ kind: "refused", path, fault }),
  });
  if (candidate.kind === "fault") return refused(candidate.fault);
  const bytes = await open(path, candidate.bytes);
  if (bytes instanceof Fault) return refused(bytes);
  const source = createHash("sha256").update(bytes).digest("hex");
  if (record.knows(source, reader.version))
    return { done: Promise.resolve({ kind: "read", path, source, news: "known" }) };
  const reading = named(path, () => beginReading(bytes));
  if (reading instanceof Fault) return refused(reading);
  const claims = counted(reading.claims);
  const counts = countsOf(reading);
  const outcomeOf = ({ news }: Kept): FileOutcome =>
    news === "known"
      ? { kind: "read", path, source, news }
      : { kind: "read", path, source, news, counts: { ...counts, claims: claims.count() } };
  return {
    done: record.keep({ path, bytes, reading: { ...reading, claims: claims.items } }).then(outcomeOf),
  };
}

function countsOf({ document, source, citations }: GradualReading): Omit<FileCounts, "claims"> {
  return {
    form: document.form.value,
    citations: citations.length,
    notes: document.notes.length,
    problems: source.problems.length + document.problems.length,
  };
}

/** The same items, counted as they are asked for. */
function counted<Item>(items: Iterable<Item>): {
  readonly items: Iterable<Item>;
  readonly count: () => number;
} {
  let count = 0;
  function* counting(): Generator<Item> {
    for (const item of items) {
      count += 1;
      yield item;
    }
  }
  return { items: counting(), count: () => count };
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
