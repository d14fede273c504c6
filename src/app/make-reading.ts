import type { GradualReading, Reading } from "../core/index.ts";
import { claimsInTurn, extractCitations } from "../extract/index.ts";
import { type Preparation, prepareReaders as prepare, readSource } from "../read/index.ts";
import { findSymbols, structureDocument } from "../structure/index.ts";
import { ocrFiles } from "./ocr-files.ts";
import { reader } from "./reader.ts";
import { withDoubts } from "./with-doubts.ts";

/** Loads what reading these bytes takes; afterwards they are read without waiting. */
export function prepareReaders(bytes: Uint8Array): Promise<Preparation> {
  return prepare(bytes, ocrFiles);
}

/**
 * Reads one source file: a pure function of its bytes and of the reader's version.
 * Throws a `Fault` when the bytes hold no text that can be read, or when they are of a form (PDF) whose
 * reader must be loaded with `prepareReaders` first.
 */
export function makeReading(bytes: Uint8Array): Reading {
  const { claims, nearMisses, ...begun } = beginReading(bytes);
  return { ...begun, claims: [...claims], nearMisses: [...nearMisses] };
}

/**
 * The same reading, with claims that are made as they are asked for: large documents are written down so.
 * `betweenStages` is called where much of what a stage needed is needed no more.
 */
export function beginReading(bytes: Uint8Array, betweenStages: () => void = () => {}): GradualReading {
  const source = readSource(bytes);
  betweenStages();
  const document = structureDocument(source);
  const citations = extractCitations(source, document, findSymbols);
  betweenStages();
  const { claims: sure, nearMisses } = claimsInTurn(source, document, citations);
  const claims = source.recognition === undefined ? sure : withDoubts(sure, source.recognition);
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
