import { hash } from "node:crypto";

/** Bytes in a hash. */
export const hashBytes = 32;

// By way of a text of 32 characters: half the time of a buffer of its own for every hash.
function sha256(bytes: Uint8Array): Uint8Array {
  return Buffer.from(hash("sha256", bytes, "binary"), "binary");
}

/** RFC 6962, 2.1: a leaf is hashed behind 0x00, so that no leaf can pass for a node. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(1 + entry.length);
  bytes[0] = 0;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** RFC 6962, 2.1: a node is hashed behind 0x01. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** The root of a tree without leaves: the hash of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** The root over hashes of equal complete subtrees, of which the last may be an incomplete one. */
export function rootOver(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.length < 2 ? (hashes[0] ?? emptyRoot()) : rootOfRow(joinBytes(hashes));
}

/** The same, of hashes that stand one behind another, as in a tile. */
export function rootOfTile(tile: Uint8Array): Uint8Array {
  return tile.length === 0 ? emptyRoot() : rootOfRow(Buffer.from(tile));
}

// Pairing from the left and carrying an odd last one up gives the same tree as RFC 6962's split
// at the largest power of two. Row after row takes the place of the one below it.
function rootOfRow(bytes: Uint8Array): Uint8Array {
  const row = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const node = Buffer.alloc(1 + 2 * hashBytes, 1);
  for (let count = row.length / hashBytes; count > 1; count = Math.ceil(count / 2)) {
    for (let i = 0; i < Math.floor(count / 2); i++) {
      row.copy(node, 1, 2 * i * hashBytes, 2 * (i + 1) * hashBytes);
      row.write(hash("sha256", node, "binary"), i * hashBytes, "binary");
    }
    if (count % 2 === 1)
      row.copyWithin(((count - 1) / 2) * hashBytes, (count - 1) * hashBytes, count * hashBytes);
  }
  return Buffer.from(row.subarray(0, hashBytes));
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Cuts a tile into its hashes. */
export function hashesIn(tile: Uint8Array): readonly Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let i = 0; i + hashBytes <= tile.length; i += hashBytes) hashes.push(tile.subarray(i, i + hashBytes));
  return hashes;
}

/** Puts byte strings behind one another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
