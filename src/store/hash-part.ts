import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isBlobPath } from "./blobs.ts";
import { hashFile } from "./hash-file.ts";

/** A file below `blobs` and its hash; empty when it is no blob by its name, absent when it cannot be read. */
export interface HashedFile {
  /** Inside the record. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256?: string;
}

/** Hashes the files below one entry of the folder `blobs`: a folder of folders, or whatever else lies there. */
export function hashPart(
  folder: string,
  { name, isFolder }: { readonly name: string; readonly isFolder: boolean },
  piece: Buffer,
): readonly HashedFile[] {
  const path = `blobs/${name}`;
  const files = [...(isFolder ? filesBelow(folder, path) : [path])].sort();
  return files.map((file) => hashBlob(folder, file, piece)).filter((file) => file !== undefined);
}

/**
 * Files as they go from thread to thread: those whose hash is their name by path and size alone, and the
 * others as they are. To copy an object for each takes longer than to hash a small file.
 */
export interface PackedFiles {
  readonly paths: readonly string[];
  readonly bytes: readonly number[];
  readonly others: readonly HashedFile[];
}

/** Packs the files of a part. */
export function packFiles(files: readonly HashedFile[]): PackedFiles {
  const named = files.filter(isNamed);
  return {
    paths: named.map(({ path }) => path),
    bytes: named.map(({ bytes }) => bytes),
    others: files.filter((file) => !isNamed(file)),
  };
}

/** The files that were packed. */
export function unpackFiles({ paths, bytes, others }: PackedFiles): readonly HashedFile[] {
  const named = paths.map((path, i) => ({ path, bytes: bytes[i] ?? 0, sha256: nameOf(path) }));
  return others.length === 0 ? named : [...named, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isNamed({ path, sha256 }: HashedFile): boolean {
  return sha256 === nameOf(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function* filesBelow(folder: string, below: string): Generator<string> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else yield path;
  }
}

/** Hashes one file of a record; undefined when it is not there. */
export function hashBlob(folder: string, path: string, piece: Buffer): HashedFile | undefined {
  if (!isBlobPath(path)) return { path, bytes: 0, sha256: "" };
  try {
    const hashed = hashFile(`${folder}/${path}`, piece);
    return hashed === undefined ? undefined : { path, ...hashed };
  } catch {
    return { path, bytes: 0 };
  }
}
