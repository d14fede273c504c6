import { closeSync, constants, fsync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { errorCode, writeFault } from "./world-fault.ts";

const flush = promisify(fsync);

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

/** Writes an unfinished file and brings it to disk; returns its path. On failure nothing is left of it. */
export async function writeUnfinished(file: Unfinished): Promise<string> {
  const path = unfinishedName(file.folder);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, file.mode);
    const open = descriptor;
    file.write((piece) => writeWhole(open, piece));
    await flush(descriptor);
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw writeFault(error, file.folder);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

// A write may take fewer bytes than it was given: on a full disk the next one then says why.
function writeWhole(descriptor: number, piece: Uint8Array): void {
  let at = 0;
  while (at < piece.length) at += writeSync(descriptor, piece, at);
}

/** Gives an unfinished file its name. The folder it goes to is made; the caller flushes `changed` folders. */
export function finish(path: string, target: string, changed: Set<string>): void {
  try {
    makeFolder(dirname(target), changed);
    renameSync(path, target);
    changed.add(dirname(target));
  } catch (error) {
    rmSync(path, { force: true });
    throw writeFault(error, target);
  }
}

function makeFolder(folder: string, changed: Set<string>): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    changed.add(dirname(made));
    if (made === first || dirname(made) === made) return;
  }
}

/** Brings the names in folders to disk, so that a finished file is found after a loss of power. */
export async function flushFolders(folders: Iterable<string>): Promise<void> {
  await Promise.all([...folders].map(flushFolder));
}

async function flushFolder(folder: string): Promise<void> {
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    await flush(descriptor);
  } catch (error) {
    // Some file systems have no such thing as flushing a folder.
    if (!["EINVAL", "ENOTSUP", "EISDIR"].includes(errorCode(error) ?? "")) throw writeFault(error, folder);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes files so that each is there whole or not at all, and on disk when this resolves. */
export async function writeDurably(
  folder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly mode?: number }[],
): Promise<void> {
  const changed = new Set<string>();
  const written = await Promise.allSettled(
    files.map((file) =>
      writeUnfinished({ folder, mode: file.mode ?? 0o644, write: (take) => take(file.bytes) }),
    ),
  );
  const failed = written.find((result) => result.status === "rejected");
  if (failed?.status === "rejected") {
    for (const result of written) if (result.status === "fulfilled") rmSync(result.value, { force: true });
    throw writeFault(failed.reason, folder);
  }
  written.forEach((result, i) => {
    const target = files[i]?.path;
    if (result.status === "fulfilled" && target !== undefined)
      finish(result.value, join(folder, target), changed);
  });
  await flushFolders(changed);
}
