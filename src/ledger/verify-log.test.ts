import { describe, expect, test } from "vitest";
import { append, emptyLog, rootOf, tilePath, tilesFor, verifyLog } from "./index.ts";

const size = 700;
const { state, files } = append(
  emptyLog,
  Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`)),
);
const root = rootOf(state);
const stored = new Map(files.map((file) => [file.path, file.bytes]));
const names = [...tilesFor(size)].map(tilePath);

function verdictOf(log: ReadonlyMap<string, Uint8Array>): ReturnType<typeof verifyLog> {
  return verifyLog(size, root, (name) => log.get(tilePath(name)));
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const altered = Uint8Array.from(bytes);
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
}

describe("verifying a log", () => {
  test("finds nothing in a sound one, and its root", () => {
    expect(verdictOf(stored)).toEqual({ findings: [], root, isCutShort: false });
    expect(verifyLog(0, rootOf(emptyLog), () => undefined)).toEqual({
      findings: [],
      root: rootOf(emptyLog),
      isCutShort: false,
    });
  });

  test.each(names)("names %s when one bit of it is changed", (path) => {
    const bytes = stored.get(path) ?? new Uint8Array();
    const bits = Array.from({ length: 24 }, (_, i) => Math.floor((i * (bytes.length * 8 - 1)) / 23));
    for (const bit of bits) {
      const verdict = verdictOf(new Map([...stored, [path, flipped(bytes, bit)]]));
      expect(verdict.findings.map(({ tile, state: how }) => [tilePath(tile), how])).toEqual([
        [path, "altered"],
      ]);
      expect(verdict.root).toEqual(root);
    }
  });

  test.each(names)("names %s when it is missing", (path) => {
    const verdict = verdictOf(new Map([...stored].filter(([name]) => name !== path)));
    expect(verdict.findings.map(({ tile, state: how }) => [tilePath(tile), how])).toEqual([
      [path, "missing"],
    ]);
    expect(verdict.root).toEqual(root);
  });

  test("comes to another root when entries and tiles were changed together", () => {
    const forged = append(
      emptyLog,
      Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i === 300 ? "forged" : i}`)),
    );
    const verdict = verdictOf(new Map(forged.files.map((file) => [file.path, file.bytes])));
    expect(verdict.findings).toEqual([]);
    expect(verdict.root).not.toEqual(root);
  });

  test("ends when a forged checkpoint speaks of more entries than any disk holds", () => {
    const verdict = verifyLog(2 ** 53 - 1, root, () => undefined);
    expect(verdict).toMatchObject({ isCutShort: true, root: undefined });
    expect(verdict.findings.length).toBeLessThan(10_100);
  });

  test("goes on beyond what is lost, by the hash in the tile above", () => {
    const lost = new Set(["tile/entries/001", "tile/0/001"]);
    const log = new Map([...stored].filter(([name]) => !lost.has(name)));
    const path = "tile/0/002.p/188";
    const verdict = verdictOf(new Map([...log, [path, flipped(log.get(path) ?? new Uint8Array(), 9)]]));
    expect(verdict.findings.map(({ tile }) => tilePath(tile))).toContain(path);
    expect(verdict.findings.map(({ tile }) => tilePath(tile))).not.toContain("tile/1/000.p/2");
  });

  test("has no root when a bundle and its tile are both lost", () => {
    const lost = new Set(["tile/entries/001", "tile/0/001"]);
    const verdict = verdictOf(new Map([...stored].filter(([name]) => !lost.has(name))));
    expect(verdict.root).toBeUndefined();
    expect(verdict.findings.map(({ state: how }) => how)).toEqual(["missing", "missing"]);
  });
});
