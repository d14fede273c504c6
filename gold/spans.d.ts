export declare function likeness(a: readonly number[], b: readonly number[]): number;
export declare function pairOff<G, F>(
  labels: readonly G[],
  findings: readonly F[],
  score: (label: G, finding: F) => number,
): Map<number, number>;
