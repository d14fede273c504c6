import { createHash } from "node:crypto";
import { join } from "node:path";
import { type BlobName, packagePaths } from "../../core/index.ts";
import { openStoredLog } from "../../log/index.ts";
import type { PackageContent } from "../../publish/index.ts";
import { reader } from "../reader.ts";
import { blobPieces } from "./blob-pieces.ts";
import { keyPem } from "./key-pem.ts";
import { logExcerpt } from "./log-excerpt.ts";
import { readRecordHead } from "./record-head.ts";
import { timestampPart } from "./timestamp-part.ts";
import { witnessedPart } from "./witnessed-part.ts";

/** What a package is asked for. */
export interface PackageRequest {
  /** SHA-256 of the source files; the order and repetitions do not matter. */
  readonly sources: readonly string[];
  readonly page: Uint8Array;
  readonly at: Date;
  readonly by: string;
}

/** All that goes into a package of a record, at the checkpoint that stands on disk now. */
export function packageContent(folder: string, request: PackageRequest): PackageContent {
  const { recordText, verifier } = readRecordHead(folder);
  const log = openStoredLog(join(folder, "log"), verifier);
  const excerpt = logExcerpt(log, [...new Set(request.sources)].sort());
  const blob = (path: string, name: BlobName): PackageContent["blobs"][number] => ({
    path,
    ...name,
    open: () => blobPieces(folder, name),
  });
  return {
    origin: verifier.name,
    recordText,
    checkpointText: log.text,
    keyPem: keyPem(verifier),
    sources: excerpt.sources,
    entries: excerpt.entries,
    blobs: [
      ...excerpt.sources.map((source) => blob(packagePaths.source(source.blob.sha256), source.blob)),
      ...excerpt.readings.map((reading) => blob(packagePaths.reading(reading.sha256), reading)),
      ...excerpt.attachments.map((name) => blob(packagePaths.attachment(name.sha256), name)),
    ],
    statements: [
      ...witnessedPart(folder, { verifier, log, entries: excerpt.entries }),
      ...timestampPart(folder, log.checkpoint.size),
    ],
    page: request.page,
    at: request.at,
    by: request.by,
    software: { name: reader.name, version: reader.version },
  };
}

/** The name of a package's folder: told by its source files alone. */
export function packageFolder({ sources }: PackageContent): string {
  const [first, ...others] = sources.map(({ blob }) => blob.sha256);
  const name =
    others.length === 0
      ? first
      : createHash("sha256")
          .update([first, ...others].join("\n"))
          .digest("hex");
  return `evidence-${(name ?? "").slice(0, 12)}`;
}
