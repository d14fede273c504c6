import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalSizes, pageBytes, pagesFor, readPages, writePages } from "./pages.ts";

/** A journal with records of a generation, one behind another, over what was there before. */
function journalOf(
  contents: readonly Uint8Array[],
  { generation = 7, over = Buffer.alloc(journalSizes.first) }: { generation?: number; over?: Buffer } = {},
): Buffer {
  const journal = Buffer.from(over);
  let page = 0;
  for (const [record, content] of contents.entries()) {
    journal.set(writePages(content, { generation, record }), page * pageBytes);
    page += pagesFor(content.length);
  }
  return journal;
}

const texts = (records: readonly Uint8Array[]): readonly string[] =>
  records.map((record) => Buffer.from(record).toString("hex"));
const content = fc.uint8Array({ maxLength: 2_000 });
const contents = fc.array(content, { minLength: 1, maxLength: 8 });

describe("a journal's pages", () => {
  test("give back the records that were written, whatever earlier generation lies below and behind", () => {
    fc.assert(
      fc.property(contents, contents, (earlier, later) => {
        const journal = journalOf(later, { over: journalOf(earlier, { generation: 3 }) });
        const read = readPages(journal, 5);
        expect(texts(read.records)).toEqual(texts(later));
        expect(read).toMatchObject({ generation: 7, isTorn: false, isBroken: false, altered: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test("of an earlier generation only hold nothing of this one", () => {
    const read = readPages(journalOf([Buffer.from("one")], { generation: 3 }), 7);
    expect(read).toMatchObject({
      generation: 7,
      records: [],
      hasOlder: true,
      isTorn: false,
      isBroken: false,
    });
  });

  test("leave out a last record of which not every page came to disk, and are not broken by it", () => {
    const whole = fc.array(content, { maxLength: 4 });
    const kept = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(whole, fc.uint8Array({ minLength: 500, maxLength: 3_900 }), kept, (before, last, keep) => {
        const torn = journalOf(before, { over: journalOf([...before, last], { generation: 3 }) });
        const pages = writePages(last, { generation: 7, record: before.length });
        const start = before.reduce((sum, { length }) => sum + pagesFor(length), 0);
        const count = pagesFor(last.length);
        const some = keep.slice(0, count);
        fc.pre(some.includes(false));
        for (const [i, isKept] of some.entries())
          if (isKept) torn.set(pages.subarray(i * pageBytes, (i + 1) * pageBytes), (start + i) * pageBytes);
        const read = readPages(torn, 7);
        expect(texts(read.records)).toEqual(texts(before));
        expect(read).toMatchObject({ isTorn: some.includes(true), isBroken: false, altered: 0 });
      }),
      { numRuns: 50 },
    );
  });
});

describe("a changed bit", () => {
  const journal = journalOf([Buffer.alloc(1_200, 1), Buffer.alloc(3, 2), Buffer.alloc(700, 3)]);
  const used = 3 + 1 + 2;

  test.each([0, 1, 2, 3, 4, 5])("in page %i of those in use breaks the journal", (page) => {
    for (let bit = 0; bit < pageBytes * 8; bit += 37) {
      const read = readPages(flipped(page, bit), 7);
      expect(read).toMatchObject({ isBroken: true, altered: 1 });
    }
  });

  test("in the page that the next record will begin with breaks it: there may have been one", () => {
    expect(readPages(flipped(used, 999), 7)).toMatchObject({ isBroken: true, altered: 1 });
  });

  test("behind that is told, and does no harm", () => {
    for (const page of [used + 1, 100, 511])
      expect(readPages(flipped(page, 4_095), 7)).toMatchObject({ isBroken: false, altered: 1 });
  });

  test("in the one page of a generation breaks it, though earlier ones are whole", () => {
    const one = journalOf([Buffer.from("new")], { over: journalOf([Buffer.alloc(900)], { generation: 3 }) });
    one[40] = (one[40] ?? 0) ^ 16;
    expect(readPages(one, 7)).toMatchObject({ isBroken: true, records: [] });
  });

  function flipped(page: number, bit: number): Buffer {
    const altered = Buffer.from(journal);
    const at = page * pageBytes + (bit >> 3);
    altered[at] = (altered[at] ?? 0) ^ (1 << (bit & 7));
    return altered;
  }
});

describe("a journal that lost something", () => {
  test("of its length is broken", () => {
    const journal = journalOf([Buffer.from("one"), Buffer.from("two")]);
    for (const bytes of [0, 1, pageBytes, journal.length - 1])
      expect(readPages(journal.subarray(0, bytes), 7).isBroken).toBe(true);
  });

  test("between two records is broken", () => {
    const journal = journalOf([Buffer.from("one"), Buffer.from("two"), Buffer.from("three")]);
    journal.fill(0, pageBytes, 2 * pageBytes);
    expect(readPages(journal, 7)).toMatchObject({ isBroken: true });
  });
});
