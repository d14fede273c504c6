import {
  type Claim,
  Fault,
  type FaultCode,
  type GradualReading,
  type Reader,
  writeCanonicalJson,
} from "../core/index.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { beginReading, prepareReaders } from "./make-reading.ts";

/** What a line about a file says of its reading. */
export interface FileCounts {
  readonly form: string;
  readonly citations: number;
  readonly claims: number;
  readonly notes: number;
  readonly problems: number;
}

/** A reading as canonical JSON in UTF-8: as it is kept, and as it is handed from thread to thread and machine to machine. */
export interface WrittenReading {
  readonly kind: "written-reading";
  readonly reader: Reader;
  /** In their order. A large reading is never joined: it would stand in memory twice. */
  readonly pieces: readonly Uint8Array[];
}

/** A reading's bytes, joined. */
export function bytesOfReading({ pieces }: WrittenReading): Uint8Array {
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

/** Writes a reading as canonical JSON, piece by piece. */
export function writeReading(
  reading: GradualReading | WrittenReading,
  take: (piece: Uint8Array) => void,
): void {
  if (reading.kind === "written-reading") for (const piece of reading.pieces) take(piece);
  else writeCanonicalJson(reading, take);
}

/** Reads a source file anew, so that what comes of it can be compared with what was kept. */
export type Reread = (
  bytes: Uint8Array,
) => GradualReading | WrittenReading | Promise<GradualReading | WrittenReading>;

/** Why there is no reading of a file. */
export interface Refused {
  readonly kind: "refused";
  readonly code: FaultCode;
  readonly message: string;
}

/** What reading a file's bytes came to, whole: it can be handed over. */
export type WholeOutcome =
  | { readonly kind: "read"; readonly reading: WrittenReading; readonly counts: FileCounts }
  | Refused;

/** The same; or the reading as far as it is read before it is written. */
export type ReadOutcome = WholeOutcome | { readonly kind: "begun"; readonly reading: GradualReading };

/** In bytes: of a larger file what one stage leaves behind is worth giving back before the next. */
const largeBytes = 4 * 1024 * 1024;

/**
 * Reads bytes, all but the claims, which are made as they are written; a fault of the bytes is part of the outcome.
 * `tellScans` is told how many scanned pages there are to recognise, before they are.
 */
export async function beginOutcome(
  bytes: Uint8Array,
  tellScans?: (pages: number) => void,
): Promise<Refused | (ReadOutcome & { readonly kind: "begun" })> {
  const betweenStages = bytes.length > largeBytes ? collectGarbage : undefined;
  try {
    const { scans } = await prepareReaders(bytes);
    if (scans > 0) tellScans?.(scans);
    return { kind: "begun", reading: beginReading(bytes, betweenStages) };
  } catch (error) {
    if (error instanceof Fault) return { kind: "refused", code: error.code, message: error.message };
    throw error;
  }
}

/** Reads bytes into a reading that is written down. */
export async function readOutcome(bytes: Uint8Array): Promise<WholeOutcome> {
  const outcome = await beginOutcome(bytes);
  return outcome.kind === "begun" ? writtenOutcome(outcome.reading) : outcome;
}

/** A reading written down, in memory of its own, so that it can be handed to another thread. */
export function writtenOutcome(gradual: GradualReading): WholeOutcome & { readonly kind: "read" } {
  const { reading, counts } = countedReading(gradual);
  const pieces: Uint8Array[] = [];
  writeCanonicalJson(reading, (piece) => pieces.push(piece));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return {
    kind: "read",
    reading: { kind: "written-reading", reader: reading.reader, pieces: [bytes] },
    counts: counts(),
  };
}

/** A reading whose claims are counted as they are written, and the counts once they are. */
export function countedReading(gradual: GradualReading): {
  readonly reading: GradualReading;
  readonly counts: () => FileCounts;
} {
  const { document, source, citations } = gradual;
  let claims = 0;
  function* counting(): Generator<Claim> {
    for (const claim of gradual.claims) {
      claims += 1;
      yield claim;
    }
  }
  const counts = (): FileCounts => ({
    form: document.form.value,
    citations: citations.length,
    claims,
    notes: document.notes.length,
    problems: source.problems.length + document.problems.length,
  });
  return { reading: { ...gradual, claims: counting() }, counts };
}
