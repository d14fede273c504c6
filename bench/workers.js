import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { reader } from "../dist/app/index.js";
import { jobName, openWorkQueue } from "../dist/store/index.js";
import { root } from "./material.js";
import { startServer } from "./server.js";
import { printTable } from "./table.js";

const files = Number(process.env.AVER_BENCH_WORK_FILES ?? 160);
const fileLength = 200_000;
const warming = 6;
const rounds = Number(process.env.AVER_BENCH_WORK_ROUNDS ?? 2);
const ways = [
  { name: "workers alone (the writer on another machine)", run: readAlone },
  { name: "until all is in the record, everything on these cores", run: readWhole },
];

/**
 * One worker against two: the workers alone, and all the way into the record on the same cores. Beside the
 * times stands who computed for how long: two cores can be no faster than all of it divided by two.
 */
export async function benchWorkers(texts) {
  const started = await startServer();
  if (started === undefined) return;
  const server = { ...started, client: new pg.Client(started.url) };
  await server.client.connect();
  const env = { ...process.env, AVER_DATABASE_URL: server.url };
  const documents = documentsOf(texts.markdown);
  const best = ways.map(() => [undefined, undefined]);
  for (let round = 0; round < rounds; round++)
    for (const count of [1, 2]) {
      const workers = await startWorkers(count, env);
      // A program is slow until it has compiled what it runs most.
      await readAlone(server, documents.slice(0, warming * count));
      for (const [i, { run }] of ways.entries()) {
        const took = await measured(server, workers, () => run(server, documents, env));
        if (took.wall < (best[i][count - 1]?.wall ?? Infinity)) best[i][count - 1] = took;
      }
      for (const worker of workers) await ended(worker);
    }
  const size = documents.reduce((sum, text) => sum + text.length, 0);
  const speed = ({ wall }) => `${(size / 1000 / wall).toFixed(2)} MB/s`;
  const share = (part, { worker, postgres, writer }) =>
    `${Math.round((100 * part) / (worker + postgres + writer))} %`;
  printTable(`Reading of ${files} files by workers through PostgreSQL, two cores`, [
    [
      "",
      "one worker",
      "two",
      "times as fast",
      "goal",
      "CPU: workers",
      "PostgreSQL",
      "writer",
      "most that cores allow",
    ],
    ...ways.map(({ name }, i) => {
      const [one, two] = best[i];
      const all = two.worker + two.postgres + two.writer;
      return [
        name,
        speed(one),
        speed(two),
        `×${(one.wall / two.wall).toFixed(2)}`,
        "×1.80",
        ...[two.worker, two.postgres, two.writer].map((part) => share(part, two)),
        `×${(one.wall / (all / 2)).toFixed(2)}`,
      ];
    }),
  ]);
  await server.client.end();
  await server.stop();
}

/** Milliseconds on the clock, and those that each side computed. */
async function measured(server, workers, run) {
  const before = { worker: cpuOf(workers.map(({ pid }) => pid)), postgres: cpuOf([server.pid]) };
  const start = performance.now();
  const writer = await run();
  const wall = performance.now() - start;
  return {
    wall,
    writer,
    worker: cpuOf(workers.map(({ pid }) => pid)) - before.worker,
    postgres: cpuOf([server.pid]) - before.postgres,
  };
}

// With the children that a process has and had; in the hundredths of a second in which the system counts.
function cpuOf(pids) {
  let ticks = 0;
  for (const pid of pids) {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").map(Number);
    ticks += fields[11] + fields[12] + fields[13] + fields[14];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    ticks += children === "" ? 0 : cpuOf(children.split(" ")) / 10;
  }
  return ticks * 10;
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

/** From the first job's being there to the last result's. */
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
  for (let at = 0; at < jobs.length; at += 16) await queue.put(origin, jobs.slice(at, at + 16));
  while ((await countResults(server, jobs)) < jobs.length) await setTimeout(20);
  await queue.remove(jobs.map(({ job }) => job));
  await queue.close();
  return 0;
}

async function countResults({ client }, jobs) {
  const names = jobs.map(({ job }) => job);
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM aver_work.reading_result WHERE job = ANY($1::uuid[])",
    [names],
  );
  return rows[0].count;
}

async function readWhole(_, documents, env) {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-"));
  const paths = documents.map((text, i) => {
    const path = join(folder, `${String(i).padStart(3, "0")}.md`);
    writeFileSync(path, `${text}\n\n${randomUUID()}\n`);
    return path;
  });
  const said = join(folder, "cpu");
  const script = `import { writeFileSync } from "node:fs";
    process.on("exit", () => { const { user, system } = process.cpuUsage(); writeFileSync(${JSON.stringify(said)}, String((user + system) / 1000)); });`;
  const hook = `data:text/javascript,${encodeURIComponent(script)}`;
  const words = [
    "--import",
    hook,
    "bin/aver.js",
    "read",
    "--queue",
    ...paths,
    "--record",
    join(folder, "a.record"),
  ];
  const writer = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((resolve) => writer.once("close", resolve));
  if (code !== 0) throw new Error("aver read --queue failed");
  const cpu = Number(readFileSync(said, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  return cpu;
}
