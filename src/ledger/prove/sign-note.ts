import { base64 } from "./base64.ts";
import { joinBytes } from "./hash.ts";
import { type CosignerKey, type Signer, signBytes } from "./signer.ts";

/** A log's size and root hash, for the one who keeps the log and knows both. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The text with one signature line for each signer (C2SP signed-note). */
export function signNote(text: string, ...signers: readonly Signer[]): string {
  if (!text.endsWith("\n")) throw new RangeError("a note's text ends in a line feed");
  const bytes = Buffer.from(text);
  const lines = signers.map((signer) => signatureLine(signer.verifier, signBytes(signer, bytes)));
  return `${text}\n${lines.join("")}`;
}

/** The signed note that states a checkpoint (C2SP tlog-checkpoint). */
export function signCheckpoint(head: TreeHead, ...signers: readonly Signer[]): string {
  return signNote(`${head.origin}\n${head.size}\n${base64(head.root)}\n`, ...signers);
}

/**
 * The signature line by which a witness says that at that time, in seconds since 1970, this was the
 * largest tree that it had seen of the log (C2SP tlog-cosignature, Ed25519). `text` is the checkpoint's
 * text without its signatures.
 */
export function cosign(text: string, signer: CosignerKey, seconds: number): string {
  if (!Number.isSafeInteger(seconds) || seconds <= 0)
    throw new RangeError("a cosignature bears a time after 1970, in whole seconds");
  const signature = signBytes(signer, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(signer.cosigner, joinBytes([time, signature]));
}

function signatureLine(
  { name, id }: { readonly name: string; readonly id: string },
  bytes: Uint8Array,
): string {
  return `\u2014 ${name} ${base64(joinBytes([Buffer.from(id, "hex"), bytes]))}\n`;
}
