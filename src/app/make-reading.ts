import type { Reading } from "../core/index.ts";
import { extractCitations, extractClaims } from "../extract/index.ts";
import { readSource } from "../read/index.ts";
import { findSymbols, structureDocument } from "../structure/index.ts";
import { reader } from "./reader.ts";

/**
 * Reads one source file: a pure function of its bytes and of the reader's version.
 * Throws a `Fault` when the bytes hold no text that can be read.
 */
export function makeReading(bytes: Uint8Array): Reading {
  const source = readSource(bytes);
  const document = structureDocument(source);
  const citations = extractCitations(source, document, findSymbols);
  const { claims, nearMisses } = extractClaims(source, document, citations);
  return {
    kind: "reading",
    format: 1,
    reader,
    sourceBytes: bytes.length,
    source,
    document,
    citations,
    claims,
    nearMisses,
  };
}
