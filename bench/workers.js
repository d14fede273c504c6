import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { reader } from "../dist/app/index.js";
import { jobName, openWorkQueue } from "../dist/store/index.js";
import { root } from "./material.js";
import { startServer } from "./server.js";
import { printTable } from "./table.js";

const files = 24;
const fileLength = 200_000;
const warming = 4;
const rounds = 2;

/** One worker against two: the workers alone, and all the way into the record on the same cores. */
export async function benchWorkers(texts) {
  const started = await startServer();
  if (started === undefined) return;
  const server = { ...started, client: new pg.Client(started.url) };
  await server.client.connect();
  const env = { ...process.env, AVER_DATABASE_URL: server.url };
  const documents = documentsOf(texts.markdown);
  const best = { one: { alone: Infinity, whole: Infinity }, two: { alone: Infinity, whole: Infinity } };
  for (let round = 0; round < rounds; round++)
    for (const [name, count] of [
      ["one", 1],
      ["two", 2],
    ]) {
      const workers = await startWorkers(count, env);
      // A program is slow until it has compiled what it runs most.
      await readAlone(server, documents.slice(0, warming * count));
      best[name].alone = Math.min(best[name].alone, await readAlone(server, documents));
      best[name].whole = Math.min(best[name].whole, await readWhole(documents, env));
      for (const worker of workers) await ended(worker);
    }
  const size = documents.reduce((sum, text) => sum + text.length, 0);
  const row = (name, of) => [
    name,
    ...[of(best.one), of(best.two)].map((ms) => `${(size / 1000 / ms).toFixed(2)} MB/s`),
    `×${(of(best.one) / of(best.two)).toFixed(2)}`,
    "×1.80",
  ];
  printTable("Reading by workers through PostgreSQL, two cores", [
    ["", "one worker", "two workers", "times as fast", "goal"],
    row("workers alone (the writer on another machine)", ({ alone }) => alone),
    row("until all is in the record, everything on these cores", ({ whole }) => whole),
  ]);
  await server.client.end();
  await server.stop();
}

function documentsOf(text) {
  const long = text.repeat(2 + Math.ceil(fileLength / text.length));
  return Array.from({ length: files }, (_, i) => {
    const from = (i * 7_919) % text.length;
    return long.slice(from, from + fileLength);
  });
}

async function startWorkers(count, env) {
  const workers = Array.from({ length: count }, () =>
    // One core each: the engine's own threads, which collect garbage and compile, would take the other.
    spawn(process.execPath, ["--single-threaded", "bin/aver.js", "work", "--threads", "1"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.stdout.once("data", resolve))));
  return workers;
}

function ended(worker) {
  worker.kill("SIGTERM");
  return new Promise((resolve) => worker.once("close", resolve));
}

/** Milliseconds from the first job's being there to the last result's. */
async function readAlone(server, documents) {
  const queue = await openWorkQueue({ url: server.url, readerVersion: reader.version, hands: 0 });
  const origin = `aver.local/${randomUUID()}`;
  const jobs = documents.map((text) => {
    const content = Buffer.from(text);
    const source = createHash("sha256").update(content).digest("hex");
    return {
      job: jobName(origin, source, reader.version),
      source,
      bytes: content.length,
      path: "x.md",
      content,
    };
  });
  const start = performance.now();
  for (const job of jobs) await queue.put(origin, job);
  while ((await countResults(server, jobs)) < jobs.length) await setTimeout(20);
  const ms = performance.now() - start;
  for (const { job } of jobs) await queue.remove(job);
  await queue.close();
  return ms;
}

async function countResults({ client }, jobs) {
  const names = jobs.map(({ job }) => job);
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM aver_work.reading_result WHERE job = ANY($1::uuid[])",
    [names],
  );
  return rows[0].count;
}

async function readWhole(documents, env) {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-"));
  const paths = documents.map((text, i) => {
    const path = join(folder, `${String(i).padStart(3, "0")}.md`);
    writeFileSync(path, `${text}\n\n${randomUUID()}\n`);
    return path;
  });
  const words = ["bin/aver.js", "read", "--queue", ...paths, "--record", join(folder, "a.record")];
  const start = performance.now();
  const writer = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((resolve) => writer.once("close", resolve));
  if (code !== 0) throw new Error("aver read --queue failed");
  const ms = performance.now() - start;
  rmSync(folder, { recursive: true, force: true });
  return ms;
}
