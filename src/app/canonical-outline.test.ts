import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../core/index.ts";
import { outlineOf } from "./canonical-outline.ts";

const outlined = (text: string | Uint8Array, levels = 3): ReturnType<typeof outlineOf> =>
  outlineOf(Buffer.from(text), levels);
const names = fc.stringMatching(/^[ -!#-[\]-~]{0,6}$/);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom('"', "\\", "\n", "\u0001", "\u001f", "/", "\u007f", "é", "😀", "a") }),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(names, tie("tree"), { maxKeys: 4 }),
  ),
}));

describe("the outline of canonical JSON", () => {
  test("is found in whatever is written so, with members and counts as deep as asked for", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const found = outlined(canonicalJson(value));
        expect(found).toBeDefined();
        const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
        if (isObject) expect([...(found?.members.keys() ?? [])].sort()).toEqual(Object.keys(value).sort());
        expect(found?.count).toBe(
          typeof value === "object" && value !== null ? Object.keys(value).length : 0,
        );
      }),
    );
  });

  test("is found in no text that is not what writing its value gives", () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    fc.assert(
      fc.property(tree, fc.array(change, { minLength: 1, maxLength: 3 }), (value, changes) => {
        const bytes = Buffer.from(canonicalJson(value));
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        if (outlined(bytes) === undefined) return;
        expect(canonicalJson(JSON.parse(bytes.toString()))).toBe(bytes.toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test("says where members stand, down to the level that was asked for", () => {
    const text = '{"a":{"b":{"c":[1,2,3]}},"d":"x"}';
    const found = outlined(text, 2);
    const inner = found?.members.get("a")?.members.get("b");
    expect(text.slice(inner?.start, inner?.end)).toBe('{"c":[1,2,3]}');
    expect(inner).toMatchObject({ kind: "object", count: 1 });
    expect(inner?.members.size).toBe(0);
    expect(found?.members.get("d")).toMatchObject({ kind: "string" });
  });

  test.each([
    ["white space", '{"a": 1}'],
    ["members out of order", '{"b":1,"a":2}'],
    ["a member twice", '{"a":1,"a":2}'],
    ["an integer's name out of order", '{"9":1,"10":2}'],
    ["a number written otherwise", "[1.0]"],
    ["a number with an exponent that ECMAScript does not write", "[1e2]"],
    ["minus nought", "[-0]"],
    ["a number that is not finite", "[1e999]"],
    ["a leading nought", "[01]"],
    ["an escape of a sign that may stand as it is", '"\\u0041"'],
    ["an escape in capitals", '"\\u001F"'],
    ["an escape that has a shorter form", '"\\u000a"'],
    ["an escaped solidus", '"\\/"'],
    ["a lone surrogate", '"\\ud800"'],
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
    ["a control character", '"\u0001"'],
    ["a string that does not end", '"abc'],
    ["a list that does not end", "[1,2"],
    ["a comma too many", "[1,]"],
    ["something behind it", "[] "],
    ["nothing", ""],
    ["a word that is none", "nul"],
    ["a name that is not ASCII", '{"é":1}'],
    ["more levels than anything has", "[".repeat(100_000)],
  ])("is not found where there is %s", (_, text) => {
    expect(outlined(text)).toBeUndefined();
  });
});
