import { type BagFileState, type BagProblem, quoted } from "../../bag/index.ts";
import { type BlobName, type Entry, packagePaths } from "../../core/index.ts";
import type { ProvenEntry } from "./prove-entries.ts";

/** A document of a package, as the proven entries tell of it. */
export interface PackagedDocument {
  readonly source: BlobName;
  readonly receivedAs: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly readings: readonly PackagedReading[];
  /** The proven entries that name it. */
  readonly entries: readonly ProvenEntry[];
}

/** A reading of a document. */
export interface PackagedReading {
  readonly blob: BlobName;
  readonly reader: { readonly name: string; readonly version: string };
}

const allowed =
  /^(?:bagit\.txt|bag-info\.txt|README\.txt|verify\.html|premis\.xml|fetch\.txt|(?:tag)?manifest-[a-z0-9]+\.txt|data\/log\/(?:record\.json|checkpoint|key\.pem|policy|witnessed\/checkpoint|witnessed\/proofs\/\d+\.tlog-proof|timestamps\/[A-Za-z0-9._-]+)|data\/log\/entries\/\d+\.json|data\/log\/proofs\/\d+\.tlog-proof|data\/sources\/[0-9a-f]{64}|data\/readings\/[0-9a-f]{64}\.json|data\/attachments\/[0-9a-f]{64})$/;

/** Checks that every document, reading and attachment is what a proven entry names, and that nothing else is there. */
export function checkPayload(
  files: readonly BagFileState[],
  proven: readonly ProvenEntry[],
): { readonly documents: readonly PackagedDocument[]; readonly problems: readonly BagProblem[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const named = namedBlobs(proven);
  const problems: BagProblem[] = [];
  for (const { path } of files) {
    if (!allowed.test(path)) problems.push({ path, detail: `${quoted(path)} does not belong to a package.` });
    else if (/^data\/(?:sources|readings|attachments)\//.test(path) && !named.has(path))
      problems.push({
        path,
        detail: `${quoted(path)} is named by no entry that is proven to stand in the log.`,
      });
    const proofOf = /^data\/log\/proofs\/(?<number>\d+)\.tlog-proof$/.exec(path)?.groups?.number;
    if (proofOf !== undefined && !byPath.has(packagePaths.entry(Number(proofOf))))
      problems.push({ path, detail: `${quoted(path)} is the proof of an entry that is not there.` });
  }
  for (const [path, blob] of named) problems.push(...compare(byPath.get(path), path, blob));
  const documents = documentsOf(proven, byPath);
  if (documents.length === 0) problems.push({ detail: "The package holds no document." });
  return { documents, problems };
}

// Only of documents that are in the package: an entry may name others as well.
function namedBlobs(proven: readonly ProvenEntry[]): ReadonlyMap<string, BlobName> {
  const named = new Map<string, BlobName>();
  for (const { entry } of proven) for (const [path, blob] of blobsOf(entry)) named.set(path, blob);
  return named;
}

function blobsOf(entry: Entry | "unknown"): readonly (readonly [string, BlobName])[] {
  if (entry === "unknown") return [];
  if (entry.kind === "file-received") return [[packagePaths.source(entry.source.sha256), entry.source]];
  if (entry.kind === "reading-made") return [[packagePaths.reading(entry.reading.sha256), entry.reading]];
  return entry.kind === "package-imported"
    ? [[packagePaths.attachment(entry.attachment.sha256), entry.attachment]]
    : [];
}

function compare(file: BagFileState | undefined, path: string, blob: BlobName): readonly BagProblem[] {
  if (file === undefined)
    return [{ path, detail: `${quoted(path)} is missing; an entry of the log names it.` }];
  const isSame = file.bytes === blob.bytes && file.hashes.get("sha256") === blob.sha256;
  return isSame
    ? []
    : [{ path, detail: `${quoted(path)} was altered: it is not what the entry of the log names.` }];
}

function documentsOf(
  proven: readonly ProvenEntry[],
  byPath: ReadonlyMap<string, BagFileState>,
): readonly PackagedDocument[] {
  const documents = new Map<string, PackagedDocument>();
  for (const { entry } of proven) {
    if (entry === "unknown" || entry.kind !== "file-received" || documents.has(entry.source.sha256)) continue;
    const { sha256 } = entry.source;
    if (!byPath.has(packagePaths.source(sha256))) continue;
    const about = proven.filter(({ text }) => text.includes(sha256));
    const readings = about.flatMap(({ entry: other }) =>
      other !== "unknown" && other.kind === "reading-made" && other.source === sha256
        ? [{ blob: other.reading, reader: other.reader }]
        : [],
    );
    documents.set(sha256, {
      source: entry.source,
      receivedAs: entry.path,
      receivedAt: entry.at,
      readings,
      entries: about,
    });
  }
  return [...documents.values()];
}
