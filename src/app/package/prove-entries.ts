import { type BagProblem, quoted } from "../../bag/index.ts";
import { type Entry, packagePaths } from "../../core/index.ts";
import { type Checkpoint, verifyProofTo } from "../../ledger/index.ts";
import type { PackageAccess } from "./package-access.ts";
import { textOf } from "./text-of.ts";

/** An entry that is proven to stand in the log. */
export interface ProvenEntry {
  readonly number: number;
  readonly text: string;
  readonly proof: string;
  readonly entry: Entry | "unknown";
  /** Name of the person whose key signed it, where one did. */
  readonly signedBy?: string;
}

const entryForm = /^data\/log\/entries\/(?<number>0|[1-9]\d{0,14})\.json$/;

/**
 * Proves every entry of a package to its checkpoint. The checkpoint in each proof must be the package's
 * own: one that stands apart could be of another log.
 */
export async function proveEntries(
  { paths, read, readEntry }: PackageAccess,
  opened: { readonly note: string; readonly checkpoint: Checkpoint },
): Promise<{ readonly entries: readonly ProvenEntry[]; readonly problems: readonly BagProblem[] }> {
  const entries: ProvenEntry[] = [];
  const problems: BagProblem[] = [];
  for (const path of paths) {
    const number = Number(entryForm.exec(path)?.groups?.number ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    const bytes = (await read(path)) ?? new Uint8Array();
    const proof = textOf(await read(packagePaths.proof(number)));
    const entry = readEntry(bytes);
    if (verifyProofTo(opened, proof, bytes) !== BigInt(number))
      problems.push({ path, detail: `${quoted(path)} is not proven to be entry ${number} of the log.` });
    else if (entry === undefined)
      problems.push({ path, detail: `${quoted(path)} is in no form that Aver writes.` });
    else entries.push({ number, text: textOf(bytes), proof, entry });
  }
  entries.sort((a, b) => a.number - b.number);
  return { entries, problems };
}
