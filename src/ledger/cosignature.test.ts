import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  cosign,
  cosignerFrom,
  openCheckpoint,
  openCosigned,
  openNote,
  parseCosigner,
  parseCosignerKey,
  parseNote,
  parseSigner,
  parseVerifier,
  signCheckpoint,
  signerFrom,
  signerText,
  signNote,
  verifierText,
} from "./index.ts";

const log = signerFrom("log.example/a", new Uint8Array(32).fill(1));
const log2 = signerFrom("log.example/a", new Uint8Array(32).fill(2));
const w1 = cosignerFrom("witness.example/w1", new Uint8Array(32).fill(3));
const w2 = cosignerFrom("witness.example/w2", new Uint8Array(32).fill(4));
const head = { origin: "log.example/a", size: 7, root: new Uint8Array(32).fill(9) };
const note = signCheckpoint(head, log);
const text = parseNote(note)?.text ?? "";
const keys = { origin: "log.example/a", keys: [log.verifier], cosigners: [w1.cosigner, w2.cosigner] };

describe("a checkpoint with signatures of witnesses", () => {
  test("names them, with the time that each has signed", () => {
    const opened = openCosigned(note + cosign(text, w1, 1_679_315_147) + cosign(text, w2, 5), keys);
    expect(opened?.cosigned.map(({ cosigner, seconds }) => [cosigner.name, seconds])).toEqual([
      ["witness.example/w1", 1_679_315_147n],
      ["witness.example/w2", 5n],
    ]);
    expect(opened?.checkpoint).toEqual({ ...head, size: 7n });
    expect(`${opened?.text}\n${opened?.logLines}`).toBe(note);
  });

  test("counts a witness once, with its latest signature", () => {
    const opened = openCosigned(note + [5, 9, 7].map((time) => cosign(text, w1, time)).join(""), keys);
    expect(opened?.cosigned.map(({ seconds }) => seconds)).toEqual([9n]);
  });

  test("passes over witnesses that are not known, also under a known name or id", () => {
    const same = cosignerFrom("witness.example/w1", new Uint8Array(32).fill(8));
    const line = cosign(text, w1, 5).replace("witness.example/w1", "witness.example/w9");
    const opened = openCosigned(note + cosign(text, same, 5) + line, keys);
    expect(opened?.cosigned).toEqual([]);
  });

  test("is refused when any one bit of it is changed, time and all", () => {
    const bytes = Buffer.from(note + cosign(text, w1, 1_679_315_147));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openCosigned(altered, keys)?.cosigned.length ?? 0, `bit ${bit}`).toBe(0);
    }
  });

  test("is refused without the log's own signature, and under another origin", () => {
    expect(openCosigned(`${text}\n${cosign(text, w1, 5)}`, keys)).toBeUndefined();
    expect(openCosigned(signCheckpoint(head, log2) + cosign(text, w1, 5), keys)).toBeUndefined();
    expect(openCosigned(note, { ...keys, origin: "log.example/b" })).toBeUndefined();
  });

  test("is not signed by a witness's bare Ed25519 signature, nor a log's by a witness's", () => {
    const bare = signNote(text, { ...w1, verifier: w1.cosigner });
    expect(openCosigned(note + (bare.split("\n\n")[1] ?? ""), keys)).toBeUndefined();
    const asWitness = cosignerFrom("log.example/a", log.seed);
    expect(openCheckpoint(`${text}\n${cosign(text, asWitness, 5)}`, log.verifier)).toBeUndefined();
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])("is not signed at the time %s", (seconds) => {
    expect(() => cosign(text, w1, seconds)).toThrow(RangeError);
  });
});

