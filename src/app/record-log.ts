import { Fault } from "../core/index.ts";
import type { Verifier } from "../ledger/index.ts";
import { emptyHoldings, type Holdings, readEntry } from "../store/index.ts";
import { openLog, readCheckpointText, readEntries, type StoredLog } from "./log-files.ts";

/** The log of an open record and what it says the record holds, kept up with the disk. */
export interface RecordLog {
  readonly log: () => StoredLog;
  readonly holdings: Holdings;
  /** Takes in what another process has written since. */
  refresh(): void;
}

/** Opens the log and takes in all of its entries. */
export function openRecordLog(folder: string, verifier: Verifier): RecordLog {
  const holdings = emptyHoldings();
  let log = openLog(folder, verifier);
  takeIn(folder, holdings, { from: 0, to: log.checkpoint.size });
  return {
    log: () => log,
    holdings,
    refresh: () => {
      if (readCheckpointText(folder) === log.text) return;
      const before = log.checkpoint.size;
      log = openLog(folder, verifier);
      takeIn(folder, holdings, { from: before, to: log.checkpoint.size });
    },
  };
}

function takeIn(folder: string, holdings: Holdings, range: { from: number; to: number }): void {
  let number = range.from;
  for (const bytes of readEntries(folder, range)) {
    const entry = readEntry(bytes);
    if (entry === undefined)
      throw new Fault(
        "record-broken",
        `Entry ${number} of the log of ${folder} cannot be read. Run \`aver check\` to see what was altered.`,
      );
    if (entry !== "unknown") holdings.add(entry, number);
    number += 1;
  }
}
