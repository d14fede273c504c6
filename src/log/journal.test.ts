import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Fault } from "../core/index.ts";
import {
  append,
  emptyLog,
  parseVerifier,
  rootOf,
  sameBytes,
  tilePath,
  verifyLog,
  writeBundle,
} from "../ledger/index.ts";
import { openCheckpoint } from "../ledger/verify/checkpoint.ts";
import { pageBytes, readPages, writePages } from "../store/index.ts";
import { writeRecord } from "./journal-record.ts";
import { makeLogKey, type OpenLog, openLog, verifyConsistency, verifyProofFile } from "./public.ts";

const home = mkdtempSync(join(tmpdir(), "aver-journal-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
// So that entries come into tiles when a test says so, however slow the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

const { key, verifier } = makeLogKey("log.example/minutes");
const entry = (number: number): Uint8Array => Buffer.from(`entry ${number}`);
const textsOf = (log: OpenLog): readonly string[] =>
  [...log.entries()].map((bytes) => Buffer.from(bytes).toString());
const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `entry ${i}`);

/** A copy of a log of `tiled` entries in tiles and one for each of `waiting` in the journal, made while it was open. */
async function copyOf(name: string, { tiled, waiting }: { tiled: number; waiting: number }): Promise<string> {
  const folder = join(home, `${name}.live`);
  const log = await openLog(folder, { key, create: true });
  if (tiled > 0) await log.append(Array.from({ length: tiled }, (_, i) => entry(i)));
  await log.settle();
  for (let i = 0; i < waiting; i++) await log.append([entry(tiled + i)]);
  const copy = join(home, name);
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("lock") });
  await log.close();
  return copy;
}

/** What somebody sees who knows of tiles only. */
function tilesIn(folder: string): { readonly size: number; readonly isSound: boolean } {
  const known = parseVerifier(verifier);
  const checkpoint =
    known === undefined ? undefined : openCheckpoint(readFileSync(join(folder, "checkpoint")), known);
  if (checkpoint === undefined) return { size: -1, isSound: false };
  const size = Number(checkpoint.size);
  const verdict = verifyLog(size, checkpoint.root, (name) => {
    const path = join(folder, tilePath(name));
    return existsSync(path) ? readFileSync(path) : undefined;
  });
  const isWhole = verdict.root !== undefined && sameBytes(verdict.root, checkpoint.root);
  return { size, isSound: isWhole && verdict.findings.length === 0 };
}

