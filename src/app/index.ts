export { claimCsvLine, claimsCsvHead } from "../publish/index.ts";
export { type CheckOptions, checkRecord } from "./check-record.ts";
export { type Candidate, collectFiles } from "./collect-files.ts";
export { makeReading } from "./make-reading.ts";
export { openRecord } from "./open-record.ts";
export { type FileOutcome, largestFileBytes, readFiles } from "./read-files.ts";
export { reader } from "./reader.ts";
export type { OpenRecord } from "./record.ts";
