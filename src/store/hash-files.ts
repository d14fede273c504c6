import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { BlobName } from "../core/index.ts";
import { builtFolder } from "./built-folder.ts";
import { hashFile, makePiece } from "./hash-file.ts";

/** A file's size and hash, or why it has none. */
export type Hashed = BlobName | "missing" | "unreadable";

// A thread of its own is up after some fifty milliseconds; so many files take about that long.
const filesWorthThreads = 500;
const filesInTurn = 64;
const mostThreads = 8;

/** Hashes files, on all cores where there are many. Every path has an answer. */
export async function hashFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Hashed>> {
  const threads = Math.min(availableParallelism(), mostThreads);
  const inThreads = threads > 1 && paths.length >= filesWorthThreads && existsSync(workerFile);
  const found = new Map<string, Hashed>();
  const turns = turnsOf(paths);
  const hashers = inThreads ? Array.from({ length: threads }, openWorker) : [openHere()];
  const work = async (hasher: Hasher): Promise<void> => {
    for (let turn = turns.pop(); turn !== undefined; turn = turns.pop()) {
      const hashes = await hasher.hash(turn);
      turn.forEach((path, i) => {
        found.set(path, hashes[i] ?? "unreadable");
      });
    }
  };
  try {
    await Promise.all(hashers.map(work));
  } finally {
    await Promise.all(hashers.map(({ close }) => close()));
  }
  return found;
}

function turnsOf(paths: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(paths.length / filesInTurn);
  return Array.from({ length: count }, (_, i) => paths.slice(i * filesInTurn, (i + 1) * filesInTurn));
}

interface Hasher {
  hash(paths: readonly string[]): Promise<readonly Hashed[]>;
  close(): Promise<unknown>;
}

function openHere(): Hasher {
  const piece = makePiece();
  return {
    hash: async (paths) => {
      const hashes = paths.map((path) => tryHash(path, piece));
      await setImmediate();
      return hashes;
    },
    close: async () => undefined,
  };
}

// The built program's, also when this file is run as it was written.
const workerFile = join(builtFolder, "hash-worker.js");

function openWorker(): Hasher {
  const worker = new Worker(workerFile);
  return {
    hash: (paths) =>
      new Promise((resolve, reject) => {
        worker.once("error", reject);
        worker.once("message", (hashes) => {
          worker.off("error", reject);
          resolve(hashes);
        });
        worker.postMessage(paths);
      }),
    close: () => worker.terminate(),
  };
}

/** Hashes a file, whatever is the matter with it. */
export function tryHash(path: string, piece: Buffer): Hashed {
  try {
    return hashFile(path, piece) ?? "missing";
  } catch {
    return "unreadable";
  }
}
