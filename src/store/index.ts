export { addBlobs, blobPath, isBlobPath, readBlob } from "./blobs.ts";
export {
  flushFolderNow,
  flushFolders,
  makeFolderDurably,
  removeDurably,
  type SettledFolders,
  type Take,
  unfinishedName,
  writeDurably,
} from "./durable.ts";
export { entryOf, isSha256, readEntry, readMembers, writeEntry } from "./entry-text.ts";
export { hashBlobs } from "./hash-blobs.ts";
export { makePiece } from "./hash-file.ts";
export { type HashedFile, hashBlob } from "./hash-part.ts";
export { holderName, thisProcess } from "./holder.ts";
export { emptyHoldings, type Holding, type Holdings, type SealedHolding } from "./holdings.ts";
export {
  type Journal,
  type JournalName,
  journalNames,
  makeJournal,
  readJournalBytes,
  readJournalPage,
  removeJournals,
} from "./journal/journal-file.ts";
export {
  type JournalPages,
  journalSizes,
  maxGeneration,
  pageBytes,
  pagesFor,
  readPages,
  writePages,
} from "./journal/pages.ts";
export { isLockAltered, takeLock } from "./lock.ts";
export { isOpenToOthers, quoted, refuseExposedKey } from "./permissions.ts";
export {
  type DoJob,
  type JobResult,
  type JobToPut,
  jobName,
  openWorkQueue,
  type ReadingJob,
  type WorkQueue,
} from "./queue/work-queue.ts";
export { listInside, readInside } from "./record-files.ts";
export {
  createRecordFolder,
  type FolderOptions,
  isVacant,
  openRecordFolder,
  type RecordFolder,
  type RecordStart,
  removeParts,
} from "./record-folder.ts";
export {
  commitmentIn,
  destroySealedKey,
  listSealedKeys,
  readSealedKey,
  sealedKeysFolder,
  writeSealedKey,
} from "./sealed-keys.ts";
export type { CatchUp } from "./view/catch-up.ts";
export { checkPlaces, type PlaceVerdict } from "./view/check-places.ts";
export { checkServer } from "./view/check-server.ts";
export type { CitationTarget } from "./view/citations.ts";
export type { DocumentName } from "./view/documents.ts";
export { makeViewTemplate } from "./view/embedded-database.ts";
export type { PlaceCheck, PlaceFinding } from "./view/place-check.ts";
export { templateFile } from "./view/template.ts";
export { openView, type View, type ViewCounts, type ViewPlace } from "./view/view.ts";
export { writeFault } from "./world-fault.ts";
