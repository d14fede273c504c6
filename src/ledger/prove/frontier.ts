import { emptyRoot, hashBytes, nodeHash, rootOfTile } from "./hash.ts";
import type { LogState } from "./log-state.ts";

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

/** The frontier after more leaves, whose hashes stand one behind another, for about one hash a leaf. */
export function grow({ size, roots }: Frontier, hashes: Uint8Array): Frontier {
  const grown = [...roots];
  const count = hashes.length / hashBytes;
  for (let at = 0; at < count; ) {
    const part = partAt(size + at, count - at);
    let root = rootOfTile(hashes.subarray(at * hashBytes, (at + part) * hashBytes));
    for (let left = (size + at) / part; left % 2 === 1; left = (left - 1) / 2)
      root = nodeHash(grown.pop() ?? root, root);
    grown.push(root);
    at += part;
  }
  return { size: size + count, roots: grown };
}

// The largest complete part of a tree that begins at a leaf and has at most so many.
function partAt(start: number, most: number): number {
  let part = 1;
  while (part * 2 <= most && start % (part * 2) === 0) part *= 2;
  return part;
}

/** The root hash of a tree, from its frontier alone. */
export function rootOfFrontier({ roots }: Frontier): Uint8Array {
  return roots.length === 0 ? emptyRoot() : roots.reduceRight((right, left) => nodeHash(left, right));
}
