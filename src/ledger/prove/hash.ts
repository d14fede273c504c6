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
  if (hashes.length === 0) return emptyRoot();
  let row = hashes;
  while (row.length > 1) row = pairUp(row);
  return row[0] ?? emptyRoot();
}

// Pairing from the left and carrying an odd last one up gives the same tree as RFC 6962's split
// at the largest power of two.
function pairUp(row: readonly Uint8Array[]): readonly Uint8Array[] {
  const next: Uint8Array[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const left = row[i];
    const right = row[i + 1];
    if (left === undefined) break;
    next.push(right === undefined ? left : nodeHash(left, right));
  }
  return next;
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
