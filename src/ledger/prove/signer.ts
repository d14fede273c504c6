import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Cosigner, Verifier } from "../nouns.ts";
import { base64, fromBase64 } from "./base64.ts";
import { joinBytes } from "./hash.ts";

/** A log's private key: the 32-byte Ed25519 seed, with what it makes public. */
export interface Signer {
  readonly seed: Uint8Array;
  /** The seed as the engine signs with it: to make it takes longer than to sign. */
  readonly privateKey: KeyObject;
  readonly verifier: Verifier;
}

/** A witness's private key: the 32-byte Ed25519 seed, with what it makes public. */
export interface CosignerKey {
  readonly seed: Uint8Array;
  readonly privateKey: KeyObject;
  readonly cosigner: Cosigner;
}

// Signature types of C2SP signed-note.
const ed25519 = 1;
const cosignatureV1 = 4;
// DER in front of the raw key, RFC 8410: private keys (PKCS #8) and public keys (SPKI).
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefixBytes = 12;

/** The signer that a seed makes under a key name. The seed comes from the caller. */
export function signerFrom(name: string, seed: Uint8Array): Signer {
  const privateKey = privateKeyOf(seed);
  const { id, key } = publicPart(name, { privateKey, type: ed25519 });
  return { seed, privateKey, verifier: { name, id, key } };
}

/** The key that a seed makes for a witness of that name. A seed must serve one purpose only. */
export function cosignerFrom(name: string, seed: Uint8Array): CosignerKey {
  const privateKey = privateKeyOf(seed);
  const { id, key } = publicPart(name, { privateKey, type: cosignatureV1 });
  return { seed, privateKey, cosigner: { kind: "cosigner", name, id, key } };
}

function publicPart(
  name: string,
  { privateKey, type }: { readonly privateKey: KeyObject; readonly type: number },
): { readonly id: string; readonly key: Uint8Array } {
  if (!isKeyName(name)) throw new RangeError("a key name has no white space and no plus sign");
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const key = new Uint8Array(der.subarray(publicPrefixBytes));
  const hash = createHash("sha256").update(`${name}\n`).update(Uint8Array.of(type)).update(key);
  return { id: hash.digest("hex").slice(0, 8), key };
}

/** Signed-note key names are not empty and hold no white space and no plus sign. */
function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[\p{White_Space}+\p{Cc}]/u.test(name);
}

/** `name+id+base64(type, key)`: the C2SP verifier key of a log or a witness. */
export function verifierText(verifier: Verifier | Cosigner): string {
  const type = "kind" in verifier ? cosignatureV1 : ed25519;
  return `${verifier.name}+${verifier.id}+${base64(joinBytes([Uint8Array.of(type), verifier.key]))}`;
}

/** `PRIVATE+KEY+name+id+base64(type, seed)`: the form in which Go's signed-note tools keep keys. */
export function signerText(signer: Signer | CosignerKey): string {
  const isCosigner = "cosigner" in signer;
  const { name, id } = isCosigner ? signer.cosigner : signer.verifier;
  const type = isCosigner ? cosignatureV1 : ed25519;
  return `PRIVATE+KEY+${name}+${id}+${base64(joinBytes([Uint8Array.of(type), signer.seed]))}`;
}

/** Reads a log's private key; undefined when it is not one or does not belong to its own id. */
export function parseSigner(text: string): Signer | undefined {
  const parts = parsePrivate(text, ed25519);
  if (parts === undefined) return undefined;
  const signer = signerFrom(parts.name, parts.seed);
  return signer.verifier.id === parts.id ? signer : undefined;
}

/** Reads a witness's private key; undefined when it is not one or does not belong to its own id. */
export function parseCosignerKey(text: string): CosignerKey | undefined {
  const parts = parsePrivate(text, cosignatureV1);
  if (parts === undefined) return undefined;
  const signer = cosignerFrom(parts.name, parts.seed);
  return signer.cosigner.id === parts.id ? signer : undefined;
}

const privateForm = /^PRIVATE\+KEY\+(?<name>[^+]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]{44})$/;

function parsePrivate(
  text: string,
  type: number,
): { readonly name: string; readonly id: string; readonly seed: Uint8Array } | undefined {
  const { name, id, key } = privateForm.exec(text)?.groups ?? {};
  const bytes = fromBase64(key ?? "");
  if (name === undefined || id === undefined || bytes?.length !== 33 || bytes[0] !== type) return undefined;
  return isKeyName(name) ? { name, id, seed: bytes.subarray(1) } : undefined;
}

/** An Ed25519 signature (RFC 8032) over the bytes. */
export function signBytes(signer: { readonly privateKey: KeyObject }, bytes: Uint8Array): Uint8Array {
  return sign(null, bytes, signer.privateKey);
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([privatePrefix, seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
