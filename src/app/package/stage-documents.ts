import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BagFile, type BagFileState, quoted, readSmall } from "../../bag/index.ts";
import {
  type BlobName,
  canonicalJson,
  type Entry,
  Fault,
  packagePaths,
  type Reading,
} from "../../core/index.ts";
import { addBlobs, blobPath, type Holdings } from "../../store/index.ts";
import { largestFileBytes } from "../read-files.ts";
import { readingGuarded } from "../read-guarded.ts";
import type { News } from "../record.ts";
import type { CheckedLog } from "./check-packaged-log.ts";
import type { PackagedDocument } from "./check-payload.ts";
import { foreignLogText } from "./foreign-log.ts";

/** What documents are staged from, and for whom. */
export interface StagingParts {
  readonly files: readonly BagFile[];
  /** What the files were when they were verified. */
  readonly states: readonly BagFileState[];
  readonly log: CheckedLog;
  readonly packed: BlobName;
  readonly holdings: Holdings;
  readonly now: () => Date;
  readonly by: string;
}

/** A document whose blobs are in place, and the entries that will name them. */
export interface Staged {
  readonly document: PackagedDocument;
  readonly news: News;
  readonly entries: readonly Entry[];
}

/** Puts blobs in their place while no entry names them yet; `undo` takes away those that were not there before. */
export function stageDocuments(
  folder: string,
  parts: StagingParts,
): { add(document: PackagedDocument): Promise<Staged>; undo(): void } {
  const added: string[] = [];
  const keep = async (bytes: Uint8Array): Promise<BlobName> => {
    const path = join(folder, blobPath(createHash("sha256").update(bytes).digest("hex")));
    if (!existsSync(path)) added.push(path);
    const [name] = await addBlobs(folder, [(take) => take(bytes)]);
    if (name === undefined) throw new Error("every blob that is written has a name");
    return name;
  };
  return {
    add: (document) => addDocument(document, parts, keep),
    undo: () => {
      for (const path of added) rmSync(path, { force: true });
    },
  };
}

async function addDocument(
  document: PackagedDocument,
  parts: StagingParts,
  keep: (bytes: Uint8Array) => Promise<BlobName>,
): Promise<Staged> {
  const { log, packed, holdings, now, by } = parts;
  const { source, receivedAs } = document;
  const bytes = await readAgain(parts, packagePaths.source(source.sha256));
  const { reading, text } = await readAnew(bytes, document);
  const known = holdings.bySource.get(source.sha256);
  const isRead = known?.reading?.reader.version === reading.reader.version;
  if (known === undefined) await keep(bytes);
  const made = isRead ? undefined : await keep(Buffer.from(text));
  const statements = await statementsAbout(document, parts);
  const attachment = await keep(Buffer.from(foreignLogText(log, document, statements)));
  const { origin, size, root } = log;
  const stamp = { at: `${now().toISOString().slice(0, 19)}Z`, by };
  const received: Entry = { kind: "file-received", ...stamp, source, path: receivedAs };
  const imported: Entry = {
    ...{ kind: "package-imported", ...stamp, files: [source.sha256], package: packed },
    ...{ origin, size, root, attachment },
  };
  const entries: Entry[] = known === undefined ? [received, imported] : [imported];
  if (made !== undefined)
    entries.push({
      kind: "reading-made",
      ...stamp,
      source: source.sha256,
      reading: made,
      reader: reading.reader,
    });
  return { document, news: known === undefined ? "new" : isRead ? "known" : "reread", entries };
}

// Since it was verified the file may have been replaced: it is hashed again.
async function readAgain(
  { files, states }: Pick<StagingParts, "files" | "states">,
  path: string,
): Promise<Uint8Array> {
  const file = files.find((each) => each.path === path);
  const verified = states.find((each) => each.path === path)?.hashes.get("sha256");
  const bytes = file === undefined ? undefined : await readSmall(file, largestFileBytes);
  if (bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === verified) return bytes;
  throw new Fault(
    "package-unsound",
    `${quoted(path)} was replaced while it was imported. Nothing was imported.`,
  );
}

async function statementsAbout(
  { entries }: PackagedDocument,
  parts: StagingParts,
): Promise<readonly { readonly path: string; readonly base64: string }[]> {
  const wanted = new Set([
    packagePaths.policy,
    packagePaths.witnessedCheckpoint,
    ...entries.map(({ number }) => packagePaths.witnessedProof(number)),
    ...parts.log.timestamps,
  ]);
  const found = parts.files.filter(({ path }) => wanted.has(path));
  return Promise.all(
    found.map(async ({ path }) => ({
      path,
      base64: Buffer.from(await readAgain(parts, path)).toString("base64"),
    })),
  );
}

async function readAnew(
  bytes: Uint8Array,
  { receivedAs, readings }: PackagedDocument,
): Promise<{ readonly reading: Reading; readonly text: string }> {
  const reading = await readNamed(bytes, receivedAs);
  const text = canonicalJson(reading);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const sameReader = readings.filter(({ reader }) => canonicalJson(reader) === canonicalJson(reading.reader));
  if (sameReader.every(({ blob }) => blob.sha256 === sha256)) return { reading, text };
  throw new Fault(
    "package-unsound",
    `Nothing was imported: the reading of ${quoted(receivedAs)} in the package is not what this same version of the reader reads in it.`,
  );
}

async function readNamed(bytes: Uint8Array, receivedAs: string): Promise<Reading> {
  try {
    return await readingGuarded(bytes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(
      error.code,
      `Nothing was imported: ${quoted(receivedAs)} cannot be read. ${error.message}`,
      error,
    );
  }
}
