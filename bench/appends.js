import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { makeLogKey, openLog } from "../dist/log/public.js";
import { root } from "./material.js";
import { startServer } from "./server.js";
import { printTable, spread } from "./table.js";

const rounds = 5;
const roundMs = 1_500;
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
  const client = server === undefined ? undefined : new pg.Client(server.url);
  await client?.connect();
  await client?.query("CREATE TABLE entry (number bigint PRIMARY KEY, entry bytea NOT NULL)");
  const rows = [["entries at a time", "Aver's log", "PostgreSQL", "times as many", "goal"]];
  let number = 0;
  for (const size of [1, 16, 256, 4096]) {
    const batch = () => Array.from({ length: size }, () => entry(number++));
    const rates = { aver: [], postgres: [] };
    for (let round = 0; round < rounds; round++) {
      rates.aver.push(size * (await perSecond(() => log.append(batch()))));
      if (client !== undefined)
        rates.postgres.push(size * (await perSecond(() => insert(client, batch(), number))));
    }
    const [ours, theirs] = [spread(rates.aver).median, spread(rates.postgres).median];
    const times = theirs === undefined ? "" : `×${(ours / theirs).toFixed(1)}`;
    rows.push([String(size), rate(ours), theirs === undefined ? "" : rate(theirs), times, "×3.0"]);
  }
  printTable("Durable appends a second: on disk before they are acknowledged", rows);
  await client?.end();
  await server?.stop();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
}

function insert(client, entries, number) {
  const numbers = entries.map((_, i) => number + i);
  return client.query({
    name: "insert",
    text: "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::bytea[])",
    values: [numbers, entries],
  });
}

async function perSecond(run) {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < roundMs) {
    await run();
    count += 1;
  }
  return (count * 1000) / (performance.now() - start);
}

const rate = (value) => `${Math.round(value)}/s`;
