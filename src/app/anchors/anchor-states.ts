import { isEnough, openCosigned, type Policy, type Verifier } from "../../ledger/index.ts";
import { rootAt, type StoredLog } from "../../log/index.ts";
import { anchoredSizes, readAnchor } from "./anchor-files.ts";
import { timeOf } from "./time-of.ts";

/** A witness that has signed, and when its clock said so. */
export interface WitnessSignature {
  /** As the policy names it. */
  readonly witness: string;
  /** RFC 3339, UTC, seconds. */
  readonly at: string;
}

/** A size of the log that witnesses have signed. Each entry below that size is covered by it. */
export interface WitnessedSize {
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  /** Witnesses that the policy knows and whose signatures hold. */
  readonly signatures: readonly WitnessSignature[];
  /** Whether they are as many as the policy asks for. */
  readonly isEnough: boolean;
}

/** How far the log is written, and how far others vouch for it. */
export interface AnchorStates {
  /** On disk here, signed by the record's own key: nobody else vouches for it. */
  readonly written: { readonly size: number; readonly rootHash: string };
  /** The largest size that enough witnesses have signed; absent when there is none. */
  readonly witnessed?: WitnessedSize;
  /** Sizes that a known witness has signed, largest first: the latest of them, and `witnessed` always. */
  readonly sizes: readonly WitnessedSize[];
  /** Names of the witnesses that the policy knows. */
  readonly witnesses: readonly string[];
}

// A record that is witnessed at every reading comes to many thousand sizes; each takes a millisecond to verify.
const mostShown = 50;
const mostLookedAt = 2_000;

interface Parts {
  readonly verifier: Verifier;
  readonly policy: Policy | undefined;
  /** The log as it stands. */
  readonly log: StoredLog;
}

/** The states of a record's log. Only what verifies, and what this log really was at that size, counts. */
export function anchorStates(folder: string, { verifier, policy, log }: Parts): AnchorStates {
  const head = log.checkpoint;
  const written = { size: head.size, rootHash: Buffer.from(head.root).toString("hex") };
  const sizes: WitnessedSize[] = [];
  let witnessed: WitnessedSize | undefined;
  for (const size of policy === undefined ? [] : anchoredSizes(folder).slice(0, mostLookedAt)) {
    if (sizes.length >= mostShown && witnessed !== undefined) break;
    const found = witnessedAt(folder, size, { verifier, policy, log });
    if (found !== undefined && (sizes.length < mostShown || found.isEnough)) sizes.push(found);
    if (found?.isEnough === true) witnessed ??= found;
  }
  const witnesses = policy?.witnesses.map(({ name }) => name) ?? [];
  return { written, sizes, witnesses, ...(witnessed === undefined ? {} : { witnessed }) };
}

function witnessedAt(
  folder: string,
  size: number,
  { verifier, policy, log }: Parts,
): WitnessedSize | undefined {
  const note = readAnchor(folder, size);
  if (note === undefined || policy === undefined) return undefined;
  const cosigners = policy.witnesses.map(({ cosigner }) => cosigner);
  const opened = openCosigned(note, { origin: verifier.name, keys: [verifier], cosigners });
  const rootHash = rootAt(log.tree, size);
  if (opened === undefined || rootHash === undefined || opened.checkpoint.size !== BigInt(size))
    return undefined;
  if (Buffer.from(opened.checkpoint.root).toString("hex") !== rootHash || opened.cosigned.length === 0)
    return undefined;
  const signatures = opened.cosigned.map(({ cosigner, seconds }) => ({
    witness: policy.witnesses.find((one) => one.cosigner === cosigner)?.name ?? cosigner.name,
    at: timeOf(seconds),
  }));
  const enough = isEnough(policy.quorum, new Set(signatures.map(({ witness }) => witness)));
  return { size, rootHash, signatures, isEnough: enough && policy.witnesses.length > 0 };
}
