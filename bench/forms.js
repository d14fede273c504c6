import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { makeReading } from "../dist/app/index.js";
import { prepareReaders } from "../dist/read/index.js";
import { openBareText } from "./bare-pdf-text.js";
import { watchedRun } from "./family.js";
import { makePdf } from "./make-pdf.js";
import { root } from "./material.js";
import { printTable } from "./table.js";

const corpus = join(root, "..", "shared", "corpus");
const pdftotext = "/usr/bin/pdftotext";
const rounds = 6;

/** PDF and DOCX: whole readings beside the bare text of others in the same run; cost and memory by pages; a folder on more cores. */
export async function benchForms(texts) {
  const folder = mkdtempSync(join(tmpdir(), "aver-forms-"));
  await comparePdf(texts, folder);
  await compareDocx();
  await measurePages(texts, folder);
  await measureFolder(texts, folder);
  rmSync(folder, { recursive: true, force: true });
}

async function comparePdf(texts, folder) {
  const bareText = await openBareText();
  const rows = [
    [
      "PDF",
      "pages",
      "PDFium, bare text",
      "Aver, whole reading",
      "against it",
      "pdftotext -layout",
      "unpdf 1 (pdf.js)",
      "against both",
    ],
  ];
  for (const [name, bytes] of [
    ...realPdfs(),
    ["100 pages of text", makePdf(texts.plain, 100)],
    ["1,000 pages of text", makePdf(texts.plain, 1000)],
  ]) {
    await prepareReaders(bytes);
    const path = join(folder, "one.pdf");
    writeFileSync(path, bytes);
    const [bare, ours] = await cheapest([() => bareText(bytes), () => makeReading(bytes)]);
    const [unpdf] = await cheapest(
      [async () => extractText(await getDocumentProxy(new Uint8Array(bytes)))],
      2,
    );
    const poppler = existsSync(pdftotext) ? spentBy([pdftotext, "-layout", path, "/dev/null"]) : undefined;
    rows.push([
      ...[name, bareText(bytes), ms(bare), ms(ours), times(ours, bare)],
      ...[poppler === undefined ? "(not here)" : ms(poppler), ms(unpdf), times(ours, (poppler ?? 0) + unpdf)],
    ]);
  }
  printTable(
    "PDF to whole readings, CPU time, cheapest of several (goal: within ×2.5 of the bare text, below ×1 of both others)",
    rows,
  );
}

async function compareDocx() {
  const path = join(corpus, "others", "ECHR-OD_process", "001-175180.docx");
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const [ours, theirs] = await cheapest([
    () => makeReading(bytes),
    () => mammoth.extractRawText({ buffer: bytes }),
  ]);
  printTable("DOCX, CPU time (goal: below ×1)", [
    ["DOCX", "Aver, whole reading", "mammoth 1, bare text", "against it"],
    ["a judgment of a court", ms(ours), ms(theirs), times(ours, theirs)],
  ]);
}

/** `aver read` as its user runs it, all its processes. */
async function measurePages(texts, folder) {
  const rows = [["pages", "CPU time", "a page", "against 100 pages", "largest process"]];
  let first;
  for (const pages of [100, 1000, 3000]) {
    const path = join(folder, `${pages}.pdf`);
    writeFileSync(path, makePdf(texts.plain, pages));
    const { all, memory } = await watchedRun(
      ["bin/aver.js", "read", path, "--record", join(folder, `${pages}.record`)],
      "caged-reader",
    );
    first ??= all / pages;
    rows.push([
      pages,
      ms(all),
      `${(all / pages).toFixed(1)} ms`,
      times(all / pages, first),
      `${Math.round(memory / 1024 / 1024)} MB`,
    ]);
    rmSync(path);
  }
  printTable("aver read, PDF by pages (goal: linear, below 400 MB)", rows);
}

async function measureFolder(texts, folder) {
  const files = join(folder, "files");
  mkdirSync(files);
  for (let i = 0; i < 24; i++)
    writeFileSync(join(files, `${i}.pdf`), makePdf(texts.plain.slice(20_000 * i), 60));
  const rows = [["jobs", "wall time", "against one", "CPU time, all", "the busiest reader's"]];
  let first;
  for (const jobs of [1, 2]) {
    const args = [
      "bin/aver.js",
      "read",
      files,
      "--record",
      join(folder, `${jobs}.record`),
      "--jobs",
      String(jobs),
    ];
    const { wall, all, busiest } = await watchedRun(args, "caged-reader");
    first ??= wall;
    rows.push([jobs, ms(wall), times(first, wall), ms(all), ms(busiest)]);
  }
  printTable(
    "A folder of 24 PDFs of 60 pages (goal: 1.8 times as fast with two cores; where others hold the cores, see how the work is shared)",
    rows,
  );
}

function realPdfs() {
  return ["gateplugin-UNGA", "pdf_paragraphs_extraction", "trainable-entity-extractor"].flatMap((name) => {
    const folder = join(corpus, "others", name);
    if (!existsSync(folder)) return [];
    const own = readdirSync(folder).filter((file) => file.endsWith(".pdf"));
    return own.map((file) => [file.slice(0, 24), readFileSync(join(folder, file))]);
  });
}

/** Milliseconds of CPU time that each takes at best, in turns. */
async function cheapest(runs, turns = rounds) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn++)
    for (const [i, run] of runs.entries()) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      best[i] = Math.min(best[i], (user + system) / 1000);
    }
  return best;
}

/** Milliseconds of CPU time of a program, the cheapest of three runs. */
function spentBy(command) {
  const runs = [1, 2, 3].map(() => {
    const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
    const { stderr } = spawnSync("bash", ["-c", script, "bash", ...command], {
      encoding: "utf8",
      env: { LC_ALL: "C" },
    });
    const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
    return 1000 * (user + system);
  });
  return Math.min(...runs);
}

const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const times = (a, b) => `×${(a / Math.max(0.01, b)).toFixed(2)}`;
