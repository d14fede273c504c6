import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, writeCanonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  test("sorts members by code unit at every depth, as in RFC 8785 section 3.2.3", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalJson({ b: value, a: [] })).toBe(
      '{"a":[],"b":{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}}',
    );
  });

  test("writes numbers as ECMAScript does, and minus zero as zero", () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
  });

  test("leaves out what is absent", () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonicalJson({ b: undefined })).toBe("{}");
  });

  test("refuses what JSON cannot hold", () => {
    for (const value of [Number.NaN, "\ud800", { "\udc00": 1 }, [undefined], "\ud800".repeat(70_000)]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });

  test("writes texts of any length and script, and long keys, as JSON.stringify does", () => {
    const letters = ["a", "é", "–", "\u0001", '"', "\\", "\n", "\ud83d\ude00", "\ufeff"];
    for (const letter of letters) {
      for (const times of [1, 60, 127, 128, 129, 8191, 8192, 8193, 70_000]) {
        const text = `${"a".repeat(times % 7)}${letter.repeat(times)}`;
        expect(canonicalJson([text, text])).toBe(JSON.stringify([text, text]));
        expect(canonicalJson({ [text]: { [text]: text } })).toBe(
          JSON.stringify({ [text]: { [text]: text } }),
        );
      }
    }
  });

  test("writes whole numbers of every length", () => {
    const numbers = Array.from({ length: 17 }, (_, power) => [
      10 ** power - 1,
      10 ** power,
      -(10 ** power),
    ]).flat();
    expect(canonicalJson(numbers)).toBe(JSON.stringify(numbers));
  });

  test("parses back to the value and does not depend on the order of members", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text);
      }),
    );
  });

  test("writes what gives items one after another as an array", () => {
    const items = function* (): Generator<unknown> {
      yield { b: 1 };
      yield "a";
    };
    expect(canonicalJson({ some: items(), none: new Set() })).toBe('{"none":[],"some":[{"b":1},"a"]}');
  });

  test("gives the same text in pieces", () => {
    const value = {
      long: "a\ud83d\ude00".repeat(100_000),
      list: Array.from({ length: 50_000 }, (_, i) => i),
    };
    const pieces: Uint8Array[] = [];
    writeCanonicalJson(value, (piece) => pieces.push(piece));
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).toString()).toBe(canonicalJson(value));
    expect(pieces.every((piece) => isUtf8(piece))).toBe(true);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
