import { base64 } from "./base64.ts";

/** What a `.tlog-proof` file holds. */
export interface ProofParts {
  readonly index: number;
  /** From the leaf's sibling upwards. */
  readonly proof: readonly Uint8Array[];
  /** The signed note, with whatever cosignatures it bears. */
  readonly checkpoint: string;
  /** Not signed by anybody: whoever reads it must not trust it. */
  readonly extra?: Uint8Array;
}

/** The text of a `.tlog-proof` file (C2SP tlog-proof). */
export function writeProofFile({ index, proof, checkpoint, extra }: ProofParts): string {
  const head = ["c2sp.org/tlog-proof@v1", ...(extra === undefined ? [] : [`extra ${base64(extra)}`])];
  return [...head, `index ${index}`, ...proof.map(base64), "", checkpoint].join("\n");
}

/** The body by which a log asks a witness for a cosignature (C2SP tlog-witness, add-checkpoint). */
export function writeSubmission(old: number, proof: readonly Uint8Array[], checkpoint: string): string {
  return [`old ${old}`, ...proof.map(base64), "", checkpoint].join("\n");
}
