import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareReaders } from "../read/index.ts";
import { hasBrowser, openBrowser } from "../server/testing/open-browser.ts";
import { makeReading } from "./make-reading.ts";
import { exampleDocx } from "./testing/example-docx.ts";
import { examplePage, exampleText } from "./testing/example-page.ts";
import { type Agreement, agreementOf, fieldsOf } from "./testing/fields-of-reading.ts";
import { convertFiles, hasOffice } from "./testing/office.ts";
import { htmlOf, printAsIs, printPdf } from "./testing/print-pdf.ts";
import { unLetterHtml, unLetterMarkdown } from "./testing/un-letter.ts";

const examples = join(import.meta.dirname, "../../examples");
const names = readdirSync(examples)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3));
const tools = hasOffice && hasBrowser;
const title = tools
  ? "the same document is read the same from every form"
  : "the same document is read the same from every form (skipped: needs soffice and chromium)";

interface Form {
  readonly form: string;
  /** What the names of its files end in. */
  readonly ending: string;
  /** Values that may differ, by field; everywhere else none may. These numbers only ever fall. */
  readonly mayDiffer: Readonly<Record<string, number>>;
}

const forms: readonly Form[] = [
  { form: "HTML", ending: ".html", mayDiffer: {} },
  { form: "DOCX by LibreOffice", ending: ".docx", mayDiffer: {} },
  { form: "DOCX with its masthead in a head", ending: ".set.docx", mayDiffer: {} },
  {
    form: "plain text",
    ending: ".txt",
    // Without italics titles are not known as such.
    mayDiffer: {
      citations: 5,
      "details of citations": 5,
      claims: 5,
      "details of claims": 5,
      "near misses": 6,
    },
  },
  // A signature that goes on overleaf is two paragraphs.
  { form: "PDF of the page", ending: ".page.pdf", mayDiffer: { paragraphs: 3 } },
  // A note called by an asterisk is a note at a page's foot, and a paragraph in Markdown.
  { form: "PDF with running heads and notes", ending: ".heads.pdf", mayDiffer: { paragraphs: 2 } },
  { form: "PDF of the document", ending: ".pdf", mayDiffer: {} },
  { form: "PDF of the document with its masthead in a head", ending: ".set.pdf", mayDiffer: {} },
];

let folder: string;

describe.skipIf(!tools)(title, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aver-forms-"));
    for (const name of names) {
      const markdown = readFileSync(join(examples, `${name}.md`), "utf8");
      writeFileSync(join(folder, `${name}.html`), examplePage(markdown));
      writeFileSync(join(folder, `${name}.txt`), exampleText(markdown));
      writeFileSync(join(folder, `${name}.set.docx`), exampleDocx(markdown));
    }
    convertFiles(folder, filesOf(".html"), "docx:MS Word 2007 XML");
    convertFiles(folder, [...filesOf(".docx"), ...filesOf(".set.docx")], "pdf");
    await printPages();
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(forms)("$form", async ({ form, ending, mayDiffer }) => {
    const fields = new Map<string, Agreement>();
    for (const name of names) {
      const expected = await fieldsIn(join(examples, `${name}.md`));
      const read = await fieldsIn(join(folder, name + ending));
      for (const [field, values] of expected)
        fields.set(field, sum(fields.get(field), agreementOf(values, read.get(field) ?? [])));
    }
    console.log(`${form}\n${table(fields)}`);
    for (const [field, { missing, added }] of fields) {
      const isTooMany = missing.length + added.length > (mayDiffer[field] ?? 0);
      if (isTooMany) expect.soft({ field, values: added }).toEqual({ field, values: missing });
    }
  });
  test("a letter set on two pages as the United Nations set theirs", async () => {
    const expected = fieldsOf(makeReading(Buffer.from(unLetterMarkdown)));
    expect(sorted(await fieldsIn(join(folder, "letter.pdf")))).toEqual(sorted(expected));
  });
});

/** Notes stand at the foot of a page in one form and at the end in another. */
function sorted(fields: ReturnType<typeof fieldsOf>): ReturnType<typeof fieldsOf> {
  return new Map([...fields].map(([field, values]) => [field, [...values].sort()]));
}

function filesOf(ending: string): readonly string[] {
  return names.map((name) => join(folder, name + ending));
}

async function fieldsIn(file: string): Promise<ReturnType<typeof fieldsOf>> {
  const bytes = readFileSync(file);
  await prepareReaders(bytes);
  return fieldsOf(makeReading(bytes));
}

async function printPages(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  writeFileSync(join(folder, "letter.pdf"), await printAsIs(browser, unLetterHtml));
  for (const name of names) {
    const markdown = readFileSync(join(examples, `${name}.md`), "utf8");
    writeFileSync(join(folder, `${name}.heads.pdf`), await printPdf(browser, htmlOf(markdown)));
    await page.goto(`file://${folder}/${name}.html`);
    await page.pdf({
      path: join(folder, `${name}.page.pdf`),
      format: "A4",
      margin: { top: "2cm", bottom: "2cm" },
    });
  }
  await browser.close();
}

function sum(before: Agreement | undefined, { same, expected, read, missing, added }: Agreement): Agreement {
  return {
    missing: [...missing, ...(before?.missing ?? [])],
    added: [...added, ...(before?.added ?? [])],
    same: same + (before?.same ?? 0),
    expected: expected + (before?.expected ?? 0),
    read: read + (before?.read ?? 0),
  };
}

function table(fields: ReadonlyMap<string, Agreement>): string {
  return [...fields]
    .map(
      ([field, { same, expected, read }]) =>
        `  ${field.padEnd(22)}${same} of ${expected}${read === expected ? "" : `, ${read} read`}`,
    )
    .join("\n");
}
