import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { Fault } from "../core/index.ts";
import type { JobResult } from "../store/index.ts";
import type { OpenedFile } from "./read-files.ts";
import { readGuarded } from "./read-guarded.ts";
import { bytesOfReading, type WholeOutcome } from "./read-outcome.ts";
import { wholeReadingIn } from "./whole-reading.ts";

// A reading of this size is of a file far larger than any that is read.
const mostBytes = 512 * 1024 * 1024;

/**
 * What a worker's result comes to. Nothing of it is believed: the bytes must have the hash that goes
 * with them and be the canonical form of a reading of this file by this version of the reader. With
 * `again` the file is read here too, and the result must be the same to the last byte.
 */
export async function checkResult(
  file: OpenedFile,
  result: JobResult,
  again: boolean,
): Promise<WholeOutcome> {
  if (result.kind === "refused") {
    const { code, message } = result;
    if (again) refuseOther(file, result, (await readGuarded(file.bytes)).kind === "refused");
    return { kind: "refused", code, message };
  }
  const bytes = unpack(result);
  const outcome = bytes === undefined ? undefined : wholeReadingIn(bytes, file.bytes.length);
  if (outcome === undefined) throw differs(file, result, "is not whole");
  if (again)
    refuseOther(file, result, sameReading(bytesOfReading(outcome.reading), await readGuarded(file.bytes)));
  return outcome;
}

function unpack(result: JobResult & { readonly kind: "read" }): Uint8Array | undefined {
  try {
    const bytes = gunzipSync(result.packed, { maxOutputLength: mostBytes });
    return createHash("sha256").update(bytes).digest("hex") === result.sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function sameReading(bytes: Uint8Array, outcome: WholeOutcome): boolean {
  if (outcome.kind === "refused") return false;
  return Buffer.compare(bytes, bytesOfReading(outcome.reading)) === 0;
}

function refuseOther(file: OpenedFile, result: JobResult, isSame: boolean): void {
  if (!isSame) throw differs(file, result, "is not what this program reads in the same file");
}

function differs({ path }: OpenedFile, { worker }: JobResult, how: string): Fault {
  return new Fault(
    "reading-differs",
    `The reading of ${path} that the worker ${worker} gave back ${how}; nothing of it was kept. Stop that worker, see that it runs the same Aver as this one, and give the command again.`,
  );
}
