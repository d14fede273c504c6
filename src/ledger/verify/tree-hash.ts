import { hash } from "node:crypto";

// Node makes a text of 32 characters and bytes of it faster than bytes alone.
function digest(input: Uint8Array): Uint8Array {
  return Buffer.from(hash("sha256", input, "binary"), "binary");
}

/** A leaf's hash: RFC 6962, 2.1. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(1 + entry.length);
  input[0] = 0;
  input.set(entry, 1);
  return digest(input);
}

/** A node's hash: RFC 6962, 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return digest(input);
}

/** The root of the empty tree: RFC 6962, 2.1. */
export function emptyRoot(): Uint8Array {
  return digest(new Uint8Array());
}

/** The root over hashes, by the definition: the left part is the largest power of two below the count. */
export function rootOver(hashes: readonly Uint8Array[], start = 0, end = hashes.length): Uint8Array {
  const count = end - start;
  if (count < 2) return hashes[start] ?? emptyRoot();
  const middle = start + 2 ** (31 - Math.clz32(count - 1));
  return nodeHash(rootOver(hashes, start, middle), rootOver(hashes, middle, end));
}
