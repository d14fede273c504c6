import type { Citation, Claim, Document, NearMiss, SourceText } from "../../core/index.ts";

/** What `extractClaims` returns: every claim in reading order, and the numerals it left out with the reason. */
export interface ClaimReading {
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/** Every statement that the document makes or passes on, attributed to its speakers and anchored to its words. */
export function extractClaims(
  _source: SourceText,
  _document: Document,
  _citations: readonly Citation[],
): ClaimReading {
  return { claims: [], nearMisses: [] };
}
