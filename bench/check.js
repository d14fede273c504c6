import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkRecord, openRecord } from "../dist/app/index.js";
import { parseSigner } from "../dist/ledger/index.js";
import { openLogWriter } from "../dist/log/index.js";
import { blobPath, hashBlobs, writeEntry } from "../dist/store/index.js";
import { printTable } from "./table.js";

/** What `aver check` takes beside the bare SHA-256 of the same bytes, on one core, in the same run. */
export async function benchCheck() {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-check-"));
  const rows = [
    ["blobs", "bytes", "bare SHA-256", "hash blobs", "aver check", "check / bare", "CPU time, check / bare"],
  ];
  for (const { name, count, bytes } of [
    { name: "small", count: 20_000, bytes: 20_000 },
    { name: "large", count: 50, bytes: 8_000_000 },
  ]) {
    const record = join(folder, `${name}.record`);
    const blobs = await recordOf(record, count, bytes);
    const bare = await best(() => {
      for (const { content } of blobs) createHash("sha256").update(content).digest();
    });
    const hashed = await best(() => hashBlobs(record));
    const checked = await best(() => checkRecord(record, { now: () => new Date() }));
    const total = count * bytes;
    const speed = (ms) => `${Math.round(total / 1000 / ms)} MB/s`;
    rows.push([
      `${count} ${name}`,
      `${Math.round(total / 1e6)} MB`,
      speed(bare.wall),
      speed(hashed.wall),
      speed(checked.wall),
      (checked.wall / bare.wall).toFixed(2),
      (checked.cpu / bare.cpu).toFixed(2),
    ]);
  }
  printTable("Check of a record without a view (wall time, best of 3)", rows);
  rmSync(folder, { recursive: true, force: true });
}

async function best(work) {
  const least = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const used = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(used);
    least.wall = Math.min(least.wall, performance.now() - start);
    least.cpu = Math.min(least.cpu, (user + system) / 1000);
  }
  return least;
}

/** A record with so many files, put together by hand: keeping each would take the disk's time, not the check's. */
async function recordOf(record, count, bytes) {
  const now = () => new Date();
  await (await openRecord(record, { mode: "write", create: true, now, by: "a bench" })).close();
  const signer = parseSigner(readFileSync(join(record, "keys/log.key"), "utf8").trim());
  const blobs = Array.from({ length: count }, (_, i) => {
    const content = Buffer.alloc(bytes, `blob ${i} `);
    return { content, sha256: createHash("sha256").update(content).digest("hex") };
  });
  for (const { content, sha256 } of blobs) {
    mkdirSync(dirname(join(record, blobPath(sha256))), { recursive: true });
    writeFileSync(join(record, blobPath(sha256)), content);
  }
  const at = `${now().toISOString().slice(0, 19)}Z`;
  const entries = blobs.map(({ sha256 }, i) =>
    writeEntry({ kind: "file-received", at, by: "a bench", source: { sha256, bytes }, path: `${i}.txt` }),
  );
  const writer = openLogWriter(join(record, "log"), signer);
  await writer.append(entries);
  await writer.close();
  return blobs;
}
