import { asText, fromBase64, fromDecimal, fromHashText } from "./bytes.ts";
import { type Checkpoint, type CheckpointKeys, type CosignedCheckpoint, openCosigned } from "./checkpoint.ts";
import { verifyInclusion } from "./merkle-proofs.ts";
import { leafHash } from "./tree-hash.ts";

/** A `.tlog-proof` file taken apart; nothing in it is to be believed before it is verified. */
export interface ProofFile {
  /** A number of 64 bits. */
  readonly index: bigint;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
  /** Signed by nobody. */
  readonly extra?: Uint8Array;
}

const maxFileBytes = 2_000_000;
const firstLine = "c2sp.org/tlog-proof@v1";

/** Takes a `.tlog-proof` file apart; undefined when it is not one to the letter (C2SP tlog-proof). */
export function parseProofFile(input: string | Uint8Array): ProofFile | undefined {
  const text = input.length > maxFileBytes ? undefined : asText(input);
  const blank = text?.indexOf("\n\n") ?? -1;
  if (text === undefined || blank < 0) return undefined;
  const [first, ...lines] = text.slice(0, blank).split("\n");
  if (first !== firstLine) return undefined;
  const extraLine = lines[0]?.startsWith("extra ") === true ? lines.shift() : undefined;
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice("extra ".length));
  const indexLine = lines.shift();
  const index =
    indexLine?.startsWith("index ") === true ? fromDecimal(indexLine.slice("index ".length)) : undefined;
  if (index === undefined || (extraLine !== undefined && extra === undefined)) return undefined;
  const proof = lines.map(fromHashText).filter((hash) => hash !== undefined);
  if (proof.length !== lines.length || proof.length > 64) return undefined;
  const parts = { index, proof, checkpoint: text.slice(blank + 2) };
  return extra === undefined ? parts : { ...parts, extra };
}

/** A proof that holds: where the entry stands, and in which checkpoint. */
export interface ProvenEntry extends CosignedCheckpoint {
  readonly index: bigint;
}

/**
 * Verifies that an entry is in a log by a `.tlog-proof` file alone; undefined when the file does not show it.
 * Whether the witnesses that signed are enough is for the caller to say.
 */
export function verifyProofFile(
  file: string | Uint8Array,
  entry: Uint8Array,
  keys: CheckpointKeys,
): ProvenEntry | undefined {
  const parts = parseProofFile(file);
  const opened = parts === undefined ? undefined : openCosigned(parts.checkpoint, keys);
  if (parts === undefined || opened === undefined) return undefined;
  const { index, proof } = parts;
  const { size, root } = opened.checkpoint;
  const holds = verifyInclusion({ index, size, leaf: leafHash(entry), proof, root });
  return holds ? { ...opened, index } : undefined;
}

/**
 * Verifies an entry by a `.tlog-proof` file whose checkpoint is, to the letter, one that was opened
 * before; returns its index. For many proofs to one checkpoint, whose signatures need one look only.
 */
export function verifyProofTo(
  opened: { readonly note: string; readonly checkpoint: Checkpoint },
  file: string | Uint8Array,
  entry: Uint8Array,
): bigint | undefined {
  const parts = parseProofFile(file);
  if (parts === undefined || parts.checkpoint !== opened.note) return undefined;
  const { index, proof } = parts;
  const { size, root } = opened.checkpoint;
  return verifyInclusion({ index, size, leaf: leafHash(entry), proof, root }) ? index : undefined;
}
