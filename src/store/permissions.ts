import { lstatSync } from "node:fs";
import { platform } from "node:process";
import { Fault } from "../core/index.ts";
import { readFault } from "./world-fault.ts";

/**
 * Whether others on this machine may do anything with a file or folder. False where there is nothing,
 * and on Windows, whose files have other permissions.
 */
export function isOpenToOthers(path: string): boolean {
  if (platform === "win32") return false;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found !== undefined && !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
  } catch (error) {
    throw readFault(error, path);
  }
}

/** Refuses a private key that others on this machine can read or change. */
export function refuseExposedKey(path: string): void {
  if (!isOpenToOthers(path)) return;
  throw new Fault(
    "key-exposed",
    `The private key ${path} can be read or changed by others on this machine. Give: chmod 600 ${quoted(path)}`,
  );
}

/** A path as a shell takes it. */
export function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
