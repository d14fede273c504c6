import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { joinBytes } from "./hash.ts";

/** A log's public key under its name, as signed notes name it. */
export interface Verifier {
  readonly name: string;
  /** First four bytes of SHA-256(name, 0x0A, 0x01, key), lower-case hex. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** A log's private key: the 32-byte Ed25519 seed, with what it makes public. */
export interface Signer {
  readonly seed: Uint8Array;
  readonly verifier: Verifier;
}

const ed25519 = 1;
// DER in front of the raw key, RFC 8410: private keys (PKCS #8) and public keys (SPKI).
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The signer that a seed makes under a key name. The seed comes from the caller. */
export function signerFrom(name: string, seed: Uint8Array): Signer {
  if (!isKeyName(name)) throw new RangeError("a key name has no white space and no plus sign");
  const der = createPublicKey(privateKey(seed)).export({ type: "spki", format: "der" });
  const key = new Uint8Array(der.subarray(publicPrefix.length));
  return { seed, verifier: { name, id: keyId(name, key), key } };
}

/** Signed-note key names are not empty and hold no white space and no plus sign. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s+\p{Cc}]/u.test(name);
}

function keyId(name: string, key: Uint8Array): string {
  const hash = createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ed25519)).update(key);
  return hash.digest("hex").slice(0, 8);
}

/** `name+id+base64(0x01, key)`: the C2SP verifier key. */
export function verifierText(verifier: Verifier): string {
  return `${verifier.name}+${verifier.id}+${base64(joinBytes([Uint8Array.of(ed25519), verifier.key]))}`;
}

/** Reads a verifier key; undefined when it is not one, not Ed25519, or its id is not its key's. */
export function parseVerifier(text: string): Verifier | undefined {
  const match = /^(?<name>[^+\s]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{44})$/.exec(text);
  const { name, id } = match?.groups ?? {};
  const bytes = fromBase64(match?.groups?.key ?? "");
  if (name === undefined || id === undefined || bytes?.length !== 33 || bytes[0] !== ed25519)
    return undefined;
  const key = bytes.subarray(1);
  return isKeyName(name) && keyId(name, key) === id ? { name, id, key } : undefined;
}

/** `PRIVATE+KEY+name+id+base64(0x01, seed)`: the form in which Go's signed-note tools keep keys. */
export function signerText(signer: Signer): string {
  const { name, id } = signer.verifier;
  return `PRIVATE+KEY+${name}+${id}+${base64(joinBytes([Uint8Array.of(ed25519), signer.seed]))}`;
}

/** Reads a private key; undefined when it is not one or does not belong to its own id. */
export function parseSigner(text: string): Signer | undefined {
  const match = /^PRIVATE\+KEY\+(?<name>[^+\s]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{44})$/.exec(text);
  const name = match?.groups?.name;
  const bytes = fromBase64(match?.groups?.key ?? "");
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ed25519) return undefined;
  const signer = signerFrom(name, bytes.subarray(1));
  return signer.verifier.id === match?.groups?.id ? signer : undefined;
}

/** An Ed25519 signature (RFC 8032) over the bytes. */
export function signBytes(signer: Signer, bytes: Uint8Array): Uint8Array {
  return sign(null, bytes, privateKey(signer.seed));
}

/** Whether `signature` is this key's over these bytes. */
export function verifyBytes(verifier: Verifier, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const der = joinBytes([publicPrefix, verifier.key]);
  return verify(
    null,
    bytes,
    createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" }),
    signature,
  );
}

function privateKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([privatePrefix, seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

/** Standard base64 (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
}

/** Strict base64: undefined unless the text is the one way to write its bytes. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return base64(bytes) === text ? bytes : undefined;
}
