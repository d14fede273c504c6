import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { makeLogKey, openLog } from "../dist/log/public.js";
import { copyRows } from "./copy-rows.js";
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
// Made beforehand: what it takes to write an entry down is neither the log's nor the database's.
const entries = Array.from({ length: 64 * 4096 }, (_, number) =>
  Buffer.from(
    JSON.stringify({
      at: "2026-03-01T10:00:00Z",
      by: "bench",
      kind: "file-received",
      number,
      path: "x".repeat(200),
    }),
  ),
);

/**
 * Durable appends to the log beside durable inserts into PostgreSQL, on one disk and in turns. PostgreSQL
 * is as it comes (`synchronous_commit` and `fsync` on). It takes a batch as one INSERT of all rows, which
 * is what the goal speaks of, and by COPY in binary form, the fastest way in that it has.
 */
export async function benchAppends() {
  const folder = mkdtempSync(join(root, ".cache", "bench-"));
  const { key } = makeLogKey("aver.local/bench");
  const log = await openLog(join(folder, "log"), { key, create: true });
  const server = await startServer(join(root, ".cache"));
  const pool = server === undefined ? undefined : new pg.Pool({ connectionString: server.url, max: most });
  await pool?.query("CREATE TABLE entry (number bigint PRIMARY KEY, entry bytea NOT NULL)");
  const rows = [
    [
      "callers",
      "entries at a time",
      "Aver's log",
      "PostgreSQL, INSERT",
      "COPY",
      "times INSERT",
      "times COPY",
      "goal (INSERT)",
    ],
  ];
  let number = 0;
  const batch = (size) => {
    const from = number % (entries.length - size + 1);
    number += size;
    return entries.slice(from, from + size);
  };
  const rowsOf = (size) => {
    const bytes = batch(size);
    return bytes.map((one, i) => ({ number: number - size + i, bytes: one }));
  };
  for (const { callers, size } of ways) {
    const rates = { aver: [], insert: [], copy: [] };
    for (let round = 0; round < rounds; round++) {
      rates.aver.push(size * (await perSecond(callers, () => log.append(batch(size)))));
      if (pool === undefined) continue;
      rates.insert.push(size * (await perSecond(callers, () => insert(pool, rowsOf(size)))));
      rates.copy.push(size * (await perSecond(callers, () => copy(pool, rowsOf(size)))));
    }
    const [ours, ...theirs] = [rates.aver, rates.insert, rates.copy].map((all) => spread(all).median);
    const times = theirs.map((one) => (one === undefined ? "" : `×${(ours / one).toFixed(1)}`));
    rows.push([callers, size, ...[ours, ...theirs].map(rate), ...times, "×3.0"].map(String));
  }
  printTable("Durable appends a second: on disk before they are acknowledged", rows);
  await pool?.end();
  await server?.stop();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
}

function insert(pool, rows) {
  return pool.query({
    name: "insert",
    text: "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::bytea[])",
    values: [rows.map((row) => row.number), rows.map((row) => row.bytes)],
  });
}

async function copy(pool, rows) {
  const client = await pool.connect();
  try {
    await copyRows(client, "entry", rows);
  } finally {
    client.release();
  }
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

const rate = (value) => (value === undefined ? "" : `${Math.round(value)}/s`);
