import { readSync, writeSync } from "node:fs";
import type { FileCounts, Refused } from "../read-outcome.ts";
import { type AnswerHead, lengthBytes, lengthIn } from "./frames.ts";

const fromAver = 0;
const toAver = 3;

/** A reading that is handed over as it is written; what it returns is what it counted. */
export type Writing = (take: (piece: Uint8Array) => void) => FileCounts;

/** Makes something of each file that comes in, and answers with its bytes or why there are none; ends the process when no more come. */
export async function serveCaged(
  make: (file: Uint8Array, tellScans: (pages: number) => void) => Promise<Uint8Array | Writing | Refused>,
): Promise<never> {
  answer({ kind: "ready" });
  for (let file = nextFile(); file !== undefined; file = nextFile()) {
    const made = await make(file, (pages) => answer({ kind: "scans", pages }));
    if (made instanceof Uint8Array) {
      answer({ kind: "read", bytes: made.length });
      writeAll(made);
    } else if (typeof made === "function") {
      answer({ kind: "written" });
      const counts = made((piece) => {
        if (piece.length > 0) writeWithLength(piece);
      });
      writeAll(lengthBytes(0));
      writeWithLength(Buffer.from(JSON.stringify(counts)));
    } else answer({ kind: "refused", code: made.code, message: made.message });
  }
  process.exit(0);
}

function answer(head: AnswerHead): void {
  writeWithLength(Buffer.from(JSON.stringify(head)));
}

function writeWithLength(bytes: Uint8Array): void {
  writeAll(lengthBytes(bytes.length));
  writeAll(bytes);
}

function nextFile(): Uint8Array | undefined {
  const length = take(4);
  return length === undefined ? undefined : take(lengthIn(length));
}

/** So many bytes of what comes in; undefined when it ends before. */
function take(count: number): Uint8Array | undefined {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    const taken = readSync(fromAver, bytes, at, count - at, null);
    if (taken === 0) return undefined;
    at += taken;
  }
  return bytes;
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(toAver, bytes, at);
}
