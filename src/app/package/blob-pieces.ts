import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { type BlobName, Fault } from "../../core/index.ts";
import { blobPath } from "../../store/index.ts";

const pieceBytes = 1 << 20;

/** A blob's bytes in pieces; ends in a fault when they are not those of its name. */
export async function* blobPieces(folder: string, { sha256, bytes }: BlobName): AsyncGenerator<Uint8Array> {
  const path = join(folder, blobPath(sha256));
  const file = await openBlob(path);
  const hash = createHash("sha256");
  let count = 0;
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      if (bytesRead === 0) break;
      count += bytesRead;
      hash.update(piece.subarray(0, bytesRead));
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
  if (count !== bytes || hash.digest("hex") !== sha256) throw brokenBlob(path, "was altered");
}

async function openBlob(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw brokenBlob(path, "cannot be read", error);
  }
}

function brokenBlob(path: string, how: string, cause?: unknown): Fault {
  return new Fault(
    "record-broken",
    `The blob ${path} ${how}. Put it back from a copy of the record; \`aver check\` names all that is.`,
    cause,
  );
}
