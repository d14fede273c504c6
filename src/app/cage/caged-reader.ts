import { lockIn } from "./lock-in.ts";
import { serveCaged } from "./serve-caged.ts";

// The program of a process that reads: files come in, answers go out, one after the other, until there are no more.
await lockIn();
const { readOutcome } = await import("../read-outcome.ts");
await serveCaged(async (file) => {
  const outcome = await readOutcome(file);
  return outcome.kind === "refused" ? outcome : outcome.reading.bytes;
});
