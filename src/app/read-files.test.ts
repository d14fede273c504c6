import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Fault } from "../core/index.ts";
import { collectFiles } from "./collect-files.ts";
import { openRecord } from "./open-record.ts";
import { type FileOutcome, readFiles } from "./read-files.ts";
import { reader } from "./reader.ts";
import type { OpenRecord } from "./record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-read-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const options = { now: () => new Date("2026-03-01T10:00:00Z"), by: "a tester" };
const names = Array.from({ length: 40 }, (_, i) => join(home, `${String(i).padStart(2, "0")}.md`));
for (const [i, name] of names.entries())
  writeFileSync(name, i === 7 ? "" : `In Tarvo ${i} houses were burned.\n`.repeat(1 + (i % 3) * 400));

async function opened(name: string): Promise<OpenRecord> {
  return openRecord(join(home, `${name}.record`), { mode: "write", create: true, ...options });
}

interface Batch {
  readonly outcomes: readonly FileOutcome[];
  readonly fault?: unknown;
}

async function read(record: OpenRecord, paths: readonly string[]): Promise<Batch> {
  const outcomes: FileOutcome[] = [];
  try {
    for await (const outcome of readFiles(record, await collectFiles(paths))) {
      if (outcome.kind === "read") expect(record.knows(outcome.source, reader.version)).toBe(true);
      outcomes.push(outcome);
    }
    return { outcomes };
  } catch (fault) {
    return { outcomes, fault };
  }
}

describe("a batch of files", () => {
  test("is told of in the order given, each file when the record has it", async () => {
    const record = await opened("whole");
    const { outcomes } = await read(record, [...names, join(home, "none.md")]);
    expect(outcomes.map(({ path }) => path)).toEqual([...names, join(home, "none.md")]);
    expect(outcomes.filter(({ kind }) => kind === "refused").map(({ path }) => path)).toEqual([
      names[7],
      join(home, "none.md"),
    ]);
    expect((await record.checkpoint())?.size).toBe(39 * 2);
    await record.close();
  });

  test("with the same bytes twice adds them once", async () => {
    const record = await opened("twice");
    const copy = join(home, "copy.md");
    writeFileSync(copy, "In Tarvo 1 houses were burned.\n".repeat(401));
    const { outcomes } = await read(record, [names[1] ?? "", copy]);
    expect(outcomes).toMatchObject([{ news: "new" }, { news: "known" }]);
    await record.close();
  });

  test("ends when the record cannot take a file, and says how many were kept and which was not", async () => {
    const record = await opened("full");
    const failing: OpenRecord = {
      ...record,
      keep: (file) =>
        file.path === names[20]
          ? Promise.reject(new Fault("disk-full", "No room is left."))
          : record.keep(file),
    };
    const { outcomes, fault } = await read(failing, names);
    const kept = outcomes.filter(({ kind }) => kind === "read").length;
    expect(outcomes.map(({ path }) => path)).not.toContain(names[20]);
    expect(fault).toMatchObject({
      code: "disk-full",
      message: `${kept} of 40 files are kept, ${names[20]} is not: No room is left.`,
    });
    // What the message counts is in the record, and nothing else is.
    expect((await record.checkpoint())?.size).toBe(kept * 2);
    expect(kept).toBeGreaterThanOrEqual(19);
    await record.close();
  });
});
