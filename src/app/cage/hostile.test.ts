import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxFiles, makeDocx, paragraph, run, zipped } from "../../read/docx/testing/make-docx.ts";
import { readGuarded } from "../read-guarded.ts";
import { bytesOfReading, type WholeOutcome } from "../read-outcome.ts";
import { aver } from "../testing/running-witness.ts";
import { cageLimits } from "./limits.ts";
import { hostileArchives } from "./testing/hostile-archives.ts";
import { hostileOthers } from "./testing/hostile-others.ts";
import { hostilePdfs } from "./testing/hostile-pdfs.ts";
import { type Dice, diceOf, mutated } from "./testing/mutate.ts";
import { packedStream, pdfOf, shown } from "./testing/pdf-of.ts";

const home = mkdtempSync(join(tmpdir(), "aver-hostile-"));
const secret = join(home, "secret.txt");
const marker = "the name of the witness";
let visits = 0;
const server = createServer((_, answer) => {
  visits += 1;
  answer.end(marker);
});
writeFileSync(secret, marker);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a file came to: a reading, or one sentence or two that tell a person what is wrong and what to do. */
function expectClear(outcome: WholeOutcome, name: string): void {
  if (outcome.kind === "read") {
    expect(Buffer.from(bytesOfReading(outcome.reading)).toString("utf8"), name).not.toContain(marker);
    return;
  }
  expect(outcome.message, name).toMatch(/^[A-Z][^\n]*\.$/);
  expect(outcome.message.length, name).toBeLessThan(400);
  expect(outcome.message, name).not.toMatch(/\bat .*:\d+|Error\b|undefined|\[object|node:/);
}

test("a file of the usual size has less than ten seconds", () => {
  expect(cageLimits.cpuMs(1024 * 1024)).toBeLessThan(10_000);
});

describe("files that are made to harm", () => {
  let address = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/`;
  });
  afterAll(() => server.close());

  const kinds = { pdfs: hostilePdfs, archives: hostileArchives, others: () => hostileOthers };
  test.each(Object.entries(kinds))("end in a reading or one clear message: %s", async (_, make) => {
    for (const [name, bytes] of Object.entries(make({ secret, address })))
      expectClear(await readGuarded(bytes), name);
    expect(visits).toBe(0);
    for (const name of ["/tmp/aver-slip", join(process.cwd(), "aver-slip")])
      expect(existsSync(name)).toBe(false);
  });
});

const corpus = join(import.meta.dirname, "../../../../shared/corpus/hostile");
const isThere = existsSync(corpus);

test.skipIf(!isThere)("every file of the hostile corpus ends in a reading or one clear message", async () => {
  const names = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\/.*\.\w+$/.test(name),
  );
  expect(names.length).toBeGreaterThan(400);
  const outcomes = await Promise.all(names.map((name) => readGuarded(readFileSync(join(corpus, name)))));
  const lost = names.filter((_, i) => {
    const outcome = outcomes[i];
    return outcome?.kind === "refused" && outcome.code === "reading-failed";
  });
  expect(lost).toEqual([]);
  for (const [i, outcome] of outcomes.entries()) expectClear(outcome, names[i] ?? "");
});

test.skipIf(!isThere)("a folder of them is read by one command, which names each that it refused", () => {
  const record = join(home, "a.record");
  writeFileSync(join(home, "good.md"), "In Tarvo 7 people were killed.\n");
  const words = [aver, "read", corpus, join(home, "good.md"), "--record", record];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(1);
  expect(stdout).toContain("good.md");
  const told = stderr.trim().split("\n");
  expect(told.length).toBeGreaterThan(100);
  for (const line of told) expect(line).toMatch(/^aver: .*\/hostile\/.*: [A-Z].*\.$/);
  expect(spawnSync(process.execPath, [aver, "check", "--record", record]).status).toBe(0);
});

const letter = readFileSync(join(import.meta.dirname, "../../../examples/01-letter-of-veldania.md"), "utf8");
const html = `<html><head><title>Letter</title></head><body><h1>Letter</h1>${letter
  .split("\n\n")
  .map((words) => `<p>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
  .join("\n")}<table><tr><td>Tarvo</td><td>7</td></tr></table></body></html>`;
const lines = [
  "Letter dated 3 March 2044",
  "In Tarvo 7 people were killed.",
  "They rest (see A/79/5, para. 4).",
];
const pdf = pdfOf({ content: packedStream("", lines.map(shown).join("\n")) });
const openPdf = pdfOf({ content: `<</Length 300>>stream\n${lines.map(shown).join("\n")}\nendstream` });
const parts = docxFiles({
  body: `${lines.map((words) => paragraph(run(words))).join("")}<w:tbl><w:tr><w:tc>${paragraph(run("7"))}</w:tc></w:tr></w:tbl>${paragraph(`${run("They rest.")}<w:r><w:footnoteReference w:id="2"/></w:r>`)}`,
  footnotes: `<w:footnote w:id="2">${paragraph(run("See A/79/5."))}</w:footnote>`,
  styles: `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>`,
});

/** A Word document with changes in one of its parts, packed anew as if whole. */
function mutatedInside(dice: Dice): Uint8Array {
  const names = Object.keys(parts);
  const name = names[dice(names.length)] ?? "";
  return zipped({ ...parts, [name]: mutated(Buffer.from(parts[name] ?? ""), dice) });
}

const half = (dice: Dice, one: () => Uint8Array, other: () => Uint8Array): Uint8Array =>
  dice(2) === 0 ? one() : other();
const docx = makeDocx({ body: paragraph(run(lines.join(" "))) });
const forms: Readonly<Record<string, (dice: Dice) => Uint8Array>> = {
  Markdown: (dice) => mutated(Buffer.from(letter), dice),
  HTML: (dice) => mutated(Buffer.from(html), dice),
  text: (dice) => mutated(Buffer.from(letter.replace(/[#*_]/g, "")), dice),
  PDF: (dice) =>
    half(
      dice,
      () => mutated(pdf, dice),
      () => mutated(openPdf, dice),
    ),
  DOCX: (dice) =>
    half(
      dice,
      () => mutated(docx, dice),
      () => mutatedInside(dice),
    ),
};

describe("a thousand files with errors sown into them", () => {
  test.each(Object.entries(forms))(
    "of the form %s are each read or refused by their reader",
    async (form, make) => {
      const dice = diceOf(Number(process.env.AVER_SEED ?? 1));
      let read = 0;
      for (let batch = 0; batch < 50; batch++) {
        const files = Array.from({ length: 20 }, () => make(dice));
        for (const [i, outcome] of (await Promise.all(files.map((bytes) => readGuarded(bytes)))).entries()) {
          const name = `${form} ${batch * 20 + i}: ${Buffer.from(files[i] ?? [])
            .toString("base64")
            .slice(0, 4000)}`;
          expectClear(outcome, name);
          if (outcome.kind === "read") read += 1;
          else expect(outcome.code, name).not.toBe("reading-failed");
        }
      }
      // Most changes are small: where none were read, it would not be the readers that were tried.
      expect(read).toBeGreaterThan(200);
    },
  );
});
