import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckLine } from "../core/index.ts";
import { holderText, thisProcess } from "../store/holder.ts";
import { pageBytes, readPages, writePages } from "../store/index.ts";
import { writtenReading } from "../store/written-reading.cases.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-check-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const folder = join(home, "small.record");

function reading(number: number): ReturnType<typeof writtenReading> {
  return writtenReading({
    paragraphs: [`In Sulmere ${number} houses were burned. Nobody was hurt.`],
    symbols: [`A/79/${number}`],
    cites: ["A/79/1"],
  });
}

function wrong(lines: readonly CheckLine[]): readonly string[] {
  return lines.filter(({ state }) => state !== "sound").map(({ state, name }) => `${state} ${name}`);
}

beforeAll(async () => {
  const record = await openRecord(folder, { mode: "write", create: true, now, by: "a tester" });
  for (let number = 1; number <= 3; number++) {
    const made = reading(number);
    await record.keep({ path: `${number}.md`, bytes: Buffer.from(made.source.text), reading: made });
  }
  await record.counts();
  await record.close();
});

/** Changes one bit of a file, at a part of its length; returns what undoes it. */
function flip(full: string, part: number): () => void {
  const bytes = readFileSync(full);
  const { mode } = statSync(full);
  const bit = Math.floor((bytes.length * 8 - 1) * part);
  const altered = Uint8Array.from(bytes);
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  const write = (content: Uint8Array): void => {
    chmodSync(full, 0o600);
    writeFileSync(full, content);
    chmodSync(full, mode);
  };
  write(altered);
  return () => write(bytes);
}

// Changes one bit of a copy's file for the time of a check.
async function checkFlipped(copy: string, path: string, part: number): Promise<readonly string[]> {
  const undo = flip(join(copy, path), part);
  const report = await checkRecord(copy, { now });
  undo();
  expect(report.sound, path).toBe(false);
  return wrong(report.lines);
}

describe("a sound record", () => {
  test("is found to be, with one line for each subject", async () => {
    const report = await checkRecord(folder, { now });
    expect(wrong(report.lines)).toEqual([]);
    expect(report).toMatchObject({ sound: true, entries: 6, blobs: 6, readingsMadeAnew: 0 });
    expect(report.lines.map(({ subject }) => subject)).toEqual([
      "record",
      "checkpoint",
      "log",
      "signature",
      "blob",
      "view",
    ]);
  });

  test("is left as it was by the check, to the last byte", async () => {
    const before = filesOf(folder).map((path) => readFileSync(join(folder, path)).toString("base64"));
    await checkRecord(folder, { now });
    expect(filesOf(folder).map((path) => readFileSync(join(folder, path)).toString("base64"))).toEqual(
      before,
    );
  });

  test("is found to be while it is open for writing", async () => {
    const record = await openRecord(folder, { mode: "write", now, by: "a tester" });
    await record.counts();
    const report = await record.check({ reread: false });
    expect(wrong(report.lines)).toEqual(["unchecked view/1"]);
    expect(report.sound).toBe(true);
    expect(report.lines.at(-1)?.detail).toMatch(/in use by process .* was not compared/);
    await record.close();
  });
});

function filesOf(of: string): readonly string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .sort();
}

describe("one changed bit", () => {
  test("is found and named in every file of a record", async () => {
    const copy = join(home, "flipped.record");
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, "view"), { recursive: true });
    const paths = filesOf(copy);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths)
      for (const part of [0, 0.43, 0.77, 1])
        expect(await checkFlipped(copy, path, part)).toContain(`altered ${path}`);
  });

  test("is found and named in the locks of a writer and of a view that were ended", async () => {
    const copy = join(home, "locked.record");
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, "view/1/database"), { recursive: true });
    for (const path of ["lock", "view/1/lock"]) {
      writeFileSync(join(copy, path), holderText({ ...thisProcess(now()), boot: "another run" }));
      for (const part of [0, 0.43, 0.77, 1])
        expect(await checkFlipped(copy, path, part)).toEqual([`altered ${path}`]);
    }
  });

  // Its files are looked at one by one, each against its own hash: a bit changed in all of them at once
  // must be found in each. There are a thousand, and a check for every one would take minutes.
  test("is found and named in every file of the view", async () => {
    const copy = join(home, "view-flipped.record");
    cpSync(folder, copy, { recursive: true });
    const paths = filesOf(copy).filter(
      (path) => path.startsWith("view/1/database/") && readFileSync(join(copy, path)).length > 0,
    );
    expect(paths.length).toBeGreaterThan(500);
    for (const part of [0, 0.43, 1]) {
      const undo = paths.map((path) => flip(join(copy, path), part));
      const found = wrong((await checkRecord(copy, { now })).lines);
      for (const one of undo) one();
      expect([...found].sort()).toEqual(paths.map((path) => `altered ${path}`).sort());
    }
    for (const path of ["view/1/files.json", ...paths.filter((_, i) => i % 300 === 0)])
      expect(await checkFlipped(copy, path, 0.43)).toEqual([`altered ${path}`]);
  });
});

