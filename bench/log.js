import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leafHash } from "../dist/ledger/index.js";
import { makeLogKey, openLog, verifyInclusion } from "../dist/log/public.js";
import { printTable } from "./table.js";

const most = Number(process.env.AVER_BENCH_ENTRIES ?? 1_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= most);
const batch = 4_096;
const entryBytes = 250;
const proofs = 200;

/** One log as it grows: what an append, a proof, an opening and a check of all of it take at each size. */
export async function benchLog() {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-log-"));
  const keys = makeLogKey("log.example/bench");
  const rows = [
    [
      "entries",
      "append, CPU/entry",
      "on the clock",
      "inclusion",
      "steps",
      "consistency",
      "open",
      "check",
      "check/entry",
      "memory",
    ],
  ];
  await (await openLog(folder, { key: keys.key, create: true })).close();
  for (const size of sizes) rows.push(await measure(folder, keys, size));
  printTable(
    `A log of entries of ${entryBytes} bytes, in batches of ${batch}, each on disk before the next`,
    rows,
  );
  rmSync(folder, { recursive: true, force: true });
}

async function measure(folder, { key, verifier }, size) {
  const opened = clock();
  const log = await openLog(folder, { key });
  const opening = opened();
  const before = log.head().size;
  const appended = clock();
  for (let at = before; at < size; at += batch)
    await log.append(Array.from({ length: Math.min(batch, size - at) }, (_, i) => entry(at + i)));
  const appending = appended();
  const inclusion = timeInclusion(log, size);
  const consistency = timeConsistency(log, size);
  await log.close();
  const reader = await openLog(folder, { verifier });
  const checked = clock();
  if (!reader.verify().sound) throw new Error("the log is not sound");
  const check = checked();
  const each = (milliseconds, count) => `${((milliseconds / count) * 1000).toFixed(1)} µs`;
  return [
    size.toLocaleString("en-GB"),
    each(appending.cpu, size - before),
    each(appending.wall, size - before),
    each(inclusion.cpu, proofs),
    inclusion.steps,
    each(consistency.cpu, proofs),
    `${opening.wall.toFixed(0)} ms`,
    `${(check.cpu / 1000).toFixed(2)} s`,
    each(check.cpu, size),
    `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  ];
}

function timeInclusion(log, size) {
  const root = Buffer.from(log.head().rootHash, "hex");
  const indexes = Array.from({ length: proofs }, (_, i) => Math.floor((i * size) / proofs));
  const timed = clock();
  const made = indexes.map((index) => log.proveInclusion(index));
  const times = timed();
  made.forEach((proof, i) => {
    const index = indexes[i];
    if (!verifyInclusion({ index, size, leaf: leafHash(entry(index)), proof, root }))
      throw new Error("no proof");
  });
  return { ...times, steps: Math.max(...made.map((proof) => proof.length)) };
}

function timeConsistency(log, size) {
  const olderSizes = Array.from({ length: proofs }, (_, i) => 1 + Math.floor((i * (size - 1)) / proofs));
  const timed = clock();
  for (const older of olderSizes) log.proveConsistency(older);
  return timed();
}

function entry(number) {
  const bytes = Buffer.alloc(entryBytes, number & 255);
  bytes.writeUInt32BE(number);
  return bytes;
}

function clock() {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  };
}
