import { canonicalJson } from "../../core/index.ts";
import type { CheckedLog } from "./check-packaged-log.ts";
import type { PackagedDocument } from "./check-payload.ts";

/**
 * What came with a document from another record, word for word: that record's key, its checkpoint, and
 * the entries about the document with their proofs. Kept as a blob, so that all of it can be verified
 * again at any time, without the package. What others said of its log, witnesses and time-stamping
 * authorities, is in base64 under its path in the package.
 */
export function foreignLogText(
  log: CheckedLog,
  { source, entries }: PackagedDocument,
  statements: readonly { readonly path: string; readonly base64: string }[],
): string {
  return canonicalJson({
    kind: "foreign-log",
    format: 1,
    origin: log.origin,
    source: source.sha256,
    record: log.recordText,
    checkpoint: log.checkpointText,
    entries: entries.map(({ number, text, proof }) => ({ number, text, proof })),
    statements,
  });
}
