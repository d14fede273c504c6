import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { makeReading, prepareReaders } from "../dist/app/index.js";
import { canonicalJson, Fault } from "../dist/core/index.js";

/** Reads the files named, in the order given, and prints the SHA-256 of each reading, or of why there is none: for comparing engines, zones and locales. */
for (const path of process.argv.slice(2)) {
  process.stdout.write(
    `${createHash("sha256")
      .update(await outcome(readFileSync(path)))
      .digest("hex")}\n`,
  );
}

async function outcome(bytes) {
  try {
    await prepareReaders(bytes);
    return canonicalJson(makeReading(bytes));
  } catch (error) {
    if (error instanceof Fault) return `${error.code}: ${error.message}`;
    throw error;
  }
}
