import { existsSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../core/index.ts";
import {
  blobPath,
  destroySealedKey,
  type Holdings,
  removeDurably,
  type SealedHolding,
} from "../../store/index.ts";
import type { Scribe } from "../custody/scribe.ts";
import type { RecordLog } from "../record-log.ts";

interface Erasing {
  readonly folder: string;
  readonly log: RecordLog;
  readonly scribe: Scribe;
}

/**
 * Erases a confidential file: first the entry that says so, then the key, then the encrypted bytes. Once
 * the entry is on disk, whoever next opens the record for writing finishes what was cut off.
 */
export async function eraseSealed(
  { commitment, reason }: { readonly commitment: string; readonly reason: string },
  { folder, log, scribe }: Erasing,
): Promise<number> {
  const holding = log.holdings.sealed.get(commitment);
  if (holding === undefined)
    throw new Fault(
      "document-absent",
      `${folder} has no confidential file ${commitment}. Only files read with --confidential can be erased.`,
    );
  refuseErased(holding);
  if (reason.trim() === "")
    throw new Fault("usage", 'An erasure needs a reason, for those who come after. Give one: --reason "…"');
  const number = await scribe.append([
    { kind: "key-destroyed", ...scribe.stamp(), file: commitment, reason },
  ]);
  log.refresh();
  finishErasures(folder, log.holdings);
  return number;
}

/** Destroys what is left of the keys and encrypted bytes of files that the log says were erased. */
export function finishErasures(folder: string, { sealed }: Holdings): void {
  for (const { commitment, destroyed, sealed: file, readings } of sealed.values()) {
    if (destroyed === undefined) continue;
    destroySealedKey(folder, commitment);
    const names = [file, ...readings.map(({ reading }) => reading)];
    const present = names
      .map(({ sha256 }) => join(folder, blobPath(sha256)))
      .filter((path) => existsSync(path));
    removeDurably(present);
  }
}

/** Refuses what cannot be done with a file whose key was destroyed. */
export function refuseErased({ destroyed, commitment }: SealedHolding): void {
  if (destroyed === undefined) return;
  throw new Fault(
    "file-erased",
    `The file ${commitment.slice(0, 12)} was erased on ${destroyed.at.slice(0, 10)}: its key was destroyed, and nobody can read it. See: aver custody ${commitment.slice(0, 12)}`,
  );
}
