import { Fault } from "../../core/index.ts";
import { type CommonOptions, sealedNamed, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver erase` takes beside the common options. */
export interface EraseOptions extends CommonOptions {
  readonly reason: string;
}

/** `aver erase NAME`: destroys the key of a confidential file. The log stays whole, and says so. */
export async function eraseCommand(name: string, options: EraseOptions, terminal: Terminal): Promise<number> {
  const { reason } = options;
  const erased = await withRecord(options, "add", async (record) => {
    const commitment = sealedNamed(record, name);
    if (commitment === undefined)
      throw new Fault(
        "document-absent",
        `No confidential file of ${record.folder} has the name ${printable(name)}. Only files read with --confidential can be erased.`,
      );
    return { commitment, number: await record.erase({ commitment, reason }) };
  });
  terminal.out(
    options.json === true
      ? `${JSON.stringify(erased)}\n`
      : `${erased.commitment.slice(0, 12)} is erased: its key is destroyed. Entry ${erased.number} of the log.\nWhat copies and backups of this record hold is erased when the key is destroyed there too.\n`,
  );
  return 0;
}