describe("a record whose latest entries wait in the journal", () => {
  const copy = join(home, "waiting.record");

  beforeAll(async () => {
    const live = join(home, "live.record");
    cpSync(folder, live, { recursive: true, filter: (path) => !path.startsWith(join(folder, "view")) });
    const record = await openRecord(live, { mode: "write", now, by: "a tester" });
    const made = reading(4);
    await record.keep({ path: "4.md", bytes: Buffer.from(made.source.text), reading: made });
    cpSync(live, copy, { recursive: true, filter: (path) => path !== join(live, "lock") });
    await record.close();
  });

  test("is sound as it is, also as a copy, and says how many they are", async () => {
    const report = await checkRecord(copy, { now });
    expect(wrong(report.lines)).toEqual([]);
    expect(report.entries).toBe(8);
    expect(report.lines.find(({ subject }) => subject === "log")?.detail).toContain("the last 2 wait");
    const record = await openRecord(copy, { mode: "read", now, by: "a tester" });
    expect(await record.counts()).toMatchObject({ documents: 4, entries: 8 });
    await record.close();
    rmSync(join(copy, "view"), { recursive: true });
  });

  test("is found altered where one bit of it is, in every file and wherever the journal is in use or not", async () => {
    for (const path of filesOf(copy))
      for (const part of [0, 0.43, 0.77, 1])
        expect(await checkFlipped(copy, path, part)).toContain(`altered ${path}`);
    for (const part of [0.0001, 0.001, 0.002, 0.004, 0.005])
      expect(await checkFlipped(copy, "log/journal", part)).toContain("altered log/journal");
  });

  test("and were cut off half-written says so, and is sound", async () => {
    const path = join(copy, "log/journal");
    const journal = readFileSync(path);
    const torn = writePages(Buffer.alloc(2_000, 1), { generation: 6, record: 1 });
    torn.copy(journal, readPages(journal, 6).end * pageBytes, 0, 2 * pageBytes);
    writeFileSync(path, journal);
    const report = await checkRecord(copy, { now });
    expect(wrong(report.lines)).toEqual(["unexpected log/journal"]);
    expect(report).toMatchObject({ sound: true, entries: 8 });
  });
});

describe("a record that is not whole", () => {
  let copy = "";
  let copies = 0;
  // Without the view, which takes a second to copy and compare, and is not what these tests are about.
  const fresh = (): string => {
    copies += 1;
    copy = join(home, `copy-${copies}.record`);
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.startsWith(join(folder, "view")) });
    return copy;
  };

  test.each(["record.json", "log/checkpoint", "log/tile/0/000.p/6", "log/tile/entries/000.p/6"])(
    "without %s says that it is missing",
    async (path) => {
      rmSync(join(fresh(), path));
      const report = await checkRecord(copy, { now });
      expect(wrong(report.lines).filter((line) => !line.startsWith("unexpected"))).toContain(
        `missing ${path}`,
      );
      expect(report.sound).toBe(false);
    },
  );

  test("without a blob says so, and without its key or its view is sound", async () => {
    const blob = filesOf(fresh()).find((path) => path.startsWith("blobs/"));
    rmSync(join(copy, "keys"), { recursive: true });
    expect((await checkRecord(copy, { now })).sound).toBe(true);
    rmSync(join(copy, blob ?? ""));
    expect(wrong((await checkRecord(copy, { now })).lines)).toEqual([`missing ${blob}`]);
  });

  test("with an entry changed and hashed anew is found out by the checkpoint", async () => {
    fresh();
    const other = await openRecord(join(home, "other.record"), {
      mode: "write",
      create: true,
      now,
      by: "another",
    });
    const made = reading(9);
    await other.keep({ path: "9.md", bytes: Buffer.from(made.source.text), reading: made });
    await other.close();
    cpSync(join(home, "other.record", "log"), join(copy, "log"), { recursive: true });
    const report = await checkRecord(copy, { now });
    expect(wrong(report.lines)).toContain("altered log/checkpoint");
    expect(report.sound).toBe(false);
  });

  test("with what nothing names tells of it", async () => {
    fresh();
    writeFileSync(join(copy, "blobs", "note.txt"), "mine");
    writeFileSync(join(copy, "log", ".part-1-1"), "half");
    writeFileSync(join(copy, "log", "tile", "0", "000.p", "9"), "beyond");
    writeFileSync(join(copy, "mine.txt"), "mine");
    chmodSync(join(copy, "keys", "log.key"), 0o644);
    const report = await checkRecord(copy, { now });
    expect(wrong(report.lines)).toEqual([
      "unexpected keys/log.key",
      "unexpected mine.txt",
      "unexpected log/.part-1-1",
      "unexpected log/tile/0/000.p/9",
      "unexpected blobs/note.txt",
    ]);
    expect(report.sound).toBe(true);
  });
});

describe("reading anew", () => {
  test("compares every reading of this reader's version with the one kept", async () => {
    const { reader } = await import("./reader.ts");
    const again = join(home, "again.record");
    const record = await openRecord(again, { mode: "write", create: true, now, by: "a tester" });
    const made = writtenReading({ paragraphs: ["Four were found."], version: reader.version });
    const bytes = Buffer.from(made.source.text);
    await record.keep({ path: "four.md", bytes, reading: made });
    await record.close();
    const same = await checkRecord(again, { now, reread: () => made });
    expect(same).toMatchObject({ sound: true, readingsMadeAnew: 1 });
    const other = await checkRecord(again, { now, reread: () => ({ ...made, sourceBytes: 1 }) });
    expect(wrong(other.lines)).toEqual(["altered four.md"]);
  });
});
