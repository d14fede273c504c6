import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseSigner,
  parseTilePath,
  parseVerifier,
  readBundle,
  signCheckpoint,
  signerFrom,
  signerText,
  signNote,
  tilePath,
  verifierText,
  writeBundle,
} from "./index.ts";

const signer = signerFrom("aver.local/test", new Uint8Array(32).fill(7));
const other = signerFrom("aver.local/test", new Uint8Array(32).fill(8));
const root = new Uint8Array(32).fill(3);
const note = signCheckpoint({ origin: "aver.local/test", size: 20_852_163, root }, signer);

describe("a checkpoint", () => {
  test("is read by who has the key, and by nobody else", () => {
    expect(openCheckpoint(note, signer.verifier)).toEqual({
      origin: "aver.local/test",
      size: 20_852_163n,
      root,
    });
    expect(openCheckpoint(note, other.verifier)).toBeUndefined();
  });

  test("is refused when any one bit of it is changed", () => {
    const bytes = Buffer.from(note);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openCheckpoint(altered.toString("utf8"), signer.verifier)).toBeUndefined();
    }
  });

  test("may carry signatures of keys that we do not know", () => {
    const twice = `${note}${signNote("x\n", other).split("\n\n")[1]}`;
    expect(openCheckpoint(twice, signer.verifier)?.size).toBe(20_852_163n);
  });

  test("is refused when one of two signatures of the known key is false", () => {
    const twice = `${note}${signNote("x\n", signer).split("\n\n")[1]}`;
    expect(openCheckpoint(twice, signer.verifier)).toBeUndefined();
  });

  const rootText = Buffer.from(root).toString("base64");
  test.each([
    "a\n01\nR\n",
    "a\n-1\nR\n",
    "a\n+1\nR\n",
    "a\n1e3\nR\n",
    "a\n18446744073709551616\nR\n",
    "\n1\nR\n",
    "a\n1\nR",
    "a\n1\nR\n\n",
    "a\n1\nQUJD\n",
    "a\n1\n",
  ])("is not %j", (text) => {
    expect(parseCheckpoint(text.replace("R", rootText))).toBeUndefined();
  });
});

test("the size of a checkpoint is read without loss up to 64 bits", () => {
  for (const size of [2n ** 53n + 1n, 2n ** 64n - 1n])
    expect(parseCheckpoint(`a\n${size}\n${Buffer.from(root).toString("base64")}\n`)?.size).toBe(size);
});

describe("a note", () => {
  test("holds any text that ends in a line feed, empty lines too", () => {
    const text = "one\n\nthree\n";
    expect(openNote(signNote(text, signer), [signer.verifier])?.text).toBe(text);
    expect(() => signNote("no end", signer)).toThrow(RangeError);
  });

  test("holds no control characters", () => {
    expect(openNote(signNote("a\tb\n", signer), [signer.verifier])).toBeUndefined();
  });
});

describe("keys", () => {
  test("are written and read", () => {
    expect(parseSigner(signerText(signer))).toEqual(signer);
    expect(parseVerifier(verifierText(signer.verifier))).toEqual(signer.verifier);
  });

  test("are refused when any character is changed", () => {
    for (const [text, parse] of [
      [signerText(signer), parseSigner],
      [verifierText(signer.verifier), parseVerifier],
    ] as const)
      for (let i = 0; i < text.length; i++)
        expect(
          parse(`${text.slice(0, i)}${text[i] === "B" ? "C" : "B"}${text.slice(i + 1)}`),
        ).toBeUndefined();
  });

  test.each(["", "a b", "a+b", "a\nb"])("are not called %j", (name) => {
    expect(() => signerFrom(name, new Uint8Array(32))).toThrow(RangeError);
  });
});

describe("paths and bundles", () => {
  test.each([
    [{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 2, index: 0, width: 1 }, "tile/2/000.p/1"],
    [{ level: "entries", index: 273, width: 112 }, "tile/entries/273.p/112"],
  ] as const)("%j is %s", (name, path) => {
    expect(tilePath(name)).toBe(path);
    expect(parseTilePath(path)).toEqual(name);
  });

  test.each([
    "tile/0/0",
    "tile/00/000",
    "tile/0/000.p/256",
    "tile/0/000.p/0",
    "tile/64/000",
    "tile/0/x000/001",
    "x",
  ])("%s is no path of a tile", (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  test("a bundle gives back its entries, and nothing when it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 }), (entries) => {
        const bundle = writeBundle(entries);
        expect(readBundle(bundle)?.map((entry) => [...entry])).toEqual(entries.map((entry) => [...entry]));
        expect(readBundle(bundle.subarray(0, -1))?.length ?? 0).toBeLessThan(entries.length);
      }),
    );
    expect(() => writeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
