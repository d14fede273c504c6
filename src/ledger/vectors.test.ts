import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  append,
  emptyLog,
  leafHash,
  loadState,
  openCheckpoint,
  openNote,
  parseTilePath,
  parseVerifier,
  readBundle,
  rootOf,
  tilePath,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from "./index.ts";

const vectors = "../shared/corpus/tlog";
const absent = !existsSync(vectors);

function filesUnder(folder: string): readonly string[] {
  if (absent) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

// Sizes are 64-bit numbers: JSON.parse would round them.
function parseExactly(path: string): Record<string, unknown> {
  const text = readFileSync(path, "utf8");
  return JSON.parse(text.replace(/("(?:leafIdx|treeSize|size1|size2|start|end|size)": )(\d+)/g, '$1"$2"'));
}

function bytes(value: unknown): Uint8Array {
  return Buffer.from(typeof value === "string" ? value : "", "base64");
}

function proofOf(value: unknown): readonly Uint8Array[] {
  return Array.isArray(value) ? value.map(bytes) : [];
}

function size(value: unknown): bigint {
  return BigInt(String(value));
}

describe.skipIf(absent)("the public proof vectors", () => {
  test.each(filesUnder(`${vectors}/merkle/testdata/inclusion`))("%s", (path) => {
    const vector = parseExactly(path);
    const claim = {
      index: size(vector.leafIdx),
      size: size(vector.treeSize),
      leaf: bytes(vector.leafHash),
      proof: proofOf(vector.proof),
      root: bytes(vector.root),
    };
    expect(verifyInclusion(claim)).toBe(vector.wantErr !== true);
  });

  test.each(filesUnder(`${vectors}/merkle/testdata/consistency`))("%s", (path) => {
    const vector = parseExactly(path);
    const claim = {
      older: size(vector.size1),
      newer: size(vector.size2),
      olderRoot: bytes(vector.root1),
      newerRoot: bytes(vector.root2),
      proof: proofOf(vector.proof),
    };
    expect(verifyConsistency(claim)).toBe(vector.wantErr !== true);
  });
});

describe.skipIf(absent)("the public proof vectors of subtrees", () => {
  test.each(filesUnder(`${vectors}/merkle/testdata/subtreeinclusion`))("%s", (path) => {
    const vector = parseExactly(path);
    const claim = {
      index: size(vector.leafIdx),
      start: size(vector.start),
      end: size(vector.end),
      leaf: bytes(vector.leafHash),
      proof: proofOf(vector.proof),
      root: bytes(vector.root),
    };
    expect(verifySubtreeInclusion(claim)).toBe(vector.wantErr !== true);
  });

  test.each(filesUnder(`${vectors}/merkle/testdata/subtreeconsistency`))("%s", (path) => {
    const vector = parseExactly(path);
    const claim = {
      start: size(vector.start),
      end: size(vector.end),
      size: size(vector.size),
      subtreeRoot: bytes(vector.root1),
      root: bytes(vector.root2),
      proof: proofOf(vector.proof),
    };
    expect(verifySubtreeConsistency(claim)).toBe(vector.wantErr !== true);
  });
});

describe.skipIf(absent)("the example of the signed-note text", () => {
  test("is accepted, and refused when a byte of it is changed", () => {
    const vector = JSON.parse(readFileSync(`${vectors}/c2sp/signed-note-example.json`, "utf8"));
    const verifier = parseVerifier(vector.vkey);
    if (verifier === undefined) throw new Error("the example's key was not read");
    expect(openNote(vector.note, [verifier])?.text).toBe("This is an example message.\n");
    expect(openNote(vector.note.replace("example m", "Example m"), [verifier])).toBeUndefined();
  });
});

describe.skipIf(absent)("a log written by another implementation", () => {
  const folder = `${vectors}/tessera/testdata/log`;
  // The public key of transparency-dev/tessera's test log.
  const verifier = parseVerifier(
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
  );
  if (verifier === undefined) throw new Error("the test log's key was not read");

  test.each(Array.from({ length: 16 }, (_, count) => count))("agrees at %i entries", (count) => {
    const checkpoint = openCheckpoint(readFileSync(`${folder}/checkpoint.${count}`, "utf8"), verifier);
    const state = loadState(count, (name) => readFileSync(join(folder, tilePath(name))));
    if (checkpoint === undefined || state === undefined) throw new Error("the log was not read");
    expect(checkpoint.size).toBe(BigInt(count));
    expect(Buffer.from(rootOf(state))).toEqual(Buffer.from(checkpoint.root));
  });

  test("has the tiles and bundles that we would write", () => {
    const entries = readBundle(readFileSync(`${folder}/tile/entries/000.p/15`));
    if (entries === undefined) throw new Error("the bundle was not read");
    let state = emptyLog;
    for (const entry of entries) {
      const step = append(state, [entry]);
      for (const file of step.files)
        expect(Buffer.from(file.bytes)).toEqual(readFileSync(join(folder, file.path)));
      state = step.state;
    }
    expect(leafHash(entries[0] ?? new Uint8Array()).length).toBe(32);
  });

  test("uses paths that we read", () => {
    const paths = filesUnder(`${folder}/tile`).map((path) => path.slice(folder.length + 1));
    expect(paths.filter((path) => parseTilePath(path) === undefined)).toEqual([]);
  });
});
