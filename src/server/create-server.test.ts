import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "./create-server.tsx";
import { type DemoRecord, demoRecord } from "./testing/demo-record.ts";
import { answer, hostile, letter } from "./testing/letter.ts";

let demo: DemoRecord;
let app: ReturnType<typeof createServer>;
let document: string;

beforeAll(async () => {
  demo = await demoRecord({ "letter.md": letter, "answer.md": answer, "hostile.md": hostile });
  app = createServer(demo.record, { now: () => new Date("2044-05-02T09:30:00Z") });
  document = `/documents/${demo.sources["letter.md"]}`;
});
afterAll(() => demo.remove());

async function textOf(address: string): Promise<string> {
  const response = await app.request(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

describe("every page", () => {
  test("is answered under a policy that lets nothing foreign run, load or frame", async () => {
    for (const address of ["/", document, "/claims", "/search?q=hostage", "/integrity", "/nothing"]) {
      const { headers } = await app.request(address);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toMatch(/^(?:no-referrer|same-origin)$/);
    }
  });

  test("has no script or style in its own text", async () => {
    for (const address of ["/", document, "/claims", "/search?q=hostage", "/integrity"]) {
      const page = await textOf(address);
      expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/web\/)/);
      expect(page).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    }
  });

  test("loads nothing from anywhere else", async () => {
    const page = await textOf(document);
    for (const [, address] of page.matchAll(/<(?:script|link|img)[^>]*\s(?:src|href)="([^"]*)"/g)) {
      expect(address).toMatch(/^\/web\//);
      expect((await app.request(address ?? "")).status).toBe(200);
    }
  });

  test("says that Aver does not say what is true", async () => {
    expect(await textOf("/")).toContain("It does not say whether any of it is true.");
  });
});

describe("refusals", () => {
  test("a request under a foreign host name, as of a site whose name was made to point here", async () => {
    const response = await app.request("/", { headers: { host: "evil.example" } });
    expect(response.status).toBe(421);
  });

  test.each(["localhost:4180", "127.0.0.1:4180", "[::1]:4180"])("but not under %s", async (host) => {
    expect((await app.request("/", { headers: { host } })).status).toBe(200);
  });

  test("a check asked for by another site's page", async () => {
    const headers = { origin: "https://evil.example", host: "localhost" };
    expect((await app.request("/integrity", { method: "POST", headers })).status).toBe(403);
    expect((await app.request("/integrity", { method: "POST", headers: { host: "localhost" } })).status).toBe(
      403,
    );
  });

  test.each([
    "/?page=x",
    "/?page=0",
    "/?form=poem",
    "/?order=size",
    "/claims?kind=rumour",
    "/claims?category=<b>",
    "/search?q=a&in=everywhere",
  ])("%s, in a sentence", async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("This request cannot be understood");
  });

  test("a span that is none, and a kind that is none", async () => {
    expect((await app.request(`${document}?at=9-3`)).status).toBe(400);
    expect((await app.request(`${document}?show=rumour`)).status).toBe(400);
  });

  test.each([
    "/nothing",
    "/documents/zz",
    `/documents/${"0".repeat(64)}`,
    `/documents/${"0".repeat(64)}/source`,
    `/documents/${"0".repeat(64)}/reading.json`,
    `/documents/${"0".repeat(64)}/package.zip`,
    "/web/0/nothing.js",
    "/web/0/..%2Findex.ts",
  ])("%s is not found", async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(" at ");
  });

  test("an error of Aver's own shows no trace and is reported", async () => {
    const reported: unknown[] = [];
    const broken = { ...demo.record, library: () => Promise.reject(new Error("secret /etc/path")) };
    const failing = createServer(broken, { report: (cause) => reported.push(cause) });
    const response = await failing.request("/");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(reported).toHaveLength(1);
  });
});

describe("the library", () => {
  test("lists every document with its head and its counts", async () => {
    const page = await textOf("/");
    expect(page).toContain("3 documents");
    expect(page).toContain(`href="${document}"`);
    expect(page).toContain("A/98/9417");
  });

  test("says what to do when nothing matches", async () => {
    expect(await textOf("/?text=zzzzqqq")).toContain("No document of this record matches.");
  });
});

describe("a hostile document", () => {
  test("is shown as words, in titles, text, cards and lists", async () => {
    const own = `/documents/${demo.sources["hostile.md"]}`;
    for (const address of ["/", own, "/claims", "/search?q=alert", "/search?q=children"]) {
      const page = await textOf(address);
      expect(page).not.toMatch(/<script>|<img|<b onclick|javascript:alert[^<]*"/);
    }
  });

  test("gets links for web addresses only, and those lead to no reader", async () => {
    const page = await textOf(`/documents/${demo.sources["hostile.md"]}`);
    const foreign = [...page.matchAll(/<a [^>]*href="(?![/#?])([^"]*)"[^>]*>/g)];
    expect(foreign.length).toBeGreaterThan(0);
    for (const [tag, address] of foreign) {
      expect(address).toMatch(/^https?:/);
      expect(tag).toContain('rel="noopener noreferrer nofollow"');
    }
  });

  test("is given out as bytes and never as a page", async () => {
    const response = await app.request(`/documents/${demo.sources["hostile.md"]}/source`);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(await response.text()).toBe(hostile);
  });
});
