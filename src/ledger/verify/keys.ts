import { createHash, createPublicKey, verify } from "node:crypto";
import type { Cosigner, Verifier } from "../nouns.ts";
import { fromBase64 } from "./bytes.ts";

// Signature types of C2SP signed-note.
const ed25519 = 1;
const cosignatureV1 = 4;
// DER in front of a raw Ed25519 public key (SPKI, RFC 8410).
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** Reads a log's verifier key; undefined when it is not one, not Ed25519, or its id is not its key's. */
export function parseVerifier(text: string): Verifier | undefined {
  return parseKey(text, ed25519);
}

/** Reads a witness's verifier key; undefined when it is not one of type 0x04, or its id is not its key's. */
export function parseCosigner(text: string): Cosigner | undefined {
  const parts = parseKey(text, cosignatureV1);
  return parts === undefined ? undefined : { kind: "cosigner", ...parts };
}

const keyForm = /^(?<name>[^+]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]{44})$/;

function parseKey(text: string, type: number): Verifier | undefined {
  const groups = keyForm.exec(text)?.groups;
  const { name, id } = groups ?? {};
  const bytes = fromBase64(groups?.key ?? "");
  if (name === undefined || id === undefined || bytes?.length !== 33 || bytes[0] !== type) return undefined;
  const key = bytes.subarray(1);
  return isKeyName(name) && idOf(name, bytes) === id ? { name, id, key } : undefined;
}

/** Key names of signed notes are not empty and hold no white space, no plus sign and no control character. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}

function idOf(name: string, typeAndKey: Uint8Array): string {
  return createHash("sha256").update(`${name}\n`).update(typeAndKey).digest("hex").slice(0, 8);
}

/** Whether `signature` is this key's Ed25519 signature over these bytes. */
export function verifyBytes(
  { key }: { readonly key: Uint8Array },
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== 64 || key.length !== 32) return false;
  const der = Buffer.concat([publicPrefix, key]);
  return verify(null, bytes, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
}
