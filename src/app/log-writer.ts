import { join } from "node:path";
import type { Entry } from "../core/index.ts";
import { append, rootOf, type Signer, signCheckpoint } from "../ledger/index.ts";
import { writeDurably, writeEntry } from "../store/index.ts";
import { openLog, removeBeyond, removeReplaced, type StoredLog } from "./log-files.ts";

/** Appends to a record's log. */
export interface LogWriter {
  readonly log: () => StoredLog;
  /** Resolves when the entries and a checkpoint over them are on disk. Calls made meanwhile share the next batch. */
  append(entries: readonly Entry[]): Promise<void>;
  /** Resolves when nothing is being written. */
  settle(): Promise<void>;
}

interface Waiting {
  readonly entries: readonly Entry[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Opens the log for appending. Whoever calls this has the record's lock. */
export function openLogWriter(folder: string, signer: Signer): LogWriter {
  let log = openLog(folder, signer.verifier);
  removeBeyond(folder, log.checkpoint.size);
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let lost: unknown;
  // Whatever step failed, what is on disk decides how long the log is.
  const recover = (): void => {
    try {
      log = openLog(folder, signer.verifier);
      removeBeyond(folder, log.checkpoint.size);
    } catch (error) {
      lost = error;
    }
  };
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (lost !== undefined) throw lost;
        log = await writeBatch(folder, { log, signer, entries: batch.flatMap(({ entries }) => entries) });
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
        recover();
      }
    }
    writing = undefined;
  };
  return {
    log: () => log,
    append: (entries) =>
      new Promise((resolve, reject) => {
        waiting.push({ entries, resolve, reject });
        writing ??= Promise.resolve().then(writeAll);
      }),
    settle: async () => {
      while (writing !== undefined) await writing;
    },
  };
}

interface Batch {
  readonly log: StoredLog;
  readonly signer: Signer;
  readonly entries: readonly Entry[];
}

async function writeBatch(folder: string, { log, signer, entries }: Batch): Promise<StoredLog> {
  const { state, files } = append(log.state, entries.map(writeEntry));
  const checkpoint = { origin: signer.verifier.name, size: state.size, root: rootOf(state) };
  const text = signCheckpoint(checkpoint, signer);
  await writeDurably(join(folder, "log"), files);
  await writeDurably(join(folder, "log"), [{ path: "checkpoint", bytes: Buffer.from(text) }]);
  removeReplaced(
    folder,
    files.map(({ path }) => path),
  );
  return { text, checkpoint, state };
}
