import { describe, expect, test } from "vitest";
import type { SourceText } from "../../core/index.ts";
import { prepareReaders } from "../prepare-readers.ts";
import { readSource } from "../read-source.ts";
import { type HandmadePage, pdfOf, words } from "./testing/pdf-of.ts";

const read = async (pages: readonly HandmadePage[], trailer = ""): Promise<SourceText> => {
  const bytes = pdfOf(pages, trailer);
  await prepareReaders(bytes);
  return readSource(bytes);
};
const codeOf = (bytes: Uint8Array): string => {
  try {
    readSource(bytes);
    return "read";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "no fault";
  }
};
const sentence = words("In Tarvo 4 were found.", 72, 700);

describe("where words stand", () => {
  test("each line has its box, from the top left corner", async () => {
    const { text, pages } = await read([{ content: sentence }]);
    const [page] = pages;
    expect(page).toMatchObject({ number: 1, start: 0, end: text.length, widthPt: 612, heightPt: 792 });
    const { span, box } = page?.boxes[0] ?? {};
    expect(text.slice(span?.start, span?.end)).toBe("In Tarvo 4 were found.");
    expect(box).toMatchObject({ page: 1, left: 72, top: 83.2, heightPt: 11.22 });
    expect(box?.widthPt).toBeCloseTo(100, -1);
  });
  test("a page whose words stand on end is read turned, its boxes as they are shown", async () => {
    const { text, pages } = await read([
      { content: "BT /F1 11 Tf 0 1 -1 0 300 100 Tm (In Tarvo 4 were found.) Tj ET" },
    ]);
    expect(text).toBe("In Tarvo 4 were found.");
    const box = pages[0]?.boxes[0]?.box;
    expect(box?.heightPt).toBeGreaterThan(90);
    expect(box?.widthPt).toBe(11.22);
    expect((box?.top ?? 0) + (box?.heightPt ?? 0)).toBe(692);
  });
  test("a page that is shown turned has the size it is shown in", async () => {
    const { pages, text } = await read([{ content: sentence, entries: "/Rotate 90" }]);
    expect(pages[0]).toMatchObject({ widthPt: 792, heightPt: 612 });
    expect(text).toBe("In Tarvo 4 were found.");
  });
  test("words outside the page are not read", async () => {
    expect((await read([{ content: sentence + words("Nobody sees this.", 72, 2000) }])).text).not.toContain(
      "Nobody",
    );
  });
});

describe("what is amiss is told", () => {
  const image = "q 612 0 0 792 0 0 cm /Im Do Q\n";
  test("a page that is an image only, by its number", async () => {
    const { problems } = await read([{ content: sentence }, { content: image }]);
    expect(problems).toMatchObject([
      { code: "page-without-text", detail: expect.stringContaining("Page 2") },
    ]);
  });
  test("words that the page does not paint", async () => {
    const { problems, text } = await read([
      { content: `${image}BT 3 Tr /F1 11 Tf 72 700 Td (In Tarvo 4 were found.) Tj ET` },
    ]);
    expect(text).toContain("Tarvo");
    expect(problems).toMatchObject([{ code: "text-unpainted" }]);
  });
  test.each([
    ["a file of nothing but images", pdfOf([{ content: image }]), "file-empty"],
    [
      "an encrypted one",
      pdfOf(
        [{ content: sentence }],
        `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>/ID[<00><00>]`,
      ),
      "file-encrypted",
    ],
    ["one cut off in its middle", pdfOf([{ content: sentence }]).slice(0, 150), "file-damaged"],
  ])("%s is refused", async (_name, bytes, code) => {
    await prepareReaders(bytes);
    expect(codeOf(bytes)).toBe(code);
  });
});

describe("files made to harm come to an end", () => {
  const altered = (from: RegExp, to: string): Uint8Array =>
    new TextEncoder().encode(new TextDecoder().decode(pdfOf([{ content: sentence }])).replace(from, to));
  test.each([
    ["a page tree that holds itself", altered(/Kids\[6 0 R\]/, "Kids[2 0 R 2 0 R]")],
    ["a million pages", altered(/Count 1>>/, "Count 1000000>>")],
    ["a form that draws itself", altered(/\/Im 5 0 R/, "/Im 7 0 R")],
    ["an enormous page", altered(/MediaBox\[0 0 612 792\]/, "MediaBox[0 0 1e30 1e30]")],
    ["a page of no size", altered(/MediaBox\[0 0 612 792\]/, "MediaBox[0 0 0 0]")],
    [
      "a hundred thousand pieces on one line",
      pdfOf([
        { content: `BT /F1 1 Tf 0 700 Td ${"/F1 1 Tf (a) Tj /F2 1 Tf (b) Tj -0.9 0 Td\n".repeat(20_000)}ET` },
      ]),
    ],
    ["letters of no size", pdfOf([{ content: words("In Tarvo.", 72, 700, 0).repeat(500) }])],
  ])("%s", { timeout: 120_000 }, async (_name, bytes) => {
    await prepareReaders(bytes);
    expect(codeOf(bytes)).toMatch(/^(?:read|file-empty|file-damaged|file-too-large)$/);
    expect((await read([{ content: sentence }])).text).toBe("In Tarvo 4 were found.");
  });
});
