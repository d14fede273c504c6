import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { makeReading } from "../dist/app/index.js";
import { canonicalJson } from "../dist/core/index.js";

/** Reads the files named, in the order given, and prints each reading's SHA-256: for comparing engines, zones and locales. */
for (const path of process.argv.slice(2)) {
  const reading = canonicalJson(makeReading(readFileSync(path)));
  process.stdout.write(`${createHash("sha256").update(reading).digest("hex")}\n`);
}
