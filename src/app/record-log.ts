import { join } from "node:path";
import { Fault } from "../core/index.ts";
import type { Verifier } from "../ledger/index.ts";
import { openStoredLog, readCheckpointText, readEntries, type StoredLog } from "../log/index.ts";
import { emptyHoldings, type Holdings, readEntry } from "../store/index.ts";
import { nobodyNamed, type Persons } from "./custody/persons.ts";

/** The log of an open record and what it says the record holds, kept up with the disk. */
export interface RecordLog {
  readonly log: () => StoredLog;
  readonly holdings: Holdings;
  /** The persons whose keys it names. */
  readonly persons: Persons;
  /** Takes in what was written since. */
  refresh(): void;
  /** From now on the log is what this process's own writer has brought to disk, and no step further. */
  follow(written: () => StoredLog): void;
}

/** Opens the log and takes in all of its entries. */
export function openRecordLog(folder: string, verifier: Verifier): RecordLog {
  const holdings = emptyHoldings();
  const persons = nobodyNamed(verifier.name);
  const held = { holdings, persons };
  const logFolder = join(folder, "log");
  let log = openStoredLog(logFolder, verifier);
  let latest = (): StoredLog =>
    readCheckpointText(logFolder) === log.text ? log : openStoredLog(logFolder, verifier);
  takeIn(folder, held, { from: 0, to: log.checkpoint.size });
  return {
    log: () => log,
    holdings,
    persons,
    refresh: () => {
      const before = log.checkpoint.size;
      log = latest();
      takeIn(folder, held, { from: before, to: log.checkpoint.size });
    },
    follow: (written) => {
      latest = written;
    },
  };
}

type Held = Pick<RecordLog, "holdings" | "persons">;

function takeIn(folder: string, { holdings, persons }: Held, range: { from: number; to: number }): void {
  let number = range.from;
  for (const bytes of readEntries(join(folder, "log"), range)) {
    const entry = readEntry(bytes);
    if (entry === undefined)
      throw new Fault(
        "record-broken",
        `Entry ${number} of the log of ${folder} cannot be read. Run \`aver check\` to see what was altered.`,
      );
    if (entry !== "unknown") holdings.add(entry, number);
    // What is wrong with it, if anything is, `aver check` tells.
    if (entry !== "unknown" && entry.kind === "person-named") persons.add(entry, number);
    number += 1;
  }
}
