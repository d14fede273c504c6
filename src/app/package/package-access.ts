import type { Entry } from "../../core/index.ts";

/** How a package's files are read. */
export interface PackageAccess {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly readEntry: (bytes: Uint8Array) => Entry | "unknown" | undefined;
}
