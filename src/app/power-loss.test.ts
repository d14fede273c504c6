import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSigner } from "../ledger/index.ts";
import { openLogWriter } from "../log/index.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";
import { childReading, killChildren, linesOf, staleFiles, startChild } from "./testing/children.ts";
import { simulateDisk } from "./testing/simulated-disk.ts";
import { hasStrace, readSteps, type Step, textOf, underStrace } from "./testing/system-calls.ts";

// In memory, where it is there: what stands and falls here is the simulated disk, not the real one.
const home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "aver-power-"));
beforeAll(() => expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]));
afterAll(() => {
  killChildren();
  rmSync(home, { recursive: true, force: true });
});

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const options = { now, by: "a tester" };
const calls = [
  "openat",
  "close",
  "write",
  "fsync",
  "fdatasync",
  "rename",
  "link",
  "unlink",
  "mkdir",
  "rmdir",
  "pwrite64",
];
const others = ["renameat", "renameat2", "unlinkat", "mkdirat", "ftruncate", "writev", "pwritev"];

/** A record whose log has so many entries of a kind that only a later Aver knows. */
async function recordOf(name: string, entries: number): Promise<string> {
  const folder = join(home, name);
  await (await openRecord(folder, { mode: "write", create: true, ...options })).close();
  const signer = parseSigner(readFileSync(join(folder, "keys/log.key"), "utf8").trim());
  if (signer === undefined) throw new Error("the record has no key");
  const writer = openLogWriter(join(folder, "log"), signer);
  const later = Array.from({ length: entries }, (_, i) => Buffer.from(`{"kind":"later","number":${i}}`));
  if (entries > 0) await writer.append(later);
  await writer.close();
  return folder;
}

/** What a step acknowledges: the lines that it writes to the standard output. */
function saidIn({ call, moment, words }: Step): readonly string[] {
  if (call !== "write" || moment === "beginning" || words[0] !== "1") return [];
  return textOf(words[1]).trim().split("\n");
}

describe.skipIf(!hasStrace)("an acknowledgement of `aver read`", () => {
  test("comes when every file was synced before it got its name, and every folder after", async () => {
    const folder = await recordOf("counted.record", 0);
    const names = ["one.md", "two.md", "three.md"].map((name) => join(home, name));
    for (const name of names) writeFileSync(name, `# Letter\n\nIn Tarvo 7 people were killed (${name}).\n`);
    const trace = join(home, "counted.trace");
    const aver = join(import.meta.dirname, "../../bin/aver.js");
    const [command = "", ...words] = [
      ...underStrace(trace, [...calls, ...others]),
      process.execPath,
      aver,
      "read",
      ...names,
      "--record",
      folder,
    ];
    expect(spawnSync(command, words).status).toBe(0);
    const disk = simulateDisk(folder);
    const counts = { acknowledgements: 0, synced: 0, renamed: 0 };
    for (const step of readSteps(trace)) {
      const whole = step.moment !== "beginning" && (step.result ?? -1) >= 0;
      if (step.call === "rename" && whole && textOf(step.words[0]).startsWith(folder)) {
        counts.renamed += 1;
        expect(disk.isSynced(textOf(step.words[0])), textOf(step.words[1])).toBe(true);
      }
      if (step.call === "fsync" && whole) counts.synced += 1;
      if (saidIn(step).some((line) => line.startsWith(home))) {
        counts.acknowledgements += 1;
        expect(disk.isSynced(join(folder, "log/journal"))).toBe(true);
        expect(disk.unsynced().filter((path) => !/(?:^|\/)(?:\.part-[^/]*|lock)$/.test(path))).toEqual([]);
      }
      disk.apply(step);
    }
    expect(counts.acknowledgements).toBe(3);
    // A source file and a reading for each, the journal, and at the end a bundle, a tile and a checkpoint for all.
    expect(counts.renamed).toBeGreaterThanOrEqual(10);
    expect(counts.synced).toBeGreaterThan(counts.renamed);
  });
});

