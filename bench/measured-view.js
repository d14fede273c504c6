import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { makeReading } from "../dist/app/index.js";
import { openView } from "../dist/store/index.js";
import { root } from "./material.js";

/** Makes a view of so many documents with a hundred claims each, and writes what that took. */
const [documents, database] = [Number(process.argv[2]), process.argv[3] ?? ""];
const claimsEach = 100;
const examples = readdirSync(join(root, "examples")).filter((name) => /^\d.*\.md$/.test(name));
const text = examples.map((name) => readFileSync(join(root, "examples", name), "utf8")).join("\n\n");
// As texts, since a record's readings are parsed from their blobs when a view is made.
const readings = Array.from({ length: 16 }, (_, i) => {
  const reading = makeReading(Buffer.from(text.slice(i * 97, i * 97 + 60_000).repeat(2)));
  return JSON.stringify({ ...reading, claims: reading.claims.slice(0, claimsEach) });
});
const claims = documents * Math.min(claimsEach, JSON.parse(readings[0]).claims.length);
const stamp = { at: "2026-03-01T10:00:00Z", by: "bench" };
const holdings = Array.from({ length: documents }, (_, i) => {
  const sha256 = String(i).padStart(64, "0");
  const reading = {
    kind: "reading-made",
    ...stamp,
    source: sha256,
    reading: { sha256, bytes: readings[i % 16].length },
  };
  return {
    source: { sha256, bytes: 60_000 },
    receivedAt: stamp.at,
    order: i,
    paths: [`letters/${i}.md`],
    reading,
    lastEntry: 2 * i + 1,
  };
});
const folder = mkdtempSync(join(tmpdir(), "aver-bench-"));
const log = {
  origin: `aver.local/bench-${documents}`,
  size: 2 * documents,
  rootAt: String,
  changedSince: (size) => holdings.filter(({ lastEntry }) => lastEntry >= size),
  readingOf: ({ order }) => JSON.parse(readings[order % 16]),
};
const place = { folder, origin: log.origin, now: new Date(), ...(database === "" ? {} : { database }) };
const start = performance.now();
const used = process.cpuUsage();
const view = await openView(place);
await view.catchUp(() => log);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(used);
const cpu = (user + system) / 1000;
const counts = await view.counts();
if (counts.claims !== claims) throw new Error(`${counts.claims} claims instead of ${claims}`);
const serverFacts =
  database === "" ? { serverRss: 0, serverCpu: 0, disk: sizeOf(folder) } : await factsOf(database);
await view.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  JSON.stringify({ claims, ms, cpu, rss: process.resourceUsage().maxRSS * 1024, ...serverFacts }),
);

function sizeOf(of) {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

async function factsOf(url) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    "SELECT array_agg(pid) AS pids, pg_database_size(current_database())::float8 AS disk FROM pg_stat_activity WHERE application_name = 'aver view'",
  );
  await client.end();
  const peaks = rows[0].pids.map(
    (pid) => /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
  );
  const ticks = rows[0].pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return {
    serverRss: Math.max(...peaks.map(Number)) * 1024,
    // In the hundredths of a second in which the system counts.
    serverCpu: ticks.reduce((sum, one) => sum + one, 0) * 10,
    disk: rows[0].disk,
  };
}
