import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type BlobName, type Entry, Fault } from "../../core/index.ts";
import { type PackageContent, type PackageFile, packageFiles, zipStream } from "../../publish/index.ts";
import { flushFolders, unfinishedName, writeFault } from "../../store/index.ts";
import type { OpenRecord } from "../record.ts";
import { packageContent, packageFolder } from "./package-content.ts";
import { verifierPage } from "./verifier-page.ts";

/** What is exported, and to where. */
export interface ExportOptions {
  /** SHA-256 of the source files. */
  readonly sources: readonly string[];
  /** A name that ends in `.zip` makes a zip file, another one a folder. */
  readonly target: string;
  readonly now: () => Date;
  readonly by: string;
}

/** What was exported. */
export interface Exported {
  readonly target: string;
  readonly package: BlobName;
  readonly sources: number;
  readonly entries: number;
  /** Whether the export stands in the record's log; not so when the record is open for reading only. */
  readonly isLogged: boolean;
}

/**
 * Writes an evidence package. It gets its name when all of it is on disk and its export stands in the
 * log: a package that nobody logged never lies there under its name.
 */
export async function exportPackage(record: OpenRecord, options: ExportOptions): Promise<Exported> {
  const target = resolve(options.target);
  if (existsSync(target))
    throw new Fault(
      "package-exists",
      `${target} is there already. Name another file, or move that one away.`,
    );
  const at = options.now();
  const content = packageContent(record.folder, { ...options, at, page: verifierPage() });
  const files = await packageFiles(content);
  const draft = unfinishedName(dirname(target));
  try {
    const packed = target.endsWith(".zip")
      ? await writeZip(draft, files, content)
      : await writeFolder(draft, files, content);
    const isLogged = await logExport(record, content, packed);
    await rename(draft, target);
    await flushFolders([dirname(target)]);
    return {
      target,
      package: packed,
      sources: content.sources.length,
      entries: content.entries.length,
      isLogged,
    };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw writeFault(error, target);
  }
}

async function writeZip(
  draft: string,
  files: readonly PackageFile[],
  content: PackageContent,
): Promise<BlobName> {
  const file = await open(draft, "wx");
  try {
    const packed = await hashed(zipOf(files, content), (piece) => file.writeFile(piece));
    await file.sync();
    return packed;
  } finally {
    await file.close();
  }
}

// A folder is named in the log by the zip file that it would make.
async function writeFolder(
  draft: string,
  files: readonly PackageFile[],
  content: PackageContent,
): Promise<BlobName> {
  const folders = new Set([draft]);
  for (const { path, open: openFile } of files) {
    const full = join(draft, path);
    await mkdir(dirname(full), { recursive: true });
    folders.add(dirname(full));
    const file = await open(full, "wx");
    try {
      for await (const piece of openFile()) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await flushFolders(folders);
  return hashed(zipOf(files, content), async () => undefined);
}

function zipOf(files: readonly PackageFile[], content: PackageContent): AsyncIterable<Uint8Array> {
  return zipStream(files, { folder: packageFolder(content), at: content.at });
}

async function hashed(
  pieces: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<BlobName> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
    await take(piece);
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function logExport(record: OpenRecord, content: PackageContent, packed: BlobName): Promise<boolean> {
  if (record.append === undefined) return false;
  const at = `${content.at.toISOString().slice(0, 19)}Z`;
  await record.append(
    content.sources.map(
      ({ blob }): Entry => ({
        kind: "package-exported",
        at,
        by: content.by,
        files: [blob.sha256],
        package: packed,
      }),
    ),
  );
  return true;
}
