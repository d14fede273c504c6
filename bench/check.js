import { spawnSync } from "node:child_process";
import { createHash, hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkRecord, openRecord } from "../dist/app/index.js";
import { parseSigner } from "../dist/ledger/index.js";
import { openLogWriter } from "../dist/log/index.js";
import { blobPath, hashBlobs, writeEntry } from "../dist/store/index.js";
import { printTable } from "./table.js";

/**
 * What `aver check` takes beside the bare SHA-256 of the same bytes, and beside what must be done to have
 * them: a loop that lists, reads and hashes the same files, and `sha256sum`. On a disk that has them at hand.
 */
export async function benchCheck() {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-check-"));
  const rows = [["blobs", "", "wall", "MB/s", "CPU", "CPU of the plain loop"]];
  for (const { name, count, bytes } of [
    { name: "small", count: 20_000, bytes: 20_000 },
    { name: "large", count: 50, bytes: 8_000_000 },
  ]) {
    const record = join(folder, `${name}.record`);
    const blobs = await recordOf(record, count, bytes);
    const ways = [
      ["SHA-256 of bytes in memory", () => blobs.forEach(({ content }) => void hash("sha256", content))],
      ["plain loop: list, read, hash", () => plainLoop(record)],
      ["sha256sum", () => sha256sum(record)],
      ["hash blobs", () => hashBlobs(record)],
      ["aver check", () => checkRecord(record, { now: () => new Date() })],
    ];
    const took = [];
    for (const [, work] of ways) took.push(await best(work));
    ways.forEach(([what], i) => {
      const { wall, cpu } = took[i];
      const isOwn = what !== "sha256sum";
      rows.push([
        i === 0 ? `${count} of ${bytes / 1000} KB` : "",
        what,
        `${Math.round(wall)} ms`,
        Math.round((count * bytes) / 1000 / wall),
        isOwn ? `${Math.round(cpu)} ms` : "",
        isOwn ? `×${(cpu / took[1].cpu).toFixed(2)}` : "",
      ]);
    });
  }
  printTable("Check of a record without a view (best of 3)", rows);
  rmSync(folder, { recursive: true, force: true });
}

function plainLoop(record) {
  const entries = readdirSync(join(record, "blobs"), { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile()) hash("sha256", readFileSync(join(entry.parentPath, entry.name)));
}

function sha256sum(record) {
  const script = 'find "$1" -type f -print0 | xargs -0 sha256sum > /dev/null';
  spawnSync("sh", ["-c", script, "sh", join(record, "blobs")]);
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
