import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeDocx } from "../../read/docx/testing/make-docx.ts";
import { onePagePdf } from "../../read/pdf/testing/one-page-pdf.ts";
import { serve } from "../../server/serve.ts";
import { demoRecord } from "../../server/testing/demo-record.ts";
import { bytesOfReading, readOutcome, type WholeOutcome } from "../read-outcome.ts";
import { type Cage, openCage } from "./cage.ts";
import { type CageLimits, cageLimits } from "./limits.ts";
import { cagedReader } from "./start-child.ts";
import { impostor } from "./testing/impostor.ts";

const home = mkdtempSync(join(tmpdir(), "aver-cage-"));
const cages: Cage[] = [];
afterAll(() => {
  for (const cage of cages) cage.close();
  rmSync(home, { recursive: true, force: true });
});

const words = "On 3 March 2044 in Tarvo 7 civilians were killed.";
const file = Buffer.from(words);
let programs = 0;

interface Impostor {
  readonly script: string;
  readonly before?: string;
  readonly limits?: Partial<CageLimits>;
}

function cageOf({ limits = {}, ...program }: Impostor): Cage {
  programs += 1;
  const folder = join(home, `program-${programs}`);
  const cage = openCage({
    most: 1,
    program: impostor(folder, program),
    limits: { ...cageLimits, ...limits },
  });
  cages.push(cage);
  return cage;
}

/** What the impostor's script said when it was given a file. */
async function saidBy(script: string): Promise<string> {
  const outcome = await cageOf({
    script: `refuse(await (async () => { ${script} })().then(String, (error) => "no: " + (error.code ?? error.message)));`,
  }).read(file);
  return outcome.kind === "refused" ? outcome.message : outcome.kind;
}

describe("a reading from the cage", () => {
  const cage = openCage({ most: 2 });
  cages.push(cage);
  test.each([
    ["text", file],
    ["a PDF", onePagePdf(words)],
    ["a Word document", makeDocx({ body: `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>` })],
    ["a file without words", Buffer.from("\n")],
    ["noise", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 131) % 256))],
    ["a PDF that is cut short", onePagePdf(words).subarray(0, 60)],
  ])("of %s is to the last byte the one that is made outside", async (_, bytes) => {
    const [outside, inside] = [await readOutcome(bytes), await cage.read(bytes)];
    expect(inside.kind).toBe(outside.kind);
    if (inside.kind === "read" && outside.kind === "read") {
      expect(Buffer.compare(bytesOfReading(inside.reading), bytesOfReading(outside.reading))).toBe(0);
      expect(inside.counts).toEqual(outside.counts);
    } else expect(inside).toEqual(outside);
  });

  test("comes for each of many files given at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        cage.read(Buffer.from(`In Tarvo ${i + 2} were killed.`.repeat(1 + i))),
      ),
    );
    const sizes = outcomes.map(
      (outcome) =>
        outcome.kind === "read" &&
        JSON.parse(Buffer.from(bytesOfReading(outcome.reading)).toString()).sourceBytes,
    );
    expect(sizes).toEqual(
      Array.from({ length: 40 }, (_, i) => `In Tarvo ${i + 2} were killed.`.repeat(1 + i).length),
    );
  });
});

test("a large text's reading is handed over piece by piece, and is the same", async () => {
  const large = Buffer.from(`${words}\n\n`.repeat(40_000));
  const cage = openCage({ most: 1 });
  cages.push(cage);
  const [outside, inside] = [await readOutcome(large), await cage.read(large)];
  if (inside.kind !== "read" || outside.kind !== "read") throw new Error("both read it");
  expect(inside.reading.pieces.length).toBeGreaterThan(1);
  expect(Buffer.compare(bytesOfReading(inside.reading), bytesOfReading(outside.reading))).toBe(0);
  expect(inside.counts).toEqual(outside.counts);
});

