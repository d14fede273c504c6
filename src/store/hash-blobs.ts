import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { builtFolder } from "./built-folder.ts";
import { makePiece } from "./hash-file.ts";
import { type HashedFile, hashPart, unpackFiles } from "./hash-part.ts";
import { errorCode, readFault } from "./world-fault.ts";

type Part = Parameters<typeof hashPart>[1];

// A thread of its own is up after some fifty milliseconds; the files of so many folders take about that long.
const partsWorthThreads = 200;
const mostThreads = 8;

/**
 * Hashes all files below a record's folder `blobs`, on all cores where there are many; by their paths
 * inside the record, in order of code units. The caller's thread is free meanwhile.
 */
export async function hashBlobs(folder: string): Promise<ReadonlyMap<string, HashedFile>> {
  const parts = partsOf(folder);
  const threads = Math.min(availableParallelism(), mostThreads);
  const inThreads = threads > 1 && parts.length >= partsWorthThreads && existsSync(workerFile);
  const shares = Array.from({ length: inThreads ? threads : 0 }, (_, thread) =>
    parts.filter((_, i) => i % threads === thread),
  );
  const answers = (await Promise.all(shares.map((share) => inThread(folder, share)))).flat();
  const found = new Map(answers.map(({ part, files }) => [part, files]));
  const piece = makePiece();
  // What no thread did, because there is none or because it ended, is done here, and fails here.
  for (const part of parts.filter((one) => !found.has(one))) {
    await setImmediate();
    found.set(part, hashHere(folder, part, piece));
  }
  return new Map(parts.flatMap((part) => found.get(part) ?? []).map((file) => [file.path, file]));
}

function partsOf(folder: string): readonly Part[] {
  const path = join(folder, "blobs");
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const parts = entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    const keyOf = ({ name, isFolder }: Part): string => (isFolder ? `${name}/` : name);
    return parts.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw readFault(error, path);
  }
}

function hashHere(folder: string, part: Part, piece: Buffer): readonly HashedFile[] {
  try {
    return hashPart(folder, part, piece);
  } catch (error) {
    throw readFault(error, join(folder, "blobs", part.name));
  }
}

interface Answer {
  readonly part: Part | undefined;
  readonly files: readonly HashedFile[];
}

// The built program's, also when this file is run as it was written.
const workerFile = join(builtFolder, "hash-worker.js");

function inThread(folder: string, parts: readonly Part[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const worker = new Worker(workerFile, { workerData: { folder, parts } });
  worker.on("message", ({ i, files }) => answers.push({ part: parts[i], files: unpackFiles(files) }));
  return new Promise((resolve) => {
    worker.once("error", () => resolve(answers));
    worker.once("exit", () => resolve(answers));
  });
}
