import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckLine } from "../core/index.ts";
import { parseSigner, signCheckpoint } from "../ledger/index.ts";
import { writtenReading } from "../store/written-reading.cases.ts";
import { checkRecord } from "./check-record.ts";
import { openRecord } from "./open-record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-since-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const folder = join(home, "today.record");
/** The checkpoints after 0, 1, 2 … files. */
const kept: string[] = [];

async function add(record: string, words: string): Promise<string> {
  const opened = await openRecord(record, { mode: "write", create: true, now, by: "a tester" });
  const reading = writtenReading({ paragraphs: [words] });
  if (words !== "") await opened.keep({ path: "a.md", bytes: Buffer.from(words), reading });
  await opened.close();
  return readFileSync(join(record, "log/checkpoint"), "utf8");
}

beforeAll(async () => {
  for (const words of ["", "One was found.", "Two were found.", "Three were found."])
    kept.push(await add(folder, words));
});

async function lineFor(record: string, text: string): Promise<CheckLine | undefined> {
  const report = await checkRecord(record, { now, since: [{ name: "kept.txt", text }] });
  const line = report.lines.find(({ name }) => name === "kept.txt");
  if (line?.state !== "sound") expect(report.sound).toBe(false);
  return line;
}

describe("a checkpoint kept from earlier", () => {
  test.each([0, 1, 2, 3])("after %i files is what today's log begins with", async (files) => {
    expect(await lineFor(folder, kept[files] ?? "")).toMatchObject({
      subject: "checkpoint",
      state: "sound",
      detail: `Today's log of 6 entries begins with the ${files * 2} that this checkpoint speaks of.`,
    });
  });

  test("of a log that was cut since shows it", async () => {
    const cut = join(home, "cut.record");
    cpSync(folder, cut, { recursive: true });
    writeFileSync(join(cut, "log/checkpoint"), kept[2] ?? "");
    await add(cut, "");
    const line = await lineFor(cut, kept[3] ?? "");
    expect(line).toMatchObject({ state: "altered", detail: expect.stringMatching(/entries were removed/) });
  });

  test("of a log that was written anew with the same key shows it", async () => {
    const anew = join(home, "anew.record");
    cpSync(folder, anew, { recursive: true });
    rmSync(join(anew, "log"), { recursive: true });
    cpSync(join(folder, "log"), join(anew, "log"), { recursive: true });
    rmSync(join(anew, "log/tile"), { recursive: true });
    writeFileSync(join(anew, "log/checkpoint"), kept[0] ?? "");
    for (const words of ["Four were found.", "Five were found.", "Six were found.", "Seven were found."])
      await add(anew, words);
    for (const text of kept.slice(1))
      expect(await lineFor(anew, text)).toMatchObject({
        state: "altered",
        detail: expect.stringMatching(/does not begin with the \d entries .* written anew/),
      });
    expect(await lineFor(anew, kept[0] ?? "")).toMatchObject({ state: "sound" });
  });

  test("is of no use when it was altered, is of another log, or is none", async () => {
    const altered = (kept[2] ?? "").replace("\n4\n", "\n2\n");
    expect(await lineFor(folder, altered)).toMatchObject({ state: "altered" });
    const other = await add(join(home, "other.record"), "One was found.");
    expect(await lineFor(folder, other)).toMatchObject({
      state: "altered",
      detail: expect.stringMatching(/of another log, "aver\.local/),
    });
    for (const text of ["", "a text", "aver.local/x\n1\n", `${kept[1]}\n`])
      expect(await lineFor(folder, text)).toMatchObject({ state: "unreadable" });
  });

  test("of more entries than a number counts exactly is one of a log that was cut", async () => {
    const signer = parseSigner(readFileSync(join(folder, "keys/log.key"), "utf8").trim());
    if (signer === undefined) throw new Error("the record has no key");
    const vast = signCheckpoint(
      { origin: signer.verifier.name, size: Number.MAX_SAFE_INTEGER, root: Buffer.alloc(32) },
      signer,
    );
    expect(await lineFor(folder, vast)).toMatchObject({ state: "altered" });
  });
});
