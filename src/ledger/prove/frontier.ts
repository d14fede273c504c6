import { emptyRoot, hashBytes, nodeHash, rootOfTile } from "./hash.ts";
import type { LogState } from "./log-state.ts";
import { tileWidth } from "./tile-path.ts";

/** The roots of a tree's complete parts from left to right, each the largest that there is room for: one for each binary digit 1 of the size. */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Uint8Array[];
}

/** The frontier of a log whose right edge is known. */
export function frontierOf({ size, edge }: LogState): Frontier {
  const roots = edge.toReversed().flatMap((tile) => {
    const parts: Uint8Array[] = [];
    for (let at = 0, half = 128; half >= 1; half /= 2)
      if (((tile.length / hashBytes) & half) !== 0) {
        parts.push(rootOfTile(tile.subarray(at, at + half * hashBytes)));
        at += half * hashBytes;
      }
    return parts;
  });
  return { size, roots };
}

/** What more leaves make of a frontier. */
export interface Grown {
  readonly frontier: Frontier;
  /** The roots of the tiles of leaves that became full, in their order. */
  readonly tileRoots: readonly Uint8Array[];
}

/** The frontier after more leaves, whose hashes stand one behind another, for about one hash a leaf. */
export function grow({ size, roots }: Frontier, hashes: Uint8Array): Grown {
  const grown = [...roots];
  const tileRoots: Uint8Array[] = [];
  const count = hashes.length / hashBytes;
  for (let at = 0; at < count; ) {
    const part = partAt(size + at, count - at);
    let root = rootOfTile(hashes.subarray(at * hashBytes, (at + part) * hashBytes));
    if (part === tileWidth) tileRoots.push(root);
    for (let left = (size + at) / part, under = part; left % 2 === 1; left = (left - 1) / 2) {
      root = nodeHash(grown.pop() ?? root, root);
      under *= 2;
      if (under === tileWidth) tileRoots.push(root);
    }
    grown.push(root);
    at += part;
  }
  return { frontier: { size: size + count, roots: grown }, tileRoots };
}

// The largest complete part of a tree that begins at a leaf, has at most so many and fits into a tile.
function partAt(start: number, most: number): number {
  let part = 1;
  while (part < tileWidth && part * 2 <= most && start % (part * 2) === 0) part *= 2;
  return part;
}

/** The root hash of a tree, from its frontier alone. */
export function rootOfFrontier({ roots }: Frontier): Uint8Array {
  return roots.length === 0 ? emptyRoot() : roots.reduceRight((right, left) => nodeHash(left, right));
}
