import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Written, writtenReading } from "../store/written-reading.cases.ts";
import { openRecord } from "./open-record.ts";
import type { OpenOptions, OpenRecord, ReadFile } from "./record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-questions-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A file with a reading that was written by hand. */
export function fileOf(path: string, written: Written): ReadFile {
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

/** What a record answers, wherever its view is kept: `database` gives the address, or undefined for the record's folder. */
export function describeQuestions(place: string, database: () => string | undefined): void {
  describe(`a record with two documents, its view in ${place}`, () => {
    const folder = join(home, `${place}.record`);
    let record: OpenRecord;
    let options: Pick<OpenOptions, "now" | "by" | "database">;
    beforeAll(async () => {
      const address = database();
      const kept = address === undefined ? {} : { database: address };
      options = { now: () => new Date("2026-03-01T10:00:00Z"), by: "a tester", ...kept };
      record = await openRecord(folder, { mode: "write", create: true, ...options });
      await Promise.all([record.keep(letter), record.keep(report)]);
    });
    afterAll(() => record.close());

    test("finds claims by their id or its start, an exact one first", async () => {
      const [first] = (await record.claims({ ...page })).items;
      const id = first?.claim.id ?? "";
      expect((await record.findClaims(id))[0]?.claim.id).toBe(id);
      expect((await record.findClaims(id.slice(0, 4))).length).toBeGreaterThan(0);
      expect(await record.findClaims("casualty-%")).toEqual([]);
    });
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
        expect((await record.findDocuments(name)).map(({ title }) => title)).toEqual([
          "Letter from Veldania",
        ]);
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

    test("lists the claims that nobody has reviewed until somebody has", async () => {
      const before = await record.unreviewed({ limit: 20 });
      expect(before.length).toBeGreaterThan(1);
      expect(await record.unreviewed({ limit: 1 })).toEqual(before.slice(0, 1));
      const { source, claim } = before[0]?.row ?? { source: "", claim: { id: "" } };
      await record.review({
        source,
        item: claim.id,
        decision: "accept",
        corrections: [],
        reason: "so worded",
      });
      expect(await record.unreviewed({ limit: 20 })).toEqual(before.slice(1));
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
}
