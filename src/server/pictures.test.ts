import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onePagePdf } from "../read/pdf/testing/one-page-pdf.ts";
import { createServer } from "./create-server.tsx";
import { type DemoRecord, demoRecord } from "./testing/demo-record.ts";

let demo: DemoRecord;
let pages: string;
const ask = (path: string): Promise<Response> =>
  Promise.resolve(createServer(demo.record).request(`http://localhost${path}`));

beforeAll(async () => {
  demo = await demoRecord({
    "letter.pdf": onePagePdf("In Tarvo 41 civilians were killed."),
    "letter.md": "In Tarvo 41 civilians were killed.",
  });
  pages = `/documents/${demo.sources["letter.pdf"]}/pages`;
});
afterAll(() => demo.remove());

describe("a page as it is printed", () => {
  test("is shown as a picture, its claims as boxes on it, its words beside it", async () => {
    const html = await (await ask(`${pages}/1?at=9-21`)).text();
    expect(html).toContain(`<img src="${pages}/1.png"`);
    expect(html).toMatch(/<rect class="box k-casualty" x="[\d.]+" y="[\d.]+"/);
    expect(html).toMatch(/<rect class="lit"/);
    expect(html).toContain('<mark id="at">41 civilians</mark>');
  });
  test("is drawn as PNG in a process of its own", async () => {
    const answer = await ask(`${pages}/1.png`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.readUInt32BE(16), png.subarray(1, 4).toString()]).toEqual([1240, "PNG"]);
  });
  test.each(["/2", "/2.png", "/0", "/1.gif", "/99999999.png"])("%s is not there", async (path) => {
    expect((await ask(pages + path)).status).toBe(404);
  });
  test("a document without pages has none, and its cards lead to none", async () => {
    const document = `/documents/${demo.sources["letter.md"]}`;
    expect((await ask(`${document}/pages/1`)).status).toBe(404);
    expect(await (await ask(document)).text()).not.toContain("/pages/");
  });
  test("claims lead to it", async () => {
    const html = await (await ask(`/documents/${demo.sources["letter.pdf"]}`)).text();
    expect(html).toContain(`href="${pages}/1?at=`);
  });
});
