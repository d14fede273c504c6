import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Fault, type ReceivedFrom } from "../core/index.ts";
import { type Candidate, faultOf } from "./collect-files.ts";
import { type Begun, inOrder } from "./in-order.ts";
import { beginGuarded } from "./read-guarded.ts";
import { countedReading, type FileCounts, type ReadOutcome } from "./read-outcome.ts";
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
      /** Whether it is kept confidential: then `source` is not its hash but the log's commitment to it. */
      readonly isConfidential?: true;
      readonly counts?: FileCounts;
    }
  | { readonly kind: "refused"; readonly path: string; readonly fault: Fault };

/** A file whose bytes are at hand. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly source: string;
  /** From whom, where and how it came, where the person said so. */
  readonly from?: ReceivedFrom;
}

/** Where files are read: by this thread, by several, or by workers elsewhere. */
export interface ReadingWay {
  /** Resolves when the next file may be begun; what it resolves to is done when this one was read. */
  begin(file: OpenedFile): Promise<Begun<ReadOutcome>>;
  /** How many files, and bytes of theirs, may be under way at once. */
  readonly mostItems: number;
  readonly mostSize: number;
  /** Told of each file that has been dealt with: it is in the record, or was refused. */
  settled?(file: OpenedFile): Promise<void>;
}

/**
 * This thread, one file after the other, and beside it the cage for what is no bare text. So many may wait for the disk while the next one is read. A
 * reading takes many times the memory that its file takes on disk, so large files are never read ahead.
 */
export const readHere: ReadingWay = {
  begin: ({ bytes }) => beginGuarded(bytes),
  mostItems: 32,
  mostSize: 4 * 1024 * 1024,
};

/** A file to be read: one found on disk, or one whose bytes lie elsewhere. */
export type FileItem =
  | Candidate
  | {
      readonly kind: "elsewhere";
      readonly path: string;
      readonly bytes: number;
      readonly from?: ReceivedFrom;
      readonly load: () => Promise<Uint8Array>;
    };

/**
 * Reads files into a record, the next ones while the disk takes in the last, and tells of each in the
 * order given, once it is on disk. A file that cannot be read is told of and the rest goes on; a fault
 * of the record itself ends the batch, after what else is on disk has been told of.
 */
export async function* readFiles(
  record: OpenRecord,
  candidates: readonly FileItem[],
  way: ReadingWay = readHere,
): AsyncGenerator<FileOutcome> {
  let kept = 0;
  let failed: { readonly path: string; readonly reason: unknown } | undefined;
  const run: Run = { record, way, handedOver: Promise.resolve() };
  const ended = inOrder(candidates, {
    begin: (candidate) => begin(run, candidate),
    sizeOf: (candidate) => (candidate.kind === "fault" ? 0 : candidate.bytes),
    mostItems: way.mostItems,
    mostSize: way.mostSize,
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

interface Run {
  readonly record: OpenRecord;
  readonly way: ReadingWay;
  /** Resolves when all files begun so far have been read and handed to the record, in their order. */
  handedOver: Promise<unknown>;
}

/** Resolves when the next file may be begun; this one is done when it is on disk. */
async function begin(run: Run, candidate: FileItem): Promise<Begun<FileOutcome>> {
  const { path } = candidate;
  const ended = (outcome: FileOutcome): Begun<FileOutcome> => ({ done: Promise.resolve(outcome) });
  if (candidate.kind === "fault") return ended({ kind: "refused", path, fault: candidate.fault });
  const bytes = candidate.kind === "file" ? await openFile(path, candidate.bytes) : await candidate.load();
  if (bytes instanceof Fault) return ended({ kind: "refused", path, fault: bytes });
  const source = createHash("sha256").update(bytes).digest("hex");
  const from = candidate.from === undefined ? {} : { from: candidate.from };
  const file = { path, bytes, source, ...from };
  if (run.record.sealedFiles().length > 0 && run.record.findSealed(source).length > 0) {
    if (candidate.kind === "elsewhere") await run.way.settled?.(file);
    return ended({ kind: "refused", path, fault: heldConfidential(path) });
  }
  if (run.record.knows(source, reader.version) && file.from === undefined) {
    if (candidate.kind === "elsewhere") await run.way.settled?.(file);
    return ended({ kind: "read", path, source, news: "known" });
  }
  const { done } = await run.way.begin(file);
  const before = run.handedOver;
  const read = done.finally(() => before);
  const kept = read.then((outcome) => keep(run, file, outcome));
  run.handedOver = read.catch(() => undefined);
  return { done: kept };
}

async function keep({ record, way }: Run, file: OpenedFile, outcome: ReadOutcome): Promise<FileOutcome> {
  const { path, bytes, source, from } = file;
  if (outcome.kind === "refused") {
    await way.settled?.(file);
    // The file's name goes before what the reader says of its bytes.
    return { kind: "refused", path, fault: new Fault(outcome.code, `${path}: ${outcome.message}`) };
  }
  const { reading, counts } = outcome.kind === "begun" ? countedReading(outcome.reading) : outcome;
  const { news } = await record.keep({ path, bytes, reading, ...(from === undefined ? {} : { from }) });
  await way.settled?.(file);
  if (news === "known") return { kind: "read", path, source, news };
  return { kind: "read", path, source, news, counts: typeof counts === "function" ? counts() : counts };
}

function heldConfidential(path: string): Fault {
  return new Fault(
    "file-confidential",
    `${path} is kept confidential in this record: read openly, its name and hash would stand in the log for good. Leave it out, or give --confidential.`,
  );
}

/** The bytes of a file that was found, or why it cannot be had. */
export async function openFile(path: string, size: number): Promise<Uint8Array | Fault> {
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
