import type { Entry, PersonNamed, Stamp } from "../../core/index.ts";
import { verifierText } from "../../ledger/index.ts";
import type { LogWriter } from "../../log/index.ts";
import { writeEntry } from "../../store/index.ts";
import { keyNameOf, signEntry } from "./entry-signature.ts";
import type { Identity } from "./identity.ts";
import type { Persons } from "./persons.ts";

/** Writes entries in the name of whoever has the record open. */
export interface Scribe {
  /** What every entry begins with: when, and by whom. */
  stamp(): Stamp;
  /** Signs entries, if the person has a key, and appends them; resolves to the number of the first when they are on disk. */
  append(entries: readonly Entry[]): Promise<number>;
}

interface Parts {
  readonly writer: LogWriter;
  readonly origin: string;
  readonly persons: Persons;
  readonly now: () => Date;
  readonly by: string;
  readonly identity?: Identity;
}

/** A person whom the log does not name yet is named in it before anything else that they sign. */
export function openScribe({ writer, origin, persons, now, by, identity }: Parts): Scribe {
  const stamp = (): Stamp => ({ at: `${now().toISOString().slice(0, 19)}Z`, by });
  if (identity === undefined) return { stamp, append: (entries) => writer.append(entries.map(writeEntry)) };
  const { signer } = identity;
  const signed = (entry: Entry): Uint8Array => writeEntry(signEntry(entry, { signer, origin }));
  let naming: Promise<unknown> | undefined = persons.byKey.has(keyNameOf(signer.verifier))
    ? Promise.resolve()
    : undefined;
  const name = async (): Promise<void> => {
    try {
      await writer.append([signed(namingOf(identity, stamp()))]);
    } catch (error) {
      naming = undefined;
      throw error;
    }
  };
  return {
    stamp,
    append: async (entries) => {
      naming ??= name();
      await naming;
      return writer.append(entries.map(signed));
    },
  };
}

/** The entry, yet to be signed, that names a person. */
export function namingOf({ signer, name, role }: Identity, stamp: Stamp): PersonNamed {
  const key = verifierText(signer.verifier);
  return { kind: "person-named", ...stamp, key, name, ...(role === undefined ? {} : { role }) };
}
