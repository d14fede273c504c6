import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuickOn } from "../core/testing/is-quick.ts";
import {
  append,
  cosign,
  cosignerFrom,
  emptyLog,
  openSubmission,
  parseNote,
  parsePolicy,
  parseProofFile,
  proveInclusion,
  rootOf,
  signCheckpoint,
  signerFrom,
  tilePath,
  verifyProofFile,
  writeProofFile,
  writeSubmission,
} from "./index.ts";

const log = signerFrom("log.example/a", new Uint8Array(32).fill(1));
const witness = cosignerFrom("witness.example/w1", new Uint8Array(32).fill(3));
const entries = Array.from({ length: 300 }, (_, i) => Buffer.from(`entry ${i}`));
const { state, files } = append(emptyLog, entries);
const tiles = new Map(files.map((file) => [file.path, file.bytes]));
const tree = { size: 300, read: (name: Parameters<typeof tilePath>[0]) => tiles.get(tilePath(name)) };
const note = signCheckpoint({ origin: log.verifier.name, size: 300, root: rootOf(state) }, log);
const checkpoint = note + cosign(parseNote(note)?.text ?? "", witness, 1_700_000_000);
const keys = { origin: log.verifier.name, keys: [log.verifier], cosigners: [witness.cosigner] };
const fileOf = (index: number): string =>
  writeProofFile({ index, proof: proveInclusion(tree, index), checkpoint });
const file = fileOf(257);
const entry = Buffer.from("entry 257");

describe("a .tlog-proof file", () => {
  test("shows that an entry is in a log, and which witnesses have seen it, with nothing else at hand", () => {
    const proven = verifyProofFile(file, entry, keys);
    expect(proven?.index).toBe(257n);
    expect(proven?.checkpoint.size).toBe(300n);
    expect(proven?.cosigned.map(({ cosigner }) => cosigner.name)).toEqual(["witness.example/w1"]);
    expect(verifyProofFile(file, Buffer.from("entry 256"), keys)).toBeUndefined();
    expect(verifyProofFile(file, entry, { ...keys, origin: "log.example/b" })).toBeUndefined();
  });

  test("of a log of one entry has no hashes", () => {
    const one = append(emptyLog, [entry]);
    const head = { origin: log.verifier.name, size: 1, root: rootOf(one.state) };
    const single = writeProofFile({ index: 0, proof: [], checkpoint: signCheckpoint(head, log) });
    expect(single.startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/a\n1\n")).toBe(true);
    expect(verifyProofFile(single, entry, keys)?.index).toBe(0n);
  });

  test("carries extra bytes, which nobody has signed", () => {
    const extra = Buffer.from("about the entry");
    const parts = { index: 257, proof: proveInclusion(tree, 257), checkpoint, extra };
    expect(Buffer.from(parseProofFile(writeProofFile(parts))?.extra ?? []).toString()).toBe(
      "about the entry",
    );
    expect(verifyProofFile(writeProofFile(parts), entry, keys)?.index).toBe(257n);
  });

  test("never shows anything else when any one bit of it is changed", () => {
    const bytes = Buffer.from(file);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const proven = verifyProofFile(altered, entry, keys);
      // A changed name or id makes a witness one that is not known.
      if (proven !== undefined)
        expect([proven.index, proven.cosigned.length], `bit ${bit}`).toEqual([257n, 0]);
    }
  });

  test.each([
    ["another first line", file.replace("@v1", "@v2")],
    ["an index with a leading zero", file.replace("index 257", "index 0257")],
    ["an index beyond 64 bits", file.replace("index 257", "index 18446744073709551616")],
    ["no index", file.replace("index 257\n", "")],
    ["extra behind the index", file.replace("index 257\n", "index 257\nextra AAAA\n")],
    ["extra that is no base64", file.replace("index 257\n", "extra A\nindex 257\n")],
    ["a line too many", file.replace("\n\n", `\n${Buffer.alloc(32).toString("base64")}\n\n`)],
    ["a hash of 31 bytes", file.replace("\n\n", `\n${Buffer.alloc(31).toString("base64")}\n\n`)],
    ["an empty line too many", file.replace("\n\n", "\n\n\n")],
    ["carriage returns", file.replaceAll("\n", "\r\n")],
    ["nothing", ""],
  ])("is refused with %s", (_, altered) => {
    expect(verifyProofFile(altered, entry, keys)).toBeUndefined();
  });
});

describe("what strangers send", () => {
  const submission = writeSubmission(0, [], note);
  const edits = fc.array(
    fc.record({
      at: fc.nat(),
      with: fc.constantFrom("\n", "\n\n", " ", "0", "A", "=", "\u2014", "\ud800", ""),
    }),
    {
      maxLength: 6,
    },
  );

  test("is refused or means what it meant, and is never an error", () => {
    fc.assert(
      fc.property(edits, fc.constantFrom(file, submission, note), (changes, text) => {
        let altered = text;
        for (const change of changes) {
          const at = change.at % (altered.length + 1);
          altered = altered.slice(0, at) + change.with + altered.slice(at + 1);
        }
        const proven = verifyProofFile(altered, entry, keys);
        if (proven !== undefined) expect(proven.index).toBe(257n);
        const opened = openSubmission(Buffer.from(altered), () => [log.verifier]);
        if (!("status" in opened)) expect(opened.checkpoint.size).toBe(300n);
        expect(() => parsePolicy(altered)).not.toThrow();
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseProofFile(bytes)).toBeUndefined();
        expect(openSubmission(bytes, () => [log.verifier])).toMatchObject({ status: 400 });
      }),
    );
  });

  test("is read in time that grows with its length only", () => {
    for (const piece of ["\n", "\n\n", "A", "\u2014 a ", "\u2014 a AAAA\n", "extra A\n", "group g any g\n"]) {
      const read = (text: string): void => {
        verifyProofFile(text, entry, keys);
        verifyProofFile(`c2sp.org/tlog-proof@v1\nindex 0\n\n${text}`, entry, keys);
        openSubmission(Buffer.from(`old 0\n\n${text}`), () => [log.verifier]);
        parsePolicy(text);
      };
      expect(isQuickOn(piece.repeat(Math.floor(100_000 / piece.length)), read, 100), piece).toBe(true);
    }
  });
});

const witnessText = "../shared/corpus/tlog/c2sp/tlog-witness.md";

test.skipIf(!existsSync(witnessText))(
  "the submission in tlog-witness.md is read up to its key, which nobody has",
  () => {
    const lines = readFileSync(witnessText, "utf8").split("\n");
    const start = lines.indexOf("    old 20852014");
    const end = lines.findIndex((line, i) => i > start && line.startsWith("The witness MUST verify"));
    const body = `${lines
      .slice(start, end)
      .map((line) => line.slice(4))
      .join("\n")
      .trimEnd()}\n`;
    expect(openSubmission(Buffer.from(body), () => undefined)).toMatchObject({ status: 404 });
    expect(openSubmission(Buffer.from(body), () => [log.verifier])).toMatchObject({ status: 403 });
  },
);
