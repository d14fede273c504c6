import { base64, type Verifier } from "../../ledger/index.ts";

// DER in front of a raw Ed25519 public key (SPKI, RFC 8410).
const prefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** A public key in the form that `openssl` takes. */
export function keyPem({ key }: Verifier): string {
  const der = new Uint8Array([...prefix, ...key]);
  return `-----BEGIN PUBLIC KEY-----\n${base64(der)}\n-----END PUBLIC KEY-----\n`;
}
