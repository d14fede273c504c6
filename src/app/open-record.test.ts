import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Written, writtenReading } from "../store/written-reading.cases.ts";
import { openRecord } from "./open-record.ts";
import type { OpenRecord, ReadFile } from "./record.ts";

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
const report = fileOf("reports/second.md", {
  paragraphs: ["Hostage-taking was reported. Some were taken to Sulmere as hostage."],
  cites: ["S/2025/120", "A/78/1"],
  kind: "event",
});
const page = { limit: 20, offset: 0 };

describe("a record with two documents", () => {
  const folder = join(home, "two.record");
  let record: OpenRecord;
  beforeAll(async () => {
    record = await openRecord(folder, { mode: "write", create: true, ...options });
    await Promise.all([record.keep(letter), record.keep(report)]);
  });
  afterAll(() => record.close());

  test("lists them, latest first", async () => {
    const { items, total } = await record.library({ order: "received", ...page });
    expect(items.map(({ paths }) => paths[0])).toEqual(["reports/second.md", "letters/first.md"]);
    expect(total).toBe(2);
    expect(items[1]).toMatchObject({
      symbols: ["A/79/801", "S/2025/120"],
      title: "Letter from Veldania",
      titleIsRead: true,
      date: "2025-02-27",
      senders: ["Veldania"],
      claims: 3,
      receivedAt: "2026-03-01T10:00:00Z",
    });
    expect(items[0]).toMatchObject({ titleIsRead: false, title: expect.stringMatching(/^Hostage-taking/) });
  });

  test.each(["A/79/801", "first.md", "letters/first.md", "./letters/first.md"])(
    "finds one by %s",
    async (name) => {
      expect((await record.findDocuments(name)).map(({ title }) => title)).toEqual(["Letter from Veldania"]);
    },
  );

  test.each(["irst.md", "A/79", "%", "first_md", "abc", ""])("finds none by %j", async (name) => {
    expect(await record.findDocuments(name)).toEqual([]);
  });

  test("finds one by the beginning of its hash", async () => {
    const [first] = (await record.library({ order: "title", ...page })).items;
    expect(await record.findDocuments(first?.source.slice(0, 10) ?? "")).toEqual([first]);
  });

  test("narrows the library by words of the title, symbols, senders and paths", async () => {
    for (const text of ["veldania letter", "A/79/801", "first.md", "lett"])
      expect(
        (await record.library({ order: "date", text, ...page })).items.map(({ title }) => title),
      ).toContain("Letter from Veldania");
    expect((await record.library({ order: "date", text: "nowhere", ...page })).total).toBe(0);
    expect((await record.library({ order: "date", form: "report", ...page })).total).toBe(0);
  });

  test("resolves a citation to the document that it names", async () => {
    const [found] = await record.findDocuments("second.md");
    const view = await record.document(found?.source ?? "");
    expect(view?.citations.map(({ targets }) => targets.map(({ title }) => title))).toEqual([
      ["Letter from Veldania"],
      [],
    ]);
    const cited = await record.document(view?.citations[0]?.targets[0]?.source ?? "");
    expect(cited?.citedBy.map(({ citation }) => citation)).toEqual(["cit0"]);
    expect(cited?.reading).toEqual(letter.reading);
  });

  test("gives claims by kind, with the words that anchor them", async () => {
    const { items, total } = await record.claims({ kind: "casualty", ...page });
    expect(items.map(({ words }) => words.trim())).toEqual([
      "In Lindhaven 12 civilians were taken hostage.",
      "The hostages were held in Tarvo.",
      "Nobody was released.",
    ]);
    expect(total).toBe(3);
    expect((await record.claims({ kind: "event", category: "killed", ...page })).total).toBe(2);
    expect((await record.claims({ kind: "site", ...page })).items).toEqual([]);
    const [first] = items;
    expect(await record.claim(first?.source ?? "", first?.claim.id ?? "")).toEqual(first);
    expect(await record.claim(first?.source ?? "", "casualty-1-2")).toBeUndefined();
  });

  test("finds quoted words only where they stand together", async () => {
    const together = await record.search({ text: '"taken hostage"', in: "text", ...page });
    expect(together.items.map(({ excerpt }) => excerpt)).toEqual([
      "In Lindhaven 12 civilians were taken hostage.",
    ]);
    const apart = await record.search({ text: "taken hostage", in: "claims", ...page });
    expect(apart.total).toBe(2);
    for (const { excerpt, matches } of together.items)
      expect(matches.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["taken hostage"]);
    const [claim] = apart.items;
    expect(claim?.claim?.kind).toBe("casualty");
  });

  test("counts what it holds", async () => {
    expect(await record.counts()).toEqual({
      documents: 2,
      claims: 5,
      citations: 2,
      entries: 4,
      claimsByKind: { casualty: 3, event: 2 },
    });
  });

  test("keeps the same bytes once", async () => {
    expect((await record.keep(letter)).news).toBe("known");
    expect((await record.keep({ ...letter, path: "elsewhere.md" })).news).toBe("known");
    expect((await record.checkpoint())?.size).toBe(4);
    const [found] = await record.findDocuments("first.md");
    expect(record.knows(found?.source ?? "", "1.0.0")).toBe(true);
    expect(record.knows(found?.source ?? "", "1.0.1")).toBe(false);
    expect(Buffer.from((await record.sourceBytes(found?.source ?? "")) ?? [])).toEqual(letter.bytes);
    expect(await record.sourceBytes("../../../../etc/passwd")).toBeUndefined();
  });

  test("is seen by a reader beside the writer, also what is added meanwhile", async () => {
    const reader = await openRecord(folder, { mode: "read", ...options });
    expect((await reader.counts()).documents).toBe(2);
    const third = fileOf("third.md", { paragraphs: ["Seven were found in Tarvo."], symbols: ["A/78/1"] });
    await record.keep(third);
    expect((await reader.counts()).documents).toBe(3);
    const [citing] = await reader.findDocuments("second.md");
    const view = await reader.document(citing?.source ?? "");
    expect(view?.citations[1]?.targets.map(({ symbol }) => symbol)).toEqual(["A/78/1"]);
    await expect(reader.keep(third)).rejects.toMatchObject({ code: "record-readonly" });
    await reader.close();
  });

  test("takes a reading by a newer reader in the place of the older one", async () => {
    const again = fileOf("letters/first.md", {
      paragraphs: [
        "In Lindhaven 12 civilians were taken hostage.",
        "The hostages were held in Tarvo. Nobody was released.",
      ],
      symbols: ["A/79/801"],
      version: "1.1.0",
      kind: "displacement",
    });
    expect((await record.keep(again)).news).toBe("reread");
    expect((await record.counts()).claimsByKind).toEqual({ displacement: 3, event: 2, casualty: 1 });
    expect((await record.findDocuments("S/2025/120")).length).toBe(0);
  });

  test("keeps blobs read-only and the key to itself", () => {
    const blobs = readdirSync(join(folder, "blobs"), { recursive: true, withFileTypes: true });
    for (const blob of blobs.filter((entry) => entry.isFile()))
      expect(statSync(join(blob.parentPath, blob.name)).mode & 0o777).toBe(0o444);
    expect(statSync(join(folder, "keys/log.key")).mode & 0o777).toBe(0o600);
  });

  test("refuses a second writer with a sentence that names the first", async () => {
    const second = openRecord(folder, { mode: "write", ...options });
    await expect(second).rejects.toMatchObject({ code: "record-locked" });
    await expect(second).rejects.toThrow(
      new RegExp(`process ${process.pid} on .*, since 2026-03-01T10:00:00`),
    );
  });
});

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
