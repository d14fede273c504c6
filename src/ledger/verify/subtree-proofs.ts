import { isHash, sameBytes, wholeNumber } from "./bytes.ts";
import { verifyInclusion } from "./merkle-proofs.ts";
import { emptyRoot, nodeHash } from "./tree-hash.ts";

// The steps of draft-ietf-plants-merkle-tree-certs, 4.1 to 4.4, which the protocol of witnesses refers to.

/** Leaves from `start` to before `end`, as one subtree. Numbers of 64 bits, taken without loss. */
export interface Subtree {
  readonly start: number | bigint;
  readonly end: number | bigint;
}

/** What an inclusion proof in a subtree speaks of. */
export interface SubtreeInclusionClaim extends Subtree {
  readonly index: number | bigint;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf stands at the index in the subtree of that root. */
export function verifySubtreeInclusion(claim: SubtreeInclusionClaim): boolean {
  const index = wholeNumber(claim.index);
  const start = wholeNumber(claim.start);
  const end = wholeNumber(claim.end);
  if (index === undefined || start === undefined || end === undefined) return false;
  if (!isSubtree(start, end) || index < start) return false;
  return verifyInclusion({ ...claim, index: index - start, size: end - start });
}

// A subtree begins at a multiple of the smallest power of two that is not smaller than it.
function isSubtree(start: bigint, end: bigint): boolean {
  if (start >= end) return false;
  const power = 1n << BigInt((end - start - 1n).toString(2).length);
  return start % (end - start === 1n ? 1n : power) === 0n;
}

/** What a consistency proof of a subtree speaks of: that the tree of that size has it. */
export interface SubtreeConsistencyClaim extends Subtree {
  readonly size: number | bigint;
  readonly subtreeRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the tree has the subtree. */
export function verifySubtreeConsistency(claim: SubtreeConsistencyClaim): boolean {
  const { subtreeRoot, root, proof } = claim;
  const start = wholeNumber(claim.start);
  const end = wholeNumber(claim.end);
  const size = wholeNumber(claim.size);
  if (start === undefined || end === undefined || size === undefined || end > size) return false;
  // The public vectors: every tree has the empty subtree, and roots of equal trees may be of any length.
  if (start === end) return proof.length === 0 && sameBytes(subtreeRoot, emptyRoot());
  if (start === 0n && end === size) return proof.length === 0 && sameBytes(subtreeRoot, root);
  if (!isSubtree(start, end) || ![subtreeRoot, root, ...proof].every(isHash)) return false;
  let [first, last, top] = [start, end - 1n, size - 1n];
  while (first !== last && (last === top || (last & 1n) === 1n)) {
    [first, last, top] = [first >> 1n, last >> 1n, top >> 1n];
  }
  const [seed, ...steps] = first === last ? [subtreeRoot, ...proof] : proof;
  return seed !== undefined && steps.length <= 64 && climb(claim, { first, last, top, seed, steps });
}

interface Climb {
  readonly first: bigint;
  readonly last: bigint;
  readonly top: bigint;
  readonly seed: Uint8Array;
  readonly steps: readonly Uint8Array[];
}

function climb(claim: SubtreeConsistencyClaim, from: Climb): boolean {
  let { first, last, top, seed: below, seed: whole } = from;
  for (const step of from.steps) {
    if (top === 0n) return false;
    if ((last & 1n) === 1n || last === top) {
      if (first < last) below = nodeHash(step, below);
      whole = nodeHash(step, whole);
      for (; (last & 1n) === 0n && last !== 0n; last >>= 1n) {
        first >>= 1n;
        top >>= 1n;
      }
    } else whole = nodeHash(whole, step);
    first >>= 1n;
    last >>= 1n;
    top >>= 1n;
  }
  return top === 0n && sameBytes(below, claim.subtreeRoot) && sameBytes(whole, claim.root);
}
