import type { Custody, CustodyEvent, CustodyFile } from "../../core/index.ts";
import { type Verifier, verifierText } from "../../ledger/index.ts";
import { readEntry } from "../../store/index.ts";
import type { RecordLog } from "../record-log.ts";

interface Parts {
  readonly log: RecordLog;
  readonly verifier: Verifier;
}

/** All that the log says was done to a file, named by its hash or, if it is confidential, by its commitment. */
export function custodyOf(name: string, { log, verifier }: Parts): Custody | undefined {
  const held = fileNamed(name, log);
  if (held === undefined) return undefined;
  const { checkpoint } = log.log();
  const { origin, size } = checkpoint;
  return {
    file: held.file,
    events: [...eventsAt(held.entries, log)],
    checkpoint: { origin, size, rootHash: Buffer.from(checkpoint.root).toString("hex") },
    verifier: verifierText(verifier),
  };
}

interface Held {
  readonly file: CustodyFile;
  readonly entries: readonly number[];
}

function fileNamed(name: string, { holdings }: RecordLog): Held | undefined {
  const open = holdings.bySource.get(name);
  if (open !== undefined) {
    const { source, paths, entries } = open;
    return { file: { kind: "open", source, paths }, entries };
  }
  const hidden = holdings.sealed.get(name);
  if (hidden === undefined) return undefined;
  const { commitment, sealed, destroyed, entries } = hidden;
  return { file: { kind: "confidential", commitment, sealed, isErased: destroyed !== undefined }, entries };
}

const bundle = 256;

// Entries lie in bundles of 256: those of one bundle are read together.
function* eventsAt(numbers: readonly number[], log: RecordLog): Generator<CustodyEvent> {
  for (let i = 0; i < numbers.length; ) {
    const from = numbers[i] ?? 0;
    const end = (Math.floor(from / bundle) + 1) * bundle;
    const inBundle = new Set(numbers.slice(i, i + bundle).filter((number) => number < end));
    const to = Math.max(...inBundle) + 1;
    let number = from;
    for (const bytes of log.log().entries({ from, to })) {
      const entry = inBundle.has(number) ? readEntry(bytes) : undefined;
      if (typeof entry === "object") yield { number, entry, signedBy: log.persons.signerOf(entry, number) };
      number += 1;
    }
    i += inBundle.size;
  }
}
