import { Fault } from "../core/index.ts";
import type { Verifier } from "../ledger/index.ts";
import { type JournalName, journalNames, readJournalBytes } from "../store/index.ts";
import { type StoredLog, storedLog } from "./log-tail.ts";
import type { JournalFinding } from "./read-journal.ts";
import { settledTail } from "./stored-log.ts";

/** What is wrong with a journal: `unread` where the tiles that it goes on from do not agree. */
export interface JournalState {
  readonly name: JournalName;
  readonly state: JournalFinding["state"] | "unread";
}

/** A log that may not be as it was written. */
export interface InspectedLog {
  /** The log as far as it can be believed; absent where tiles and checkpoint do not agree. */
  readonly log: StoredLog | undefined;
  readonly journals: readonly JournalState[];
}

/** Opens a log's folder for who wants to know what is wrong with it. */
export function inspectLog(folder: string, verifier: Verifier | undefined): InspectedLog {
  const unread = (): readonly JournalState[] =>
    journalNames
      .filter((name) => readJournalBytes(folder, name) !== undefined)
      .map((name) => ({ name, state: "unread" }));
  if (verifier === undefined) return { log: undefined, journals: unread() };
  try {
    const { tail, findings } = settledTail(folder, verifier);
    return { log: storedLog(folder, tail), journals: findings };
  } catch (error) {
    if (error instanceof Fault && error.code === "record-broken")
      return { log: undefined, journals: unread() };
    throw error;
  }
}
