import { readSync, writeSync } from "node:fs";
import { type AnswerHead, lengthBytes, lengthIn } from "./frames.ts";
import { lockIn } from "./lock-in.ts";

// The program of a process that reads: files come in, answers go out, one after the other, until there are no more.
const fromAver = 0;
const toAver = 3;

await lockIn();
const { readOutcome } = await import("../read-outcome.ts");
answer({ kind: "ready" });
for (let file = nextFile(); file !== undefined; file = nextFile()) {
  const outcome = await readOutcome(file);
  if (outcome.kind === "refused") answer({ kind: "refused", code: outcome.code, message: outcome.message });
  else {
    const { bytes } = outcome.reading;
    answer({ kind: "read", bytes: bytes.length });
    writeAll(bytes);
  }
}
process.exit(0);

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
