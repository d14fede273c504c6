import { createHash } from "node:crypto";
import type { NewHasher } from "../../bag/index.ts";

const known = new Set(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]);

/** Hashers by their names in BagIt, from Node's own cryptography. */
export const nodeHasher: NewHasher = (algorithm) => {
  if (!known.has(algorithm)) return undefined;
  const hash = createHash(algorithm);
  return { update: (piece) => void hash.update(piece), digest: () => hash.digest("hex") };
};
