import { Fault } from "../core/index.ts";
import { append, maxEntryBytes, rootOf, type Signer, signCheckpoint } from "../ledger/index.ts";
import { flushFolderNow, type SettledFolders, writeDurably } from "../store/index.ts";
import { removeBeyond, removeReplaced } from "./log-files.ts";
import { withSignatures } from "./signature-lines.ts";
import { openStoredLog, type StoredLog } from "./stored-log.ts";

/** Appends to a log. What it holds in memory does not grow with the log. */
export interface LogWriter {
  readonly log: () => StoredLog;
  /**
   * Resolves to the number of the first of the entries when they and a checkpoint over them are on disk.
   * Calls made meanwhile share the next batch.
   */
  append(entries: readonly Uint8Array[]): Promise<number>;
  /** Puts signature lines of others on the checkpoint, unless the log has grown since; says whether it did. */
  addSignatures(text: string, lines: readonly string[]): Promise<boolean>;
  /** Resolves when nothing is being written. */
  settle(): Promise<void>;
}

interface Waiting {
  readonly entries: readonly Uint8Array[];
  readonly resolve: (first: number) => void;
  readonly reject: (reason: unknown) => void;
}

/** The one place of a writer where things change: every step reads and leaves it as the disk is. */
interface Writing {
  readonly folder: string;
  readonly signer: Signer;
  readonly settled: SettledFolders;
  log: StoredLog;
  waiting: Waiting[];
  /** Why nothing can be written any more. */
  lost: unknown;
}

/** Opens a log's folder for appending. Whoever calls this has its lock. */
export function openLogWriter(folder: string, signer: Signer): LogWriter {
  const settled: SettledFolders = new Set();
  const writing: Writing = {
    folder,
    signer,
    settled,
    log: reopen(folder, signer),
    waiting: [],
    lost: undefined,
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    log: () => writing.log,
    append: (entries) =>
      new Promise((resolve, reject) => {
        refuseLarge(entries);
        writing.waiting.push({ entries, resolve, reject });
        inTurn(() => writeWaiting(writing));
      }),
    addSignatures: (text, lines) => inTurn(() => sign(writing, text, lines)),
    settle: async () => {
      await last;
    },
  };
}

async function writeWaiting(writing: Writing): Promise<void> {
  const batch = writing.waiting;
  writing.waiting = [];
  if (batch.length === 0) return;
  try {
    if (writing.lost !== undefined) throw writing.lost;
    let first = writing.log.checkpoint.size;
    writing.log = await writeBatch(
      writing,
      batch.flatMap((one) => one.entries),
    );
    for (const one of batch) {
      one.resolve(first);
      first += one.entries.length;
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
    recover(writing, error);
  }
}

async function sign(writing: Writing, text: string, lines: readonly string[]): Promise<boolean> {
  const signed = withSignatures(writing.log.text, text, lines);
  if (writing.lost !== undefined || signed === undefined) return false;
  try {
    const file = { path: "checkpoint", bytes: Buffer.from(signed) };
    await writeDurably(writing.folder, [file], writing.settled);
    writing.log = { ...writing.log, text: signed };
    return true;
  } catch (error) {
    recover(writing, error);
    throw error;
  }
}

// Whatever step failed, what is on disk decides how long the log is. But a disk that failed once may
// say of what it lost that it is written: nothing more is built on it.
function recover(writing: Writing, cause: unknown): void {
  try {
    if (cause instanceof Fault && cause.code === "disk-failure") throw cause;
    writing.log = reopen(writing.folder, writing.signer);
  } catch (error) {
    writing.lost = error;
  }
}

/** What is on disk, and will stay: the writer before may have been ended before its last checkpoint was sure to. */
function reopen(folder: string, signer: Signer): StoredLog {
  flushFolderNow(folder);
  const log = openStoredLog(folder, signer.verifier);
  removeBeyond(folder, log.checkpoint.size);
  return log;
}

// Refused alone, so that it does not take down what others append in the same batch.
function refuseLarge(entries: readonly Uint8Array[]): void {
  const large = entries.find(({ length }) => length > maxEntryBytes);
  if (large === undefined) return;
  throw new Fault(
    "entry-too-large",
    `An entry of a log has at most ${maxEntryBytes} bytes; this one has ${large.length}. Put its content in a file, and the file's hash in the entry.`,
  );
}

// A batch of a million entries fills 8,000 files: not all of them are held open together.
const filesAtOnce = 128;

async function writeBatch(
  { folder, log, signer, settled }: Writing,
  entries: readonly Uint8Array[],
): Promise<StoredLog> {
  const { state, files } = append(log.state, entries);
  const checkpoint = { origin: signer.verifier.name, size: state.size, root: rootOf(state) };
  const text = signCheckpoint(checkpoint, signer);
  for (let at = 0; at < files.length; at += filesAtOnce)
    await writeDurably(folder, files.slice(at, at + filesAtOnce), settled);
  await writeDurably(folder, [{ path: "checkpoint", bytes: Buffer.from(text) }], settled);
  for (const path of removeReplaced(folder, files)) settled.delete(path);
  return { text, checkpoint, state };
}