describe("entries in the journal", () => {
  test("are acknowledged before they are in tiles, and read, proved and verified like all others", async () => {
    const copy = await copyOf("read", { tiled: 300, waiting: 5 });
    expect(tilesIn(copy)).toEqual({ size: 300, isSound: true });
    const log = await openLog(copy, { verifier });
    expect(log.head().size).toBe(305);
    expect(textsOf(log)).toEqual(texts(305));
    expect(log.verify()).toEqual({ sound: true, findings: [] });
    expect(verifyProofFile(log.proofFile(304), entry(304), { verifier })).toMatchObject({ size: 305n });
    expect(verifyProofFile(log.proofFile(7), entry(7), { verifier })).toMatchObject({ size: 305n });
    const newerRoot = Buffer.from(log.head().rootHash, "hex");
    const olderRoot = rootOf(
      append(
        emptyLog,
        texts(302).map((text) => Buffer.from(text)),
      ).state,
    );
    const claim = { older: 302, newer: 305, olderRoot, newerRoot, proof: log.proveConsistency(302) };
    expect(verifyConsistency(claim)).toBe(true);
  });

  test("are put into tiles by the next writer, and nothing of the journal stays", async () => {
    const copy = await copyOf("taken-over", { tiled: 254, waiting: 4 });
    const log = await openLog(copy, { key });
    expect(await log.append([entry(258)])).toBe(258);
    await log.close();
    expect(readdirSync(copy).sort()).toEqual(["checkpoint", "tile"]);
    expect(tilesIn(copy)).toEqual({ size: 259, isSound: true });
    expect(textsOf(await openLog(copy, { verifier }))).toEqual(texts(259));
  });

  test("are seen by a reader beside the writer at once, one after another", async () => {
    const folder = join(home, "beside");
    const writer = await openLog(folder, { key, create: true });
    const reader = await openLog(folder, { verifier });
    for (let size = 1; size <= 40; size++) {
      await writer.append([entry(size - 1)]);
      expect(reader.head()).toEqual(writer.head());
      if (size % 16 === 0) await writer.settle();
      expect(textsOf(reader)).toEqual(texts(size));
    }
    await writer.close();
    expect(reader.head().size).toBe(40);
  });

  test("come into tiles by themselves within a while", async () => {
    vi.useRealTimers();
    const folder = join(home, "by-itself");
    const writer = await openLog(folder, { key, create: true });
    await writer.append([entry(0)]);
    await expect.poll(() => tilesIn(folder).size, { timeout: 60_000 }).toBe(1);
    expect(writer.head().size).toBe(1);
    await writer.close();
  });

  test("are as many as were given whatever the batches, and the tiles are sound at every moment", async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
      fc.constantFrom("settle" as const, "reopen" as const),
    );
    let runs = 0;
    const run = async (steps: readonly (number | "settle" | "reopen")[]): Promise<void> => {
      const folder = join(home, `steps-${runs++}`);
      let log = await openLog(folder, { key, create: true });
      let size = 0;
      for (const one of steps) {
        if (one === "settle") await log.settle();
        else if (one === "reopen") {
          await log.close();
          log = await openLog(folder, { key });
        } else {
          expect(await log.append(Array.from({ length: one }, (_, i) => entry(size + i)))).toBe(size);
          size += one;
        }
        expect(tilesIn(folder).isSound).toBe(true);
      }
      const { state } = append(
        emptyLog,
        texts(size).map((text) => Buffer.from(text)),
      );
      expect(log.head()).toMatchObject({ size, rootHash: Buffer.from(rootOf(state)).toString("hex") });
      expect(textsOf(log)).toEqual(texts(size));
      expect(log.verify().sound).toBe(true);
      await log.close();
      expect(tilesIn(folder)).toEqual({ size, isSound: true });
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run), { numRuns: 12 });
  }, 60_000);

  test("too many for the journal go into tiles at once", async () => {
    const folder = join(home, "direct");
    const log = await openLog(folder, { key, create: true });
    await log.append([entry(0)]);
    await log.append(Array.from({ length: 40_000 }, (_, i) => entry(1 + i)));
    expect(tilesIn(folder)).toEqual({ size: 40_001, isSound: true });
    await log.append(Array.from({ length: 80 }, () => Buffer.alloc(65_535)));
    expect(tilesIn(folder)).toEqual({ size: 40_081, isSound: true });
    await log.close();
  });

  test("follow one another into a second, larger journal when the first is full", async () => {
    const folder = join(home, "larger");
    const log = await openLog(folder, { key, create: true });
    const sizes = new Set<number>();
    for (let i = 0; i < 60; i++) {
      await log.append([Buffer.alloc(20_000, i)]);
      for (const name of journalsIn(folder)) sizes.add(statSync(join(folder, name)).size);
    }
    expect([...sizes]).toEqual([256 * 1024, 4 * 1024 * 1024]);
    expect(log.verify().sound).toBe(true);
    await log.close();
    expect(tilesIn(folder)).toEqual({ size: 60, isSound: true });
    expect(journalsIn(folder)).toEqual([]);
  });

  test("come into one journal while those of the other are put into tiles, and are whole at every moment", async () => {
    const { log, moments } = await filled("both");
    for (const { folder, size } of moments) {
      expect(tilesIn(folder).isSound).toBe(true);
      const copy = await openLog(folder, { verifier });
      expect(copy.head().size).toBe(size);
      expect(copy.verify().sound).toBe(true);
      expect([...copy.entries({ from: size - 1 })]).toEqual([large(size - 1)]);
    }
    const [between] = moments.filter(({ inBoth }) => inBoth);
    const taken = await openLog(between?.folder ?? "", { key });
    expect(await taken.append([large(between?.size ?? 0)])).toBe(between?.size);
    await taken.close();
    expect(taken.verify().sound).toBe(true);
    expect(journalsIn(between?.folder ?? "")).toEqual([]);
    await log.close();
  });
});

function journalsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("journal"));
}

const large = (number: number): Uint8Array => Buffer.alloc(20_000, number);

/** A log that was appended to until entries waited in both journals, with copies of it after each append. */
async function filled(name: string): Promise<{
  readonly log: OpenLog;
  readonly moments: readonly { readonly folder: string; readonly size: number; readonly inBoth: boolean }[];
}> {
  const folder = join(home, name);
  const log = await openLog(folder, { key, create: true });
  const moments: { folder: string; size: number; inBoth: boolean }[] = [];
  while (moments.at(-1)?.inBoth !== true) {
    await log.append([large(moments.length)]);
    const copy = `${folder}.${moments.length}`;
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("lock") });
    const { size } = tilesIn(copy);
    const inUse = journalsIn(copy).filter((one) => {
      const { generation, records } = readPages(readFileSync(join(copy, one)), size);
      return records.length > 0 && generation >= size;
    });
    moments.push({ folder: copy, size: moments.length + 1, inBoth: inUse.length === 2 });
  }
  return { log, moments };
}

