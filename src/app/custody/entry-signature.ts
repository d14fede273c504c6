import { canonicalJson, type Entry, type EntrySignature } from "../../core/index.ts";
import {
  base64,
  fromBase64,
  type Signer,
  signBytes,
  type Verifier,
  verifyBytes,
} from "../../ledger/index.ts";

// In front of the signed bytes, so that they can pass for no other thing that a key signs.
const purpose = "aver entry v1\n";

/** How a signature names the key that made it. */
export function keyNameOf({ name, id }: Verifier): string {
  return `${name}+${id}`;
}

/** The entry with a person's signature. `origin` is the record's, so that it holds in no other record. */
export function signEntry(entry: Entry, { signer, origin }: { signer: Signer; origin: string }): Entry {
  const value = base64(signBytes(signer, signedBytes(entry, origin)));
  return { ...entry, signature: { key: keyNameOf(signer.verifier), value } };
}

/** Whether this key made the signature over the members of an entry, of whatever kind, in that record. */
export function isSignedBy(
  verifier: Verifier,
  { members, signature, origin }: { members: object; signature: EntrySignature; origin: string },
): boolean {
  const bytes = fromBase64(signature.value);
  if (bytes === undefined || signature.key !== keyNameOf(verifier)) return false;
  const signed = tryBytes(members, origin);
  return signed !== undefined && verifyBytes(verifier, signed, bytes);
}

// Half a surrogate pair has no canonical form, so nobody can have signed it.
function tryBytes(members: object, origin: string): Uint8Array | undefined {
  try {
    return signedBytes(members, origin);
  } catch {
    return undefined;
  }
}

function signedBytes(members: object, origin: string): Uint8Array {
  return Buffer.from(`${purpose}${origin}\n${canonicalJson({ ...members, signature: undefined })}`);
}
