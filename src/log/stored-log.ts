import { loadState, openCheckpoint, rootOf, sameBytes, type Verifier } from "../ledger/index.ts";
import { readInside, readJournalPage } from "../store/index.ts";
import { brokenLog } from "./broken-log.ts";
import { readTile } from "./log-files.ts";
import { type LogBase, type LogTail, type StoredLog, storedLog } from "./log-tail.ts";
import { type JournalsFound, readJournals } from "./read-journal.ts";

/** The checkpoint's text in a log's folder; undefined when there is none. */
export function readCheckpointText(folder: string): string | undefined {
  const bytes = readInside(folder, "checkpoint");
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

/** Opens a log's folder, to read: tiles and journal must have the roots that the log's key signed. */
export function openStoredLog(folder: string, verifier: Verifier): StoredLog {
  return storedLog(folder, openTail(folder, verifier));
}

/** The log in a folder as it is whenever it is asked for, to read. */
export function followLog(folder: string, verifier: Verifier): () => StoredLog {
  let found = openJournal(folder, verifier);
  let log = storedLog(folder, found.tail);
  return () => {
    if (!isAsFound(folder, found)) {
      found = openJournal(folder, verifier);
      log = storedLog(folder, found.tail);
    }
    return log;
  };
}

// Every batch changes the page behind the last record, or, when that was put into tiles, the checkpoint.
function isAsFound(folder: string, { tail, findings, next }: JournalsFound): boolean {
  if (findings.length > 0 || readCheckpointText(folder) !== tail.base.text) return false;
  return next.every(({ name, page, bytes: before }) => {
    const bytes = readJournalPage(folder, name, page);
    return bytes === undefined || before === undefined ? bytes === before : bytes.equals(before);
  });
}

/** The end of a log on disk. */
export function openTail(folder: string, verifier: Verifier): LogTail {
  return openJournal(folder, verifier).tail;
}

function openJournal(folder: string, verifier: Verifier): JournalsFound {
  const found = settledTail(folder, verifier);
  if (isBroken(found)) throw brokenLog(folder, "has a journal that was altered");
  return found;
}

function isBroken({ findings }: JournalsFound): boolean {
  return findings.some(({ state }) => state === "broken");
}

// A writer may be changing what is read: what is wrong a while later was altered.
const attempts = 10;
const pauseMs = 20;

/** The end of a log, and what its journals came to. */
export function settledTail(folder: string, verifier: Verifier): JournalsFound {
  for (let attempt = 1; ; attempt++) {
    const found = readJournals(folder, openBase(folder, verifier), verifier);
    const isStill = readCheckpointText(folder) === found.tail.base.text;
    if (isStill && (!isBroken(found) || attempt === attempts)) return found;
    if (isStill) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    else attempt = 0;
  }
}

/** Opens what is in tiles: the checkpoint must be signed by the log's key, and the tiles must have its root. */
function openBase(folder: string, verifier: Verifier): LogBase {
  const text = readCheckpointText(folder);
  if (text === undefined) throw brokenLog(folder, "has no checkpoint");
  const checkpoint = openCheckpoint(text, verifier);
  if (checkpoint === undefined) throw brokenLog(folder, "has a checkpoint that its key did not sign");
  const { origin, root } = checkpoint;
  const size = Number(checkpoint.size);
  const state = Number.isSafeInteger(size) ? loadState(size, (name) => readTile(folder, name)) : undefined;
  if (state === undefined || !sameBytes(rootOf(state), root))
    throw brokenLog(folder, "does not agree with its checkpoint");
  return { text, checkpoint: { origin, size, root }, state };
}
