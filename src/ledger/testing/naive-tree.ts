import { createHash } from "node:crypto";

/** A tree by the recursive definitions of RFC 6962, 2.1, to compare with; shares no code with what it is compared to. */
export interface NaiveTree {
  /** MTH(D[0:size]). */
  root(size: number): Buffer;
  /** PATH(index, D[0:size]). */
  path(index: number, size: number): readonly Buffer[];
  /** PROOF(older, D[0:size]). */
  proof(older: number, size: number): readonly Buffer[];
}

/** A tree over entries. Each hash is computed once. */
export function naiveTree(entries: readonly Uint8Array[]): NaiveTree {
  const known = new Map<string, Buffer>();
  const mth = (start: number, end: number): Buffer => {
    const key = `${start}-${end}`;
    const hash = known.get(key) ?? compute(start, end);
    known.set(key, hash);
    return hash;
  };
  const compute = (start: number, end: number): Buffer => {
    if (start === end) return createHash("sha256").digest();
    if (end - start === 1) return hashOf([Uint8Array.of(0), entries[start] ?? new Uint8Array()]);
    const k = largestPowerBelow(end - start);
    return hashOf([Uint8Array.of(1), mth(start, start + k), mth(start + k, end)]);
  };
  const path = (m: number, start: number, end: number): readonly Buffer[] => {
    if (end - start === 1) return [];
    const k = largestPowerBelow(end - start);
    return m < k
      ? [...path(m, start, start + k), mth(start + k, end)]
      : [...path(m - k, start + k, end), mth(start, start + k)];
  };
  const subproof = (
    m: number,
    [start, end]: readonly [number, number],
    whole: boolean,
  ): readonly Buffer[] => {
    if (m === end - start) return whole ? [] : [mth(start, end)];
    const k = largestPowerBelow(end - start);
    return m <= k
      ? [...subproof(m, [start, start + k], whole), mth(start + k, end)]
      : [...subproof(m - k, [start + k, end], false), mth(start, start + k)];
  };
  return {
    root: (size) => mth(0, size),
    path: (index, size) => path(index, 0, size),
    proof: (older, size) => subproof(older, [0, size], true),
  };
}

function hashOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
