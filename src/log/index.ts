export { firstOf, isBeyond, readEntries, readTile, rootAt } from "./log-files.ts";
export { type LogWriter, openLogWriter } from "./log-writer.ts";
export { withSignatures } from "./signature-lines.ts";
export { openStoredLog, readCheckpointText, type StoredLog } from "./stored-log.ts";
