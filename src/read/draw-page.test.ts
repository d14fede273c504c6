import { expect, test } from "vitest";
import { drawPage } from "./draw-page.ts";
import { onePagePdf } from "./pdf/testing/one-page-pdf.ts";

const bytes = onePagePdf("In Tarvo 4 were found.");

test("a page is drawn as wide as asked, the same each time", async () => {
  const png = Buffer.from(await drawPage(bytes, { page: 1, width: 306 }));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([306, 396]);
  expect(png.length).toBeGreaterThan(1_000);
  expect(png.equals(await drawPage(bytes, { page: 1, width: 306 }))).toBe(true);
});

test.each([
  ["a page that is not there", bytes, 2],
  ["a page before the first", bytes, 0],
  ["a damaged file", bytes.slice(0, 90), 1],
])("%s is refused", async (_name, file, page) => {
  await expect(drawPage(file, { page, width: 300 })).rejects.toMatchObject({ code: "file-damaged" });
});
