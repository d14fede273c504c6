import { availableParallelism } from "node:os";
import { Fault, type Reading } from "../core/index.ts";
import { isBareText } from "../read/index.ts";
import type { Cage } from "./cage/cage.ts";
import type { Begun } from "./in-order.ts";
import { beginReading, makeReading } from "./make-reading.ts";
import { isReading } from "./read-blobs.ts";
import {
  beginOutcome,
  bytesOfReading,
  type ReadOutcome,
  type Reread,
  readOutcome,
  type WholeOutcome,
  type WrittenReading,
} from "./read-outcome.ts";

/*
 * What is drawn or packed (PDF, DOCX, images) is taken apart by engines and decoders, and comes from anybody:
 * it is read in a cage. So is a text so large that what is read in it might not fit into this process. Other
 * text is read where it is: its readers are small, linear in what they are given, unpack nothing and follow
 * nothing, and a process of its own would double the time that a letter takes.
 */
let cage: Cage | undefined;
let mostCaged = availableParallelism();

/** Sets how many processes of the cage may read at once, before the first does. */
export function cageSoMany(count: number): void {
  mostCaged = count;
}

/** In bytes. A text of this size takes a gigabyte at the worst, when each of its lines is a paragraph. */
const largestReadHere = 4 * 1024 * 1024;

function isReadHere(bytes: Uint8Array): boolean {
  return bytes.length <= largestReadHere && isBareText(bytes);
}

async function readCaged(bytes: Uint8Array): Promise<WholeOutcome> {
  const { openCage } = await import("./cage/cage.ts");
  cage ??= openCage({ most: mostCaged });
  return cage.read(bytes);
}

/** Reads bytes into a reading that is written down. Who has threads, with limits of their own, gives what reads text in them. */
export async function readGuarded(
  bytes: Uint8Array,
  readText?: (bytes: Uint8Array) => Promise<WholeOutcome>,
): Promise<WholeOutcome> {
  if (readText !== undefined && isBareText(bytes)) return readText(bytes);
  return isReadHere(bytes) ? readOutcome(bytes) : readCaged(bytes);
}

/** Begins to read bytes; what is read here is then read as far as it is before it is written. */
export async function beginGuarded(bytes: Uint8Array): Promise<Begun<ReadOutcome>> {
  return { done: isReadHere(bytes) ? Promise.resolve(await beginOutcome(bytes)) : readCaged(bytes) };
}

/** The reading of one source file of whatever form. Throws a `Fault` where there is none. */
export async function readingGuarded(bytes: Uint8Array): Promise<Reading> {
  if (isReadHere(bytes)) return makeReading(bytes);
  const written = await writtenInCage(bytes);
  const reading: unknown = JSON.parse(Buffer.from(bytesOfReading(written)).toString("utf8"));
  if (isReading(reading)) return reading;
  throw new Error("the cage takes nothing that is no reading");
}

/** The same, not held as a whole where that can be. */
export const rereadGuarded: Reread = (bytes) =>
  isReadHere(bytes) ? beginReading(bytes) : writtenInCage(bytes);

async function writtenInCage(bytes: Uint8Array): Promise<WrittenReading> {
  const outcome = await readCaged(bytes);
  if (outcome.kind === "refused") throw new Fault(outcome.code, outcome.message);
  return outcome.reading;
}
