import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  append,
  emptyLog,
  frontierOf,
  grow,
  hashOf,
  type LogState,
  leafHash,
  loadState,
  proveConsistency,
  proveInclusion,
  rootOf,
  rootOfFrontier,
  TileMissing,
  tilePath,
  tilesFor,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";
import { naiveTree } from "./testing/naive-tree.ts";

function entry(number: number): Uint8Array {
  return Buffer.from(`entry ${number}`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** A log in memory: its files by path, as they would lie on disk. */
function logOf(batches: readonly number[]): { state: LogState; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  let state = emptyLog;
  for (const count of batches) {
    const entries = Array.from({ length: count }, (_, i) => entry(state.size + i));
    const step = append(state, entries);
    for (const file of step.files) files.set(file.path, file.bytes);
    state = step.state;
  }
  return { state, files };
}

function treeOf({ state, files }: ReturnType<typeof logOf>): Parameters<typeof hashOf>[0] {
  return { size: state.size, read: (name) => files.get(tilePath(name)) };
}

const naive = naiveTree(Array.from({ length: 70_000 }, (_, i) => entry(i)));
const sizes = [255, 256, 257, 65_535, 65_536, 65_537, 70_000];

describe("a frontier", () => {
  test("has the root of its tree whatever the batches, also when it goes on from a log on disk", () => {
    const batches = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(batches, fc.integer({ min: 0, max: 2_000 }), (counts, start) => {
        const { state } = logOf([start]);
        let frontier = frontierOf(state);
        expect(hex(rootOfFrontier(frontier))).toBe(hex(naive.root(start)));
        for (const count of counts) {
          const leaves = Array.from({ length: count }, (_, i) => leafHash(entry(frontier.size + i)));
          const { frontier: grown, tileRoots } = grow(frontier, Buffer.concat(leaves));
          const first = Math.floor(frontier.size / 256);
          expect(tileRoots.length).toBe(Math.floor(grown.size / 256) - first);
          tileRoots.forEach((root, i) => {
            const tile = Array.from({ length: 256 }, (_, at) => entry((first + i) * 256 + at));
            expect(hex(root)).toBe(hex(naiveTree(tile).root(256)));
          });
          frontier = grown;
          expect(hex(rootOfFrontier(frontier))).toBe(hex(naive.root(frontier.size)));
        }
      }),
      { numRuns: 20 },
    );
  });
});

// The proof with one bit of one of its hashes changed.
function flipped(proof: readonly Uint8Array[], bit: number): readonly Uint8Array[] {
  return proof.map((hash, i) =>
    i === bit % proof.length
      ? hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      : hash,
  );
}

describe("a log", () => {
  test("has the root that RFC 6962 defines, at every size from 0 to 600", () => {
    let state = emptyLog;
    for (let size = 0; size <= 600; size++) {
      expect(hex(rootOf(state))).toBe(hex(naive.root(size)));
      state = append(state, [entry(size)]).state;
    }
  });

  test.each(sizes)("has the right root at %i entries", (size) => {
    const log = logOf([size]);
    const root = hex(naive.root(size));
    expect(hex(rootOf(log.state))).toBe(root);
    expect(hex(hashOf(treeOf(log), 0, size))).toBe(root);
    const names = [...tilesFor(size)].map(tilePath);
    expect([...log.files.keys()].sort()).toEqual(names.sort());
  });

  test("of 70,000 entries has the tiles that the C2SP text counts", () => {
    const tiles = [...tilesFor(70_000)].filter(({ level }) => level !== "entries");
    const widths = (level: number) => tiles.filter((tile) => tile.level === level).map((tile) => tile.width);
    expect(widths(0)).toEqual([...Array(273).fill(256), 112]);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
  });

  test("comes out the same whatever the batches", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), (batches) => {
        const size = batches.reduce((sum, count) => sum + count, 0);
        const log = logOf(batches);
        const whole = logOf([size]);
        expect(hex(rootOf(log.state))).toBe(hex(rootOf(whole.state)));
        for (const [path, bytes] of whole.files)
          expect(hex(log.files.get(path) ?? new Uint8Array())).toBe(hex(bytes));
        expect(loadState(size, treeOf(log).read)).toEqual(log.state);
      }),
      { numRuns: 40 },
    );
  });

  test("proves every entry, and no other, at its place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (size, pick) => {
        const log = logOf([size]);
        const index = pick % size;
        const claim = {
          index,
          size,
          leaf: leafHash(entry(index)),
          proof: proveInclusion(treeOf(log), index),
          root: rootOf(log.state),
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: leafHash(entry(index + 1)) })).toBe(false);
        expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(size === 1);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.leaf] })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test("proves that it begins with each of its earlier states", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (newer, pick) => {
        const older = 1 + (pick % newer);
        const log = logOf([newer]);
        const claim = {
          older,
          newer,
          olderRoot: naive.root(older),
          newerRoot: rootOf(log.state),
          proof: proveConsistency(treeOf(log), older),
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, olderRoot: leafHash(entry(0x1_0000)) })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test.each(sizes)("gives the proofs that RFC 6962 defines at %i entries, whatever the batches", (size) => {
    const cuts = fc
      .sample(fc.integer({ min: 0, max: size }), { numRuns: 3, seed: size })
      .sort((a, b) => a - b);
    const log = logOf([...cuts, size].map((cut, i) => cut - (cuts[i - 1] ?? 0)));
    const tree = treeOf(log);
    const root = naive.root(size);
    const places = fc.oneof(fc.integer({ min: 0, max: size - 1 }), fc.constantFrom(0, 254, size - 1));
    fc.assert(
      fc.property(places, (index) => {
        const proof = proveInclusion(tree, index);
        expect(proof.map(hex)).toEqual(naive.path(index, size).map(hex));
        expect(verifyInclusion({ index, size, leaf: leafHash(entry(index)), proof, root })).toBe(true);
        const older = index + 1;
        const between = proveConsistency(tree, older);
        expect(between.map(hex)).toEqual(naive.proof(older, size).map(hex));
        const claim = { older, newer: size, olderRoot: naive.root(older), newerRoot: root, proof: between };
        expect(verifyConsistency(claim)).toBe(true);
        expect(
          verifyInclusion({
            index,
            size,
            leaf: leafHash(entry(index)),
            proof: flipped(proof, index & 255),
            root,
          }),
        ).toBe(proof.length === 0);
      }),
      { numRuns: 60 },
    );
  });

  test("does not prove from tiles that are missing or cut short", () => {
    const log = logOf([300]);
    expect(() => proveInclusion({ size: 300, read: () => undefined }, 3)).toThrow(TileMissing);
    expect(() => proveInclusion({ size: 300, read: () => new Uint8Array(31) }, 3)).toThrow(TileMissing);
    expect(loadState(300, (name) => (name.level === 0 ? undefined : treeOf(log).read(name)))).toBeUndefined();
  });

  test("is not loaded when the last entries are not those that were hashed", () => {
    const log = logOf([10]);
    const altered = Uint8Array.from(log.files.get("tile/entries/000.p/10") ?? []);
    altered[4] = (altered[4] ?? 0) ^ 1;
    const read = treeOf({ ...log, files: new Map([...log.files, ["tile/entries/000.p/10", altered]]) }).read;
    expect(loadState(10, read)).toBeUndefined();
  });
});
