import { setImmediate } from "node:timers/promises";
import { Fault } from "../core/index.ts";
import { type Leaves, maxEntryBytes, type Signer, signCheckpoint } from "../ledger/index.ts";
import { flushFolderNow, writeDurably } from "../store/index.ts";
import { foldIntoTiles, removeReplaced, type TilePlace } from "./fold.ts";
import { type FoldThread, openFoldThread } from "./fold-thread.ts";
import { batchOf, type JournalWriter, openJournalWriter } from "./journal-writer.ts";
import { removeBeyond } from "./log-files.ts";
import { extended, type LogBase, type LogTail, type StoredLog, settledUpTo, storedLog } from "./log-tail.ts";
import { withSignatures } from "./signature-lines.ts";
import { openTail } from "./stored-log.ts";

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
  /** Resolves when nothing is being written, and all that was appended is in tiles under the folder's checkpoint. */
  settle(): Promise<void>;
  /** Settles, and leaves the folder without a journal. */
  close(): Promise<void>;
}

interface Waiting {
  readonly entries: readonly Uint8Array[];
  readonly resolve: (first: number) => void;
  readonly reject: (reason: unknown) => void;
}

/** The one place of a writer where things change: every step reads and leaves it as the disk is. */
interface Writing extends TilePlace {
  readonly signer: Signer;
  readonly journal: JournalWriter;
  tail: LogTail;
  log: StoredLog;
  callers: Waiting[];
  /** Entries being put into tiles, while others come into the journal. */
  folding: Promise<void> | undefined;
  /** What puts them there when there are many; `none` until then. */
  thread: FoldThread | undefined | "none";
  /** Resolves when no replaced tile is being removed. */
  removal: Promise<void>;
  /** Why nothing can be written any more. */
  lost: unknown;
}

// How long entries wait in the journal: so much older may the folder's checkpoint be than the log.
const longestWaitMs = 1_000;
// In one of two journals: so many stand in memory twice over while they are put into tiles.
const mostEntries = 32_768;

/** Opens a log's folder for appending. Whoever calls this has its lock. */
export function openLogWriter(folder: string, signer: Signer): LogWriter {
  const tail = reopen(folder, signer);
  const writing: Writing = {
    folder,
    signer,
    settled: new Set(),
    replaced: new Set(),
    journal: openJournalWriter(folder, { mostEntries, tail }),
    tail,
    log: storedLog(folder, tail),
    callers: [],
    folding: undefined,
    thread: "none",
    removal: Promise.resolve(),
    lost: undefined,
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  let timer: NodeJS.Timeout | undefined;
  const foldLater = (): void => {
    if (timer !== undefined || writing.lost !== undefined || writing.tail.waiting.length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      // Begun in turn, and not waited for: entries may come into the other journal.
      inTurn(async () => void beginFold(writing, "late").catch(passFault).then(foldLater));
    }, longestWaitMs).unref();
  };
  foldLater();
  return {
    log: () => writing.log,
    append: (entries) =>
      new Promise((resolve, reject) => {
        refuseLarge(entries);
        writing.callers.push({ entries, resolve, reject });
        inTurn(() => writeCallers(writing)).then(foldLater);
      }),
    addSignatures: (text, lines) => inTurn(() => sign(writing, text, lines)),
    settle: () => inTurn(() => guarded(writing, () => foldAll(writing))),
    close: () =>
      inTurn(async () => {
        clearTimeout(timer);
        await guarded(writing, () => foldAll(writing)).catch(passFault);
        await writing.removal;
        if (writing.thread !== "none") await writing.thread?.close();
        writing.journal.close(writing.tail);
      }),
  };
}

// What could not be put into tiles is on disk, in the journal, for the next writer.
function passFault(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
}

async function writeCallers(writing: Writing): Promise<void> {
  // A disk that answers at once would otherwise keep a caller who appends again and again from ever letting others come.
  await setImmediate();
  const { callers } = writing;
  writing.callers = [];
  if (callers.length === 0) return;
  try {
    let first = writing.tail.checkpoint.size;
    await guarded(writing, () =>
      write(
        writing,
        callers.flatMap((one) => one.entries),
      ),
    );
    for (const one of callers) {
      one.resolve(first);
      first += one.entries.length;
    }
  } catch (error) {
    for (const { reject } of callers) reject(error);
  }
}

