import { availableParallelism } from "node:os";
import { Fault, type Reading } from "../core/index.ts";
import { isBareText } from "../read/index.ts";
import type { Cage } from "./cage/cage.ts";
import type { Begun } from "./in-order.ts";
import { makeReading } from "./make-reading.ts";
import { isReading } from "./read-blobs.ts";
import { beginOutcome, type ReadOutcome, readOutcome, type WholeOutcome } from "./read-outcome.ts";

/*
 * What is drawn or packed (PDF, DOCX, images) is taken apart by engines and decoders, and comes from anybody:
 * it is read in a cage. Bare text is read where it is: its readers are small, linear in what they are given,
 * unpack nothing and follow nothing, and a process of its own would double the time that a letter takes.
 */
let cage: Cage | undefined;

async function readCaged(bytes: Uint8Array): Promise<WholeOutcome> {
  const { openCage } = await import("./cage/cage.ts");
  cage ??= openCage({ most: availableParallelism() });
  return cage.read(bytes);
}

/** Reads bytes into a reading that is written down: bare text as told, everything else in the cage. */
export async function readGuarded(
  bytes: Uint8Array,
  readText: (bytes: Uint8Array) => Promise<WholeOutcome> = readOutcome,
): Promise<WholeOutcome> {
  return isBareText(bytes) ? readText(bytes) : readCaged(bytes);
}

/** Begins to read bytes; bare text is then read as far as it is read before it is written. */
export async function beginGuarded(bytes: Uint8Array): Promise<Begun<ReadOutcome>> {
  return { done: isBareText(bytes) ? Promise.resolve(await beginOutcome(bytes)) : readCaged(bytes) };
}

/** The reading of one source file of whatever form. Throws a `Fault` where there is none. */
export async function readingGuarded(bytes: Uint8Array): Promise<Reading> {
  if (isBareText(bytes)) return makeReading(bytes);
  const outcome = await readCaged(bytes);
  if (outcome.kind === "refused") throw new Fault(outcome.code, outcome.message);
  const reading: unknown = JSON.parse(Buffer.from(outcome.reading.bytes).toString("utf8"));
  if (isReading(reading)) return reading;
  throw new Error("the cage takes nothing that is no reading");
}
