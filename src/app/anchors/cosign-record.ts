import { Fault } from "../../core/index.ts";
import {
  isEnough,
  openCosigned,
  type Policy,
  type PolicyWitness,
  parseNote,
  TileMissing,
  type Verifier,
} from "../../ledger/index.ts";
import { type LogWriter, withSignatures } from "../../log/index.ts";
import { anchoredSizes, readAnchor, writeAnchor } from "./anchor-files.ts";
import { askWitness, type UnsignedReason, type WitnessReply } from "./ask-witness.ts";
import type { Send } from "./post.ts";
import { timeOf } from "./time-of.ts";

/** What a witness that was asked has said. */
export type WitnessOutcome =
  | { readonly kind: "signed"; readonly witness: string; readonly at: string }
  | {
      readonly kind: "unsigned";
      readonly witness: string;
      readonly reason: UnsignedReason;
      readonly detail: string;
    };

/** What came of asking all witnesses about the log as it stands. */
export interface CosignReport {
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  readonly outcomes: readonly WitnessOutcome[];
  /** Whether those that signed are as many as the policy asks for. */
  readonly isEnough: boolean;
}

interface Parts {
  readonly folder: string;
  readonly verifier: Verifier;
  readonly writer: LogWriter;
  readonly policy: Policy;
  readonly send: Send;
}

/** Asks every witness of the policy that has an address, and keeps what they sign: on disk when this resolves. */
export async function cosignRecord(parts: Parts): Promise<CosignReport> {
  const { folder, policy, writer } = parts;
  const { text: note, checkpoint } = writer.log();
  const text = parseNote(note)?.text ?? "";
  const replies = await Promise.all(
    policy.witnesses.filter(hasAddress).map(async (witness) => ({
      witness,
      reply: await ask(witness, parts),
    })),
  );
  const lines = replies.flatMap(({ reply }) => (reply.kind === "signed" ? [reply.cosigned.line] : []));
  if (lines.length > 0) {
    const before = readAnchor(folder, checkpoint.size);
    const known = before === undefined ? note : Buffer.from(before).toString("utf8");
    const signed = withSignatures(known, text, lines);
    if (signed === undefined) throw foreignAnchor(folder, checkpoint.size);
    await writeAnchor(folder, checkpoint.size, signed);
    await writer.addSignatures(text, lines);
  }
  return {
    size: checkpoint.size,
    rootHash: Buffer.from(checkpoint.root).toString("hex"),
    outcomes: replies.map(({ witness, reply }) => outcomeOf(witness.name, reply)),
    isEnough: isSignedByEnough(parts, checkpoint.size),
  };
}

function isSignedByEnough({ folder, verifier, policy }: Parts, size: number): boolean {
  const note = readAnchor(folder, size);
  const keys = { origin: verifier.name, keys: [verifier] };
  const signed = (witness: PolicyWitness): boolean =>
    note !== undefined &&
    (openCosigned(note, { ...keys, cosigners: [witness.cosigner] })?.cosigned.length ?? 0) > 0;
  const names = policy.witnesses.filter(signed).map(({ name }) => name);
  return policy.witnesses.length > 0 && isEnough(policy.quorum, new Set(names));
}

function hasAddress(witness: PolicyWitness): witness is PolicyWitness & { readonly url: string } {
  return witness.url !== undefined;
}

async function ask(
  witness: PolicyWitness & { readonly url: string },
  { folder, verifier, writer, send }: Parts,
): Promise<WitnessReply> {
  const { text: note, checkpoint, tree } = writer.log();
  const submitted = {
    note,
    text: parseNote(note)?.text ?? "",
    tree,
    old: lastSigned(folder, { verifier, witness, size: checkpoint.size }),
  };
  try {
    return await askWitness(witness, submitted, send);
  } catch (error) {
    if (!(error instanceof TileMissing)) throw error;
    throw new Fault("record-broken", `The log of ${folder} has lost a tile. Run \`aver check\`.`, error);
  }
}

interface Wanted {
  readonly verifier: Verifier;
  readonly witness: PolicyWitness;
  readonly size: number;
}

// A witness that signed nothing of so many is asked from the beginning, and says what it knows.
const lookedAt = 100;

// The largest size that this witness is seen to have signed; 0 when none is.
function lastSigned(folder: string, { verifier, witness, size }: Wanted): number {
  const keys = { origin: verifier.name, keys: [verifier], cosigners: [witness.cosigner] };
  const sizes = anchoredSizes(folder)
    .filter((one) => one <= size)
    .slice(0, lookedAt);
  const isSigned = (one: number): boolean => {
    const note = readAnchor(folder, one);
    return note !== undefined && (openCosigned(note, keys)?.cosigned.length ?? 0) > 0;
  };
  return sizes.find(isSigned) ?? 0;
}

function outcomeOf(witness: string, reply: WitnessReply): WitnessOutcome {
  return reply.kind === "signed"
    ? { kind: "signed", witness, at: timeOf(reply.cosigned.seconds) }
    : { kind: "unsigned", witness, reason: reply.reason, detail: reply.detail };
}

function foreignAnchor(folder: string, size: number): Fault {
  return new Fault(
    "record-broken",
    `Witnesses have signed another log of ${size} entries than the one of ${folder}. Run \`aver check\`, and compare the record with a copy.`,
  );
}
