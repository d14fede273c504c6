import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPackage } from "../app/index.ts";
import { makeDocx, paragraph, run } from "../read/docx/testing/make-docx.ts";
import { createServer } from "./create-server.tsx";
import { type DemoRecord, demoRecord } from "./testing/demo-record.ts";
import { answer, hostile, letter } from "./testing/letter.ts";

const by = 'w:id="1" w:author="Ilsa &lt;b&gt;Corvane" w:date="2044-03-28"';
const changedDocx = makeDocx(
  paragraph(
    `${run("Some ")}<w:del ${by}><w:r><w:delText>200</w:delText></w:r></w:del><w:ins ${by}>${run("412")}</w:ins>${run(" were killed.")}`,
  ),
);

let demo: DemoRecord;
let app: ReturnType<typeof createServer>;
let document: string;

beforeAll(async () => {
  demo = await demoRecord({
    "letter.md": letter,
    "answer.md": answer,
    "hostile.md": hostile,
    "changed.docx": changedDocx,
  });
  app = createServer(demo.record, { now: () => new Date("2044-05-02T09:30:00Z") });
  document = `/documents/${demo.sources["letter.md"]}`;
});
afterAll(() => demo.remove());

async function textOf(address: string): Promise<string> {
  const response = await app.request(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

interface Annotation {
  readonly target: {
    readonly selector: readonly [
      { readonly exact: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

async function firstClaim(): Promise<string> {
  const { items } = await demo.record.claims({
    source: demo.sources["letter.md"] ?? "",
    limit: 1,
    offset: 0,
  });
  return items[0]?.claim.id ?? "";
}

describe("a document", () => {
  test("shows what its file keeps beside the text, with author, date and a way to the place", async () => {
    const page = await textOf(`/documents/${demo.sources["changed.docx"]}`);
    const beside = page.slice(page.indexOf('<section id="beside"'));
    for (const words of [
      "Deleted: “200”",
      "Inserted: “412”",
      "Ilsa &lt;b&gt;Corvane, 2044-03-28",
      "the place",
    ])
      expect(beside).toContain(words);
    expect(await textOf(document)).not.toContain('id="beside"');
  });

  test("carries an anchor at the words of every claim and citation, and a card that leads there", async () => {
    const view = await demo.record.document(demo.sources["letter.md"] ?? "");
    const page = await textOf(document);
    const ids = [
      ...(view?.reading.claims ?? []).map(({ id }) => id),
      ...(view?.citations ?? []).map(({ citation }) => citation.id),
    ];
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) {
      for (const needed of [`id="w-${id}"`, `id="c-${id}"`, `href="#w-${id}"`, `href="#c-${id}"`]) {
        expect(page.split(needed).length, needed).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test("has no two elements of the same name", async () => {
    for (const address of [document, `${document}?at=100-900&q=killed`]) {
      const ids = [...(await textOf(address)).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("leads from every note mark to its note and back", async () => {
    const page = await textOf(document);
    for (const id of ["n1", "n2"]) {
      expect(page).toContain(`href="#note-${id}"`);
      expect(page).toContain(`id="note-${id}"`);
      expect(page).toContain(`href="#mark-${id}-0"`);
      expect(page).toContain(`id="mark-${id}-0"`);
    }
  });

  test("shows its words whole and in order", async () => {
    const view = await demo.record.document(demo.sources["answer.md"] ?? "");
    const page = await textOf(`/documents/${demo.sources["answer.md"]}`);
    const article = page.slice(page.indexOf('<article class="words"'), page.indexOf("</article>"));
    const shown = article
      .replace(/<(\w+)[^>]*\sdata-x=""[^>]*>.*?<\/\1>/gs, "")
      .replace(/<h2.*?<\/h2>/s, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&")
      .replace(/\s+/g, "");
    const text = view?.reading.document.blocks
      .map(({ start, end }) => view.reading.source.text.slice(start, end))
      .join("");
    expect(shown).toBe(text?.replace(/\s+/g, ""));
  });

  test("what is filtered out is gone from the page, not only from sight", async () => {
    const page = await textOf(`${document}?show=citation`);
    expect(page).not.toMatch(/id="[wc]-casualty/);
    expect(page).toMatch(/id="w-cit/);
  });

  test("lights any words that are asked for", async () => {
    const view = await demo.record.document(demo.sources["letter.md"] ?? "");
    const start = view?.reading.source.text.indexOf("harbour") ?? 0;
    expect(await textOf(`${document}?at=${start}-${start + 7}`)).toMatch(
      /<mark[^>]*id="at"[^>]*>harbour<\/mark>/,
    );
  });

  test("leads to the document of the record that it cites, which says by whom it is cited", async () => {
    expect(await textOf(document)).toContain(`href="/documents/${demo.sources["answer.md"]}"`);
    expect(await textOf(`/documents/${demo.sources["answer.md"]}`)).toContain(`href="${document}?for=cit`);
  });

  test("gives its reading out as canonical JSON", async () => {
    const response = await app.request(`${document}/reading.json`);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ kind: "reading", format: 1 });
  });
});

describe("a document's evidence package", () => {
  test("is a sound one, the same whenever it is asked for, and asking changes nothing", async () => {
    const before = await demo.record.checkpoint();
    const folder = mkdtempSync(join(tmpdir(), "aver-download-"));
    const packages: Buffer[] = [];
    for (const name of ["a.zip", "b.zip"]) {
      const response = await app.request(`${document}/package.zip`);
      expect(response.headers.get("content-type")).toBe("application/zip");
      expect(response.headers.get("content-disposition")).toMatch(
        /^attachment; filename="evidence-[0-9a-f]{12}\.zip"$/,
      );
      packages.push(Buffer.from(await response.arrayBuffer()));
      writeFileSync(join(folder, name), packages.at(-1) ?? "");
    }
    expect(packages[0]).toEqual(packages[1]);
    const { report, close } = await verifyPackage(join(folder, "a.zip"));
    expect(report.documents.map(({ receivedAs }) => receivedAs)).toEqual(["letter.md"]);
    await close();
    expect(await demo.record.checkpoint()).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  test("ends when whoever asked goes away", async () => {
    const response = await app.request(`${document}/package.zip`);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
  });
});

describe("a claim", () => {
  test("has a page that names its speaker, its words and its rule", async () => {
    const id = await firstClaim();
    const page = await textOf(`${document}/claims/${id}`);
    expect(page).toContain("states");
    expect(page).toContain("Who speaks");
    expect(page).toContain(id);
    expect(page).toMatch(/href="[^"]*\?at=\d+-\d+#at"/);
  });

  test("is given out as a Web Annotation that counts code points", async () => {
    const astral = await demoRecord({ "a.md": `😀😀 ${letter}` });
    const source = astral.sources["a.md"] ?? "";
    const { items } = await astral.record.claims({ source, limit: 1, offset: 0 });
    const row = items[0];
    const own = createServer(astral.record);
    const response = await own.request(`/documents/${source}/claims/${row?.claim.id}/annotation.jsonld`);
    const annotation: Annotation = JSON.parse(await response.text());
    const [quote, position] = annotation.target.selector;
    expect(quote.exact).toBe(row?.words);
    const view = await astral.record.document(source);
    const points = [...(view?.reading.source.text ?? "")];
    expect(points.slice(position.start, position.end).join("")).toBe(row?.words);
    await astral.remove();
  });
});

describe("the list of claims", () => {
  test("is given out whole, as CSV and as JSON", async () => {
    const { total } = await demo.record.claims({ limit: 1, offset: 0 });
    const rows = await (await app.request("/claims.json")).json();
    expect(rows).toHaveLength(total);
    const csv = await textOf("/claims.csv");
    expect(csv.startsWith("document,")).toBe(true);
    expect(csv.split("\r\n").length).toBeGreaterThan(total);
  });

  test("can be narrowed to a kind, in the exports too", async () => {
    const rows: readonly { readonly claim: { readonly kind: string } }[] = JSON.parse(
      await textOf("/claims.json?kind=casualty"),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ claim }) => claim.kind === "casualty")).toBe(true);
  });

  test("never says what is so, only who states it", async () => {
    const page = await textOf("/claims");
    expect(page.match(/class="saying"/g)?.length).toBe(
      page.match(/class="saying">[^<]*(?:states|denies|alleged|possible|intended|question)/g)?.length,
    );
  });
});

describe("the search", () => {
  test("marks what was found and leads to its place", async () => {
    const page = await textOf("/search?q=hostage");
    expect(page).toMatch(/<mark>hostage<\/mark>/i);
    expect(page).toMatch(/href="\/documents\/[\da-f]{64}\?at=\d+-\d+&amp;q=hostage#at"/);
  });

  test("keeps what was typed, as words", async () => {
    expect(await textOf(`/search?q=${encodeURIComponent('"><script>')}`)).not.toContain("<script>");
  });
});

describe("the integrity page", () => {
  test("runs a check when its own button asks for it, and says when", async () => {
    const headers = {
      origin: "http://localhost",
      host: "localhost",
      "content-type": "application/x-www-form-urlencoded",
    };
    const response = await app.request("/integrity", { method: "POST", headers, body: "reread=yes" });
    expect(response.status).toBe(303);
    const page = await textOf("/integrity");
    expect(page).toContain("Nothing altered, nothing missing");
    expect(page).toContain("2 May 2044, 09:30 UTC");
    expect(page).toContain("4 readings anew");
  });

  test("keeps integrity, authenticity and truth apart", async () => {
    const page = await textOf("/integrity");
    for (const word of ["Integrity", "Authenticity", "Truth"]) expect(page).toContain(`<dt>${word}</dt>`);
  });
});

describe("an empty record", () => {
  test("says what to do", async () => {
    const empty = await demoRecord({});
    const response = await createServer(empty.record).request("/");
    expect(await response.text()).toContain("aver read");
    await empty.remove();
  });
});
