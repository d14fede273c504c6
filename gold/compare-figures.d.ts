import type { Tally } from "./tally.js";

export declare function compareFigures(
  tally: Tally,
  labels: readonly unknown[],
  claims: readonly unknown[],
  isWhole?: boolean,
): void;
