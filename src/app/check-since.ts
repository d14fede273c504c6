import type { CheckLine } from "../core/index.ts";
import {
  type Checkpoint,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  TileMissing,
  type Verifier,
  verifyConsistency,
} from "../ledger/index.ts";
import type { LogCheck } from "./check-log.ts";

/** A checkpoint of the record's log that somebody kept since an earlier day. */
export interface KeptCheckpoint {
  /** The file that it was kept in. */
  readonly name: string;
  readonly text: string;
}

interface SinceOptions {
  /** The record's key; absent when record.json cannot be believed. */
  readonly verifier: Verifier | undefined;
  readonly log: LogCheck;
  readonly since: readonly KeptCheckpoint[];
}

/** Proves, or says that it is not so, that today's log begins with what each kept checkpoint speaks of. */
export function checkSince({ verifier, log, since }: SinceOptions): readonly CheckLine[] {
  return since.map(({ name, text }) => {
    const line = { subject: "checkpoint", name } as const;
    const stated = parseCheckpoint(parseNote(text)?.text ?? "");
    if (stated === undefined)
      return { ...line, state: "unreadable", detail: "This file is no checkpoint of a log." };
    if (verifier === undefined)
      return {
        ...line,
        state: "unreadable",
        detail: "Without a sound record.json there is no key to check this checkpoint with.",
      };
    if (openCheckpoint(text, verifier) === undefined)
      return { ...line, state: "altered", detail: unsigned(stated, verifier) };
    return { ...line, ...compare(stated, log) };
  });
}

function unsigned({ origin }: Checkpoint, verifier: Verifier): string {
  return origin === verifier.name
    ? "This checkpoint does not bear the signature of the record's key: it was changed since it was kept, or the record was given another key."
    : `This checkpoint is of another log, ${JSON.stringify(origin)}.`;
}

function compare({ size, root }: Checkpoint, log: LogCheck): Pick<CheckLine, "state" | "detail"> {
  if (size > log.size)
    return {
      state: "altered",
      detail: `This checkpoint speaks of ${size} entries, and the log has only ${log.size}: entries were removed.`,
    };
  // Every log begins with nothing.
  if (size === 0n) return { state: "sound", detail: begins(size, log) };
  try {
    const proof = proveConsistency(log.tree, Number(size));
    const newerRoot = Buffer.from(log.rootHash, "hex");
    const isExtended = verifyConsistency({ older: size, newer: log.size, olderRoot: root, newerRoot, proof });
    if (isExtended) return { state: "sound", detail: begins(size, log) };
  } catch (error) {
    if (!(error instanceof TileMissing)) throw error;
    return { state: "unreadable", detail: "The log has lost a tile that the comparison needs." };
  }
  return {
    state: "altered",
    detail: `The log does not begin with the ${size} entries that this checkpoint speaks of: it was written anew.`,
  };
}

function begins(size: bigint, log: LogCheck): string {
  return `Today's log of ${log.size} entries begins with the ${size} that this checkpoint speaks of.`;
}
