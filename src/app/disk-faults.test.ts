import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSigner } from "../ledger/index.ts";
import { openLogWriter } from "../log/index.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";
import {
  type Conversation,
  childReading,
  killChildren,
  staleFiles,
  startChild,
  talkTo,
} from "./testing/children.ts";
import { type Call, callsOf, withFault } from "./testing/faults.ts";
import { hasStrace } from "./testing/system-calls.ts";

const home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "aver-faults-"));
beforeAll(() => expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]));
afterAll(() => {
  killChildren();
  rmSync(home, { recursive: true, force: true });
});

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const options = { now, by: "a tester" };

// Opens the record of each line that it is given, keeps two files, closes it, and says what became of each step.
// Entries go into tiles when it is closed, and not when their time is up: so that its calls are the same each time.
const keeping = `
globalThis.setTimeout = () => ({ unref: () => undefined });
import { createInterface } from "node:readline";
say("ready");
for await (const folder of createInterface(process.stdin)) {
  const said = [];
  const step = async (name, work) => {
    try { const result = await work(); said.push(name); return result; }
    catch (error) { said.push(error.name + ":" + error.code); }
  };
  const record = await step("open", () => openRecord(folder, { mode: "write", ...options }));
  if (record !== undefined) {
    await step("one", () => keep(record, "one"));
    await step("two", () => keep(record, "two"));
    await step("close", () => record.close());
  }
  say(said.join(" "));
}`;

/** A record whose log the two files fill to the end of a tile. */
async function recordBefore(): Promise<void> {
  const folder = join(home, "before.record");
  await (await openRecord(folder, { mode: "write", create: true, ...options })).close();
  const signer = parseSigner(readFileSync(join(folder, "keys/log.key"), "utf8").trim());
  if (signer === undefined) throw new Error("the record has no key");
  const writer = openLogWriter(join(folder, "log"), signer);
  await writer.append(Array.from({ length: 252 }, (_, i) => Buffer.from(`{"kind":"later","number":${i}}`)));
  await writer.close();
}

// A disk may fail at anything; it may be full only where something is written.
const writing = new Set(["openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "link", "mkdir"]);
const errorsOf = ({ name, line }: Call): readonly string[] =>
  writing.has(name) && !line.includes("O_RDONLY") ? ["EIO", "ENOSPC"] : ["EIO"];

/** The keeper, its calls, and the thread that does its syncing: it has one only. */
interface Subject {
  readonly keeper: Conversation;
  readonly calls: readonly Call[];
  readonly pool: string;
}

describe.skipIf(!hasStrace)("a disk that fails at any one call of opening, keeping and closing", () => {
  const folder = join(home, "live.record");
  const watch = { folder, trace: join(home, "calls.trace") };
  const fresh = (): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(home, "before.record"), folder, { recursive: true });
  };
  const begin = async (): Promise<Subject> => {
    const keeper = talkTo(startChild(keeping, { env: { UV_THREADPOOL_SIZE: "1" } }));
    await keeper.ready;
    // The first times around modules are loaded, which would be other calls.
    for (let i = 0; i < 2; i++) {
      fresh();
      expect(await keeper.ask(folder)).toBe("open one two close");
    }
    fresh();
    const calls = await callsOf(keeper.child, watch, () => keeper.ask(folder));
    const pool = calls.find(({ thread }) => thread === "pool")?.line.split(" ")[0] ?? "";
    return { keeper, calls, pool };
  };

  test("is told of with a fault, and loses nothing acknowledged", async () => {
    await recordBefore();
    let { keeper, calls, pool } = await begin();
    let met = 0;
    const faults = calls.flatMap((call) => errorsOf(call).map((error) => ({ call, error })));
    for (const { call, error } of faults)
      for (let attempt = 0; attempt < 40; attempt++) {
        fresh();
        const thread = call.thread === "main" ? String(keeper.child.pid) : pool;
        const { isMet, said } = await withFault({ thread, call, error }, watch, () => keeper.ask(folder));
        if (keeper.child.exitCode !== null || keeper.child.signalCode !== null)
          ({ keeper, pool } = await begin());
        if (!isMet) continue;
        met += 1;
        await expectWhole(folder, { said, what: `${error} at ${call.line}` });
        break;
      }
    expect(calls.length).toBeGreaterThan(100);
    // The engine's own calls may come between, so that now and then one of the hundreds is not met at all.
    expect(met).toBeGreaterThan(faults.length * 0.95);
  });
});

async function expectWhole(folder: string, { said, what }: { said: string; what: string }): Promise<void> {
  expect(said, what).toMatch(/^(?:(?:open|one|two|close|Fault:[a-z-]+) ?)+$/);
  const { lines } = await checkRecord(folder, { now });
  expect(
    lines.filter(({ state }) => state !== "sound" && state !== "unexpected"),
    what,
  ).toEqual([]);
  // Where the lock could not be removed, it stays until its holder ends.
  if (/lock/.test(what)) rmSync(join(folder, "lock"), { force: true });
  const record = await openRecord(folder, { mode: "write", ...options });
  for (const name of ["one", "two"])
    if (said.split(" ").includes(name))
      expect(record.knows(createHash("sha256").update(name).digest("hex"), "1.0.0"), what).toBe(true);
  await record.keep({ path: "next", bytes: Buffer.from("next"), reading: childReading });
  await record.close();
  const after = await checkRecord(folder, { now });
  // Blobs that no entry names stay, and so does the draft of a lock as long as its maker lives.
  const stays = /^(?:blobs\/|\.part-)/;
  expect(
    after.lines.filter(({ state, name }) => state !== "sound" && !stays.test(name)),
    what,
  ).toEqual([]);
  expect(after.sound, what).toBe(true);
}
