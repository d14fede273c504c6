import { createHash } from "node:crypto";
import type { BagFile, BagProblem } from "../../bag/index.ts";
import { type BlobName, Fault } from "../../core/index.ts";
import { readEntry } from "../../store/index.ts";
import type { Timestamp } from "../anchors/timestamp-states.ts";
import type { News, OpenRecord } from "../record.ts";
import { openRecordLog } from "../record-log.ts";
import { checkPackage, type PackageReport } from "./check-package.ts";
import type { CheckedLog } from "./check-packaged-log.ts";
import { checkTimestamps } from "./check-timestamps.ts";
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
  /** Timestamps of its checkpoint, as the certificates that came in the package vouch for them. */
  readonly timestamps: readonly Timestamp[];
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
    const timestamps = await checkTimestamps(opened.files, log);
    refuseProblems(timestamps.problems, path);
    const verified = { opened, report, log, timestamps: timestamps.sound };
    return {
      report,
      importInto: async (record, options) => importAll(record, { ...verified, options }),
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
  readonly timestamps: readonly Timestamp[];
  readonly options: ImportOptions;
}

/**
 * Each document is read anew by this reader; where this version made the packaged reading, the two must
 * be the same. Blobs come first and the entries that name them last, in one batch.
 */
async function importAll(record: OpenRecord, parts: Parts): Promise<Imported> {
  const { opened, report, log, timestamps, options } = parts;
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
    return { origin: log.origin, size: log.size, package: packed, timestamps, documents };
  } catch (error) {
    staging.undo();
    throw error;
  }
}

function refuseUnsound({ problems, log }: PackageReport, path: string): CheckedLog {
  refuseProblems(problems, path);
  if (log === undefined) throw unsound(path, "its log cannot be read.");
  return log;
}

function refuseProblems([first, ...others]: readonly BagProblem[], path: string): void {
  if (first === undefined) return;
  throw unsound(path, `${first.detail}${others.length === 0 ? "" : ` (and ${others.length} more)`}`);
}

function unsound(path: string, why: string): Fault {
  return new Fault("package-unsound", `Nothing of ${path} was imported: ${why}`);
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
