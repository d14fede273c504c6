import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BlobName, CheckLine, Entry } from "../core/index.ts";
import { blobPath, type HashedFile, hashBlob, isBlobPath, makePiece } from "../store/index.ts";
import { countOf, linesOr } from "./check-lines.ts";
import type { LogCheck } from "./check-log.ts";

/** What the check of the blobs came to. */
export interface BlobCheck {
  /** How many blobs were hashed. */
  readonly count: number;
  /** Hashes of the blobs that the log names and that cannot be used. */
  readonly altered: ReadonlySet<string>;
  readonly lines: readonly CheckLine[];
}

/** What a record's blobs are hashed to: see `hashBlobs`. */
export type HashedBlobs = ReadonlyMap<string, HashedFile>;

/** Compares the blobs that are there with those that the log names. */
export function checkBlobs(folder: string, { entries, holdings }: LogCheck, hashed: HashedBlobs): BlobCheck {
  const named = new Map(entries.flatMap(blobsOf).map((blob) => [blobPath(blob.sha256), blob]));
  for (const path of erasedPaths(holdings)) if (!existsSync(join(folder, path))) named.delete(path);
  const unnamed = [...hashed.values()].filter(({ path }) => !named.has(path));
  const piece = makePiece();
  // A writer beside this check may have added what the log names since its blobs were hashed.
  const foundAt = (path: string): HashedFile | undefined => hashed.get(path) ?? hashBlob(folder, path, piece);
  const wrong = [...named].flatMap(([path, blob]) => checkNamed(path, blob, foundAt(path)) ?? []);
  const altered = new Set(wrong.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)));
  const found = [...wrong, ...unnamed.map(lineOfUnnamed)];
  const count = named.size + unnamed.length;
  const detail = `${countOf(named.size, "blob")} ${named.size === 1 ? "is" : "are"} what the log says.`;
  return { count, altered, lines: linesOr(found, { subject: "blob", name: "blobs", detail }) };
}

// What was erased may be gone; where a copy still has it, it is what it was.
function erasedPaths({ sealed }: LogCheck["holdings"]): readonly string[] {
  return [...sealed.values()]
    .filter(({ destroyed }) => destroyed !== undefined)
    .flatMap((file) => [file.sealed, ...file.readings.map(({ reading }) => reading)])
    .map(({ sha256 }) => blobPath(sha256));
}

// A package that was exported or imported is named by its hash and not kept.
function blobsOf(entry: Entry): readonly BlobName[] {
  switch (entry.kind) {
    case "file-received":
      return [entry.source];
    case "file-sealed":
      return [entry.sealed];
    case "reading-made":
    case "reading-sealed":
      return [entry.reading];
    case "claims-proposed":
      return [entry.proposals];
    case "package-imported":
      return [entry.attachment];
    default:
      return [];
  }
}

function checkNamed(path: string, blob: BlobName, found: HashedFile | undefined): CheckLine | undefined {
  const line = { subject: "blob", name: path } as const;
  if (found === undefined)
    return { ...line, state: "missing", detail: "The log names this blob, and it is not there." };
  if (found.sha256 === undefined)
    return { ...line, state: "unreadable", detail: "This blob cannot be read." };
  if (found.sha256 === blob.sha256 && found.bytes === blob.bytes) return undefined;
  return { ...line, state: "altered", detail: "The bytes of this blob do not have the hash that names it." };
}

function lineOfUnnamed({ path, sha256 }: HashedFile): CheckLine {
  const line = { subject: "blob", name: path } as const;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name.startsWith(".part-"))
    return {
      ...line,
      state: "unexpected",
      detail: "This file remains of a write that was cut off; the next write removes it.",
    };
  if (!isBlobPath(path)) return { ...line, state: "unexpected", detail: "This file is no part of a record." };
  if (sha256 === name)
    return {
      ...line,
      state: "unexpected",
      detail:
        "No entry names this blob. A write that was cut off leaves such a blob; reading its file again names it.",
    };
  return {
    ...line,
    state: "altered",
    detail: "No entry names this blob, and its bytes do not have the hash that names it.",
  };
}
