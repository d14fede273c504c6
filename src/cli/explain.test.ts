import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aver } from "./testing/aver.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-explain-"));
const record = join(folder, "a.record");
const letter = "In Tarvo at least 613 civilians were killed, including 106 women.\n";
const note = "In Sulmere 12 civilians were killed.\n";

beforeAll(async () => {
  writeFileSync(join(folder, "letter.md"), letter);
  writeFileSync(join(folder, "note.md"), note);
  await aver("read", join(folder, "letter.md"), join(folder, "note.md"), "--record", record);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = `casualty-${letter.indexOf("at least")}-${letter.indexOf(" were")}`;

describe("aver explain", () => {
  test("tells the rules that fired, in order, each with its words, its file and its labelled cases", async () => {
    const { code, out } = await aver("explain", `letter.md/${whole}`, "--record", record);
    expect(code).toBe(0);
    expect(out).toContain("it comes out the same to the last byte");
    const places = ["number-value", "number-hedge", "casualty-subject-passive", "attribution-author"].map(
      (rule) => out.indexOf(rule),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(out).toContain("“at least” → at-least from 613");
    expect(out).toMatch(/Of \d+ labelled cases where this rule fired, \d+ had bounds as labelled\./);
  });

  test("gives the same as JSON, the words beside their places", async () => {
    const { out } = await aver("explain", `letter.md/${whole}`, "--json", "--record", record);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ same: true, claim: { id: whole }, readBy: { name: "aver" } });
    const hedge = told.steps.find((step: { rule: string }) => step.rule === "number-hedge");
    expect(hedge).toMatchObject({ settles: "bounds", words: [{ text: "at least" }] });
    expect(hedge.file).toBe("src/extract/claims/numbers/read-numbers.ts");
  });

  test.each([
    ["the id alone", whole],
    ["the start of an id", whole.slice(0, -2)],
  ])("takes %s", async (_, name) => {
    const { code, out } = await aver("explain", name, "--json", "--record", record);
    expect(code).toBe(0);
    expect(JSON.parse(out).claim.id).toBe(whole);
  });

  test("asks which where a name leads to several claims, and says where ids are when it leads to none", async () => {
    const several = await aver("explain", "casualty", "--record", record);
    expect(several.code).toBe(1);
    expect(several.err).toContain(whole);
    for (const name of ["casualty-9-99", "letter.md/casualty-9-99", "letter.md"]) {
      const none = await aver("explain", name, "--record", record);
      expect(none.code).toBe(1);
      expect(none.err).toContain("aver show");
    }
  });
});

describe("near misses", () => {
  const text = "Two soldiers killed 12 civilians 40 kilometres from Tarvo.\n";
  beforeAll(async () => {
    writeFileSync(join(folder, "near.md"), text);
    await aver("read", join(folder, "near.md"), "--record", record);
  });

  test("are shown with the reason, when asked for", async () => {
    const { out } = await aver("show", "near.md", "--near-misses", "--record", record);
    expect(out).toMatch(/“Two”\s+counts those who are said/);
    expect((await aver("show", "near.md", "--record", record)).out).not.toContain("“Two”");
  });
  test("are written as CSV and as JSON, a line each", async () => {
    const csv = await aver("claims", "--near-misses", "--csv", "--document", "near.md", "--record", record);
    const lines = csv.out.trimEnd().split("\r\n");
    expect(lines[0]).toBe("document,symbols,title,words,reason,sentence,start,end");
    expect(lines.slice(1).map((line) => line.split(",").slice(3, 5))).toEqual([
      ["Two", "agent"],
      ["40", "distance"],
    ]);
    const json = await aver("claims", "--near-misses", "--json", "--record", record);
    expect(
      json.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).words),
    ).toEqual(["Two", "40"]);
  });
});