const appending = (folder: string): string => `
globalThis.setTimeout = () => ({ unref: () => undefined });
const { makeLogKey, openLog } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, "../../dist/log/public.js")).href)});
const log = await openLog(${JSON.stringify(folder)}, { key: makeLogKey("log.example/synced").key, create: true });
await log.append([Buffer.from("the first makes the journal")]);
say("one at a time");
for (let i = 0; i < 20; i++) {
  await log.append([Buffer.from("entry " + i)]);
  say("appended");
}
await Promise.all(Array.from({ length: 64 }, (_, i) => log.append([Buffer.from("entry " + i)])));
say("side by side");
process.exit();`;

describe.skipIf(!hasStrace)("an append to a log", () => {
  test("takes one write in place and one sync, however many wait for it together", async () => {
    const folder = join(home, "synced.log");
    const trace = join(home, "synced.trace");
    const child = startChild(appending(folder), {
      under: underStrace(trace, [...calls, ...others]),
    });
    expect((await linesOf(child)).length).toBe(22);
    const rounds: string[][] = [[]];
    for (const step of readSteps(trace)) {
      const said = saidIn(step);
      if (said.length > 0) rounds.push([]);
      else if (step.moment !== "end" && step.call !== "write" && step.call !== "close")
        rounds.at(-1)?.push(step.call);
    }
    expect(rounds.length).toBe(23);
    for (const round of rounds.slice(1, -1)) expect(round).toEqual(["pwrite64", "fdatasync"]);
  });
});

const keeping = (folder: string): string => `
const record = await openRecord(${JSON.stringify(folder)}, { mode: "write", ...options });
const batches = [["one"], ["two", "three"]];
for (const names of batches) await Promise.all(names.map((name) => keep(record, name).then(() => say(name))));
await record.close();`;

describe.skipIf(!hasStrace)("a loss of power", () => {
  test.each([
    ["of a new record", 0],
    ["that crosses the end of a tile", 252],
  ])("at any moment of an append %s loses nothing acknowledged", async (_, entries) => {
    const folder = await recordOf(`before-${entries}.record`, entries);
    const live = join(home, `live-${entries}.record`);
    spawnSync("cp", ["-a", folder, live]);
    const trace = join(home, `${entries}.trace`);
    await linesOf(startChild(keeping(live), { under: underStrace(trace, [...calls, ...others]) }));
    const disk = simulateDisk(folder, live);
    const acknowledged: string[] = [];
    const seen = new Set<string>();
    for (const step of readSteps(trace)) {
      acknowledged.push(...saidIn(step));
      disk.apply(step);
      for (const state of disk.lossesOfPower()) {
        const name = `${acknowledged.length}\n${state.name}`;
        if (seen.has(name)) continue;
        seen.add(name);
        await expectWhole(state.put, acknowledged);
      }
    }
    expect(acknowledged).toEqual(["one", "two", "three"]);
    expect(seen.size).toBeGreaterThan(100);
  });
});

let states = 0;

/** What a loss of power left is sound, has all that was acknowledged, and can be written to. */
async function expectWhole(put: (folder: string) => void, acknowledged: readonly string[]): Promise<void> {
  states += 1;
  const folder = join(home, `state-${states}`);
  put(folder);
  const { lines } = await checkRecord(folder, { now });
  expect(lines.filter(({ state }) => state !== "sound" && state !== "unexpected")).toEqual([]);
  const record = await openRecord(folder, { mode: "write", ...options });
  for (const name of acknowledged)
    expect(record.knows(createHash("sha256").update(name).digest("hex"), "1.0.0"), name).toBe(true);
  await record.keep({ path: "next", bytes: Buffer.from("next"), reading: childReading });
  await record.close();
  const after = await checkRecord(folder, { now });
  expect(after.lines.filter(({ state, subject }) => state !== "sound" && subject !== "blob")).toEqual([]);
  expect(after.sound).toBe(true);
  rmSync(folder, { recursive: true });
}
