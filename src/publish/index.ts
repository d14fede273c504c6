export { claimCsvLine, claimsCsvHead } from "./csv/claims-csv.ts";
export { nearMissCsvLine, nearMissesCsvHead } from "./csv/near-misses-csv.ts";
export type {
  PackageContent,
  PackagedEntry,
  PackagedSource,
  PackageFile,
} from "./package/package-content.ts";
export { packageFiles } from "./package/package-files.ts";
export { zipStream } from "./package/zip-stream.ts";
