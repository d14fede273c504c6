import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Fault, type FaultCode } from "../core/index.ts";
import { joinBytes, type Leaves } from "../ledger/index.ts";
import { builtFolder } from "./built-folder.ts";
import type { Folding } from "./fold.ts";
import type { LogBase } from "./log-tail.ts";

/** A thread that puts entries into tiles: files for every 256 entries take one core as long as the entries do. */
export interface FoldThread {
  /** Resolves to what the tiles state then; `"lost"` when the thread ended, for whatever reason, and somebody else has to do it. */
  fold(folding: Folding): Promise<LogBase | "lost">;
  close(): Promise<void>;
}

// The built program's, also when this file is run as it was written.
const workerFile = join(builtFolder, "fold-worker.js");

/** Starts a thread for a log's folder; undefined where there is no built program for it to run. */
export function openFoldThread(folder: string): FoldThread | undefined {
  if (!existsSync(workerFile)) return undefined;
  const worker = new Worker(workerFile, { workerData: folder });
  let isLost = false;
  const lose = (): void => {
    isLost = true;
  };
  worker.on("error", lose).on("exit", lose).unref();
  return {
    fold: (folding) =>
      isLost ? Promise.resolve("lost") : ask(worker, { ...folding, waiting: [joined(folding.waiting)] }),
    close: async () => {
      await worker.terminate();
    },
  };
}

interface Answer {
  readonly base?: LogBase;
  readonly code?: FaultCode;
  readonly message?: string;
}

function ask(worker: Worker, folding: Folding): Promise<LogBase | "lost"> {
  // What is asked for keeps the program alive, a thread that only waits does not.
  worker.ref();
  return new Promise<LogBase | "lost">((resolve, reject) => {
    const lose = (): void => end(() => resolve("lost"));
    const answer = ({ base, code, message = "" }: Answer): void =>
      end(() => (base === undefined ? reject(new Fault(code ?? "disk-failure", message)) : resolve(base)));
    const end = (settle: () => void): void => {
      worker.off("message", answer).off("error", lose).off("exit", lose).unref();
      settle();
    };
    worker.on("message", answer).on("error", lose).on("exit", lose);
    worker.postMessage(
      folding,
      folding.waiting.flatMap(({ bundle, hashes }) => [bundle, hashes].map(bufferOf)),
    );
  });
}

// In memory of their own, which is handed over and not copied: batches may share theirs with much else.
function joined(waiting: readonly Leaves[]): Leaves {
  return {
    count: waiting.reduce((sum, { count }) => sum + count, 0),
    bundle: joinBytes(waiting.map(({ bundle }) => bundle)),
    hashes: joinBytes(waiting.map(({ hashes }) => hashes)),
    tileRoots: waiting.flatMap(({ tileRoots }) => (tileRoots ?? []).map((root) => new Uint8Array(root))),
  };
}

function bufferOf({ buffer }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  throw new Error("what was joined has memory of its own");
}