describe("a note of several signers", () => {
  const twice = signNote("words\n", log, log2);

  test("is opened with any of their keys, or all", () => {
    expect(openNote(twice, [log.verifier])?.signatures.length).toBe(1);
    expect(openNote(twice, [log2.verifier, log.verifier])?.signatures.map(({ key }) => key)).toEqual([
      log.verifier,
      log2.verifier,
    ]);
    expect(openNote(twice, [])).toBeUndefined();
  });

  test("is refused when the signature of one known key is false, and opened when that key is not known", () => {
    const [body, lines = ""] = twice.split("\n\n");
    const [first = "", second = ""] = lines.split("\n");
    const falseSecond = `${body}\n\n${first}\n${second.slice(0, -6)}AAAA==\n`.replace(
      /.AAAA==\n$/,
      "AAAAA==\n",
    );
    expect(openNote(falseSecond, [log.verifier, log2.verifier])).toBeUndefined();
    expect(openNote(falseSecond, [log.verifier])?.text).toBe("words\n");
  });

  test("may have sixteen signatures and more, and not a thousand", () => {
    const many = (count: number): string => signNote("words\n", ...Array.from({ length: count }, () => log));
    expect(openNote(many(16), [log.verifier])?.signatures.length).toBe(16);
    expect(openNote(many(1_000), [log.verifier])).toBeUndefined();
  });

  test.each([
    ["bytes that are not UTF-8", Buffer.concat([Buffer.from([0xff]), Buffer.from(twice)])],
    ["a byte order mark in a key's name", twice.replaceAll("\u2014 log", "\u2014 \u00a0log")],
    ["no blank line", twice.replace("\n\n", "\n")],
    ["a line behind that is none", `${twice}more\n`],
    ["no end", twice.slice(0, -1)],
    ["a hyphen for a dash", twice.replaceAll("\u2014", "-")],
    ["carriage returns", twice.replaceAll("\n", "\r\n")],
  ])("is refused with %s", (_, altered) => {
    expect(openNote(altered, [log.verifier])).toBeUndefined();
  });
});

describe("the keys of witnesses", () => {
  test("are written and read, and are no keys of logs", () => {
    const vkey = verifierText(w1.cosigner);
    expect(parseCosigner(vkey)).toEqual(w1.cosigner);
    expect(parseVerifier(vkey)).toBeUndefined();
    expect(parseCosigner(verifierText(log.verifier))).toBeUndefined();
    expect(parseCosignerKey(signerText(w1))).toEqual(w1);
    expect(parseSigner(signerText(w1))).toBeUndefined();
    expect(parseCosignerKey(signerText(log))).toBeUndefined();
  });
});

const texts = "../shared/corpus/tlog/c2sp";

describe.skipIf(!existsSync(texts))("the examples in the C2SP texts", () => {
  // The first block that holds the words, without its indentation.
  const exampleIn = (file: string, words: string): string => {
    const blocks = readFileSync(`${texts}/${file}`, "utf8").split(/^```.*\n/m);
    return blocks.find((block, i) => i % 2 === 1 && block.includes(words)) ?? "";
  };

  test.each([
    ["signed-note.md", "quasimodo.example", 1],
    ["tlog-checkpoint.md", "behind-the-sofa", 1],
    ["tlog-cosignature.md", "witness.example.com/w1", 2],
  ] as const)("the note of %s is read", (file, words, signatures) => {
    expect(parseNote(exampleIn(file, words))?.signatures.length).toBe(signatures);
  });

  test("the cosignature of tlog-cosignature.md bears the time that the text tells", () => {
    const line = parseNote(exampleIn("tlog-cosignature.md", "witness.example.com/w1"))?.signatures[1];
    const timed = Buffer.from(line?.signature ?? []);
    expect(timed.length).toBe(72);
    expect(timed.readBigUInt64BE()).toBe(1_679_315_147n);
  });
});

const openssl = spawnSync("openssl", ["version"]).status === 0;

describe.skipIf(!openssl)("OpenSSL", () => {
  const home = mkdtempSync(join(tmpdir(), "aver-openssl-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const verifies = (key: Uint8Array, message: string, signature: Uint8Array): boolean => {
    const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key]);
    for (const [name, bytes] of [
      ["key.der", der],
      ["message", Buffer.from(message)],
      ["signature", signature],
    ] as const)
      writeFileSync(join(home, name), bytes);
    const words = "pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in message -sigfile signature";
    return spawnSync("openssl", words.split(" "), { cwd: home }).status === 0;
  };

  test("verifies a log's signature and a witness's over the lines that the texts prescribe", () => {
    const parsed = parseNote(note + cosign(text, w1, 1_679_315_147));
    const [plain, timed] = parsed?.signatures.map(({ signature }) => signature) ?? [];
    if (plain === undefined || timed === undefined) throw new Error("the note was not read");
    const body = `log.example/a\n7\n${Buffer.alloc(32, 9).toString("base64")}\n`;
    expect(verifies(log.verifier.key, body, plain)).toBe(true);
    const message = `cosignature/v1\ntime 1679315147\n${body}`;
    expect(verifies(w1.cosigner.key, message, timed.subarray(8))).toBe(true);
    expect(verifies(w1.cosigner.key, body, timed.subarray(8))).toBe(false);
  });
});
