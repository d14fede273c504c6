import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { leafHash } from "../ledger/index.ts";
import { makeLogKey, openLog, verifyConsistency, verifyInclusion, verifyProofFile } from "./public.ts";

const home = mkdtempSync(join(tmpdir(), "aver-log-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const { key, verifier } = makeLogKey("log.example/minutes");
const entry = (number: number): Uint8Array => Buffer.from(`entry ${number}`);
const entries = (from: number, count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => entry(from + i));

async function logOf(name: string, count: number): Promise<string> {
  const folder = join(home, name);
  const log = await openLog(folder, { key, create: true });
  await log.append(entries(0, count));
  await log.close();
  return folder;
}

describe("a log of its own", () => {
  test("gives each append the number of its first entry, and keeps the order of the calls", async () => {
    const log = await openLog(join(home, "order"), { key, create: true });
    const firsts = await Promise.all([3, 1, 300].map((count) => log.append(entries(0, count))));
    expect(firsts).toEqual([0, 3, 4]);
    expect(log.head()).toMatchObject({ origin: "log.example/minutes", size: 304 });
    expect([...log.entries({ from: 3, to: 5 })].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      "entry 0",
      "entry 0",
    ]);
    expect(log.verify()).toEqual({ sound: true, findings: [] });
    await log.close();
  });

  test("gives any of its entries, in tiles or in the journal, also where no bundle ever ended", async () => {
    const log = await openLog(join(home, "any"), { key, create: true });
    const read = (from: number, to: number): readonly string[] =>
      [...log.entries({ from, to })].map((bytes) => Buffer.from(bytes).toString());
    await log.append(entries(0, 5));
    await log.settle();
    await log.append(entries(5, 3));
    for (let from = 0; from < 8; from++)
      for (let to = from; to <= 8; to++)
        expect(read(from, to)).toEqual(Array.from({ length: to - from }, (_, i) => `entry ${from + i}`));
    await log.append(entries(8, 300));
    await log.settle();
    expect(read(250, 260)).toEqual(Array.from({ length: 10 }, (_, i) => `entry ${250 + i}`));
    await log.close();
  });

  test("is read and proved by who has the public key only", async () => {
    const folder = await logOf("read", 700);
    const log = await openLog(folder, { verifier });
    const { size, rootHash, text } = log.head();
    const root = Buffer.from(rootHash, "hex");
    expect(size).toBe(700);
    const proof = log.proveInclusion(300);
    expect(verifyInclusion({ index: 300, size, leaf: leafHash(entry(300)), proof, root })).toBe(true);
    const file = log.proofFile(300);
    expect(file).toContain(text);
    expect(verifyProofFile(file, entry(300), { verifier })).toMatchObject({ index: 300n, size: 700n });
    expect(verifyProofFile(file, entry(301), { verifier })).toBeUndefined();
    await expect(log.append([entry(0)])).rejects.toMatchObject({ code: "record-readonly" });
    await expect(async () => log.proofFile(700)).rejects.toMatchObject({ code: "usage" });
  });

  test("shows what another process has added, and that it begins as it did", async () => {
    const folder = await logOf("grown", 250);
    const reader = await openLog(folder, { verifier });
    const before = reader.head();
    const writer = await openLog(folder, { key });
    await writer.append(entries(250, 20));
    await writer.close();
    const after = reader.head();
    expect(after.size).toBe(270);
    const claim = { older: 250, newer: 270, proof: reader.proveConsistency(250) };
    const olderRoot = Buffer.from(before.rootHash, "hex");
    expect(verifyConsistency({ ...claim, olderRoot, newerRoot: Buffer.from(after.rootHash, "hex") })).toBe(
      true,
    );
  });

  test("is refused to a second writer, to a false key, and where there is none", async () => {
    const folder = await logOf("refused", 1);
    const log = await openLog(folder, { key });
    await expect(openLog(folder, { key })).rejects.toMatchObject({ code: "record-locked" });
    await log.close();
    const other = makeLogKey("log.example/minutes");
    await expect(openLog(folder, { key: other.key })).rejects.toMatchObject({ code: "record-broken" });
    await expect(openLog(join(home, "none"), { key })).rejects.toMatchObject({ code: "record-absent" });
    await expect(openLog(folder, { key: "no key" })).rejects.toMatchObject({ code: "usage" });
  });

  test("refuses an entry that is too large, and that one only", async () => {
    const log = await openLog(join(home, "large"), { key, create: true });
    const results = await Promise.allSettled([
      log.append([entry(0)]),
      log.append([new Uint8Array(65_536)]),
      log.append([new Uint8Array(65_535)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(log.head().size).toBe(2);
    await log.close();
  });

  test("names what was altered", async () => {
    const folder = await logOf("altered", 300);
    const path = join(folder, "tile/0/000");
    const tile = readFileSync(path);
    tile[70] = (tile[70] ?? 0) ^ 4;
    writeFileSync(path, tile);
    const log = await openLog(folder, { verifier });
    expect(log.verify()).toEqual({ sound: false, findings: [{ path: "tile/0/000", state: "altered" }] });
  });

  test("forgets tiles and bundles of a write that was cut off, wherever they lie", async () => {
    const folder = await logOf("cut", 300);
    const remains = [
      "tile/0/001.p/60",
      "tile/0/002",
      "tile/entries/x001/000",
      "tile/1/000.p/9",
      "tile/2/000.p/1",
    ];
    for (const path of remains) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
    writeFileSync(join(folder, ".part-1-1"), "");
    const log = await openLog(folder, { key });
    await log.close();
    expect(remains.filter((path) => existsSync(join(folder, path)))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["checkpoint", "tile"]);
    expect(existsSync(join(folder, "tile/0/001.p/44"))).toBe(true);
  });
});

// What a program outside of this project writes: see docs/log.md.
const script = `
import { openLog, makeLogKey, verifyProofFile } from "aver/log";
const { key, verifier } = makeLogKey("example.org/log");
const log = await openLog("my.log", { key, create: true });
const first = await log.append([Buffer.from("one"), Buffer.from("two")]);
const file = log.proofFile(first + 1);
await log.close();
const proven = verifyProofFile(file, Buffer.from("two"), { verifier });
console.log(JSON.stringify({ index: String(proven.index), size: String(proven.size), origin: proven.origin }));
`;

test("a script outside of Aver keeps a log with `aver/log`", () => {
  const project = resolve(import.meta.dirname, "../..");
  expect(existsSync(join(project, "dist/log/public.js")), "run `npm run build` first").toBe(true);
  const outside = mkdtempSync(join(home, "outside-"));
  mkdirSync(join(outside, "node_modules"));
  symlinkSync(project, join(outside, "node_modules/aver"));
  writeFileSync(join(outside, "package.json"), '{ "name": "outside" }');
  writeFileSync(join(outside, "keep.mjs"), script);
  const ran = spawnSync(process.execPath, ["keep.mjs"], { cwd: outside, encoding: "utf8" });
  expect(ran.stderr).toBe("");
  expect(JSON.parse(ran.stdout)).toEqual({ index: "1", size: "2", origin: "example.org/log" });
});
