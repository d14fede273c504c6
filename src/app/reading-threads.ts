import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ReadingWay } from "./read-files.ts";
import { readGuarded } from "./read-guarded.ts";
import type { WholeOutcome } from "./read-outcome.ts";

/** Threads that read files side by side, each file within limits of time and memory. */
export interface ReadingThreads {
  read(bytes: Uint8Array): Promise<WholeOutcome>;
  close(): Promise<void>;
}

/** What one reading may take. The largest file that is read takes a tenth of it. */
const longestMs = 15 * 60_000;
const mostMegabytes = 4_096;

const program = new URL("./reading-thread.js", import.meta.url);

// Starting a thread takes as long as reading this much.
const worthAThread = 500_000;

/**
 * Reading by several threads of this process; undefined where one is as fast, or where there is no
 * built program for threads to run.
 */
export function readInThreads(
  most: number,
  files: readonly { readonly bytes: number }[],
): { readonly way: ReadingWay; close(): Promise<void> } | undefined {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = Math.min(most, files.length, Math.floor(size / worthAThread));
  if (count < 2 || !existsSync(program)) return undefined;
  const threads = openThreads(count);
  return {
    way: {
      begin: async ({ bytes }) => ({ done: readGuarded(bytes, threads.read) }),
      mostItems: 32 * count,
      mostSize: Math.min(32, 4 * count) * 1024 * 1024,
    },
    close: threads.close,
  };
}

interface Task {
  readonly bytes: Uint8Array;
  readonly end: (outcome: WholeOutcome) => void;
}

/** Starts up to `most` threads, each when it is first needed. */
export function openThreads(most: number): ReadingThreads {
  const waiting: Task[] = [];
  const free: Worker[] = [];
  const all = new Set<Worker>();
  const next = (): void => {
    const task = waiting[0];
    if (task === undefined) return;
    const thread = free.pop() ?? (all.size < most ? startThread() : undefined);
    if (thread === undefined) return;
    waiting.shift();
    all.add(thread);
    void runTask(thread, task.bytes).then((outcome) => {
      if (outcome === "lost") all.delete(thread);
      else free.push(thread);
      task.end(outcome === "lost" ? lostOutcome : outcome);
      next();
    });
  };
  return {
    read: (bytes) =>
      new Promise((end) => {
        waiting.push({ bytes, end });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}

function startThread(): Worker {
  return new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
}

const lostOutcome: WholeOutcome = {
  kind: "refused",
  code: "reading-failed",
  message: `The reader did not come to an end with this file (${mostMegabytes / 1024} GB of memory and ${longestMs / 60_000} minutes are the most that it may take). Split it into its documents, and report it as a fault of Aver.`,
};

// A thread that runs out of memory or time, or meets an error of Aver's own, is lost; the others go on.
function runTask(thread: Worker, bytes: Uint8Array): Promise<WholeOutcome | "lost"> {
  return new Promise((resolve) => {
    const end = (outcome: WholeOutcome | "lost"): void => {
      clearTimeout(timer);
      thread.off("message", end).off("error", lose).off("exit", lose);
      if (outcome === "lost") void thread.on("error", () => undefined).terminate();
      resolve(outcome);
    };
    const lose = (): void => end("lost");
    const timer = setTimeout(lose, longestMs);
    thread.on("message", end).on("error", lose).on("exit", lose);
    thread.postMessage(bytes);
  });
}
