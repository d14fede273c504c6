import { join } from "node:path";
import { type CheckLine, Fault } from "../core/index.ts";
import { openCosigned, type Policy, parseCheckpoint, parseNote, type Verifier } from "../ledger/index.ts";
import { readCheckpointText, rootAt } from "../log/index.ts";
import { anchoredSizes, anchorPath, readAnchor } from "./anchors/anchor-files.ts";
import { readPolicy, recordPolicy } from "./anchors/record-policy.ts";
import { timeOf } from "./anchors/time-of.ts";
import { stampedBy } from "./anchors/timestamp-files.ts";
import type { LogCheck } from "./check-log.ts";

/** What the log came to, and whose witnesses count. */
export interface AnchorCheck {
  readonly verifier: Verifier | undefined;
  readonly log: LogCheck;
  /** A policy file of the one who checks; the record's own is used without. */
  readonly policy?: string;
}

/** Names which witnesses signed which size of the log, and whether the log still is what they signed. */
export function checkAnchors(folder: string, check: AnchorCheck): readonly CheckLine[] {
  const { verifier } = check;
  const sizes = anchoredSizes(folder);
  try {
    const policy =
      check.policy === undefined ? recordPolicy(folder) : readPolicy(check.policy, "the policy given");
    if (verifier === undefined) return [];
    const signed = [...sizes]
      .reverse()
      .map((size) => checkAnchor(folder, size, { ...check, verifier, policy }));
    return [...signed, ...checkCheckpoint(folder, verifier)];
  } catch (error) {
    if (!(error instanceof Fault) || check.policy !== undefined) throw error;
    return [{ subject: "witness", state: "unreadable", name: "policy", detail: error.message }];
  }
}

interface Known {
  readonly verifier: Verifier;
  readonly log: LogCheck;
  readonly policy: Policy | undefined;
}

function checkAnchor(folder: string, size: number, { verifier, log, policy }: Known): CheckLine {
  const line = { subject: "witness", name: anchorPath(size) } as const;
  const note = readAnchor(folder, size);
  if (note === undefined) return { ...line, state: "missing", detail: "The signed checkpoint is not there." };
  const cosigners = policy?.witnesses.map(({ cosigner }) => cosigner) ?? [];
  const opened = openCosigned(note, { origin: verifier.name, keys: [verifier], cosigners });
  if (opened === undefined || opened.checkpoint.size !== BigInt(size))
    return {
      ...line,
      state: "altered",
      detail:
        "This checkpoint does not bear the signature of the record's key, or a witness's signature on it is false.",
    };
  const rootHash = Buffer.from(opened.checkpoint.root).toString("hex");
  if (size > log.size)
    return {
      ...line,
      state: "altered",
      detail: `The log had ${size} entries when this was signed and has ${log.size} now: entries were cut off.`,
    };
  if (rootAt(log.tree, size) !== rootHash)
    return {
      ...line,
      state: "altered",
      detail: `The log at ${size} entries is not the one that was signed: it was written anew.`,
    };
  if (opened.cosigned.length === 0 && stampedBy(folder, size).length > 0)
    return { ...line, state: "sound", detail: "Kept for its timestamps, and signed by the record's key." };
  return lineOfSigners(line, {
    signers: opened.cosigned.map(({ cosigner, seconds }) => `${cosigner.name} (${timeOf(seconds)})`),
    others: othersOn(note, [verifier, ...cosigners]),
  });
}

interface Signers {
  readonly signers: readonly string[];
  readonly others: readonly string[];
}

function lineOfSigners(
  line: { readonly subject: "witness"; readonly name: string },
  { signers, others }: Signers,
): CheckLine {
  const unknown =
    others.length === 0 ? "" : ` Not verified, since the policy has no such key: ${others.join(", ")}.`;
  if (signers.length === 0)
    return {
      ...line,
      state: "unchecked",
      detail: `No witness that the policy knows has signed this.${unknown}`,
    };
  const detail = `Signed by ${signers.join(", ")}.${unknown}`;
  return { ...line, state: others.length === 0 ? "sound" : "unchecked", detail };
}

function othersOn(
  note: Uint8Array,
  known: readonly { readonly name: string; readonly id: string }[],
): readonly string[] {
  const signatures = parseNote(note)?.signatures ?? [];
  const others = signatures.filter(
    ({ name, id }) => !known.some((key) => key.name === name && key.id === id),
  );
  return [...new Set(others.map(({ name }) => name))];
}

// What witnesses signed stands on the log's own checkpoint too, to be shown with it: line by line the same.
function checkCheckpoint(folder: string, verifier: Verifier): readonly CheckLine[] {
  const parsed = parseNote(readCheckpointText(join(folder, "log")) ?? "");
  const size = parsed === undefined ? undefined : parseCheckpoint(parsed.text)?.size;
  if (parsed === undefined || size === undefined) return [];
  const kept = readAnchor(folder, Number(size));
  const lines = new Set(
    (kept === undefined ? undefined : parseNote(kept))?.signatures.map(({ line }) => line),
  );
  const strange = parsed.signatures.filter(
    ({ name, id, line }) => !(name === verifier.name && id === verifier.id) && !lines.has(line),
  );
  if (strange.length === 0) return [];
  const detail = `The checkpoint bears signatures that are not those kept in ${anchorPath(size)}.`;
  return [{ subject: "witness", state: "altered", name: "log/checkpoint", detail }];
}
