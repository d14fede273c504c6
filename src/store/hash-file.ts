import { createHash, type Hash, hash } from "node:crypto";
import { constants, fstatSync, openSync, readSync } from "node:fs";
import type { BlobName } from "../core/index.ts";
import { closeAfterUse } from "./record-files.ts";
import { errorCode, readFault } from "./world-fault.ts";

/** Holds a piece of a file while it is hashed; one may serve for many files, one after the other. */
export function makePiece(): Buffer {
  return Buffer.allocUnsafeSlow(1 << 20);
}

/** The size and hash of a file as it lies on disk, read in pieces; undefined when it is not there. */
export function hashFile(path: string, piece: Buffer = makePiece()): BlobName | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw readFault(error, path);
  }
  try {
    return hashOpen(descriptor, piece);
  } catch (error) {
    throw readFault(error, path);
  } finally {
    closeAfterUse(descriptor);
  }
}

// Most files are small: hashing one in a single step takes half the time.
function hashOpen(descriptor: number, piece: Buffer): BlobName {
  const first = readSync(descriptor, piece, 0, piece.length, null);
  if (first < piece.length && first >= fstatSync(descriptor).size)
    return { bytes: first, sha256: hash("sha256", piece.subarray(0, first)) };
  const whole = createHash("sha256").update(piece.subarray(0, first));
  const bytes = first + feed(descriptor, piece, whole);
  return { bytes, sha256: whole.digest("hex") };
}

function feed(descriptor: number, piece: Buffer, whole: Hash): number {
  let bytes = 0;
  for (;;) {
    const count = readSync(descriptor, piece, 0, piece.length, null);
    if (count === 0) return bytes;
    whole.update(piece.subarray(0, count));
    bytes += count;
  }
}
