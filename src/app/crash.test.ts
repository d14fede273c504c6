import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckLine, CheckReport } from "../core/index.ts";
import { holderText, thisProcess } from "../store/holder.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";
import {
  type Child,
  type Conversation,
  childReading,
  ended,
  killChildren,
  linesOf,
  staleFiles,
  startChild,
  talkTo,
} from "./testing/children.ts";

const home = mkdtempSync(join(tmpdir(), "aver-crash-"));
beforeAll(() => expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]));
afterAll(() => {
  killChildren();
  for (const disk of mounted) succeeds("umount", "--lazy", disk);
  rmSync(home, { recursive: true, force: true });
});

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const options = { now, by: "a tester" };
const reading = childReading;

async function emptyRecord(folder: string): Promise<void> {
  await (await openRecord(folder, { mode: "write", create: true, ...options })).close();
}

function succeeds(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0;
}

// Mounted by the tests that use one: where none of them runs, nothing is left mounted.
const mounted: string[] = [];
function mountedDisk(name: string, size: string): string {
  const disk = join(home, name);
  mkdirSync(disk);
  expect(succeeds("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk)).toBe(true);
  mounted.push(disk);
  return disk;
}
const canMount = succeeds("mount", "-t", "tmpfs", "tmpfs", home) && succeeds("umount", "--lazy", home);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const appending = (folder: string): string => `
say("begins");
const record = await openRecord(${JSON.stringify(folder)}, { mode: "write", ...options });
for (let i = 0; ; i++) {
  const names = Array.from({ length: 1 + (i % 4) }, (_, k) => process.pid + "-" + i + "-" + k);
  await Promise.all(names.map(async (name) => { await keep(record, name); say(name); }));
}`;

const heard = (child: Child): Promise<unknown> =>
  new Promise((resolve) => {
    child.stdout.once("data", resolve);
  });

/** Starts a writer and kills it at a random moment; returns what it had acknowledged. */
async function killWriter(folder: string, moment: "at work" | "any"): Promise<readonly string[]> {
  const child = startChild(appending(folder));
  const said = linesOf(child);
  await heard(child);
  if (moment === "at work") await heard(child);
  await setTimeout(Math.random() * 40);
  child.kill("SIGKILL");
  return (await said).filter((line) => line !== "begins");
}

const wrongLines = ({ lines }: CheckReport): readonly CheckLine[] =>
  lines.filter(({ state }) => state !== "sound" && state !== "unexpected");

// Each lane kills writers of a record of its own, one after the other.
const lanes = 4;
const roundsOfLane = 50;

describe("a writer", () => {
  test("killed at any of 200 moments loses nothing acknowledged and leaves nothing half-written", async () => {
    const runLane = async (lane: number): Promise<void> => {
      const folder = join(home, `killed-${lane}.record`);
      await emptyRecord(folder);
      const acknowledged: string[] = [];
      for (let round = 0; round < roundsOfLane; round++) {
        acknowledged.push(...(await killWriter(folder, round % 2 === 0 ? "at work" : "any")));
        const report = await checkRecord(folder, { now });
        expect(wrongLines(report), `lane ${lane}, round ${round}`).toEqual([]);
        expect(report.entries).toBeGreaterThanOrEqual(acknowledged.length * 2);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(roundsOfLane / 2);
      await expectAll(folder, acknowledged);
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  });
});

async function expectAll(folder: string, acknowledged: readonly string[]): Promise<void> {
  const record = await openRecord(folder, { mode: "write", ...options });
  for (const name of acknowledged)
    expect(record.knows(sha256(name), reading.reader.version), name).toBe(true);
  await record.keep({ path: "last", bytes: Buffer.from("last"), reading });
  await record.close();
  const { lines, sound } = await checkRecord(folder, { now });
  expect(sound).toBe(true);
  // What remains of cut-off writes is gone, but for whole blobs that no entry names.
  expect(lines.filter(({ state, subject }) => state === "unexpected" && subject !== "blob")).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["blobs", "keys", "log", "record.json", "view"]);
}

const opening = `
import { createInterface } from "node:readline";
let record;
say("ready");
for await (const folder of createInterface(process.stdin)) {
  if (record !== undefined) await record.close();
  record = undefined;
  try {
    record = await openRecord(folder, { mode: "write", ...options });
    say("won " + process.pid);
  } catch (error) {
    say(error.code + " " + error.message);
  }
}`;

describe("a view", () => {
  test("whose process is killed at any moment comes out right at the next opening", async () => {
    const folder = join(home, "viewed.record");
    await emptyRecord(folder);
    let documents = 0;
    for (let round = 0; round < 6; round++) {
      const writer = await openRecord(folder, { mode: "write", ...options });
      for (let i = 0; i < 30; i++, documents++) {
        const name = `document ${documents}`;
        await writer.keep({
          path: name,
          bytes: Buffer.from(name),
          reading: { ...reading, sourceBytes: documents },
        });
      }
      await writer.close();
      const child = startChild(`
const record = await openRecord(${JSON.stringify(folder)}, { mode: "read", ...options });
say("open");
await record.counts();
await new Promise(() => setInterval(() => undefined, 1000));`);
      const gone = ended(child);
      await new Promise((resolve) => createInterface(child.stdout).once("line", resolve));
      await setTimeout(Math.random() * (round === 0 ? 3_000 : 700));
      child.kill("SIGKILL");
      await gone;
    }
    const record = await openRecord(folder, { mode: "read", ...options });
    expect(await record.counts()).toMatchObject({ documents, claims: documents * 2 });
    await record.close();
    const { lines } = await checkRecord(folder, { now });
    expect(lines.filter(({ state }) => state !== "sound")).toEqual([]);
    expect(lines.find(({ subject }) => subject === "view")?.detail).toMatch(/^Every row/);
  });
});

describe("many openers", () => {
  const ask = async (openers: readonly Conversation[], folder: string): Promise<string> => {
    const answers = await Promise.all(openers.map((opener) => opener.ask(folder)));
    const [winner = "", ...others] = answers.filter((answer) => answer.startsWith("won"));
    expect(winner).toMatch(/^won \d+$/);
    expect(others).toEqual([]);
    const refused = answers.filter((answer) => answer !== winner);
    for (const answer of refused)
      expect(answer).toMatch(/^record-locked .* is open for writing by process \d+ on /);
    expect(refused.at(-1)).toContain(`process ${winner.slice(4)} on ${hostname()}`);
    return winner;
  };
  const start = async (count: number): Promise<readonly Conversation[]> => {
    const openers = Array.from({ length: count }, () => talkTo(startChild(opening)));
    await Promise.all(openers.map(({ ready }) => ready));
    return openers;
  };

  test("of a record whose writer was killed: one has it, and the others are told which, 100 times", async () => {
    const openers = await start(8);
    const gone = { ...thisProcess(now()), pid: spawnSync("true").pid, started: "1" };
    for (let round = 0; round < 100; round++) {
      const folder = join(home, `raced-${round % 2}.record`);
      if (round < 2) await emptyRecord(folder);
      // The winner of the round before last gives the record back when it is asked for the other one.
      writeFileSync(join(folder, "lock"), holderText({ ...gone, serial: round + 1 }));
      await ask(openers, folder);
    }
    for (const { child } of openers) child.kill("SIGKILL");
  });

  test("of a record whose winner is killed while it has it: another has it next", async () => {
    const folder = join(home, "inherited.record");
    await emptyRecord(folder);
    let openers = await start(6);
    while (openers.length > 1) {
      const winner = await ask(openers, folder);
      const [first] = openers.filter(({ child }) => winner === `won ${child.pid}`);
      openers = openers.filter((opener) => opener !== first);
      const gone = first === undefined ? undefined : ended(first.child);
      first?.child.kill("SIGKILL");
      await gone;
    }
    for (const { child } of openers) child.kill("SIGKILL");
  });
});

describe("a full disk", () => {
  test("met at a limit on the size of files leaves the record whole", async () => {
    const folder = join(home, "limited.record");
    await emptyRecord(folder);
    const script = `
const record = await openRecord(${JSON.stringify(folder)}, { mode: "write", ...options });
const small = await keep(record, "small");
try {
  await record.keep({ path: "large", bytes: Buffer.alloc(200000), reading });
} catch (error) {
  say(error.code);
}
await keep(record, "small too");
await record.close();
say("closed");`;
    const under = ["bash", "-c", 'ulimit -f 64; exec "$@"', "bash"];
    expect(await linesOf(startChild(script, { under }))).toEqual(["disk-full", "closed"]);
    const report = await checkRecord(folder, { now });
    expect(report.lines.filter(({ state }) => state !== "sound")).toEqual([]);
    expect(report.entries).toBe(4);
  });

  test.skipIf(!canMount)(
    "met at each step of a write leaves the record whole, and writing goes on when there is room",
    async () => {
      const disk = mountedDisk("full", "2m");
      const folder = join(disk, "full.record");
      const record = await openRecord(folder, { mode: "write", create: true, ...options });
      const filler = join(disk, "filler");
      let kept = 0;
      // Ever less room: the write fails at a blob, at a bundle, at a tile, at the checkpoint.
      for (let free = 0; free < 24; free++) {
        fill(filler, free * 4096);
        const name = `file ${free}`;
        const result = await record
          .keep({ path: name, bytes: Buffer.from(name), reading: { ...reading, sourceBytes: free } })
          .then(() => "kept")
          .catch((error) => error.code);
        expect(["kept", "disk-full"]).toContain(result);
        if (result === "kept") kept += 1;
        const report = await checkRecord(folder, { now });
        expect(report.lines.filter(({ state }) => state !== "sound" && state !== "unexpected")).toEqual([]);
        expect(report.entries).toBe(kept * 2);
        rmSync(filler);
      }
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(24);
      await record.keep({ path: "after", bytes: Buffer.from("after"), reading });
      await record.close();
      expect((await checkRecord(folder, { now })).sound).toBe(true);
    },
  );
});

describe("a read-only copy", () => {
  test.skipIf(!canMount)("can be read and checked, and refuses to be written to", async () => {
    const disk = mountedDisk("read-only", "8m");
    const folder = join(disk, "copy.record");
    const record = await openRecord(folder, { mode: "write", create: true, ...options });
    await record.keep({ path: "one", bytes: Buffer.from("one"), reading });
    await record.close();
    expect(succeeds("mount", "-o", "remount,ro", disk)).toBe(true);
    const copy = await openRecord(folder, { mode: "read", ...options });
    expect(await copy.counts()).toMatchObject({ documents: 1, claims: 2 });
    await copy.close();
    expect((await checkRecord(folder, { now })).sound).toBe(true);
    const writing = openRecord(folder, { mode: "write", ...options });
    await expect(writing).rejects.toMatchObject({ code: "record-readonly" });
  });
});

// Takes all room but so many bytes.
function fill(path: string, free: number): void {
  const piece = Buffer.alloc(4096);
  writeFileSync(path, "");
  try {
    for (;;) writeFileSync(path, piece, { flag: "a" });
  } catch {
    if (free === 0) return;
  }
  truncateSync(path, Math.max(0, statSync(path).size - free));
}
