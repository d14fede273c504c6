import type { ClaimKind } from "../core/index.ts";

/** The kinds of claim, as `--kind` takes them. */
export const claimKinds: readonly ClaimKind[] = [
  "casualty",
  "displacement",
  "event",
  "site",
  "property",
  "qualification",
  "position",
  "obligation",
  "proceeding",
];
