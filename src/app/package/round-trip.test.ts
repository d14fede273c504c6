import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkRecord } from "../check-record.ts";
import { makeReading } from "../make-reading.ts";
import { verifyPackage } from "./import-package.ts";
import { importInto, makeSample, openSample, type Sample, sampleNow } from "./testing/sample-package.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.remove());

describe("a package", () => {
  test.each(["trip.zip", "trip"])("comes into an empty record as it left its own (%s)", async (name) => {
    const path = await sample.exportTo(name);
    const folder = join(sample.folder, `${name}.record`);
    const imported = await importInto(folder, path);
    expect(imported.origin).toBe(sample.record.origin);
    expect(imported.documents.map(({ news }) => news)).toEqual(["new", "new"]);
    const record = await openSample(folder);
    for (const source of sample.sources.slice(0, 2)) {
      expect(await record.sourceBytes(source)).toEqual(await sample.record.sourceBytes(source));
      expect((await record.document(source))?.summary.reading).toBe(
        (await sample.record.document(source))?.summary.reading,
      );
    }
    expect(await record.sourceBytes(sample.sources[2] ?? "")).toBeUndefined();
    await record.close();
    const report = await checkRecord(folder, { now: sampleNow, reread: makeReading });
    expect(report.lines.filter(({ state }) => state !== "sound" && state !== "unchecked")).toEqual([]);
  });

  test("that comes a second time adds nothing but that it came", async () => {
    const path = await sample.exportTo("twice.zip");
    const folder = join(sample.folder, "twice.record");
    await importInto(folder, path);
    const blobs = readdirSync(join(folder, "blobs"), { recursive: true }).length;
    const again = await importInto(folder, path);
    expect(again.documents.map(({ news }) => news)).toEqual(["known", "known"]);
    expect(readdirSync(join(folder, "blobs"), { recursive: true }).length).toBe(blobs);
  });

  test("travels on, with the proofs of the record that it came from", async () => {
    const path = await sample.exportTo("first-leg.zip");
    const middle = join(sample.folder, "middle.record");
    await importInto(middle, path);
    const record = await openSample(middle);
    const { exportPackage } = await import("./export-package.ts");
    const target = join(sample.folder, "second-leg.zip");
    await exportPackage(record, {
      sources: sample.sources.slice(0, 1),
      target,
      now: sampleNow,
      by: "tester",
    });
    await record.close();
    const { report, close } = await verifyPackage(target);
    const attachments = report.bag.files.filter(({ path: file }) => file.startsWith("data/attachments/"));
    expect(attachments.length).toBe(1);
    await close();
    expect((await importInto(join(sample.folder, "last.record"), target)).documents.length).toBe(1);
  });

  test("of the same record at the same time has the same bytes", async () => {
    const { packageContent, packageFolder } = await import("./package-content.ts");
    const { packageFiles, zipStream } = await import("../../publish/index.ts");
    const hashes: string[] = [];
    for (const sources of [sample.sources.slice(0, 2), sample.sources.slice(0, 2).toReversed()]) {
      const page = Buffer.from("page");
      const content = packageContent(sample.record.folder, { sources, page, at: sampleNow(), by: "tester" });
      const hash = createHash("sha256");
      const zip = zipStream(await packageFiles(content), { folder: packageFolder(content), at: content.at });
      for await (const piece of zip) hash.update(piece);
      hashes.push(hash.digest("hex"));
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("names in its log neither its other files nor documents that are not in it", async () => {
    const path = await sample.exportTo("alone", sample.sources.slice(1, 2));
    const texts = readdirSync(join(path, "data/log/entries")).map((name) =>
      readFileSync(join(path, "data/log/entries", name), "utf8"),
    );
    expect(texts.some((text) => text.includes('"kind":"package-exported"'))).toBe(true);
    for (const other of [sample.sources[0], sample.sources[2]]) expect(texts.join()).not.toContain(other);
  });

  test("is not written over one that is there", async () => {
    await sample.exportTo("there.zip");
    await expect(sample.exportTo("there.zip")).rejects.toMatchObject({ code: "package-exists" });
  });

  test("of a document that the record does not have is refused, and leaves nothing", async () => {
    await expect(sample.exportTo("none.zip", ["0".repeat(64)])).rejects.toMatchObject({
      code: "document-absent",
    });
    expect(existsSync(join(sample.folder, "none.zip"))).toBe(false);
    expect(readdirSync(sample.folder).filter((name) => name.startsWith(".part-"))).toEqual([]);
  });
});

test("a folder that is changed between its verification and its import brings nothing in", async () => {
  const path = await sample.exportTo("swapped");
  const verified = await verifyPackage(path);
  const file = join(path, "data/sources", sample.sources[1] ?? "");
  writeFileSync(file, Buffer.from(readFileSync(file, "utf8").replace("12", "21")));
  const folder = join(sample.folder, "swapped.record");
  const record = await openSample(folder);
  const importing = verified.importInto(record, { now: sampleNow, by: "importer" });
  await expect(importing).rejects.toMatchObject({ code: "package-unsound" });
  expect((await record.checkpoint())?.size).toBe(0);
  await record.close();
  const blobs = readdirSync(join(folder, "blobs"), { recursive: true, withFileTypes: true });
  expect(blobs.filter((entry) => entry.isFile())).toEqual([]);
});
