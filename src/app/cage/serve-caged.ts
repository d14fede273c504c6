import { readSync, writeSync } from "node:fs";
import type { Refused } from "../read-outcome.ts";
import { type AnswerHead, lengthBytes, lengthIn } from "./frames.ts";

const fromAver = 0;
const toAver = 3;

/** Makes something of each file that comes in, and answers with its bytes or why there are none; ends the process when no more come. */
export async function serveCaged(make: (file: Uint8Array) => Promise<Uint8Array | Refused>): Promise<never> {
  answer({ kind: "ready" });
  for (let file = nextFile(); file !== undefined; file = nextFile()) {
    const made = await make(file);
    if (made instanceof Uint8Array) {
      answer({ kind: "read", bytes: made.length });
      writeAll(made);
    } else answer({ kind: "refused", code: made.code, message: made.message });
  }
  process.exit(0);
}

function answer(head: AnswerHead): void {
  const bytes = Buffer.from(JSON.stringify(head));
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
