import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeReading, openRecord } from "../dist/app/index.js";
import { createServer } from "../dist/server/index.js";
import { root } from "./material.js";
import { printTable, spread } from "./table.js";

const documents = Number(process.env.AVER_BENCH_DOCUMENTS ?? 10_000);
const claimsWanted = documents * 30;

/** Pages from a record of 10,000 documents and 300,000 claims, through the whole server in process. */
export async function benchPages() {
  const folder = join(mkdtempSync(join(tmpdir(), "aver-bench-")), "a.record");
  const open = (mode) =>
    openRecord(folder, { mode, create: mode === "write", now: () => new Date(), by: "bench" });
  const started = performance.now();
  const writer = await open("write");
  const sources = await fill(writer);
  await writer.close();
  const filled = performance.now();
  const record = await open("read");
  const { claims } = await record.counts();
  const viewed = performance.now();
  const seconds = (from, to) => `${((to - from) / 1000).toFixed(0)} s`;
  process.stdout.write(
    `${sources.length} documents, ${claims} claims: read and written in ${seconds(started, filled)}, view in ${seconds(filled, viewed)}\n`,
  );
  await timePages(createServer(record, {}), sources);
  await record.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

async function timePages(server, sources) {
  const some = (count) => Array.from({ length: count }, (_, i) => sources[(i * 7919) % sources.length]);
  const pages = [
    ["library", some(20).map((_, i) => `/?offset=${i * 50}`)],
    ["library, by words", some(20).map((_, i) => `/?q=${["Lindhaven", "letter", "report", "note"][i % 4]}`)],
    ["document", some(40).map((source) => `/documents/${source}`)],
    ["claims of one kind", some(20).map((_, i) => `/claims?kind=casualty&offset=${i * 50}`)],
    [
      "search, one word",
      some(20).map((_, i) => `/search?q=${["hostage", "wounded", "hospital", "village"][i % 4]}`),
    ],
    [
      "search, a phrase",
      some(20).map(
        (_, i) =>
          `/search?q=${encodeURIComponent(['"taken hostage"', '"were wounded"', '"mass graves"'][i % 3])}`,
      ),
    ],
    ["integrity", some(5).map(() => "/integrity")],
  ];
  const rows = [["page", "median", "95 in 100 under", "goal"]];
  for (const [name, paths] of pages) {
    await server.request(`http://127.0.0.1${paths[0]}`);
    const times = [];
    for (const path of paths) times.push(await timeOf(server, path));
    const { median, p95 } = spread(times);
    rows.push([name, `${median.toFixed(1)} ms`, `${p95.toFixed(1)} ms`, "50 ms"]);
  }
  printTable("Pages, warm, in process", rows);
}

async function timeOf(server, path) {
  const start = performance.now();
  const response = await server.request(`http://127.0.0.1${path}`);
  await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}

/** Invented letters, each with figures and a symbol of its own, read by the reader itself until there are claims enough. */
async function fill(record) {
  const examples = readdirSync(join(root, "examples")).filter(
    (name) => /\.(md|txt|html)$/.test(name) && name !== "README.md",
  );
  const texts = examples.map((name) => readFileSync(join(root, "examples", name), "utf8"));
  const sources = [];
  let pending = [];
  let claims = 0;
  for (let number = 0; sources.length < documents; number++) {
    const text = varied(texts[number % texts.length], number);
    const bytes = Buffer.from(
      claims < claimsWanted * (sources.length / documents) ? `${text}\n\n${text}` : text,
    );
    const reading = makeReading(bytes);
    claims += reading.claims.length;
    pending.push(
      record
        .keep({ path: `bench/${number}.md`, bytes, reading })
        .then((kept) => sources.push(kept.source.sha256)),
    );
    if (pending.length === 100) {
      await Promise.all(pending);
      pending = [];
      if (number > documents * 3) break;
    }
  }
  await Promise.all(pending);
  return sources;
}

/** The same text with other figures; each ten documents cite one another by symbols that no others bear. */
function varied(text, number) {
  const ten = Math.floor(number / 10);
  return text
    .replace(/\b\d{2,3}\b(?=\s+[a-z])/g, (figure) => String(Number(figure) + (number % 83)))
    .replace(/\/9(\d{3})\b/g, (_, digits) => `/9${ten}${digits}`)
    .concat(`\n\nReference ${number}.\n`);
}
