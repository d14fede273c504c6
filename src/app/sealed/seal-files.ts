import { Fault, type Reading } from "../../core/index.ts";
import type { Candidate } from "../collect-files.ts";
import { type FileOutcome, openFile } from "../read-files.ts";
import { readingGuarded } from "../read-guarded.ts";
import type { FileCounts } from "../read-outcome.ts";
import type { OpenRecord } from "../record.ts";

/**
 * Reads files into a record as confidential, one after the other, on this machine: nothing of them goes
 * to the view, to a database or to a worker.
 */
export async function* sealFiles(
  record: OpenRecord,
  candidates: readonly Candidate[],
): AsyncGenerator<FileOutcome> {
  for (const candidate of candidates) {
    const { path } = candidate;
    if (candidate.kind === "fault") yield { kind: "refused", path, fault: candidate.fault };
    else yield await seal(record, candidate);
  }
}

async function seal(
  record: OpenRecord,
  { path, from, bytes: size }: Extract<Candidate, { kind: "file" }>,
): Promise<FileOutcome> {
  const bytes = await openFile(path, size);
  if (bytes instanceof Fault) return { kind: "refused", path, fault: bytes };
  const told = from === undefined ? {} : { from };
  try {
    const { commitment, news, reading } = await record.seal({
      ...{ path, bytes, ...told },
      read: () => readingGuarded(bytes),
    });
    const counts = reading === undefined ? {} : { counts: countsOf(reading) };
    return { kind: "read", path, source: commitment, news, isConfidential: true, ...counts };
  } catch (error) {
    if (error instanceof Fault && !isOfTheRecord(error)) return { kind: "refused", path, fault: error };
    throw error;
  }
}

function isOfTheRecord({ code }: Fault): boolean {
  return code.startsWith("record-") || code.startsWith("disk-") || code.startsWith("key-");
}

function countsOf({ document, citations, claims, source }: Reading): FileCounts {
  return {
    form: document.form.value,
    ...{ citations: citations.length, claims: claims.length, notes: document.notes.length },
    problems: source.problems.length + document.problems.length,
  };
}
