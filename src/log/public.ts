export { verifyConsistency, verifyInclusion } from "../ledger/index.ts";
export type { LogAnswers, LogHead, LogReport } from "./log-answers.ts";
export { makeLogKey } from "./make-log-key.ts";
export { type OpenLog, type OpenLogOptions, openLog } from "./open-log.ts";
export { verifyProofFile } from "./verify-proof-file.ts";
