export { claimCsvLine, claimsCsvHead, nearMissCsvLine, nearMissesCsvHead } from "../publish/index.ts";
export { isOpenToOthers, quoted } from "../store/index.ts";
export type { AnchorStates, WitnessedSize, WitnessSignature } from "./anchors/anchor-states.ts";
export type { AuthorityAddress } from "./anchors/authorities.ts";
export type { CosignReport, WitnessOutcome } from "./anchors/cosign-record.ts";
export type { WitnessAddress } from "./anchors/record-policy.ts";
export type { StampOutcome, StampReport } from "./anchors/stamp-record.ts";
export type { TimestampedSize } from "./anchors/timestamp-states.ts";
export type { CheckOptions } from "./check-record.ts";
export { type Candidate, collectFiles } from "./collect-files.ts";
export { type Identity, newIdentity, readIdentity, verifierOf, writeIdentity } from "./custody/identity.ts";
export type { ReviewOrder } from "./custody/review.ts";
export { explainClaim } from "./explain-claim.ts";
export { makeReading, prepareReaders } from "./make-reading.ts";
export {
  checkRecord,
  exportPackage,
  openByWorkers,
  openWitness,
  packageStream,
  verifyPackage,
  work,
} from "./on-demand.ts";
export { openRecord } from "./open-record.ts";
export type { Exported } from "./package/export-package.ts";
export type { Imported } from "./package/import-package.ts";
export { pagePicture } from "./page-picture.ts";
export { proposeClaims, type Sending } from "./proposals/propose-claims.ts";
export type { ByWorkers } from "./read-by-workers.ts";
export {
  type FileItem,
  type FileOutcome,
  largestFileBytes,
  type ReadingWay,
  readFiles,
  readHere,
} from "./read-files.ts";
export { cageSoMany, rereadGuarded } from "./read-guarded.ts";
export { reader } from "./reader.ts";
export { readInThreads } from "./reading-threads.ts";
export type { CosignOptions, OpenRecord } from "./record.ts";
export { sealFiles } from "./sealed/seal-files.ts";
export type { Witness, WitnessAnswer } from "./witness/open-witness.ts";
