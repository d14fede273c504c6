import { createHash, type Hash } from "node:crypto";
import { constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { BlobName } from "../core/index.ts";
import { finish, type SettledFolders, type Take, writeUnfinished } from "./durable.ts";
import { closeAfterReading, readInside } from "./record-files.ts";
import { errorCode, readFault } from "./world-fault.ts";

/** Where a blob lies in the record. */
export function blobPath(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** Keeps bytes under their hashes, read-only, and on disk when this resolves. */
export async function addBlobs(
  folder: string,
  writes: readonly ((take: Take) => void)[],
  settled?: SettledFolders,
): Promise<readonly BlobName[]> {
  const hashes = writes.map(() => createHash("sha256"));
  const bytes = writes.map(() => 0);
  const written = await writeUnfinished(
    writes.map((write, i) => ({
      folder: join(folder, "blobs"),
      mode: 0o444,
      write: (take) =>
        write((piece) => {
          hashes[i]?.update(piece);
          bytes[i] = (bytes[i] ?? 0) + piece.length;
          take(piece);
        }),
    })),
  );
  const names = hashes.map((hash, i) => ({ sha256: hash.digest("hex"), bytes: bytes[i] ?? 0 }));
  const finished = names.map(({ sha256 }, i) => ({
    path: written[i] ?? "",
    target: join(folder, blobPath(sha256)),
  }));
  await finish(folder, finished, settled);
  return names;
}

/** A blob's bytes; undefined when it is not there. Nothing here says that they are the right ones. */
export function readBlob(folder: string, sha256: string): Uint8Array | undefined {
  return readInside(folder, blobPath(sha256));
}

/** The size and hash of a file as it lies on disk, read in pieces; undefined when it is not there. */
export function hashFile(path: string): BlobName | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw readFault(error, path);
  }
  try {
    const hash = createHash("sha256");
    return { bytes: feed(descriptor, hash), sha256: hash.digest("hex") };
  } catch (error) {
    throw readFault(error, path);
  } finally {
    closeAfterReading(descriptor);
  }
}

function feed(descriptor: number, hash: Hash): number {
  const piece = Buffer.allocUnsafe(1 << 20);
  let bytes = 0;
  for (;;) {
    const count = readSync(descriptor, piece, 0, piece.length, null);
    if (count === 0) return bytes;
    hash.update(piece.subarray(0, count));
    bytes += count;
  }
}
