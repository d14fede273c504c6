import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderText, thisProcess } from "../store/holder.ts";
import { writtenReading } from "../store/written-reading.cases.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";

// Real processes are killed, refused and starved of disk here. They run the built program.
const built = join(import.meta.dirname, "../../dist/app/open-record.js");
const project = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "aver-crash-"));
beforeAll(() => expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]));

// What was changed since the program was built, of the layers that run here.
function staleFiles(): readonly string[] {
  const stamp = statSync(join(project, ".cache/built"), { throwIfNoEntry: false });
  if (stamp === undefined || !existsSync(built)) return ["everything"];
  const files = ["core", "ledger", "store", "log", "app"].flatMap((layer) =>
    readdirSync(join(project, "src", layer), { recursive: true, encoding: "utf8" }).map(
      (name) => `src/${layer}/${name}`,
    ),
  );
  const sources = files.filter((name) => name.endsWith(".ts") && !/\.(?:test|cases)\.ts$/.test(name));
  return sources.filter((name) => statSync(join(project, name)).mtimeMs > stamp.mtimeMs);
}
type Child = ChildProcessByStdio<Writable, Readable, null>;
const children = new Set<Child>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const options = { now, by: "a tester" };
const reading = writtenReading({
  paragraphs: ["In Tarvo 7 were found. Nobody was missed."],
  symbols: ["A/79/5"],
});

const prelude = `
import { openRecord } from ${JSON.stringify(pathToFileURL(built).href)};
import { writeSync } from "node:fs";
const options = { now: () => new Date(), by: "a child" };
const reading = ${JSON.stringify(reading)};
const say = (line) => writeSync(1, line + "\\n");
const keep = (record, name) => record.keep({ path: name, bytes: Buffer.from(name), reading: { ...reading, sourceBytes: name.length } });
`;

function start(script: string, limitKiB?: number): Child {
  const node = [process.execPath, "--input-type=module", "-e", prelude + script];
  const limited = ["bash", "-c", `ulimit -f ${limitKiB}; exec "$@"`, "bash", ...node];
  const [command = "", ...rest] = limitKiB === undefined ? node : limited;
  const child = spawn(command, rest, { stdio: ["pipe", "pipe", "inherit"] });
  children.add(child);
  return child;
}

function ended(child: Child): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => {
      children.delete(child);
      resolve();
    });
  });
}

async function emptyRecord(folder: string): Promise<void> {
  await (await openRecord(folder, { mode: "write", create: true, ...options })).close();
}

function succeeds(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const appending = (folder: string, round: number): string => `
const record = await openRecord(${JSON.stringify(folder)}, { mode: "write", ...options });
for (let i = 0; ; i++) {
  const names = Array.from({ length: 1 + (i % 4) }, (_, k) => "${round}-" + i + "-" + k);
  await Promise.all(names.map(async (name) => { await keep(record, name); say(name); }));
}`;

describe("a writer", () => {
  test("killed at any moment loses nothing acknowledged and leaves nothing half-written", async () => {
    const folder = join(home, "killed.record");
    await emptyRecord(folder);
    const acknowledged: string[] = [];
    for (let round = 0; round < 24; round++) {
      const child = start(appending(folder, round));
      const gone = ended(child);
      const lines = createInterface(child.stdout);
      lines.on("line", (line) => acknowledged.push(line));
      await new Promise((resolve) => lines.once("line", resolve));
      await setTimeout(Math.random() * 60);
      child.kill("SIGKILL");
      await gone;
      const report = await checkRecord(folder, { now });
      expect(report.lines.filter(({ state }) => state !== "sound" && state !== "unexpected")).toEqual([]);
      expect(report.entries).toBeGreaterThanOrEqual(acknowledged.length * 2);
    }
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
  }, 120_000);
});

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

/** A child that is given lines and answers each with one. */
function talkTo(child: Child): {
  ask(line: string): Promise<string>;
  ready: Promise<string>;
} {
  const lines = createInterface(child.stdout);
  const next = (): Promise<string> => new Promise((resolve) => lines.once("line", resolve));
  return {
    ready: next(),
    ask: (line) => {
      const answer = next();
      child.stdin.write(`${line}\n`);
      return answer;
    },
  };
}

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
      const child = start(`
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
  }, 120_000);
});

describe("many openers", () => {
  test("of a record whose writer was killed: one has it, and the others are told which", async () => {
    const processes = Array.from({ length: 20 }, () => start(opening));
    const openers = processes.map(talkTo);
    await Promise.all(openers.map(({ ready }) => ready));
    const dead = spawnSync("true").pid;
    for (let round = 0; round < 10; round++) {
      const folder = join(home, `raced-${round}.record`);
      await emptyRecord(folder);
      const holder = { ...thisProcess(now()), pid: dead, started: "1" };
      writeFileSync(join(folder, "lock"), holderText(holder));
      const answers = await Promise.all(openers.map(({ ask }) => ask(folder)));
      const [winner = "", ...others] = answers.filter((answer) => answer.startsWith("won"));
      expect(winner).toMatch(/^won \d+$/);
      expect(others).toEqual([]);
      const refused = answers.filter((answer) => answer !== winner);
      for (const answer of refused)
        expect(answer).toMatch(/^record-locked .* is open for writing by process \d+ on /);
      expect(refused.at(-1)).toContain(`process ${winner.slice(4)} on ${hostname()}`);
    }
    for (const child of processes) child.kill("SIGKILL");
  }, 120_000);
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
    const child = start(script, 64);
    const gone = ended(child);
    const said: string[] = [];
    createInterface(child.stdout).on("line", (line) => said.push(line));
    await gone;
    expect(said).toEqual(["disk-full", "closed"]);
    const report = await checkRecord(folder, { now });
    expect(report.lines.filter(({ state }) => state !== "sound")).toEqual([]);
    expect(report.entries).toBe(4);
  });

  const disk = join(home, "disk");
  mkdirSync(disk);
  const mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk);
  afterAll(() => {
    if (mounted) succeeds("umount", disk);
  });

  test.skipIf(!mounted)(
    "met at each step of a write leaves the record whole, and writing goes on when there is room",
    async () => {
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
  const disk = join(home, "read-only");
  mkdirSync(disk);
  const mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk);
  afterAll(() => {
    if (mounted) succeeds("umount", disk);
  });

  test.skipIf(!mounted)("can be read and checked, and refuses to be written to", async () => {
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
