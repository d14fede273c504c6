import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BagFile, type ByteSource, quoted, withoutTopFolder, zipFiles } from "../../bag/index.ts";
import { Fault } from "../../core/index.ts";
import { faultOf } from "../collect-files.ts";

/** A package where it lies on disk: its files, each under its path below the bag's own folder. */
export interface OpenPackage {
  readonly files: readonly BagFile[];
  /** The whole zip file, to be named by its hash; absent when the package is a folder. */
  readonly archive?: BagFile;
  close(): Promise<void>;
}

/** Opens a zip file or a folder as a package. Nothing is unpacked to disk. */
export async function openPackage(path: string): Promise<OpenPackage> {
  const found = await lstat(path).catch((error: unknown) => {
    throw faultOf(path, error);
  });
  if (found.isDirectory()) return { files: await folderFiles(path), close: async () => undefined };
  if (!found.isFile())
    throw new Fault("package-unsound", `${path} is neither a file nor a folder. Name the package itself.`);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
    throw faultOf(path, error);
  });
  try {
    const source = byteSource(file, found.size);
    const files = withoutTopFolder(await zipFiles(source));
    const archive = { path: basename(path), bytes: found.size, open: () => piecesOf(source) };
    return { files, archive, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function byteSource(file: FileHandle, bytes: number): ByteSource {
  return {
    bytes,
    read: async (start, end) => {
      const piece = Buffer.allocUnsafe(Math.max(0, Math.min(end, bytes) - start));
      let at = 0;
      while (at < piece.length) {
        const { bytesRead } = await file.read(piece, at, piece.length - at, start + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return piece.subarray(0, at);
    },
  };
}

const pieceBytes = 1 << 20;

async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.bytes; at += pieceBytes) {
    const piece = await source.read(at, at + pieceBytes);
    if (piece.length === 0) return;
    yield piece;
  }
}

async function folderFiles(folder: string): Promise<readonly BagFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: BagFile[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(folder.replace(/\/+$/, "").length + 1);
    if (!entry.isFile())
      throw new Fault(
        "package-unsound",
        `${quoted(path)} is a link or something else that is no file. Nothing of the package was used.`,
      );
    const { size } = await lstat(full);
    files.push({ path, bytes: size, open: () => filePieces(full) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function* filePieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
    throw faultOf(path, error);
  });
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
