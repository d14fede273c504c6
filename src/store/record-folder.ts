import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Fault } from "../core/index.ts";
import {
  flushFolders,
  makeFolderDurably,
  unfinishedName,
  unfinishedPrefix,
  writeDurably,
} from "./durable.ts";
import { holderName, isRunning, thisProcess } from "./holder.ts";
import { takeLock } from "./lock.ts";
import { refuseExposedKey } from "./permissions.ts";
import { readInside } from "./record-files.ts";
import { destroyUnfinishedKeys } from "./sealed-keys.ts";
import { errorCode, readFault, writeFault } from "./world-fault.ts";

/** What a new record begins with. */
export interface RecordStart {
  readonly recordText: string;
  readonly checkpointText: string;
  readonly keyText: string;
}

/** An open folder of a record. */
export interface RecordFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly mode: "read" | "write";
  /** `record.json` as it stands. */
  readonly recordText: string;
  /** Whether the writer before left without closing. */
  readonly tookOver: boolean;
  close(): void;
}

/** How a record's folder is opened. */
export interface FolderOptions {
  readonly mode: "read" | "write";
  readonly now: Date;
  /** Where this process can be reached, for the sentence that refuses another writer. */
  readonly address?: string;
}

/** Whether there is anything at the path that a new record must not replace. */
export function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return true;
    if (errorCode(error) === "ENOTDIR") return false;
    throw writeFault(error, folder);
  }
}

/** Makes a record in one step: whoever looks finds nothing there, or all of it. */
export async function createRecordFolder(path: string, start: RecordStart): Promise<void> {
  const folder = resolve(path);
  const parent = dirname(folder);
  const draft = await makeDraft(parent);
  try {
    for (const name of ["log", "blobs", "keys", "view"]) mkdirSync(join(draft, name), { mode: 0o700 });
    await writeDurably(draft, [
      { path: "record.json", bytes: Buffer.from(start.recordText) },
      { path: "log/checkpoint", bytes: Buffer.from(start.checkpointText) },
      { path: "keys/log.key", bytes: Buffer.from(start.keyText), mode: 0o600 },
    ]);
    renameSync(draft, folder);
    await flushFolders([parent]);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else made a record there in the meantime: it will do.
    if (!["ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "")) throw writeFault(error, folder);
  }
}

async function makeDraft(parent: string): Promise<string> {
  const draft = unfinishedName(parent);
  try {
    await makeFolderDurably(parent);
    mkdirSync(draft, { mode: 0o700 });
    return draft;
  } catch (error) {
    throw writeFault(error, parent);
  }
}

/** Opens a record's folder. A second writer is refused with a sentence that names the first. */
export function openRecordFolder(path: string, options: FolderOptions): RecordFolder {
  const folder = resolve(path);
  const recordText = readHead(folder);
  if (options.mode === "read")
    return { folder, mode: "read", recordText, tookOver: false, close: () => undefined };
  refuseExposedKey(join(folder, "keys/log.key"));
  const taken = takeLock(join(folder, "lock"), thisProcess(options.now, options.address));
  if (taken.kind === "held")
    throw lockedFault(folder, taken.by === undefined ? undefined : holderName(taken.by));
  try {
    removeUnfinished(folder);
  } catch (error) {
    taken.release();
    throw writeFault(error, folder);
  }
  return { folder, mode: "write", recordText, tookOver: taken.tookOver, close: taken.release };
}

function readHead(folder: string): string {
  try {
    const recordText = readRecordText(folder);
    refuseLinks(folder);
    return recordText;
  } catch (error) {
    throw readFault(error, folder);
  }
}

function readRecordText(folder: string): string {
  if (!existsSync(folder))
    throw new Fault(
      "record-absent",
      `There is no record at ${folder}. Make one with \`aver read FILE…\`, or name another with --record.`,
    );
  if (!statSync(folder).isDirectory())
    throw new Fault(
      "record-broken",
      `${folder} is a file, not a record. Name a record's folder with --record.`,
    );
  const bytes = readInside(folder, "record.json");
  if (bytes !== undefined) return Buffer.from(bytes).toString("utf8");
  const remains = ["log", "blobs"].some((name) => existsSync(join(folder, name)));
  throw new Fault(
    remains ? "record-broken" : "record-absent",
    remains
      ? `The record at ${folder} has lost its record.json. Put it back from a copy; the rest of the record is untouched.`
      : `${folder} is not a record: it has no record.json. Name a record's folder with --record.`,
  );
}

function refuseLinks(folder: string): void {
  for (const name of ["log", "blobs", "keys", "view", "lock", "anchors", "policy", "authorities"]) {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isSymbolicLink())
      throw new Fault(
        "record-broken",
        `${join(folder, name)} is a link. Aver follows no link out of a record; put the folder itself there.`,
      );
  }
}

function lockedFault(folder: string, holder: string | undefined): Fault {
  const who = holder === undefined ? "somebody whose name cannot be read" : holder;
  return new Fault(
    "record-locked",
    `The record at ${folder} is open for writing by ${who}. Wait until it is done, or stop it. If that machine or process is surely gone, delete ${join(folder, "lock")}.`,
  );
}

/** Removes what writers that were cut off had not finished. Only the holder of the lock may call it. */
function removeUnfinished(folder: string): void {
  for (const name of ["log", "blobs", "keys"]) removeParts(join(folder, name), () => true);
  destroyUnfinishedKeys(folder);
  // Here others who want the lock put theirs: leave what a living process is about to use.
  removeParts(folder, (entry) => !isRunning(Number(entry.slice(unfinishedPrefix.length).split("-")[0])));
}

/** Removes unfinished files that lie in a folder itself. Only the holder of its lock may call it. */
export function removeParts(folder: string, isOurs: (entry: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder))
    if (entry.startsWith(unfinishedPrefix) && isOurs(entry)) rmSync(join(folder, entry), { force: true });
}
