import { createHash } from "node:crypto";
import type { BagFile } from "../../bag/index.ts";
import { type BlobName, Fault } from "../../core/index.ts";
import { readEntry } from "../../store/index.ts";
import type { News, OpenRecord } from "../record.ts";
import { openRecordLog } from "../record-log.ts";
import { checkPackage, type PackageReport } from "./check-package.ts";
import type { CheckedLog } from "./check-packaged-log.ts";
import { nodeHasher } from "./node-hasher.ts";
import { type OpenPackage, openPackage } from "./open-package.ts";
import { readRecordHead } from "./record-head.ts";
import { stageDocuments } from "./stage-documents.ts";

/** A package that was verified whole, ready to be taken into a record. */
export interface VerifiedPackage {
  readonly report: PackageReport;
  /** Reads its documents anew and writes all of them, in one batch at the end, or none. */
  importInto(record: OpenRecord, options: ImportOptions): Promise<Imported>;
  close(): Promise<void>;
}

/** Who imports, and when. */
export interface ImportOptions {
  readonly now: () => Date;
  readonly by: string;
}

/** What was imported. */
export interface Imported {
  readonly origin: string;
  readonly size: number;
  readonly package: BlobName;
  readonly documents: readonly {
    readonly source: string;
    readonly receivedAs: string;
    readonly news: News;
  }[];
}

/** Opens a zip file or folder and verifies all of it; one with anything wrong is refused, naming the first thing. */
export async function verifyPackage(path: string): Promise<VerifiedPackage> {
  const opened = await openPackage(path);
  try {
    const report = await checkPackage(opened.files, { newHasher: nodeHasher, readEntry });
    const log = refuseUnsound(report, path);
    return {
      report,
      importInto: async (record, options) => importAll(record, { opened, report, log, options }),
      close: opened.close,
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

interface Parts {
  readonly opened: OpenPackage;
  readonly report: PackageReport;
  readonly log: CheckedLog;
  readonly options: ImportOptions;
}

/**
 * Each document is read anew by this reader; where this version made the packaged reading, the two must
 * be the same. Blobs come first and the entries that name them last, in one batch.
 */
async function importAll(record: OpenRecord, { opened, report, log, options }: Parts): Promise<Imported> {
  const { append, folder } = record;
  if (append === undefined)
    throw new Fault("record-readonly", `The record at ${folder} is open for reading only.`);
  const packed = await packageName(opened.archive, report);
  const { holdings } = openRecordLog(folder, readRecordHead(folder).verifier);
  const staging = stageDocuments(folder, {
    ...options,
    files: opened.files,
    states: report.bag.files,
    log,
    packed,
    holdings,
  });
  try {
    const staged = [];
    for (const document of report.documents) staged.push(await staging.add(document));
    await append(staged.flatMap(({ entries }) => entries));
    const documents = staged.map(({ document, news }) => ({
      source: document.source.sha256,
      receivedAs: document.receivedAs,
      news,
    }));
    return { origin: log.origin, size: log.size, package: packed, documents };
  } catch (error) {
    staging.undo();
    throw error;
  }
}

function refuseUnsound({ problems, log }: PackageReport, path: string): CheckedLog {
  const [first, ...others] = problems;
  if (first === undefined && log !== undefined) return log;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new Fault(
    "package-unsound",
    `Nothing of ${path} was imported: ${first?.detail ?? "its log cannot be read."}${more}`,
  );
}

// A folder has no bytes of its own; its tag manifest names, by way of the others, every file in it.
async function packageName(archive: BagFile | undefined, { bag }: PackageReport): Promise<BlobName> {
  if (archive === undefined) {
    const manifest = bag.files.find(({ path }) => path === "tagmanifest-sha256.txt");
    return { sha256: manifest?.hashes.get("sha256") ?? "", bytes: manifest?.bytes ?? 0 };
  }
  const hash = createHash("sha256");
  for await (const piece of archive.open()) hash.update(piece);
  return { sha256: hash.digest("hex"), bytes: archive.bytes };
}
