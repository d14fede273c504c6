import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Fault } from "../core/index.ts";
import { type DoJob, type JobResult, openWorkQueue, type WorkQueue } from "../store/index.ts";
import { readGuarded } from "./read-guarded.ts";
import { bytesOfReading, type WholeOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";
import { openThreads, type ReadingThreads } from "./reading-threads.ts";

/** How a worker works. */
export interface WorkOptions {
  /** Address of the PostgreSQL database in which jobs wait. */
  readonly database: string;
  /** How many files are read at once. */
  readonly threads: number;
  /** How messages about its results name this worker. */
  readonly worker: string;
  /** Told when the worker is ready, with what messages call the server, and after each file. */
  readonly onReady: (server: string) => void;
  readonly onRead: () => void;
  /** Ends the worker once the files at hand are read. */
  readonly end: AbortSignal;
}

/** Reads files that wait in a database, for any record, until it is told to end. */
export async function work(options: WorkOptions): Promise<void> {
  const { database, threads: hands, onReady } = options;
  const queue = await openWorkQueue({ url: database, readerVersion: reader.version, hands });
  const threads = openThreads(hands);
  const failed = new AbortController();
  const end = AbortSignal.any([options.end, failed.signal]);
  try {
    await refuseOtherVersion(queue);
    onReady(queue.name);
    const slots = Array.from({ length: hands }, () =>
      workOn(queue, { ...options, end, threads }).catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    );
    const ended = await Promise.allSettled(slots);
    for (const slot of ended) if (slot.status === "rejected") throw slot.reason;
  } finally {
    await threads.close();
    await queue.close();
  }
}

interface Slot extends Pick<WorkOptions, "worker" | "onRead" | "end"> {
  readonly threads: ReadingThreads;
}

const pauseMs = 250;

async function workOn(queue: WorkQueue, { threads, worker, onRead, end }: Slot): Promise<void> {
  const doJob: DoJob = async ({ bytes, attempts }) => {
    const outcome = attempts > mostAttempts ? deadly : await readGuarded(bytes, threads.read);
    return resultOf(outcome, worker);
  };
  while (!end.aborted) {
    if (await queue.workOnce(doJob)) onRead();
    else {
      await refuseOtherVersion(queue);
      await setTimeout(pauseMs, undefined, { signal: end }).catch(() => undefined);
    }
  }
}

// Many may begin with a file and be ended before they are through, and not one of them by the file itself.
const mostAttempts = 50;
const deadly: WholeOutcome = {
  kind: "refused",
  code: "reading-failed",
  message: `${mostAttempts} workers began to read this file and ended before they were through. Split it into its documents, and report it as a fault of Aver.`,
};

const pack = promisify(gzip);

/** What a worker gives back: the reading packed, with the hash that it has unpacked. */
export async function resultOf(outcome: WholeOutcome, worker: string): Promise<JobResult> {
  if (outcome.kind === "refused") return { ...outcome, worker };
  const bytes = bytesOfReading(outcome.reading);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { kind: "read", worker, sha256, packed: await pack(bytes, { level: 1 }) };
}

async function refuseOtherVersion(queue: WorkQueue): Promise<void> {
  const versions = await queue.waitingVersions();
  if (versions.length === 0 || versions.includes(reader.version)) return;
  throw new Fault(
    "reader-version",
    `The files that wait at ${queue.name} are for reader ${versions.join(", ")}, and this Aver has reader ${reader.version}: its readings would not be taken. Start the worker with the same Aver as the program that put them there.`,
  );
}