describe("code that has taken over the reader", () => {
  test("has no other file, and cannot write one", async () => {
    const secret = join(home, "secret.txt");
    writeFileSync(secret, "secret");
    const fs = `const fs = await import("node:fs");`;
    for (const attempt of [
      `return fs.readFileSync(${JSON.stringify(secret)}, "utf8")`,
      `return fs.readdirSync("/")`,
      `return fs.readFileSync("/proc/self/environ", "utf8")`,
      `return fs.readFileSync("/proc/" + process.ppid + "/environ", "utf8")`,
      `return fs.writeFileSync(${JSON.stringify(join(home, "left.txt"))}, "x")`,
      `return fs.writeFileSync(process.argv[1], "x")`,
      `return fs.symlinkSync("/", ${JSON.stringify(join(home, "link"))})`,
    ])
      expect(await saidBy(fs + attempt), attempt).toMatch(/^no: /);
    expect(existsSync(join(home, "left.txt"))).toBe(false);
    expect(readFileSync(secret, "utf8")).toBe("secret");
  });

  test("has no network", async () => {
    let visits = 0;
    const server = createServer(() => {
      visits += 1;
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const until = `await new Promise((resolve, reject) => { socket.once("connect", resolve).once("error", reject); });`;
    for (const attempt of [
      `await fetch("http://127.0.0.1:${port}/"); return "reached"`,
      `const { connect } = await import("node:net"); const socket = connect(${port}, "127.0.0.1"); ${until} return "reached"`,
      `const { Socket } = await import("node:net"); const socket = new Socket().connect(${port}); ${until} return "reached"`,
      `const { get } = await import("node:http"); await new Promise((resolve, reject) => get("http://127.0.0.1:${port}/", resolve).on("error", reject)); return "reached"`,
      `const { connect } = await import("node:tls"); const socket = connect(${port}, "127.0.0.1"); ${until} return "reached"`,
      `const { createServer } = await import("node:net"); createServer().listen(0); return "listens"`,
      `const { createSocket } = await import("node:dgram"); createSocket("udp4"); return "has a socket"`,
      `const { lookup } = await import("node:dns/promises"); await lookup("localhost"); return "asked"`,
      `const { promises } = await import("node:dns"); await promises.resolve4("localhost"); return "asked"`,
      `const { open } = await import("node:inspector"); open(0); return "opened"`,
    ])
      expect(await saidBy(attempt), attempt).toMatch(/^no: /);
    expect(visits).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  test("starts no process and no thread, signals nobody, and knows no environment", async () => {
    for (const attempt of [
      `const { spawnSync } = await import("node:child_process"); return spawnSync("true").status`,
      `const { Worker } = await import("node:worker_threads"); new Worker("0", { eval: true }); return "started"`,
      `return process.kill(process.ppid, 0)`,
      `return typeof process.binding("fs")`,
      `return process.dlopen({}, "/lib/x86_64-linux-gnu/libc.so.6")`,
    ])
      expect(await saidBy(attempt), attempt).toMatch(/^no: /);
    expect(await saidBy(`return Object.keys(process.env).length`)).toBe("0");
  });
});

const refusal = async (outcome: Promise<WholeOutcome>): Promise<string> => {
  const { kind, ...refused } = await outcome;
  expect(kind).toBe("refused");
  expect(refused).toMatchObject({ code: "reading-failed" });
  return "message" in refused ? refused.message : "";
};

describe("a reader that goes astray", () => {
  test("is ended when its time is up, and the next file has a fresh one", async () => {
    const cage = cageOf({
      script: `if (file.length > 9) for (;;); refuse("next");`,
      limits: { cpuMs: () => 300 },
    });
    expect(await refusal(cage.read(file))).toMatch(/came to no end/);
    expect(await cage.read(Buffer.from("x"))).toMatchObject({ message: "next" });
  });

  test("keeps nobody waiting: pages are served while it is at it", async () => {
    const demo = await demoRecord({ "letter.md": words });
    const served = await serve({ record: demo.record, port: 0 });
    const cage = cageOf({ script: "for (;;);", limits: { cpuMs: () => Number.POSITIVE_INFINITY } });
    let outcome: WholeOutcome | undefined;
    const ended = cage.read(file).then((result) => {
      outcome = result;
    });
    for (const path of ["", "claims", "search?q=Tarvo", "integrity"])
      expect((await fetch(served.address + path)).status, path).toBe(200);
    expect(outcome).toBeUndefined();
    cage.close();
    await ended;
    expect(outcome).toMatchObject({ kind: "refused", code: "reading-failed" });
    await served.close();
    await demo.remove();
  });

  test("is ended when it only waits", async () => {
    const cage = cageOf({
      script: `await new Promise(() => setInterval(() => {}, 1000));`,
      limits: { clockMs: () => 300 },
    });
    expect(await refusal(cage.read(file))).toMatch(/came to no end/);
  });

  test.each([
    ["outside of JavaScript", `const all = []; for (;;) all.push(Buffer.alloc(1 << 24, 1));`],
    ["in JavaScript", `const all = []; for (;;) all.push(new Array(1000).fill({}));`],
  ])("is ended when it takes too much memory %s", async (_, script) => {
    const cage = cageOf({ script, limits: { memoryBytes: 300 << 20 } });
    expect(await refusal(cage.read(file))).toMatch(/memory|broke off/);
  });

  test.each([
    ["no answer at all", `process.exit(0);`],
    ["a stack trace", `throw new Error("no");`],
    ["an answer in another form", `head({ kind: "read", bytes: -1 });`],
    ["a fault of the record", `head({ kind: "refused", code: "record-broken", message: "x" });`],
    ["a message of several lines", `head({ kind: "refused", code: "file-empty", message: "x\\naver: y" });`],
    ["a head without end", `say(Buffer.alloc(4, 255));`],
    ["nonsense", `say(Buffer.alloc(100, 1)); read("x");`],
    ["what is no reading", `read("[]");`],
    ["a reading that is too long", `head({ kind: "read", bytes: 1e12 });`],
    ["a reading without end", `head({ kind: "written" }); for (;;) piece(Buffer.alloc(1 << 20, 32));`],
    ["a piece that is too long", `head({ kind: "written" }); say(Buffer.alloc(4, 255));`],
    ["false counts", `read("{}", { form: "a\\nb", citations: "many" });`],
    ["a reading of another file", `read(${JSON.stringify(JSON.stringify({ kind: "reading", format: 1 }))});`],
  ])("and gives %s is not believed", async (_, script) => {
    expect(await refusal(cageOf({ script }).read(file))).toMatch(/broke off|gave back/);
  });

  test("is told of when it cannot be started", async () => {
    const { readable } = cagedReader();
    const cage = openCage({ most: 1, program: { path: join(home, "absent.mjs"), readable } });
    cages.push(cage);
    expect(await refusal(cage.read(file))).toMatch(/could not be started/);
  });
});
