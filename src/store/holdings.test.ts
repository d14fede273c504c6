import { describe, expect, test } from "vitest";
import type { Entry } from "../core/index.ts";
import { readEntry, writeEntry } from "./entry-text.ts";
import { emptyHoldings } from "./holdings.ts";

const source = { sha256: "a".repeat(64), bytes: 10 };
const stamp = { at: "2026-03-01T10:00:00Z", by: "a tester" };
const received: Entry = { kind: "file-received", ...stamp, source, path: "letter.md" };

function made(version: string, hash: string): Entry {
  return {
    kind: "reading-made",
    ...stamp,
    source: source.sha256,
    reading: { sha256: hash.repeat(64), bytes: 20 },
    reader: { name: "aver", version },
  };
}

describe("holdings", () => {
  test("know the latest reading of a file and every version that read it", () => {
    const holdings = emptyHoldings();
    [received, made("1.0.0", "b"), made("1.1.0", "c")].forEach((entry, i) => {
      holdings.add(entry, i);
    });
    expect(holdings.bySource.get(source.sha256)).toMatchObject({
      receivedAt: stamp.at,
      order: 0,
      paths: ["letter.md"],
      reading: { reader: { version: "1.1.0" } },
      readerVersions: ["1.0.0", "1.1.0"],
      reviewed: [],
      lastEntry: 2,
    });
  });

  test("keep every path once, first first", () => {
    const holdings = emptyHoldings();
    ["letter.md", "copy.md", "letter.md"].forEach((path, i) => {
      holdings.add({ ...received, path }, i);
    });
    expect(holdings.bySource.get(source.sha256)?.paths).toEqual(["letter.md", "copy.md"]);
  });

  test("leave a reading of a file that was never received", () => {
    const holdings = emptyHoldings();
    holdings.add(made("1.0.0", "b"), 0);
    expect(holdings.bySource.size).toBe(0);
  });
});

describe("an entry", () => {
  test.each([received, made("1.0.0", "b")])("is read as it was written: $kind", (entry) => {
    expect(readEntry(writeEntry(entry))).toEqual(entry);
  });

  test("of a kind from a later Aver is told apart from nonsense", () => {
    expect(readEntry(Buffer.from('{"kind":"page-stamped"}'))).toBe("unknown");
  });

  test.each([
    "",
    "null",
    "[]",
    "{}",
    '{"kind":7}',
    '{"kind":"file-received"}',
    JSON.stringify({ ...received, source: { sha256: "../../etc/passwd", bytes: 1 } }),
    JSON.stringify({ ...received, source: { ...source, bytes: -1 } }),
    JSON.stringify({ ...made("1.0.0", "b"), source: "A".repeat(64) }),
    JSON.stringify({ ...made("1.0.0", "b"), reader: null }),
  ])("is not %s", (text) => {
    expect(readEntry(Buffer.from(text))).toBeUndefined();
  });
});
