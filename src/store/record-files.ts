import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { Fault } from "../core/index.ts";
import { errorCode, readFault } from "./world-fault.ts";

/**
 * The bytes of a file of the record; undefined when it is not there. A link is refused, and so is a
 * path that leads out of the record by a linked folder: a record is complete in itself.
 */
export function readInside(folder: string, path: string): Uint8Array | undefined {
  const full = join(folder, path);
  let descriptor: number;
  try {
    descriptor = openSync(full, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return undefined;
    throw readFault(error, full);
  }
  try {
    refuseOutside(folder, full);
    return readWhole(descriptor);
  } catch (error) {
    throw readFault(error, full);
  } finally {
    closeAfterUse(descriptor);
  }
}

/** Closes a file of which nothing is to be written any more: nothing depends on whether that succeeds. */
export function closeAfterUse(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // What was read was read, and what was synced is on disk.
  }
}

function refuseOutside(folder: string, full: string): void {
  if (realpathSync(full).startsWith(realpathSync(folder) + sep)) return;
  throw new Fault(
    "record-broken",
    `${full} lies outside the record, behind a linked folder. Aver follows no link out of a record; put the files themselves there.`,
  );
}

function readWhole(descriptor: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(fstatSync(descriptor).size);
  let at = 0;
  while (at < bytes.length) {
    const count = readSync(descriptor, bytes, at, bytes.length - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

/** Paths of all files below a folder of the record, relative to the record, in order of code units. */
export function listInside(folder: string, below: string): readonly string[] {
  try {
    const entries = readdirSync(join(folder, below), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw readFault(error, join(folder, below));
  }
}
