import type { checkRecord as CheckRecord } from "./check-record.ts";
import type { exportPackage as ExportPackage } from "./package/export-package.ts";
import type { verifyPackage as VerifyPackage } from "./package/import-package.ts";
import type { packageStream as PackageStream } from "./package/package-stream.ts";
import type { openByWorkers as OpenByWorkers } from "./read-by-workers.ts";
import type { openWitness as OpenWitness } from "./witness/open-witness.ts";
import type { work as Work } from "./work.ts";

// Verbs whose code is loaded when one first asks for them: `aver read` of one letter starts without it.

/** See `check-record.ts`. */
export const checkRecord: typeof CheckRecord = async (path, options) =>
  (await import("./check-record.ts")).checkRecord(path, options);

/** See `package/export-package.ts`. */
export const exportPackage: typeof ExportPackage = async (record, options) =>
  (await import("./package/export-package.ts")).exportPackage(record, options);

/** See `package/import-package.ts`. */
export const verifyPackage: typeof VerifyPackage = async (path) =>
  (await import("./package/import-package.ts")).verifyPackage(path);

/** See `package/package-stream.ts`. */
export const packageStream: typeof PackageStream = async (record, options) =>
  (await import("./package/package-stream.ts")).packageStream(record, options);

/** See `read-by-workers.ts`. */
export const openByWorkers: typeof OpenByWorkers = async (options) =>
  (await import("./read-by-workers.ts")).openByWorkers(options);

/** See `witness/open-witness.ts`. */
export const openWitness: typeof OpenWitness = async (folder, options) =>
  (await import("./witness/open-witness.ts")).openWitness(folder, options);

/** See `work.ts`. */
export const work: typeof Work = async (options) => (await import("./work.ts")).work(options);