/** Into a journal, or, where that has no room for so much, into tiles at once. */
async function write(writing: Writing, entries: readonly Uint8Array[]): Promise<void> {
  if (entries.length === 0) return;
  const { journal } = writing;
  const batch = batchOf(entries);
  if (!journal.hasRoomFor(batch, writing.tail)) await makeRoom(writing, batch);
  const { tail } = writing;
  if (!journal.hasRoomFor(batch, tail)) return foldAll(writing, batch);
  const next = extended(tail, [batch], (head) => signCheckpoint(head, writing.signer));
  try {
    await journal.write(batch, tail, next);
  } catch (error) {
    // How much of it is there, and what of it stays, nobody can tell: only who opens the log anew.
    writing.lost = error;
    throw error;
  }
  // What was put into tiles meanwhile waits no longer.
  show(writing, settledUpTo(next, writing.tail.base));
}

/** Goes over to the other journal, once nothing waits in that, and lets what waits be put into tiles meanwhile. */
async function makeRoom(writing: Writing, batch: Leaves): Promise<void> {
  const { journal } = writing;
  if (writing.tail.waiting.length > 0) {
    await writing.folding?.catch(passFault);
    beginFold(writing, "full").catch(passFault);
    if (!journal.hasFree(writing.tail)) await writing.folding;
  }
  if (!journal.hasRoomFor(batch, writing.tail)) await journal.makeRoom(batch, writing.tail);
}

/** Begins to put what waits into tiles. Only in turn: nothing is being written to the journal then. */
function beginFold(writing: Writing, why: "full" | "late"): Promise<void> {
  const { folding, tail, journal } = writing;
  if (folding !== undefined) return folding;
  if (tail.waiting.length === 0) return Promise.resolve();
  journal.seal(tail, why);
  const done = (why === "full" ? foldElsewhere(writing, tail) : foldIntoTiles(writing, tail))
    .then((base) => show(writing, settledUpTo(writing.tail, base)))
    .catch((error: unknown) => {
      if (isOfDisk(error)) writing.lost = error;
      throw error;
    })
    .finally(() => {
      writing.folding = undefined;
      writing.removal = writing.removal.then(() => removeReplaced(writing));
    });
  writing.folding = done;
  return done;
}

/** In a thread of its own, where there is one: whoever fills a journal within a second has more to come. */
async function foldElsewhere(
  writing: Writing,
  { base, waiting, text, checkpoint }: LogTail,
): Promise<LogBase> {
  const folding = { base, waiting, text, checkpoint };
  if (writing.thread === "none") writing.thread = openFoldThread(writing.folder);
  const done = (await writing.thread?.fold(folding)) ?? "lost";
  return done === "lost" ? foldIntoTiles(writing, folding) : done;
}

/** Puts all that waits into tiles, and more behind it that is in no journal. */
async function foldAll(writing: Writing, batch?: Leaves): Promise<void> {
  await writing.folding?.catch(passFault);
  if (batch === undefined) return beginFold(writing, "late");
  writing.journal.seal(writing.tail, "late");
  const next = extended(writing.tail, [batch], (head) => signCheckpoint(head, writing.signer));
  const base = await foldIntoTiles(writing, next);
  show(writing, settledUpTo(next, base));
}

function show(writing: Writing, tail: LogTail): void {
  writing.tail = tail;
  writing.log = storedLog(writing.folder, tail);
}

async function sign(writing: Writing, text: string, lines: readonly string[]): Promise<boolean> {
  const signed = withSignatures(writing.log.text, text, lines);
  if (writing.lost !== undefined || signed === undefined) return false;
  await guarded(writing, async () => {
    await foldAll(writing);
    const file = { path: "checkpoint", bytes: Buffer.from(signed) };
    await writeDurably(writing.folder, [file], writing.settled);
    const { tail } = writing;
    show(writing, { ...tail, base: { ...tail.base, text: signed }, text: signed });
  });
  return true;
}

/**
 * Does what writes. Whatever step of it failed, what is on disk decides how long the log is. But a disk
 * that failed once may say of what it lost that it is written: nothing more is built on it.
 */
async function guarded(writing: Writing, work: () => Promise<void>): Promise<void> {
  if (writing.lost !== undefined) throw writing.lost;
  try {
    await work();
  } catch (error) {
    if (isOfDisk(error)) writing.lost = error;
    await writing.folding?.catch(passFault);
    reopenAfter(writing);
    throw error;
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Fault && error.code === "disk-failure";
}

function reopenAfter(writing: Writing): void {
  if (writing.lost !== undefined) return;
  try {
    show(writing, reopen(writing.folder, writing.signer));
  } catch (error) {
    writing.lost = error;
  }
}

/** What is on disk, and will stay: the writer before may have been ended before its last checkpoint was sure to. */
function reopen(folder: string, signer: Signer): LogTail {
  flushFolderNow(folder);
  const tail = openTail(folder, signer.verifier);
  removeBeyond(folder, tail.base.checkpoint.size);
  return tail;
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
