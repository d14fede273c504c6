import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CagedProgram } from "../start-child.ts";

const built = join(import.meta.dirname, "../../../../dist/app/cage");

/**
 * A program that stands in the reader's place, locked in as it is, and does for each file what a script says:
 * what the reader would do were it taken over. The script has the file as `file`, and `refuse(words)`,
 * `read(text)` and `say(bytes)` to answer.
 */
export function impostor(
  folder: string,
  { script, before = "" }: { script: string; before?: string },
): CagedProgram {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "impostor.mjs");
  writeFileSync(
    path,
    `
import { readSync, writeSync } from "node:fs";
import { lockIn } from ${JSON.stringify(pathToFileURL(join(built, "lock-in.js")).href)};
await lockIn();
${before}
const say = (bytes) => { for (let at = 0; at < bytes.length; ) at += writeSync(3, bytes, at); };
const head = (value) => {
  const bytes = Buffer.from(JSON.stringify(value));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  say(length);
  say(bytes);
};
const refuse = (message) => head({ kind: "refused", code: "file-not-text", message });
const piece = (bytes) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  say(length);
  say(bytes);
};
const counts = { form: "letter", citations: 0, claims: 0, notes: 0, problems: 0 };
const read = (text, counted = counts) => {
  head({ kind: "written" });
  piece(Buffer.from(text));
  piece(Buffer.alloc(0));
  piece(Buffer.from(JSON.stringify(counted)));
};
const take = (count) => {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count; ) {
    const taken = readSync(0, bytes, at, count - at, null);
    if (taken === 0) process.exit(0);
    at += taken;
  }
  return bytes;
};
head({ kind: "ready" });
for (;;) {
  const file = take(take(4).readUInt32BE());
  ${script}
}`,
  );
  return { path, readable: [folder, join(built, "../..")] };
}
