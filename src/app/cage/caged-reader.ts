import { lockIn } from "./lock-in.ts";
import { serveCaged } from "./serve-caged.ts";

// The program of a process that reads: files come in, answers go out, one after the other, until there are no more.
await lockIn();
const { beginOutcome, countedReading } = await import("../read-outcome.ts");
const { writeCanonicalJson } = await import("../../core/index.ts");
await serveCaged(async (file, tellScans) => {
  const outcome = await beginOutcome(file, tellScans);
  if (outcome.kind === "refused") return outcome;
  const { reading, counts } = countedReading(outcome.reading);
  return (take) => {
    writeCanonicalJson(reading, take);
    return counts();
  };
});
