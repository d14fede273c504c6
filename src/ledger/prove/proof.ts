import type { TileReader } from "../nouns.ts";
import { hashBytes, hashesIn, nodeHash, rootOver } from "./hash.ts";
import { tilePath, tileWidth } from "./tile-path.ts";

/** Reads the hashes of a log of a given size from its tiles. */
export interface Tree {
  readonly size: number;
  readonly read: TileReader;
}

/** A tile that a proof needs is not there or is cut short. */
export class TileMissing extends Error {
  override readonly name = "TileMissing";
}

/** The audit path of RFC 6962, 2.1.1, from the leaf upwards. */
export function proveInclusion(tree: Tree, index: number): readonly Uint8Array[] {
  if (!(index >= 0 && index < tree.size)) throw new RangeError(`no entry ${index} in a log of ${tree.size}`);
  const known = remembering(tree);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = tree.size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const below = index < middle;
    path.push(below ? hashOf(known, middle, end) : hashOf(known, start, middle));
    if (below) end = middle;
    else start = middle;
  }
  return path.reverse();
}

/** The consistency proof of RFC 6962, 2.1.2, from an older size to the tree's. */
export function proveConsistency(tree: Tree, older: number): readonly Uint8Array[] {
  if (!(older > 0 && older <= tree.size)) throw new RangeError(`no proof from ${older} to ${tree.size}`);
  const known = remembering(tree);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = tree.size;
  let whole = true;
  while (older !== end) {
    const middle = start + splitOf(end - start);
    const below = older <= middle;
    path.push(below ? hashOf(known, middle, end) : hashOf(known, start, middle));
    if (below) end = middle;
    else {
      start = middle;
      whole = false;
    }
  }
  if (!whole) path.push(hashOf(known, start, end));
  return path.reverse();
}

// A proof asks each of its few tiles for up to eight hashes: it is read once.
function remembering({ size, read }: Tree): Tree {
  const tiles = new Map<string, Uint8Array | undefined>();
  return {
    size,
    read: (name) => {
      const key = tilePath(name);
      if (!tiles.has(key)) tiles.set(key, read(name));
      return tiles.get(key);
    },
  };
}

/** The hash over the leaves from `start` to before `end` of a tree; the root when that is all of them. */
export function hashOf(tree: Tree, start: number, end: number): Uint8Array {
  const count = end - start;
  if (count === 0) return rootOver([]);
  const split = splitOf(count);
  if (count > 1 && split * 2 !== count)
    return nodeHash(hashOf(tree, start, start + split), hashOf(tree, start + split, end));
  return completeHash(tree, start, count);
}

// A complete subtree of `count` leaves (a power of two) lies within one tile: the one at the highest
// level whose hashes are not larger than the subtree.
function completeHash(tree: Tree, start: number, count: number): Uint8Array {
  let level = 0;
  let unit = 1;
  for (; unit * tileWidth <= count; unit *= tileWidth) level++;
  const first = start / unit;
  const index = Math.floor(first / tileWidth);
  const width = Math.min(tileWidth, Math.floor(tree.size / unit) - index * tileWidth);
  const tile = tree.read({ level, index, width });
  if (tile?.length !== width * hashBytes)
    throw new TileMissing(`tile ${index} of level ${level} is not whole`);
  const from = first % tileWidth;
  return rootOver(hashesIn(tile.subarray(from * hashBytes, (from + count / unit) * hashBytes)));
}

// The largest power of two smaller than `count`; 1 for a single leaf.
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
