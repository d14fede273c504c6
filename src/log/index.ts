export { type InspectedLog, inspectLog, type JournalState } from "./inspect-log.ts";
export { firstOf, isBeyond, readEntries, readTile, rootAt } from "./log-files.ts";
export type { StoredLog } from "./log-tail.ts";
export { type LogWriter, openLogWriter } from "./log-writer.ts";
export { withSignatures } from "./signature-lines.ts";
export { followLog, openStoredLog, readCheckpointText } from "./stored-log.ts";
