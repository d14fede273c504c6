import { expect, test } from "vitest";
import { onePagePdf } from "./pdf/testing/one-page-pdf.ts";
import { prepareReaders } from "./prepare-readers.ts";
import { readSource } from "./read-source.ts";

const bytes = onePagePdf("In Tarvo 4 were found.");

test("a PDF is read once its reader is loaded, the same each time, whatever was read in between", async () => {
  expect(() => readSource(bytes)).toThrowError(expect.objectContaining({ code: "reader-unprepared" }));
  await prepareReaders(bytes);
  const first = readSource(bytes);
  expect(first).toMatchObject({ format: "pdf", encoding: { name: "none", evidence: "format" }, map: [] });
  expect(first.text).toContain("In Tarvo 4 were found.");
  readSource(onePagePdf("Another document altogether. ".repeat(50)));
  expect(readSource(bytes)).toEqual(first);
});

test.each([
  ["cut off", bytes.slice(0, 100), "file-damaged"],
  ["of nothing but its name", new TextEncoder().encode("%PDF-1.7\n"), "file-damaged"],
  ["without words", onePagePdf(""), "file-empty"],
])("a PDF %s is refused, and the next one is read", async (_name, broken, code) => {
  await prepareReaders(broken);
  expect(() => readSource(broken)).toThrowError(expect.objectContaining({ code }));
  expect(readSource(bytes).text).toContain("4 were found");
});
