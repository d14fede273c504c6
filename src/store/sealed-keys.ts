import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { flushFolderNow, makeFolderDurably, unfinishedPrefix, writeDurably } from "./durable.ts";
import { refuseExposedKey } from "./permissions.ts";
import { readInside } from "./record-files.ts";
import { errorCode, writeFault } from "./world-fault.ts";

/** Where the keys of confidential files lie in a record. */
export const sealedKeysFolder = "keys/sealed";

function pathOf(commitment: string): string {
  return `${sealedKeysFolder}/${commitment}.key`;
}

/** Keeps the key of a confidential file; on disk when this resolves. */
export async function writeSealedKey(folder: string, commitment: string, text: string): Promise<void> {
  const keys = join(folder, sealedKeysFolder);
  if (!existsSync(keys)) {
    await makeFolderDurably(join(folder, "keys"));
    mkdirSync(keys, { mode: 0o700 });
    flushFolderNow(join(folder, "keys"));
  }
  await writeDurably(keys, [{ path: `${commitment}.key`, bytes: Buffer.from(text), mode: 0o600 }]);
}

/** The text of a confidential file's key; undefined when it is not here. One that others can read is refused. */
export function readSealedKey(folder: string, commitment: string): string | undefined {
  const path = pathOf(commitment);
  refuseExposedKey(join(folder, path));
  const bytes = readInside(folder, path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

/** Names of all files that lie among the keys of confidential files. */
export function listSealedKeys(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, sealedKeysFolder)).sort();
  } catch (error) {
    if (["ENOENT", "EACCES"].includes(errorCode(error) ?? "")) return [];
    throw writeFault(error, folder);
  }
}

/** The commitment whose key a file among them is; undefined for any other file. */
export function commitmentIn(name: string): string | undefined {
  return /^(?<commitment>[0-9a-f]{64})\.key$/.exec(name)?.groups?.commitment;
}

/**
 * Writes over the key of a confidential file, removes it, and brings both to disk. What a file system
 * or a disk keeps of the old bytes elsewhere no program can reach.
 */
export function destroySealedKey(folder: string, commitment: string): void {
  destroy(join(folder, pathOf(commitment)));
}

/** The same for what remains of writing a key that was cut off. Only the holder of the lock may call it. */
export function destroyUnfinishedKeys(folder: string): void {
  for (const name of listSealedKeys(folder))
    if (name.startsWith(unfinishedPrefix)) destroy(join(folder, sealedKeysFolder, name));
}

function destroy(path: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw writeFault(error, path);
  }
  try {
    const zeros = Buffer.alloc(fstatSync(descriptor).size);
    for (let at = 0; at < zeros.length; ) at += writeSync(descriptor, zeros, at, zeros.length - at, at);
    fsyncSync(descriptor);
  } catch (error) {
    throw writeFault(error, path);
  } finally {
    closeSync(descriptor);
  }
  rmSync(path);
  flushFolderNow(join(path, ".."));
}
