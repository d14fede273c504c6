import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposes, type RecordedModel, recordedModel } from "../app/proposals/testing/recorded-model.ts";
import { aver } from "./testing/aver.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-propose-"));
const record = join(folder, "a.record");
const quote = "613 civilians had been slain";
let model: RecordedModel;

beforeAll(async () => {
  model = await recordedModel(
    proposes({ quote, number: 613, category: "killed" }, { quote: "700 had been slain", category: "killed" }),
  );
  writeFileSync(join(folder, "letter.md"), `In Tarvo ${quote}. Twelve villagers were wounded.\n`);
  await aver("read", join(folder, "letter.md"), "--record", record);
});
afterAll(async () => {
  await model.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("aver propose", () => {
  test("refuses without an address, and sends nothing", async () => {
    const { code, err } = await aver("propose", "letter.md", "--model", "a-model", "--record", record);
    expect(code).toBe(1);
    expect(err).toContain("--endpoint");
    expect(model.asked).toEqual([]);
  });

  test("says where it sends, keeps what stands in the text, and says why the rest is refused", async () => {
    const asked = ["--model", "a-model", "--endpoint", model.endpoint, "--record", record];
    const { code, out, err } = await aver("propose", "letter.md", ...asked);
    expect(code).toBe(0);
    expect(err).toContain(`to ${model.endpoint}`);
    expect(out).toContain(`“${quote}”`);
    expect(out).toMatch(/does not stand in\s+the text/);
    expect(out).toContain("wait for review");
    expect(model.asked).toHaveLength(1);
  });

  test("leaves the reading as it is: proposals stand apart, under the model's name", async () => {
    const lines = (await aver("claims", "--json", "--record", record)).out.trimEnd().split("\n");
    const told = lines.map((line) => JSON.parse(line));
    expect(told.filter(({ reader }) => reader === "aver").every(({ claim }) => claim !== undefined)).toBe(
      true,
    );
    expect(told.filter(({ reader }) => reader === "model a-model")).toMatchObject([
      { words: quote, proposal: { category: "killed", figure: { lower: 613 } } },
    ]);
    const shown = (await aver("show", "letter.md", "--record", record)).out;
    expect(shown).toContain("Proposed by the model a-model");
    expect((await aver("custody", "letter.md", "--record", record)).out).toContain(model.endpoint);
  });

  test("the record stays sound, and a person reviews a proposal as any claim", async () => {
    expect((await aver("check", "--reread", "--record", record)).code).toBe(0);
    const lines = (await aver("claims", "--json", "--record", record)).out.trimEnd().split("\n");
    const { proposal } = JSON.parse(lines.at(-1) ?? "{}");
    const reviewed = ["--reject", "--reason", "slain is no word of the document", "--record", record];
    expect((await aver("review", `letter.md/${proposal.id}`, ...reviewed)).code).toBe(0);
    expect((await aver("custody", "letter.md", "--record", record)).out).toContain(proposal.id);
  });
});
