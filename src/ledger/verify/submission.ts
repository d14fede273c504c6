import type { Verifier } from "../nouns.ts";
import { asText, fromDecimal, fromHashText, sameBytes } from "./bytes.ts";
import { type Checkpoint, openCosigned, parseCheckpoint } from "./checkpoint.ts";
import { verifyConsistency } from "./merkle-proofs.ts";
import { parseNote } from "./note.ts";
import { emptyRoot } from "./tree-hash.ts";

/** A checkpoint that a log submits to a witness, signed by the log (C2SP tlog-witness, add-checkpoint). */
export interface Submission {
  readonly old: bigint;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
  /** The checkpoint's text without its signatures. */
  readonly text: string;
  /** The signature lines of the log's known keys, verified. */
  readonly logLines: string;
}

/** Why a witness does not sign: the status of its answer, and one English sentence. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 422;
  readonly reason: string;
}

/** A witness that has signed another size than the log says: the answer bears that size. */
export interface Conflict {
  readonly status: 409;
  readonly size: bigint;
}

const maxProofLines = 63;

/** Reads a submission and verifies the log's signature; `keysOf` gives the keys of a log that the witness knows. */
export function openSubmission(
  body: Uint8Array,
  keysOf: (origin: string) => readonly Verifier[] | undefined,
): Submission | Refusal {
  const parts = parseBody(body);
  const text = parts === undefined ? undefined : parseNote(parts.note)?.text;
  const claimed = text === undefined ? undefined : parseCheckpoint(text);
  if (parts === undefined || claimed === undefined)
    return refusal(400, "The body is not an old size, a proof and a signed checkpoint.");
  const keys = keysOf(claimed.origin);
  if (keys === undefined) return refusal(404, "This witness does not know this log.");
  const opened = openCosigned(parts.note, { origin: claimed.origin, keys, cosigners: [] });
  if (opened === undefined) return refusal(403, "No known key of this log has signed this checkpoint.");
  const { checkpoint } = opened;
  if (parts.old > checkpoint.size) return refusal(400, "The old size is larger than the checkpoint's.");
  return { old: parts.old, proof: parts.proof, checkpoint, text: opened.text, logLines: opened.logLines };
}

/** What a witness knows of a log: the largest tree of it that it has signed. */
export interface Seen {
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** Whether a witness may sign what was submitted, after what it has signed before; undefined when it may. */
export function judgeSubmission(
  { old, proof, checkpoint }: Submission,
  seen: Seen | undefined,
): Refusal | Conflict | undefined {
  const { size, root } = checkpoint;
  if (old !== (seen?.size ?? 0n)) return { status: 409, size: seen?.size ?? 0n };
  if (size === 0n && !sameBytes(root, emptyRoot()))
    return refusal(422, "A log without entries has the root of the empty tree.");
  if (old === 0n || seen === undefined) {
    if (proof.length > 0) return refusal(422, "From the empty tree nothing is to be proved.");
    return undefined;
  }
  const claim = { older: old, newer: size, olderRoot: seen.root, newerRoot: root, proof };
  return verifyConsistency(claim)
    ? undefined
    : refusal(422, "The proof does not show that this tree begins with the one signed before.");
}

function parseBody(
  body: Uint8Array,
): { readonly old: bigint; readonly proof: readonly Uint8Array[]; readonly note: string } | undefined {
  const text = asText(body);
  const blank = text?.indexOf("\n\n") ?? -1;
  if (text === undefined || blank < 0) return undefined;
  const [first = "", ...lines] = text.slice(0, blank).split("\n");
  const old = first.startsWith("old ") ? fromDecimal(first.slice("old ".length)) : undefined;
  if (old === undefined || lines.length > maxProofLines) return undefined;
  const proof = lines.map(fromHashText).filter((hash) => hash !== undefined);
  return proof.length === lines.length ? { old, proof, note: text.slice(blank + 2) } : undefined;
}

function refusal(status: Refusal["status"], reason: string): Refusal {
  return { status, reason };
}
