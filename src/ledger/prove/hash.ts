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
  return tile.length === 0 ? emptyRoot() : rootOfRow(tile);
}

// Pairing from the left and carrying an odd last one up gives the same tree as RFC 6962's split
// at the largest power of two. Row after row takes the place of the one below it.
function rootOfRow(row: Uint8Array): Uint8Array {
  let count = row.length / hashBytes;
  const pairs = pairsFor(Math.ceil(count / 2));
  const bytes = Buffer.from(row.buffer, row.byteOffset, row.length);
  pairs.forEach((pair, i) => {
    bytes.copy(pair, 1, 2 * i * hashBytes, Math.min(bytes.length, 2 * (i + 1) * hashBytes));
  });
  for (; count > 1; count = Math.ceil(count / 2)) {
    for (let i = 0; i < count >> 1; i++)
      pairs[i >> 1]?.write(hash("sha256", pairs[i] ?? bytes, "binary"), halfAt(i), "binary");
    const odd = (count - 1) / 2;
    if (count % 2 === 1) pairs[odd]?.copy(pairs[odd >> 1] ?? bytes, halfAt(odd), 1, 1 + hashBytes);
  }
  return Buffer.from(pairs[0]?.subarray(1, 1 + hashBytes) ?? []);
}

function halfAt(index: number): number {
  return index % 2 === 0 ? 1 : 1 + hashBytes;
}

// A node's two hashes stand behind 0x01, where they are hashed without being copied once more.
function pairsFor(count: number): readonly Buffer[] {
  const pairBytes = 1 + 2 * hashBytes;
  const bytes = Buffer.alloc(count * pairBytes, 1);
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * pairBytes, (i + 1) * pairBytes));
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
