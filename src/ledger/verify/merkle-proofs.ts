import { isHash, sameBytes, wholeNumber } from "./bytes.ts";
import { nodeHash } from "./tree-hash.ts";

// The steps of RFC 9162, 2.1.3.2 and 2.1.4.2.

/** What an inclusion proof speaks of. Sizes are 64-bit numbers and are taken without loss. */
export interface InclusionClaim {
  readonly index: number | bigint;
  readonly size: number | bigint;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf stands at the index in the tree of that size and root. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const index = wholeNumber(claim.index);
  const size = wholeNumber(claim.size);
  if (index === undefined || size === undefined || index >= size) return false;
  if (![claim.leaf, claim.root, ...claim.proof].every(isHash) || claim.proof.length > 64) return false;
  let at = index;
  let last = size - 1n;
  let hash = claim.leaf;
  for (const step of claim.proof) {
    if (last === 0n) return false;
    if ((at & 1n) === 1n || at === last) {
      hash = nodeHash(step, hash);
      while ((at & 1n) === 0n && at !== 0n) {
        at >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, step);
    at >>= 1n;
    last >>= 1n;
  }
  return last === 0n && sameBytes(hash, claim.root);
}

/** What a consistency proof speaks of: that the newer tree begins with the older one. */
export interface ConsistencyClaim {
  readonly older: number | bigint;
  readonly newer: number | bigint;
  readonly olderRoot: Uint8Array;
  readonly newerRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the newer tree begins with the older one. Nothing can be proved from an empty tree. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const older = wholeNumber(claim.older);
  const newer = wholeNumber(claim.newer);
  if (older === undefined || newer === undefined || older === 0n || older > newer) return false;
  // The public vectors compare roots of equal sizes whatever their length.
  if (older === newer) return claim.proof.length === 0 && sameBytes(claim.olderRoot, claim.newerRoot);
  if (![claim.olderRoot, claim.newerRoot, ...claim.proof].every(isHash) || claim.proof.length > 65)
    return false;
  if (claim.proof.length === 0) return false;
  const powerOfTwo = (older & (older - 1n)) === 0n;
  const [seed, ...steps] = powerOfTwo ? [claim.olderRoot, ...claim.proof] : claim.proof;
  return seed !== undefined && climb(claim, { at: older - 1n, last: newer - 1n, seed, steps });
}

interface Climb {
  readonly at: bigint;
  readonly last: bigint;
  readonly seed: Uint8Array;
  readonly steps: readonly Uint8Array[];
}

function climb(claim: ConsistencyClaim, from: Climb): boolean {
  let { at, last, seed: olderHash, seed: newerHash } = from;
  for (; (at & 1n) === 1n; at >>= 1n) last >>= 1n;
  for (const step of from.steps) {
    if (last === 0n) return false;
    if ((at & 1n) === 1n || at === last) {
      olderHash = nodeHash(step, olderHash);
      newerHash = nodeHash(step, newerHash);
      for (; (at & 1n) === 0n && at !== 0n; at >>= 1n) last >>= 1n;
    } else newerHash = nodeHash(newerHash, step);
    at >>= 1n;
    last >>= 1n;
  }
  return last === 0n && sameBytes(olderHash, claim.olderRoot) && sameBytes(newerHash, claim.newerRoot);
}
