import { packagePaths } from "../../core/index.ts";
import { openCosigned, proveInclusion, type Verifier, writeProofFile } from "../../ledger/index.ts";
import type { StoredLog } from "../../log/index.ts";
import type { PackageContent, PackagedEntry } from "../../publish/index.ts";
import { readInside } from "../../store/index.ts";
import { readAnchor } from "../anchors/anchor-files.ts";
import { anchorStates } from "../anchors/anchor-states.ts";
import { recordPolicy } from "../anchors/record-policy.ts";

interface Parts {
  readonly verifier: Verifier;
  readonly log: StoredLog;
  readonly entries: readonly PackagedEntry[];
}

/**
 * What witnesses have said of a record's log: the policy that has their keys, and, where the log has
 * grown past the largest size that they signed, that checkpoint with a proof for each entry below it.
 */
export function witnessedPart(
  folder: string,
  { verifier, log, entries }: Parts,
): PackageContent["statements"] {
  const policy = recordPolicy(folder);
  const { witnessed, sizes } = anchorStates(folder, { verifier, policy, log });
  const best = witnessed ?? sizes[0];
  if (policy === undefined || best === undefined) return [];
  const statements = [{ path: packagePaths.policy, bytes: readInside(folder, "policy") ?? new Uint8Array() }];
  const cosigners = policy.witnesses.map(({ cosigner }) => cosigner);
  const opened = openCosigned(log.text, { origin: verifier.name, keys: [verifier], cosigners });
  if (opened !== undefined && opened.cosigned.length > 0) return statements;
  const note = readAnchor(folder, best.size) ?? new Uint8Array();
  const checkpoint = Buffer.from(note).toString("utf8");
  const tree = { size: best.size, read: log.tree.read };
  const proofs = entries
    .filter(({ number }) => number < best.size)
    .map(({ number }) => ({
      path: packagePaths.witnessedProof(number),
      bytes: Buffer.from(writeProofFile({ index: number, proof: proveInclusion(tree, number), checkpoint })),
    }));
  return [...statements, { path: packagePaths.witnessedCheckpoint, bytes: note }, ...proofs];
}
