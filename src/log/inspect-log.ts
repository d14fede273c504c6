import { Fault } from "../core/index.ts";
import type { Verifier } from "../ledger/index.ts";
import { readJournalBytes } from "../store/index.ts";
import { type StoredLog, storedLog } from "./log-tail.ts";
import type { JournalFound } from "./read-journal.ts";
import { settledTail } from "./stored-log.ts";

/** What came of reading a journal: `unread` where the tiles that it goes on from do not agree. */
export type JournalState = JournalFound["journal"] | "unread";

/** A log that may not be as it was written. */
export interface InspectedLog {
  /** The log as far as it can be believed; absent where tiles and checkpoint do not agree. */
  readonly log: StoredLog | undefined;
  readonly journal: JournalState;
}

/** Opens a log's folder for who wants to know what is wrong with it. */
export function inspectLog(folder: string, verifier: Verifier | undefined): InspectedLog {
  const unread = (): JournalState => (readJournalBytes(folder) === undefined ? "whole" : "unread");
  if (verifier === undefined) return { log: undefined, journal: unread() };
  try {
    const { tail, journal } = settledTail(folder, verifier);
    return { log: storedLog(folder, tail), journal };
  } catch (error) {
    if (error instanceof Fault && error.code === "record-broken")
      return { log: undefined, journal: unread() };
    throw error;
  }
}
