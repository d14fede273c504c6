import {
  type Cosigned,
  openNote,
  type PolicyWitness,
  proveConsistency,
  type Tree,
  writeSubmission,
} from "../../ledger/index.ts";
import { post, type Send } from "./post.ts";

/** What is submitted: a checkpoint, and the tree from which its proofs are made. */
export interface Submitted {
  /** The signed note. */
  readonly note: string;
  /** Its text without signatures. */
  readonly text: string;
  readonly tree: Tree;
  /** The largest size that this witness is known to have signed. */
  readonly old: number;
}

/** What came of asking a witness. */
export type WitnessReply =
  | { readonly kind: "signed"; readonly cosigned: Cosigned }
  | { readonly kind: "unsigned"; readonly reason: UnsignedReason; readonly detail: string };

/**
 * Why a checkpoint was not signed. `ahead`: the witness has signed a longer log than this one.
 * `forked`: it has signed another history.
 */
export type UnsignedReason = "unreachable" | "refused" | "ahead" | "forked" | "false-signature";

const attempts = 3;

/** Asks a witness to sign (C2SP tlog-witness). When it knows another size than we thought, it is asked again from there. */
export async function askWitness(
  witness: PolicyWitness & { readonly url: string },
  submitted: Submitted,
  send: Send,
): Promise<WitnessReply> {
  const { tree } = submitted;
  let old = submitted.old;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const body = writeSubmission(old, old === 0 ? [] : proveConsistency(tree, old), submitted.note);
    const reply = await post(`${witness.url.replace(/\/+$/, "")}/add-checkpoint`, { body }, send);
    if (typeof reply === "string") return unsigned("unreachable", reply);
    const answer = { status: reply.status, body: reply.body.toString("utf8") };
    if (answer.status === 200) return cosignedIn(answer.body, witness, submitted.text);
    if (answer.status !== 409) return notSigned(answer);
    const known = /^(?:0|[1-9]\d{0,15})\n$/.test(answer.body) ? Number(answer.body) : Number.NaN;
    if (known > tree.size)
      return unsigned(
        "ahead",
        `It has signed this log at ${known} entries; here are ${tree.size}. Entries were cut off, or this is an older copy.`,
      );
    if (!(known >= 0) || known === old)
      return unsigned("refused", "It answered that it knows another size, without one.");
    old = known;
  }
  return unsigned("refused", "It named another size each time it was asked.");
}

function unsigned(reason: UnsignedReason, detail: string): WitnessReply {
  return { kind: "unsigned", reason, detail };
}

function notSigned({ status, body }: { readonly status: number; readonly body: string }): WitnessReply {
  if (status === 422)
    return unsigned(
      "forked",
      "It has signed another history of this log: what it signed before is not in here.",
    );
  if (status === 404)
    return unsigned("refused", "It does not know this log. Give its keeper the verifier key of record.json.");
  if (status === 403) return unsigned("refused", "It knows this log under another key.");
  const words = body.split("\n", 1)[0]?.slice(0, 200) ?? "";
  return unsigned("refused", `It answered with status ${status}: ${words}`);
}

// Signatures of other keys are passed over; a false one under the witness's own name and id is not.
function cosignedIn(lines: string, { cosigner }: PolicyWitness, text: string): WitnessReply {
  const signed = openNote(`${text}\n${lines}`, [cosigner])?.signatures[0];
  if (signed?.seconds === undefined)
    return unsigned("false-signature", "What it answered is not its signature over this checkpoint.");
  return { kind: "signed", cosigned: { cosigner, seconds: signed.seconds, line: signed.line } };
}
