import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Written, writtenReading } from "../store/written-reading.cases.ts";
import { openRecord } from "./open-record.ts";
import type { ReadFile } from "./record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-record-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const options = { now: () => new Date("2026-03-01T10:00:00Z"), by: "a tester" };

function fileOf(path: string, written: Written): ReadFile {
  const reading = writtenReading(written);
  return { path, bytes: Buffer.from(reading.source.text), reading };
}

const letter = fileOf("letters/first.md", {
  paragraphs: [
    "In Lindhaven 12 civilians were taken hostage.",
    "The hostages were held in Tarvo. Nobody was released.",
  ],
  symbols: ["A/79/801", "S/2025/120"],
  title: "Letter from Veldania",
  date: "2025-02-27",
});
const page = { limit: 20, offset: 0 };

describe("files kept together", () => {
  test("stand in the log as they were given, however long each takes to write", async () => {
    const record = await openRecord(join(home, "many.record"), { mode: "write", create: true, ...options });
    const names = Array.from({ length: 24 }, (_, i) => `${i}.md`);
    await Promise.all(
      names.map((path, i) =>
        record.keep(fileOf(path, { paragraphs: [`${path} ${"word ".repeat((i % 5) * 40_000)}`] })),
      ),
    );
    const { items } = await record.library({ order: "received", limit: 50, offset: 0 });
    expect(items.map(({ paths }) => paths[0])).toEqual([...names].reverse());
    await record.close();
  });
});

describe("a view", () => {
  test.each([
    ["emptied", "view/1/database/global/pg_control", ""],
    ["garbled", "view/1/database/global/pg_control", "x".repeat(8192)],
    ["without its version", "view/1/database/PG_VERSION", "3"],
  ])("%s is made anew from log and blobs", async (name, path, text) => {
    const folder = join(home, `view-${name}.record`);
    const record = await openRecord(folder, { mode: "write", create: true, ...options });
    await record.keep(letter);
    const before = await record.claims(page);
    await record.close();
    writeFileSync(join(folder, path), text);
    const again = await openRecord(folder, { mode: "read", ...options });
    expect(await again.claims(page)).toEqual(before);
    await again.close();
  });
});

describe("what is no record", () => {
  test("is refused with a sentence", async () => {
    const open = (folder: string) => openRecord(folder, { mode: "read", ...options });
    await expect(open(join(home, "nothing"))).rejects.toMatchObject({ code: "record-absent" });
    writeFileSync(join(home, "file"), "");
    await expect(open(join(home, "file"))).rejects.toMatchObject({ code: "record-broken" });
    await expect(open(home)).rejects.toMatchObject({ code: "record-absent" });
  });

  test("is not made into one when it holds something else", async () => {
    const folder = mkdtempSync(join(home, "full-"));
    writeFileSync(join(folder, "note.txt"), "mine");
    const opened = openRecord(folder, { mode: "write", create: true, ...options });
    await expect(opened).rejects.toMatchObject({ code: "record-absent" });
    expect(readdirSync(folder)).toEqual(["note.txt"]);
  });

  test("may be an empty folder, in which one is made", async () => {
    const folder = mkdtempSync(join(home, "empty-"));
    const record = await openRecord(folder, { mode: "write", create: true, ...options });
    expect((await record.checkpoint())?.size).toBe(0);
    await record.close();
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  test("is made once by many who make it at the same time, and one may write", async () => {
    const folder = join(home, "raced.record");
    const opened = await Promise.allSettled(
      Array.from({ length: 8 }, () => openRecord(folder, { mode: "write", create: true, ...options })),
    );
    const records = opened.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(records.length).toBe(1);
    for (const result of opened)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "record-locked" });
    for (const record of records) await record.close();
    expect(readdirSync(home).filter((name) => name.startsWith(".part"))).toEqual([]);
  });
});

describe("a broken record", () => {
  async function small(name: string): Promise<string> {
    const folder = join(home, name);
    const record = await openRecord(folder, { mode: "write", create: true, ...options });
    await record.keep(letter);
    await record.close();
    return folder;
  }
  const opened = (folder: string) => openRecord(folder, { mode: "write", ...options });

  test.each([
    ["record.json", "", "record-broken"],
    ["record.json", "{}", "record-broken"],
    ["record.json", '{"kind":"aver-record","format":2}', "record-version"],
    ["log/checkpoint", "", "record-broken"],
    ["log/checkpoint", "aver.local/x\n0\nabc\n", "record-broken"],
    ["log/tile/0/000.p/2", "short", "record-broken"],
    ["log/tile/entries/000.p/2", "\u0000\u0002{}\u0000\u0002{}", "record-broken"],
    ["keys/log.key", "PRIVATE", "record-broken"],
  ])("with a wrong %s (%j) is refused", async (path, text, code) => {
    const folder = await small(`broken-${path.replaceAll("/", "-")}-${text.length}`);
    writeFileSync(join(folder, path), text);
    await expect(opened(folder)).rejects.toMatchObject({ code });
    // The refusal leaves no lock behind.
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  test("without its record.json says so", async () => {
    const folder = await small("headless");
    rmSync(join(folder, "record.json"));
    await expect(opened(folder)).rejects.toMatchObject({ code: "record-broken" });
  });

  test("with a link in it is refused", async () => {
    const folder = await small("linked");
    rmSync(join(folder, "blobs"), { recursive: true });
    symlinkSync("/tmp", join(folder, "blobs"));
    await expect(opened(folder)).rejects.toMatchObject({ code: "record-broken" });
  });

  test("without its key can be read but not added to", async () => {
    const folder = await small("keyless");
    rmSync(join(folder, "keys"), { recursive: true });
    await expect(opened(folder)).rejects.toMatchObject({ code: "record-readonly" });
    const record = await openRecord(folder, { mode: "read", ...options });
    expect((await record.checkpoint())?.size).toBe(2);
    await record.close();
  });
});