describe("a journal that was changed", () => {
  const refused = async (copy: string): Promise<void> => {
    await expect(openLog(copy, { verifier })).rejects.toMatchObject({ code: "record-broken" });
    await expect(openLog(copy, { key })).rejects.toMatchObject({ code: "record-broken" });
  };

  test("in any page of either of two that are in use is refused, and the loss of the first loses nothing unseen", async () => {
    const { log, moments } = await filled("two");
    const copy = moments.at(-1)?.folder ?? "";
    await log.close();
    for (const name of journalsIn(copy)) {
      const journal = readFileSync(join(copy, name));
      const { end } = readPages(journal, 0);
      for (const page of [0, Math.floor(end / 2), end - 1]) {
        const altered = Buffer.from(journal);
        altered[page * pageBytes + 100] = (altered[page * pageBytes + 100] ?? 0) ^ 1;
        writeFileSync(join(copy, name), altered);
        await refused(copy);
      }
      writeFileSync(join(copy, name), journal);
    }
    // Its entries may be in tiles already, under a checkpoint that was not written yet.
    rmSync(join(copy, "journal"));
    const found = await openLog(copy, { verifier }).then(
      (opened) => opened.head().size,
      (error: unknown) => (error instanceof Fault ? error.code : error),
    );
    expect([moments.length, "record-broken"]).toContain(found);
  });

  test("in any bit of what is acknowledged is refused to readers and writers", async () => {
    const copy = await copyOf("flipped", { tiled: 3, waiting: 2 });
    const journal = readFileSync(join(copy, "journal"));
    for (const at of [0, 3, 9, 11, 15, 16, 300, 511, 512, 700, 1023]) {
      const altered = Buffer.from(journal);
      altered[at] = (altered[at] ?? 0) ^ 32;
      writeFileSync(join(copy, "journal"), altered);
      await refused(copy);
    }
    writeFileSync(join(copy, "journal"), journal);
    expect((await openLog(copy, { verifier })).head().size).toBe(5);
  });

  test("by who has no key, with all that the pages need, is refused: nothing is believed that was not signed", async () => {
    const copy = await copyOf("forged", { tiled: 3, waiting: 1 });
    const journal = readFileSync(join(copy, "journal"));
    const checkpoint = (await openLog(copy, { verifier })).head().text;
    const record = writeRecord(writeBundle([Buffer.from("forged")]), { first: 4, count: 1, checkpoint });
    journal.set(writePages(record, { generation: 3, record: 1 }), pageBytes);
    writeFileSync(join(copy, "journal"), journal);
    await refused(copy);
  });

  test("for one that the log does not have any more is refused, though the tiles are whole", async () => {
    const copy = await copyOf("cut", { tiled: 3, waiting: 2 });
    const journal = readFileSync(join(copy, "journal"));
    const other = await copyOf("other", { tiled: 9, waiting: 0 });
    const log = await openLog(other, { verifier });
    expect(log.head().size).toBe(9);
    // A log of nine other entries, of which the journal's last checkpoint says nothing that is so.
    const forked = join(home, "forked");
    const fork = await openLog(forked, { key, create: true });
    await fork.append(Array.from({ length: 9 }, (_, i) => entry(100 + i)));
    await fork.close();
    writeFileSync(join(forked, "journal"), journal);
    await refused(forked);
    writeFileSync(join(other, "journal"), journal);
    expect((await openLog(other, { verifier })).head().size).toBe(9);
  });

  test("in its last record before that was acknowledged loses that one only", async () => {
    const copy = await copyOf("torn", { tiled: 3, waiting: 2 });
    const journal = readFileSync(join(copy, "journal"));
    const pages = writePages(Buffer.alloc(1_000, 1), { generation: 3, record: 2 });
    journal.set(pages.subarray(0, pageBytes), 2 * pageBytes);
    writeFileSync(join(copy, "journal"), journal);
    expect((await openLog(copy, { verifier })).head().size).toBe(5);
    const log = await openLog(copy, { key });
    expect(await log.append([entry(5)])).toBe(5);
    await log.close();
    expect(textsOf(await openLog(copy, { verifier }))).toEqual(texts(6));
  });

  test("while it was copied, so that its tiles are newer than the checkpoint, is read all the same", async () => {
    const folder = join(home, "moving.live");
    const log = await openLog(folder, { key, create: true });
    await log.append([entry(0), entry(1)]);
    await log.settle();
    const checkpoint = readFileSync(join(folder, "checkpoint"));
    await log.append([entry(2)]);
    await log.settle();
    await log.append([entry(3)]);
    const copy = join(home, "moving");
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("lock") });
    await log.close();
    writeFileSync(join(copy, "checkpoint"), checkpoint);
    const reader = await openLog(copy, { verifier });
    expect(textsOf(reader)).toEqual(texts(4));
    expect(reader.verify().sound).toBe(true);
    const writer = await openLog(copy, { key });
    await writer.close();
    expect(tilesIn(copy)).toEqual({ size: 4, isSound: true });
  });
});
