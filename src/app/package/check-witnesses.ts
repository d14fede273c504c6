import { type BagProblem, quoted } from "../../bag/index.ts";
import { packagePaths } from "../../core/index.ts";
import {
  type CosignedCheckpoint,
  openCosigned,
  type PolicyWitness,
  parseNote,
  parsePolicy,
  type Verifier,
  verifyProofTo,
} from "../../ledger/index.ts";
import { timeOf } from "../anchors/time-of.ts";
import type { PackageAccess } from "./package-access.ts";
import type { ProvenEntry } from "./prove-entries.ts";
import { textOf } from "./text-of.ts";

/** What witnesses have signed, as far as the package's own policy has their keys. */
export interface Witnesses {
  /** The largest size that a witness signed; absent when none did. Entries below it are covered. */
  readonly witnessedSize?: number;
  readonly witnesses: readonly { readonly name: string; readonly at: string }[];
  /** Names in signature lines under the checkpoint whose keys are not known: nothing can be said of them. */
  readonly unknownSigners: readonly string[];
}

interface Parts {
  readonly verifier: Verifier;
  /** The package's checkpoint. */
  readonly note: string;
  readonly entries: readonly ProvenEntry[];
}

/** Verifies the cosignatures in a package, under its checkpoint or under the larger of two that it has. */
export async function checkWitnesses(
  { read, paths }: PackageAccess,
  { verifier, note, entries }: Parts,
): Promise<{ readonly found: Witnesses; readonly problems: readonly BagProblem[] }> {
  const policyBytes = await read(packagePaths.policy);
  const policy = policyBytes === undefined ? undefined : parsePolicy(textOf(policyBytes));
  if (policy?.kind === "fault")
    return refused(
      packagePaths.policy,
      `Line ${policy.line} of ${packagePaths.policy} cannot be read: ${policy.reason}.`,
    );
  const known = policy?.witnesses ?? [];
  const keys = { origin: verifier.name, keys: [verifier], cosigners: known.map(({ cosigner }) => cosigner) };
  const earlier = await read(packagePaths.witnessedCheckpoint);
  const path = earlier === undefined ? packagePaths.checkpoint : packagePaths.witnessedCheckpoint;
  const signed = earlier === undefined ? note : textOf(earlier);
  const opened = openCosigned(signed, keys);
  if (opened === undefined)
    return refused(path, `${path} has a false signature of the record's key or of a witness.`);
  const problems: BagProblem[] = [];
  if (earlier !== undefined && opened.cosigned.length === 0)
    problems.push({ path, detail: `${path} bears no signature of a witness in ${packagePaths.policy}.` });
  if (earlier !== undefined) {
    const proofs = { opened, note: signed, read, paths };
    problems.push(...(await checkEarlierProofs(entries, proofs)));
  }
  return { found: foundIn(opened, known, signed), problems };
}

function refused(path: string, detail: string): { found: Witnesses; problems: readonly BagProblem[] } {
  return { found: { witnesses: [], unknownSigners: [] }, problems: [{ path, detail }] };
}

function foundIn(opened: CosignedCheckpoint, known: readonly PolicyWitness[], note: string): Witnesses {
  const witnesses = opened.cosigned.map(({ cosigner, seconds }) => ({
    name: known.find((one) => one.cosigner === cosigner)?.name ?? cosigner.name,
    at: timeOf(seconds),
  }));
  const names = new Set([opened.checkpoint.origin, ...opened.cosigned.map(({ cosigner }) => cosigner.name)]);
  const unknownSigners = (parseNote(note)?.signatures ?? [])
    .map(({ name }) => name)
    .filter((name) => !names.has(name));
  return witnesses.length === 0
    ? { witnesses, unknownSigners }
    : { witnessedSize: Number(opened.checkpoint.size), witnesses, unknownSigners };
}

interface Earlier extends Pick<PackageAccess, "read" | "paths"> {
  readonly opened: CosignedCheckpoint;
  readonly note: string;
}

// Each entry below the witnessed size is proven to it as well, and there is no other proof.
async function checkEarlierProofs(
  entries: readonly ProvenEntry[],
  { opened, note, read, paths }: Earlier,
): Promise<readonly BagProblem[]> {
  const { checkpoint } = opened;
  const problems: BagProblem[] = [];
  const expected = new Set<string>();
  for (const { number, text } of entries) {
    if (BigInt(number) >= checkpoint.size) continue;
    const path = packagePaths.witnessedProof(number);
    expected.add(path);
    const entry = new TextEncoder().encode(text);
    if (verifyProofTo({ note, checkpoint }, textOf(await read(path)), entry) !== BigInt(number))
      problems.push({
        path,
        detail: `${quoted(path)} does not prove that entry ${number} is one of those that witnesses signed.`,
      });
  }
  for (const path of paths)
    if (path.startsWith("data/log/witnessed/proofs/") && !expected.has(path))
      problems.push({ path, detail: `${quoted(path)} is the proof of an entry that is not there.` });
  return problems;
}
