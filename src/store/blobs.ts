import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BlobName } from "../core/index.ts";
import { finish, type SettledFolders, type Take, writeUnfinished } from "./durable.ts";
import { isSha256 } from "./entry-text.ts";
import { readInside } from "./record-files.ts";

/** Where a blob lies in the record. */
export function blobPath(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** Whether a path inside the record is the one where a blob of its last name lies. */
export function isBlobPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return isSha256(name) && path === blobPath(name);
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
