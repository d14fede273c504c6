import {
  type BagFile,
  type BagFileState,
  type BagProblem,
  type BagReport,
  checkBag,
  type NewHasher,
  quoted,
  readSmall,
} from "../../bag/index.ts";
import { type Entry, Fault, packageFormat, packageFormatLabel } from "../../core/index.ts";
import { canonicalManifests } from "./canonical-manifests.ts";
import { type CheckedLog, checkPackagedLog } from "./check-packaged-log.ts";
import { checkPayload, type PackagedDocument } from "./check-payload.ts";

/** What the check of a package came to. It is sound when there is no problem. */
export interface PackageReport {
  readonly bag: BagReport;
  /** Absent when the log's part cannot be read. */
  readonly log?: CheckedLog;
  readonly documents: readonly PackagedDocument[];
  readonly problems: readonly BagProblem[];
}

/** What a check of a package is handed, so that it works in a browser as well. */
export interface PackageCheckOptions {
  readonly newHasher: NewHasher;
  readonly readEntry: (bytes: Uint8Array) => Entry | "unknown" | undefined;
  readonly progress?: (file: BagFileState) => void;
}

/**
 * Checks an evidence package: first the bag, then that its manifests are written in the one way in which
 * Aver writes them, then the record's key, the checkpoint, each entry's proof, and that every document,
 * reading and attachment is one that a proven entry names. Stricter than BagIt: what a bag may have
 * beside its manifests, such as files to be fetched, a package may not.
 */
export async function checkPackage(
  files: readonly BagFile[],
  options: PackageCheckOptions,
): Promise<PackageReport> {
  const bag = await checkBag(files, options);
  refuseOthers(bag);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const file = byPath.get(path);
    return file === undefined ? undefined : readSmall(file);
  };
  const problems = [...bag.problems, ...strictProblems(bag), ...(await canonicalManifests(bag, read))];
  const log = await checkPackagedLog({ paths: [...byPath.keys()], read, readEntry: options.readEntry });
  const payload = checkPayload(bag.files, log.entries);
  const all = [...problems, ...log.problems, ...payload.problems];
  return {
    bag,
    ...(log.checked === undefined ? {} : { log: log.checked }),
    documents: payload.documents,
    problems: all,
  };
}

function refuseOthers({ info }: BagReport): void {
  const format = info.find(({ label }) => label === packageFormatLabel)?.value;
  if (format === undefined)
    throw new Fault(
      "package-unsound",
      `This is a bag, and no evidence package: bag-info.txt has no ${packageFormatLabel}.`,
    );
  if (format !== String(packageFormat))
    throw new Fault(
      "package-version",
      `This package has format ${quoted(format)}; this Aver reads format ${packageFormat}. Take a newer Aver.`,
    );
}

function strictProblems({ declaration, warnings, fetchable }: BagReport): readonly BagProblem[] {
  return [
    ...(declaration.version === "1.0"
      ? []
      : [{ path: "bagit.txt", detail: "A package is a bag of version 1.0." }]),
    ...warnings.map((detail) => ({ detail })),
    ...fetchable.map(({ path }) => ({
      path: "fetch.txt",
      detail: `fetch.txt wants ${quoted(path)} to be fetched. Aver fetches nothing; a package holds all of its files.`,
    })),
  ];
}
