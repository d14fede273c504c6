import {
  base64,
  fromBase64,
  leafHash,
  openCheckpoint,
  type Verifier,
  verifyInclusion,
} from "../../ledger/index.ts";

export function writeProofFile({
  index,
  proof,
  checkpoint,
}: {
  index: number;
  proof: readonly Uint8Array[];
  checkpoint: string;
}): string {
  return ["c2sp.org/tlog-proof@v1", `index ${index}`, ...proof.map(base64), "", checkpoint].join("\n");
}

export function verifyProofFile(
  text: string,
  entry: Uint8Array,
  { keys }: { origin: string; keys: readonly Verifier[]; cosigners: readonly never[] },
): { index: bigint } | undefined {
  const blank = text.indexOf("\n\n");
  const [first, second = "", ...lines] = text.slice(0, blank).split("\n");
  const index = Number(/^index (0|[1-9]\d{0,15})$/.exec(second)?.[1] ?? Number.NaN);
  const key = keys[0];
  const checkpoint = key === undefined ? undefined : openCheckpoint(text.slice(blank + 2), key);
  const proof = lines.map(fromBase64).filter((hash) => hash !== undefined);
  if (
    first !== "c2sp.org/tlog-proof@v1" ||
    blank < 0 ||
    checkpoint === undefined ||
    proof.length !== lines.length ||
    !Number.isSafeInteger(index)
  )
    return undefined;
  return verifyInclusion({
    index,
    size: checkpoint.size,
    leaf: leafHash(entry),
    proof,
    root: checkpoint.root,
  })
    ? { index: BigInt(index) }
    : undefined;
}
