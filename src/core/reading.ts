import type { Citation } from "./citation.ts";
import type { Claim, NearMiss } from "./claim.ts";
import type { Document } from "./document.ts";
import type { SourceText } from "./source-text.ts";

/** Which reader made a reading. A new version reads anew; the old reading stays. */
export interface Reader {
  readonly name: string;
  readonly version: string;
}

/**
 * The pure result of reading one source file with one reader version. Same bytes and same version
 * give the same reading, byte for byte, when written as canonical JSON (RFC 8785).
 */
export interface Reading {
  readonly kind: "reading";
  readonly format: 1;
  readonly reader: Reader;
  /** Size of the source file in bytes. */
  readonly sourceBytes: number;
  readonly source: SourceText;
  readonly document: Document;
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/**
 * The same, its claims made as they are asked for, once and in order, and its near misses with them:
 * those of a large document need never stand in memory together.
 */
export interface GradualReading extends Omit<Reading, "claims" | "nearMisses"> {
  readonly claims: Iterable<Claim>;
  /** Whole when the last claim was asked for. */
  readonly nearMisses: Iterable<NearMiss>;
}
