import { parentPort } from "node:worker_threads";
import { readOutcome } from "./read-outcome.ts";

// A thread that reads: bytes come in, outcomes go out, one after the other.
parentPort?.on("message", async (bytes: Uint8Array) => {
  const outcome = await readOutcome(bytes);
  const buffers = outcome.kind === "read" ? outcome.reading.pieces.map(({ buffer }) => buffer) : [];
  // Handed over, not copied.
  parentPort?.postMessage(
    outcome,
    buffers.filter((buffer) => buffer instanceof ArrayBuffer),
  );
});
