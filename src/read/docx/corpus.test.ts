import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { docxText } from "../../../gold/docx-text.js";
import { Fault } from "../../core/index.ts";
import { structureDocument } from "../../structure/index.ts";
import { readSource } from "../index.ts";

const corpus = join(import.meta.dirname, "../../../../shared/corpus");
const judgment = join(corpus, "others/ECHR-OD_process/001-175180.docx");
const oddFiles = join(corpus, "hostile/poi");
const isPresent = existsSync(judgment);
const note = isPresent ? "" : " (skipped: ../shared/corpus is not here)";

describe.skipIf(!isPresent)(`a judgment in DOCX${note}`, () => {
  const bytes = isPresent ? readFileSync(judgment) : new Uint8Array();
  test("keeps every word of every paragraph, in order", () => {
    const { text } = readSource(bytes);
    const bare = (words: string): string => words.replace(/\s/g, "");
    const whole = bare(text.replace(/[⁰¹²³⁴-⁹]/g, ""));
    let reached = 0;
    for (const paragraph of docxText(bytes).split("\n\n")) {
      const at = whole.indexOf(bare(paragraph), reached);
      expect(at).toBeGreaterThanOrEqual(reached);
      reached = at + bare(paragraph).length;
    }
  });
  test("has its notes bound, its headings by level, its running heads set apart", () => {
    const source = readSource(bytes);
    const { notes, masthead } = structureDocument(source);
    expect(notes.map(({ mark, marks }) => [mark, marks.length])).toEqual([
      ...["1", "2", "3", "4", "5", "6", "7", "8"].map((mark) => [mark, 1]),
      ["1", 1],
    ]);
    const kinds = source.blocks.map(({ kind, level }) => `${kind} ${level ?? ""}`.trim());
    expect(new Set(kinds)).toEqual(
      new Set(["paragraph", "note", "furniture", ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`)]),
    );
    expect(masthead.date?.value).toBe("2017-06-27");
  });
});

describe.skipIf(!existsSync(oddFiles))(`odd files of all kinds${note}`, () => {
  const files = existsSync(oddFiles)
    ? readdirSync(oddFiles).filter((name) => /\.(?:docx|docm|doc|ooxml|xlsx|xlsm|pptx)$/.test(name))
    : [];
  test.each(files)("%s is read or refused with a sentence", (name) => {
    const bytes = readFileSync(join(oddFiles, basename(name)));
    try {
      expect(readSource(bytes).text).toMatch(/\S/);
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect(String(error)).toMatch(/^Fault: The (?:file|text) .*\.$/s);
    }
  });
});
