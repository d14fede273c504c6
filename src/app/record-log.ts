import { join } from "node:path";
import { Fault } from "../core/index.ts";
import type { Verifier } from "../ledger/index.ts";
import { followLog, type StoredLog } from "../log/index.ts";
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
  let latest = followLog(join(folder, "log"), verifier);
  let log = latest();
  takeIn(folder, held, { log, from: 0 });
  return {
    log: () => log,
    holdings,
    persons,
    refresh: () => {
      const before = log.checkpoint.size;
      log = latest();
      takeIn(folder, held, { log, from: before });
    },
    follow: (written) => {
      latest = written;
    },
  };
}

type Held = Pick<RecordLog, "holdings" | "persons">;

interface Added {
  readonly log: StoredLog;
  readonly from: number;
}

function takeIn(folder: string, { holdings, persons }: Held, { log, from }: Added): void {
  let number = from;
  for (const bytes of log.entries({ from, to: log.checkpoint.size })) {
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
