import { setTimeout } from "node:timers/promises";
import { type JobToPut, jobName, openWorkQueue, type ReadingJob, type WorkQueue } from "../store/index.ts";
import { checkResult } from "./check-result.ts";
import { gathered } from "./gathered.ts";
import type { FileItem, OpenedFile, ReadingWay } from "./read-files.ts";
import type { WholeOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";

/** How files are given to workers and taken back. */
export interface ByWorkersOptions {
  /** Address of the PostgreSQL database in which jobs wait. */
  readonly database: string;
  /** Origin of the record that the files are for. */
  readonly origin: string;
  /** Whether a result is to be compared with a reading made here; asked once for each. */
  readonly readAgain: () => boolean;
  /** Told once when files wait and no worker is connected. */
  readonly onNoWorker: (server: string) => void;
}

/** Reading by workers elsewhere. */
export interface ByWorkers {
  readonly way: ReadingWay;
  /** Files that an earlier program put for this record, and was ended before it took them back. */
  left(): Promise<readonly FileItem[]>;
  close(): Promise<void>;
}

/** Opens the queue, through which `aver work` on any machine gets files and gives back readings. */
export async function openByWorkers(options: ByWorkersOptions): Promise<ByWorkers> {
  const queue = await openWorkQueue({ url: options.database, readerVersion: reader.version, hands: 0 });
  return {
    way: wayThrough(queue, options),
    left: async () => (await queue.jobsOf(options.origin)).map((job) => itemOf(queue, job)),
    close: () => queue.close(),
  };
}

function itemOf(queue: WorkQueue, { job, path, bytes, from }: ReadingJob): FileItem {
  const received = from === undefined ? {} : { from };
  return { kind: "elsewhere", path, bytes, ...received, load: () => queue.sourceOf(job) };
}

// So much may lie in the database, and wait here for its result.
const mostItems = 512;
const mostSize = 64 * 1024 * 1024;

// One statement for each file would take the database as long as a tenth of the reading.
const together = { items: 64, size: 4 * 1024 * 1024 };

function wayThrough(queue: WorkQueue, options: ByWorkersOptions): ReadingWay {
  const wait = waiter(queue, options.onNoWorker);
  const put = gathered<JobToPut>((files) => queue.put(options.origin, files), {
    ...together,
    sizeOf: ({ content }) => content.length,
  });
  const remove = gathered<string>((jobs) => queue.remove(jobs), { ...together, sizeOf: () => 0 });
  const underWay = new Map<string, Promise<WholeOutcome>>();
  const nameOf = ({ source }: OpenedFile): string => jobName(options.origin, source, reader.version);
  let before: Promise<unknown> = Promise.resolve();
  const takeBack = async (file: OpenedFile): Promise<WholeOutcome> => {
    const job = nameOf(file);
    const result = await wait(job);
    try {
      return await checkResult(file, result, options.readAgain());
    } catch (error) {
      await remove(job);
      throw error;
    }
  };
  return {
    mostItems,
    mostSize,
    begin: async (file) => {
      const { source, path, bytes, from } = file;
      const same = underWay.get(source);
      if (same !== undefined) return { done: same };
      const there = put({
        ...{ job: nameOf(file), source, path, bytes: bytes.length, content: bytes },
        ...(from === undefined ? {} : { from }),
      });
      // Results are taken back in the order of the files, so that no more than one lies in memory.
      const done = Promise.all([there, before]).then(() => takeBack(file));
      before = done.catch(() => undefined);
      underWay.set(source, done);
      return { done };
    },
    settled: async (file) => {
      await remove(nameOf(file));
      underWay.delete(file.source);
    },
  };
}

const shortestPauseMs = 10;
const longestPauseMs = 250;
const patienceMs = 5_000;

function waiter(queue: WorkQueue, onNoWorker: (server: string) => void): (job: string) => ReturnType<Result> {
  let told = false;
  return async (job) => {
    let waited = 0;
    for (let pause = shortestPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      const result = await queue.resultOf(job);
      if (result !== undefined) return result;
      await setTimeout(pause);
      waited += pause;
      if (told || waited < patienceMs) continue;
      waited = 0;
      if ((await queue.countWorkers()) > 0) continue;
      told = true;
      onNoWorker(queue.name);
    }
  };
}

type Result = () => Promise<NonNullable<Awaited<ReturnType<WorkQueue["resultOf"]>>>>;
