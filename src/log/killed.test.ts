import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { makeLogKey, openLog } from "./public.ts";

const home = mkdtempSync(join(tmpdir(), "aver-killed-log-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const program = join(import.meta.dirname, "../../dist/log/public.js");
const { key, verifier } = makeLogKey("log.example/killed");
const entry = (number: number): string => `entry ${number} ${"x".repeat(number % 700)}`;
const sizes = [1, 3, 40, 256, 1_000, 3_000, 9_000];

/** Appends batches of many sizes as fast as it can, and says how long the log is after each. */
const appending = (folder: string, round: number): string => `
const { openLog } = await import(${JSON.stringify(pathToFileURL(program).href)});
const entry = ${entry.toString()};
const log = await openLog(${JSON.stringify(folder)}, { key: ${JSON.stringify(key)} });
const sizes = ${JSON.stringify(sizes)};
for (let turn = ${round}, size = log.head().size; ; turn += 1) {
  const count = sizes[(turn * 5) % sizes.length];
  await log.append(Array.from({ length: count }, (_, i) => Buffer.from(entry(size + i))));
  size += count;
  process.stdout.write(size + "\\n");
}`;

/** Kills one who appends once it has said so much, and returns the last that it said. */
async function killAfter(folder: string, round: number): Promise<number> {
  const words = ["--input-type=module", "-e", appending(folder, round)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let said = 0;
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    said = Number(line);
    if (++lines > 3 + 4 * round) child.kill("SIGKILL");
  }
  await closed;
  return said;
}

describe.skipIf(!existsSync(program))(
  "a log whose writer was killed while entries came and were put into tiles",
  () => {
    test("has all that was acknowledged, whichever journals were in use", async () => {
      const folder = join(home, "log");
      await (await openLog(folder, { key, create: true })).close();
      let both = 0;
      // So often at least; and on until it happened in the middle of both.
      for (let round = 0; round < 8 || both < 3; round++) {
        const acknowledged = await killAfter(folder, round % 8);
        const names = readdirSync(folder).filter((name) => name.startsWith("journal"));
        if (names.length === 2) both += 1;
        const log = await openLog(folder, { verifier });
        const { size } = log.head();
        expect(size).toBeGreaterThanOrEqual(acknowledged);
        expect(log.verify()).toEqual({ sound: true, findings: [] });
        let number = Math.max(0, size - 20_000);
        for (const bytes of log.entries({ from: number }))
          expect(Buffer.from(bytes).toString()).toBe(entry(number++));
        expect(number).toBe(size);
        if (round % 3 !== 0) continue;
        await (await openLog(folder, { key })).close();
        expect(readdirSync(folder).sort()).toEqual(["checkpoint", "tile"]);
      }
    });
  },
);
