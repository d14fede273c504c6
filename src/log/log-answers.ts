import { Fault } from "../core/index.ts";
import {
  openCheckpoint,
  parseNote,
  proveConsistency,
  proveInclusion,
  sameBytes,
  TileMissing,
  type Tree,
  tilePath,
  type Verifier,
  verifyLog,
  writeProofFile,
} from "../ledger/index.ts";
import { brokenLog } from "./broken-log.ts";
import type { StoredLog } from "./log-tail.ts";

/** A log's signed state. */
export interface LogHead {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  /** The checkpoint as it is on disk: a signed note, with what cosignatures it bears. */
  readonly text: string;
  /** The text that is signed, without signatures. */
  readonly signedText: string;
}

/** What the verification of a whole log came to. */
export interface LogReport {
  readonly sound: boolean;
  /** What is altered or missing: paths inside the log's folder. */
  readonly findings: readonly { readonly path: string; readonly state: "altered" | "missing" }[];
}

/** What can be asked of a log. */
export interface LogAnswers {
  head(): LogHead;
  /** Entries in their order, read a bundle at a time: from one number to before another. */
  entries(range?: { readonly from?: number; readonly to?: number }): Generator<Uint8Array>;
  /** That an entry is in the log: RFC 6962 audit path, from the leaf's sibling upwards. */
  proveInclusion(index: number): readonly Uint8Array[];
  /** That the log begins with an earlier state of itself. */
  proveConsistency(olderSize: number): readonly Uint8Array[];
  /** A `.tlog-proof` file: that an entry is in the log, for somebody who has neither the log nor Aver. */
  proofFile(index: number): string;
  /** Hashes everything anew, by code that shares nothing with what wrote it. */
  verify(): LogReport;
}

interface Parts {
  readonly folder: string;
  readonly verifier: Verifier;
  readonly log: () => StoredLog;
}

/** The answers that a log's folder gives. */
export function logAnswers({ folder, verifier, log }: Parts): LogAnswers {
  const proven = <T>(prove: (tree: Tree, text: string) => T): T => {
    const { tree, text } = log();
    try {
      return prove(tree, text);
    } catch (error) {
      if (error instanceof TileMissing) throw brokenLog(folder, "has lost a tile");
      if (error instanceof RangeError) throw new Fault("usage", `${error.message}.`, error);
      throw error;
    }
  };
  return {
    head: () => headOf(log()),
    entries: (range) => entriesOf(log(), range),
    proveInclusion: (index) => proven((tree) => proveInclusion(tree, index)),
    proveConsistency: (older) => proven((tree) => proveConsistency(tree, older)),
    proofFile: (index) =>
      proven((tree, checkpoint) => writeProofFile({ index, proof: proveInclusion(tree, index), checkpoint })),
    verify: () => verified({ verifier, log }),
  };
}

function headOf({ checkpoint, text }: StoredLog): LogHead {
  const { origin, size, root } = checkpoint;
  const signedText = parseNote(text)?.text ?? "";
  return { origin, size, rootHash: Buffer.from(root).toString("hex"), text, signedText };
}

function entriesOf(
  log: StoredLog,
  range: { readonly from?: number; readonly to?: number } = {},
): Generator<Uint8Array> {
  const { size } = log.checkpoint;
  const { from = 0, to = size } = range;
  if (!Number.isSafeInteger(from) || from < 0 || from > to || to > size)
    throw new Fault("usage", `The log has ${size} entries: none from ${from} to before ${to}.`);
  return log.entries({ from, to });
}

function verified({ verifier, log }: Pick<Parts, "verifier" | "log">): LogReport {
  const { text, checkpoint, tree } = log();
  const signed = openCheckpoint(text, verifier);
  const isSigned = signed !== undefined && sameBytes(signed.root, checkpoint.root);
  const verdict = verifyLog(checkpoint.size, checkpoint.root, tree.read);
  const findings = verdict.findings.map(({ tile, state }) => ({ path: tilePath(tile), state }));
  const isWhole = verdict.root !== undefined && sameBytes(verdict.root, checkpoint.root);
  return { sound: isSigned && isWhole && findings.length === 0, findings };
}
