import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { makeLogKey, openLog } from "../dist/log/public.js";
import { root } from "./material.js";
import { startServer } from "./server.js";
import { printTable, spread } from "./table.js";

const rounds = 5;
const roundMs = 1_500;
const most = 64;
const ways = [
  { callers: 1, size: 1 },
  { callers: most, size: 1 },
  { callers: 1, size: 16 },
  { callers: 1, size: 256 },
  { callers: 1, size: 4096 },
];
const entry = (number) =>
  Buffer.from(
    JSON.stringify({
      at: "2026-03-01T10:00:00Z",
      by: "bench",
      kind: "file-received",
      number,
      path: "x".repeat(200),
    }),
  );

/** Durable appends to the log beside durable inserts into PostgreSQL, on one disk and in turns. */
export async function benchAppends() {
  const folder = mkdtempSync(join(root, ".cache", "bench-"));
  const { key } = makeLogKey("aver.local/bench");
  const log = await openLog(join(folder, "log"), { key, create: true });
  const server = await startServer(join(root, ".cache"));
  const pool = server === undefined ? undefined : new pg.Pool({ connectionString: server.url, max: most });
  await pool?.query("CREATE TABLE entry (number bigint PRIMARY KEY, entry bytea NOT NULL)");
  const rows = [["callers", "entries at a time", "Aver's log", "PostgreSQL", "times as many", "goal"]];
  let number = 0;
  const batch = (size) => Array.from({ length: size }, () => entry(number++));
  for (const { callers, size } of ways) {
    const rates = { aver: [], postgres: [] };
    const append = () => log.append(batch(size));
    const insertBatch = () => {
      const entries = batch(size);
      return insert(pool, entries, number);
    };
    for (let round = 0; round < rounds; round++) {
      rates.aver.push(size * (await perSecond(callers, append)));
      if (pool !== undefined) rates.postgres.push(size * (await perSecond(callers, insertBatch)));
    }
    const [ours, theirs] = [spread(rates.aver).median, spread(rates.postgres).median];
    const times = theirs === undefined ? "" : `×${(ours / theirs).toFixed(1)}`;
    const postgres = theirs === undefined ? "" : rate(theirs);
    rows.push([String(callers), String(size), rate(ours), postgres, times, "×3.0"]);
  }
  printTable("Durable appends a second: on disk before they are acknowledged", rows);
  await pool?.end();
  await server?.stop();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
}

function insert(pool, entries, number) {
  const numbers = entries.map((_, i) => number - entries.length + i);
  return pool.query({
    name: "insert",
    text: "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::bytea[])",
    values: [numbers, entries],
  });
}

// Callers side by side, each of which waits until its own is on disk before it comes with the next.
async function perSecond(callers, run) {
  const start = performance.now();
  let count = 0;
  const call = async () => {
    while (performance.now() - start < roundMs) {
      await run();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return (count * 1000) / (performance.now() - start);
}

const rate = (value) => `${Math.round(value)}/s`;
