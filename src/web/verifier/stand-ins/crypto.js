import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { Buffer } from "./buffer.js";

// What the verifier of `ledger` asks of Node's cryptography, in a browser. Nothing here signs.

const algorithms = { sha256, sha512 };

const bytesOf = (value) => (typeof value === "string" ? Buffer.from(value) : value);

/** A hash that is added to piece by piece. */
export function createHash(name) {
  const state = algorithms[name].create();
  const hash = {
    update: (piece) => {
      state.update(bytesOf(piece));
      return hash;
    },
    digest: (encoding) => {
      const digest = Buffer.from(state.digest());
      return encoding === undefined ? digest : digest.toString(encoding);
    },
  };
  return hash;
}

/** The hash of bytes at once. */
export function hash(name, bytes, encoding = "hex") {
  return createHash(name)
    .update(bytes)
    .digest(encoding === "buffer" ? undefined : encoding);
}

/** The raw key behind 12 bytes of DER (RFC 8410). */
export function createPublicKey({ key }) {
  return key.subarray(12);
}

/** Ed25519 as RFC 8032 verifies it. */
export function verify(_algorithm, bytes, key, signature) {
  return ed25519.verify(signature, bytes, key, { zip215: false });
}

const refused = () => {
  throw new Error("this page signs nothing");
};

export { refused as createPrivateKey, refused as sign };
