import { emptyRoot, hashesIn, nodeHash, rootOver } from "./hash.ts";
import type { LogState } from "./log-state.ts";

/** The roots of a tree's complete parts from left to right, each the largest that there is room for: one for each binary digit 1 of the size. */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Uint8Array[];
}

/** The frontier of a log whose right edge is known. */
export function frontierOf({ size, edge }: LogState): Frontier {
  const roots = edge.toReversed().flatMap((tile) => {
    const hashes = hashesIn(tile);
    const parts: Uint8Array[] = [];
    for (let at = 0, half = 128; half >= 1; half /= 2)
      if ((hashes.length & half) !== 0) {
        parts.push(rootOver(hashes.slice(at, at + half)));
        at += half;
      }
    return parts;
  });
  return { size, roots };
}

/** The frontier after more leaves, for about one hash a leaf. */
export function grow({ size, roots }: Frontier, leaves: readonly Uint8Array[]): Frontier {
  const grown = [...roots];
  for (const [i, leaf] of leaves.entries()) {
    let root = leaf;
    for (let count = size + i; count % 2 === 1; count = (count - 1) / 2)
      root = nodeHash(grown.pop() ?? leaf, root);
    grown.push(root);
  }
  return { size: size + leaves.length, roots: grown };
}

/** The root hash of a tree, from its frontier alone. */
export function rootOfFrontier({ roots }: Frontier): Uint8Array {
  return roots.length === 0 ? emptyRoot() : roots.reduceRight((right, left) => nodeHash(left, right));
}
