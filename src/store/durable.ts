import {
  closeSync,
  constants,
  fsync,
  fsyncSync,
  mkdirSync,
  open,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { errorCode, writeFault } from "./world-fault.ts";

const flush = promisify(fsync);
const openFile = promisify(open);

/** Begins the name of every file that is not finished yet. */
export const unfinishedPrefix = ".part-";

let unfinishedFiles = 0;

/** A name for an unfinished file that nobody else in this or another process uses at the same time. */
export function unfinishedName(folder: string): string {
  unfinishedFiles += 1;
  return join(folder, `${unfinishedPrefix}${process.pid}-${unfinishedFiles}`);
}

/** Takes bytes one piece after another. */
export type Take = (piece: Uint8Array) => void;

/** A file to be written: `folder` holds it while it is unfinished and must be on the same disk. */
export interface Unfinished {
  readonly folder: string;
  readonly mode: number;
  /** Hands over the file's bytes. */
  readonly write: (take: Take) => void;
}

/** Writes unfinished files and brings them to disk; returns their paths. On failure nothing is left of any. */
export async function writeUnfinished(files: readonly Unfinished[]): Promise<readonly string[]> {
  const written = await Promise.allSettled(files.map(writeOne));
  const paths = written.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = written.find((result) => result.status === "rejected");
  if (failed?.status !== "rejected") return paths;
  paths.forEach(discard);
  throw failed.reason;
}

async function writeOne({ folder, mode, write }: Unfinished): Promise<string> {
  const path = unfinishedName(folder);
  try {
    // Off this thread: a disk that is busy with names makes whoever wants a new one wait.
    const descriptor = await openFile(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
    try {
      write((piece) => writeWhole(descriptor, piece));
      await flush(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return path;
  } catch (error) {
    discard(path);
    // What has no code of the system's went wrong while the bytes were made.
    throw errorCode(error) === undefined ? error : writeFault(error, folder);
  }
}

// A write may take fewer bytes than it was given: on a full disk the next one then says why.
function writeWhole(descriptor: number, piece: Uint8Array): void {
  let at = 0;
  while (at < piece.length) at += writeSync(descriptor, piece, at);
}

/** Removes an unfinished file. One that cannot be removed now the next writer removes. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The failure that led here is the one to tell of.
  }
}

/** An unfinished file and the name that it is to have. */
interface Finished {
  readonly path: string;
  readonly target: string;
}

/**
 * The folders of one tree whose own names this process knows to be on disk. Whoever writes there often
 * keeps one: a folder that another made may not have come to disk yet, so each is brought there once.
 */
export type SettledFolders = Set<string>;

/** Gives unfinished files their names below `root`, and brings the names and all folders above them to disk. */
export async function finish(
  root: string,
  files: readonly Finished[],
  settled: SettledFolders = new Set(),
): Promise<void> {
  const unsettled = new Set<string>();
  try {
    for (const { path, target } of files) {
      for (const folder of makeFolder(root, dirname(target), settled)) unsettled.add(folder);
      renameSync(path, target);
    }
  } catch (error) {
    for (const { path } of files) discard(path);
    throw writeFault(error, root);
  }
  const changed = [...files.map(({ target }) => target), ...unsettled].map((name) => dirname(name));
  await flushFolders(new Set(changed));
  for (const folder of unsettled) settled.add(folder);
}

/** Makes a folder below `root`; returns those, itself and above, whose names may not be on disk. */
function makeFolder(root: string, folder: string, settled: SettledFolders): readonly string[] {
  // Most of a batch's files lie in the same few folders.
  if (settled.has(folder)) return [];
  const made = mkdirSync(folder, { recursive: true });
  const unsettled: string[] = [];
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at)) {
    if (made !== undefined && at.startsWith(made)) settled.delete(at);
    if (!settled.has(at)) unsettled.push(at);
  }
  return unsettled;
}

/** Makes a folder and those above it that are not there, and brings their names to disk. */
export async function makeFolderDurably(folder: string): Promise<void> {
  try {
    const made = mkdirSync(folder, { recursive: true });
    if (made === undefined) return;
    const above = [dirname(made)];
    for (let at = folder; at.length > made.length; at = dirname(at)) above.push(dirname(at));
    await flushFolders(above);
  } catch (error) {
    throw writeFault(error, folder);
  }
}

/** Brings the names in folders to disk, so that a finished file is found after a loss of power. */
export async function flushFolders(folders: Iterable<string>): Promise<void> {
  const flushed = await Promise.allSettled([...folders].map(flushFolder));
  const failed = flushed.find((result) => result.status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function flushFolder(folder: string): Promise<void> {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      await flush(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!cannotFlushFolders(error)) throw writeFault(error, folder);
  }
}

// Some file systems have no such thing as flushing a folder.
function cannotFlushFolders(error: unknown): boolean {
  return ["EINVAL", "ENOTSUP", "EISDIR"].includes(errorCode(error) ?? "");
}

/** Removes files and brings that to disk: what a later write relies on being gone is not found again after a loss of power. */
export function removeDurably(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      throw writeFault(error, path);
    }
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) flushFolderNow(folder);
}

/** Brings the names in a folder to disk before anything else is done. */
export function flushFolderNow(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!cannotFlushFolders(error)) throw writeFault(error, folder);
  }
}

/** A file to be written under a path below a folder. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mode?: number;
}

/** Writes files so that each is there whole or not at all, and on disk when this resolves. */
export async function writeDurably(
  folder: string,
  files: readonly FileToWrite[],
  settled?: SettledFolders,
): Promise<void> {
  const written = await writeUnfinished(
    files.map(({ bytes, mode }) => ({ folder, mode: mode ?? 0o644, write: (take) => take(bytes) })),
  );
  const finished = files.map((file, i) => ({ path: written[i] ?? "", target: join(folder, file.path) }));
  await finish(folder, finished, settled);
}
