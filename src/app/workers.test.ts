import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../core/index.ts";
import { type DoJob, jobName, openWorkQueue, type WorkQueue } from "../store/index.ts";
import { connectServer } from "../store/server/server.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "../store/testing/postgres.ts";
import { checkRecord } from "./check-record.ts";
import { collectFiles } from "./collect-files.ts";
import { makeReading } from "./make-reading.ts";
import { openRecord } from "./open-record.ts";
import { openByWorkers } from "./read-by-workers.ts";
import { type FileItem, type FileOutcome, readFiles } from "./read-files.ts";
import { readOutcome, writtenOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";
import { resultOf } from "./work.ts";

const home = mkdtempSync(join(tmpdir(), "aver-workers-"));
const aver = join(import.meta.dirname, "../../bin/aver.js");
const options = { now: () => new Date("2026-03-01T10:00:00Z"), by: "a tester" };
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

// Long enough that a worker is mostly in the middle of one.
function writeDocuments(name: string, count: number, from = 0): string {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  for (let i = from; i < count; i++) {
    const sentences = Array.from(
      { length: 10 + (i % 5) * 20 },
      (_, k) =>
        `On ${1 + (k % 28)} March 2044 in Tarvo ${i + k} civilians were killed and ${k} houses were burned.`,
    );
    writeFileSync(join(folder, `${String(i).padStart(2, "0")}.md`), sentences.join("\n\n"));
  }
  return folder;
}

const bytesOf = (reading: object): Uint8Array => Buffer.from(canonicalJson(reading));
const honest: DoJob = async ({ bytes }) => resultOf(await readOutcome(bytes), "an honest worker");

describe.skipIf(postgresPrograms() === undefined)("files that workers read, through PostgreSQL,", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  interface Run {
    readonly record: string;
    readonly names: readonly string[];
    readonly work: (queue: WorkQueue) => Promise<unknown>;
    readonly readAgain?: boolean;
  }

  async function readThrough({
    record: name,
    names,
    work,
    readAgain = false,
  }: Run): Promise<readonly FileOutcome[]> {
    const record = await openRecord(join(home, name), { mode: "write", create: true, ...options });
    const database = server.url("postgres");
    const queue = await openWorkQueue({ url: database, readerVersion: reader.version, hands: 1 });
    const workers = await openByWorkers({
      database,
      origin: record.origin,
      readAgain: () => readAgain,
      onNoWorker: () => undefined,
    });
    const outcomes: FileOutcome[] = [];
    const take = async (items: readonly FileItem[]): Promise<void> => {
      for await (const outcome of readFiles(record, items, workers.way)) outcomes.push(outcome);
    };
    try {
      const working = work(queue);
      await take(await collectFiles(names));
      await take(await workers.left());
      await working;
      return outcomes;
    } finally {
      await workers.close();
      await queue.close();
      await record.close();
    }
  }

  async function leftInDatabase(): Promise<number> {
    const hand = await connectServer({ url: server.url("postgres"), most: 1, program: "test" });
    const [row] = await hand.sql<{ count: number }>(
      "SELECT (SELECT count(*) FROM aver_work.reading_job) + (SELECT count(*) FROM aver_work.source_piece) + (SELECT count(*) FROM aver_work.result_piece) + (SELECT count(*) FROM aver_queue.job) AS count",
    );
    await hand.close();
    return row?.count ?? -1;
  }

  async function workTimes(queue: WorkQueue, times: number, doJob: DoJob): Promise<void> {
    for (let done = 0; done < times; )
      if (await queue.workOnce(doJob)) done += 1;
      else await setTimeout(20);
  }

  test("stand in the record in their order, each once, as if read here, and nothing of them stays in the database", async () => {
    const folder = writeDocuments("small", 6);
    writeFileSync(join(folder, "07.md"), "");
    writeFileSync(join(folder, "08.md"), "In Tarvo 3 were found.");
    writeFileSync(join(folder, "09.md"), "In Tarvo 3 were found.");
    const outcomes = await readThrough({
      record: "small.record",
      names: [folder],
      work: (queue) => workTimes(queue, 8, honest),
      readAgain: true,
    });
    expect(outcomes.map(({ kind, path }) => [kind, path.slice(-5)])).toEqual([
      ...["00.md", "01.md", "02.md", "03.md", "04.md", "05.md"].map((name) => ["read", name]),
      ["refused", "07.md"],
      ["read", "08.md"],
      ["read", "09.md"],
    ]);
    expect(await leftInDatabase()).toBe(0);
    const report = await checkRecord(join(home, "small.record"), { now: options.now, reread: makeReading });
    expect(report).toMatchObject({ sound: true, entries: 14, readingsMadeAnew: 7 });
  });

  const other = makeReading(Buffer.from("In Tarvo 4 were found."));
  const lies: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ["of another file", () => bytesOf(other)],
    [
      "by another reader",
      (bytes) => bytesOf({ ...makeReading(bytes), reader: { name: "aver", version: "0.0.1" } }),
    ],
    ["in another form", (bytes) => Buffer.from(JSON.stringify(makeReading(bytes), undefined, 1))],
    ["with its members in another order", (bytes) => Buffer.from(JSON.stringify(makeReading(bytes)))],
    ["without its claims", (bytes) => bytesOf({ ...makeReading(bytes), claims: undefined })],
    ["that is none", () => Buffer.from("[]")],
  ];
  test.each(lies)("are not taken from a worker that gives back a reading %s", async (name, lie) => {
    const file = join(home, `lie ${name}.md`);
    writeFileSync(file, `In Tarvo 3 were found (${name}).`);
    const lying: DoJob = async ({ bytes }) => {
      const made = lie(bytes);
      const { createHash } = await import("node:crypto");
      const sha256 = createHash("sha256").update(made).digest("hex");
      return { kind: "read", worker: "a lying worker", sha256, packed: gzipSync(made) };
    };
    const run = { record: "lied.record", names: [file] };
    const refused = readThrough({ ...run, work: (queue) => workTimes(queue, 1, lying) });
    await expect(refused).rejects.toMatchObject({ code: "reading-differs" });
    await expect(refused).rejects.toThrow(/a lying worker/);
    expect(await leftInDatabase()).toBe(0);
    expect(await readThrough({ ...run, work: (queue) => workTimes(queue, 1, honest) })).toMatchObject([
      { kind: "read", news: "new" },
    ]);
  });

  test("are not taken when they were read again here and came out otherwise", async () => {
    const file = join(home, "changed.md");
    writeFileSync(file, "In Tarvo 5 were killed.");
    const changing: DoJob = ({ bytes }) => {
      const outcome = writtenOutcome({ ...makeReading(bytes), claims: [] });
      return resultOf(outcome, "a changing worker");
    };
    const run = {
      record: "changed.record",
      names: [file],
      work: (queue: WorkQueue) => workTimes(queue, 1, changing),
    };
    await expect(readThrough({ ...run, readAgain: true })).rejects.toMatchObject({ code: "reading-differs" });
  });

  test("whose bytes were damaged on the way are not taken", async () => {
    const file = join(home, "damaged.md");
    writeFileSync(file, "In Tarvo 6 were killed.");
    const damaged: DoJob = async (job) => {
      const result = await honest(job);
      return result.kind === "read" ? { ...result, packed: result.packed.subarray(0, -9) } : result;
    };
    const run = { record: "damaged.record", names: [file] };
    const refused = readThrough({ ...run, work: (queue) => workTimes(queue, 1, damaged) });
    await expect(refused).rejects.toMatchObject({ code: "reading-differs" });
  });

  test("are taken back by the next program when the one that put them was ended", async () => {
    const record = await openRecord(join(home, "left.record"), { mode: "write", create: true, ...options });
    const { origin } = record;
    await record.close();
    const queue = await openWorkQueue({
      url: server.url("postgres"),
      readerVersion: reader.version,
      hands: 1,
    });
    for (const words of ["In Tarvo 7 were found.", "In Tarvo 8 were found."]) {
      const content = Buffer.from(words);
      const source = (await import("node:crypto")).createHash("sha256").update(content).digest("hex");
      const job = jobName(origin, source, reader.version);
      for (let twice = 0; twice < 2; twice++)
        await queue.put(origin, [
          {
            job,
            source,
            bytes: content.length,
            path: `${words.slice(9, 10)}.md`,
            content,
            from: { who: "a courier of Veldania" },
          },
        ]);
    }
    expect(await queue.workOnce(honest)).toBe(true);
    await queue.close();
    const outcomes = await readThrough({
      record: "left.record",
      names: [],
      work: (again) => workTimes(again, 1, honest),
    });
    expect(outcomes).toMatchObject([
      { path: "7.md", news: "new" },
      { path: "8.md", news: "new" },
    ]);
    const bundle = readFileSync(join(home, "left.record", "log/tile/entries/000.p/4"), "utf8");
    expect(bundle.match(/a courier of Veldania/g)?.length).toBe(2);
    expect(await leftInDatabase()).toBe(0);
  });

  function start(...words: readonly string[]): ChildProcess {
    const env = { ...process.env, AVER_DATABASE_URL: server.url("postgres") };
    const child = spawn(process.execPath, [aver, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
    children.add(child);
    child.once("close", () => children.delete(child));
    return child;
  }

  function ended(child: ChildProcess): Promise<number | null> {
    return new Promise((resolve) => {
      child.once("close", (code) => resolve(code));
    });
  }

  test("come in whole, each once, though workers and writers are killed all the time", async () => {
    let count = 60;
    const folder = writeDocuments("killed", count);
    const record = join(home, "killed.record");
    const mostKills = 24;
    let kills = 0;
    let isDone = false;
    const workers = async (): Promise<void> => {
      while (!isDone) {
        const child = start("work", "--threads", "1");
        const end = ended(child);
        await Promise.race([end, new Promise((resolve) => child.stdout?.once("data", resolve))]);
        // From the first file at hand to somewhere in the twentieth; the last ones that come are let be.
        for (const until = Date.now() + Math.random() * 2_000; !isDone; await setTimeout(5))
          if (Date.now() > until && kills < mostKills) break;
        kills += 1;
        child.kill("SIGKILL");
        await end;
      }
    };
    const writers = async (): Promise<void> => {
      for (let round = 1; !isDone; round++) {
        const child = start("read", "--queue", "--verify", "10", folder, "--record", record);
        const end = ended(child);
        const ending =
          round > 5 ? end : Promise.race([end, setTimeout(500 + Math.random() * 2_500, "running")]);
        if ((await ending) === 0) {
          // A machine that had read them all before enough workers were killed gets more to read.
          if (kills > 4) isDone = true;
          else {
            writeDocuments("killed", count + 20, count);
            count += 20;
          }
        }
        child.kill("SIGKILL");
        await end;
      }
    };
    await Promise.all([workers(), workers(), writers()]);
    expect(kills).toBeGreaterThan(4);
    const report = await checkRecord(record, { now: options.now, reread: makeReading });
    expect(report).toMatchObject({ sound: true, entries: 2 * count, readingsMadeAnew: count });
    expect(await leftInDatabase()).toBe(0);
  });

  test("are refused by a worker with another reader, in one sentence", async () => {
    const queue = await openWorkQueue({ url: server.url("postgres"), readerVersion: "9.9.9", hands: 0 });
    const job = jobName("aver.local/later", "0".repeat(64), "9.9.9");
    const file = { job, source: "0".repeat(64), bytes: 1, path: "later.md", content: Buffer.from("x") };
    await queue.put("aver.local/later", [file]);
    const child = start("work");
    const said: string[] = [];
    child.stderr?.on("data", (piece) => said.push(String(piece)));
    expect(await ended(child)).toBe(1);
    expect(said.join("")).toMatch(/^aver: .*are for reader 9\.9\.9, and this Aver has reader .*\n$/);
    await queue.remove([job]);
    await queue.close();
  });

  test("are given back by a worker that is told to end, once those at hand are read", async () => {
    const child = start("work", "--threads", "2");
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
  });
});

test("without a database `read --queue` and `work` say what is missing", async () => {
  for (const words of [["read", "--queue", "--record", join(home, "none.record")], ["work"]]) {
    const env = { ...process.env, AVER_DATABASE_URL: "" };
    const child = spawn(process.execPath, [aver, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    child.stderr.on("data", (piece) => said.push(String(piece)));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(1);
    expect(said.join("")).toMatch(/^aver: .*AVER_DATABASE_URL=.*\n$/);
  }
});
