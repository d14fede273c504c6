import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cosign, cosignerFrom, parseNote, verifierText } from "../../ledger/index.ts";
import { writtenReading } from "../../store/written-reading.cases.ts";
import { checkRecord } from "../check-record.ts";
import { openRecord } from "../open-record.ts";
import type { OpenRecord } from "../record.ts";
import { aver, killWitnesses, startWitness } from "../testing/running-witness.ts";
import type { Send } from "./post.ts";

// Two witnesses run as processes of their own, as two organisations would run them.
const built = join(import.meta.dirname, "../../../dist/app/witness/open-witness.js");
const home = mkdtempSync(join(tmpdir(), "aver-cosign-"));
const now = (): Date => new Date("2026-03-01T10:00:00Z");
const options = { now, by: "a tester" };
const reading = writtenReading({ paragraphs: ["In Tarvo 7 were found."], symbols: ["A/99/5"] });

beforeAll(() => expect(existsSync(built), "run `npm run build` first").toBe(true));
afterAll(() => {
  killWitnesses();
  rmSync(home, { recursive: true, force: true });
});

function keep(record: OpenRecord, name: string): Promise<unknown> {
  return record.keep({
    path: name,
    bytes: Buffer.from(name),
    reading: { ...reading, sourceBytes: name.length },
  });
}

async function recordOf(name: string, ...files: readonly string[]): Promise<OpenRecord> {
  const record = await openRecord(join(home, name), { mode: "write", create: true, ...options });
  for (const file of files) await keep(record, file);
  return record;
}

function verifierOf(record: OpenRecord): string {
  return JSON.parse(readFileSync(join(record.folder, "record.json"), "utf8")).verifier;
}

describe("a record with two witnesses", () => {
  test("is witnessed, goes on after their restart, and cannot take back what they signed", async () => {
    const record = await recordOf("two.record", "one");
    const log = verifierOf(record);
    const first = await startWitness(
      join(home, "w1"),
      "--name",
      "witness.example/w1",
      "--log",
      log,
      "--port",
      "0",
    );
    let second = await startWitness(
      join(home, "w2"),
      "--name",
      "witness.example/w2",
      "--log",
      log,
      "--port",
      "0",
    );
    expect(await record.anchors()).toMatchObject({ written: { size: 2 }, sizes: [], witnesses: [] });

    const report = await record.cosign({ send: fetch, add: [first, second] });
    expect(report.outcomes.map(({ kind, witness }) => [kind, witness])).toEqual([
      ["signed", "witness.example/w1"],
      ["signed", "witness.example/w2"],
    ]);
    expect(report).toMatchObject({ size: 2, isEnough: true });
    expect(parseNote((await record.checkpoint())?.text ?? "")?.signatures.map(({ name }) => name)).toEqual([
      record.origin,
      "witness.example/w1",
      "witness.example/w2",
    ]);
    cpSync(record.folder, join(home, "older.record"), { recursive: true });
    rmSync(join(home, "older.record", "lock"));

    await keep(record, "two");
    expect(await record.anchors()).toMatchObject({
      written: { size: 4 },
      witnessed: { size: 2, isEnough: true },
    });
    await second.kill();
    expect(await record.cosign({ send: fetch })).toMatchObject({
      size: 4,
      isEnough: false,
      outcomes: [{ kind: "signed" }, { kind: "unsigned", reason: "unreachable" }],
    });
    expect(await record.anchors()).toMatchObject({
      witnessed: { size: 2 },
      sizes: [{ size: 4, isEnough: false }, { size: 2 }],
    });
    second = await startWitness(join(home, "w2"), "--port", new URL(second.url).port);
    expect(await record.cosign({ send: fetch })).toMatchObject({ size: 4, isEnough: true });
    expect((await record.anchors()).witnessed?.signatures.map(({ witness }) => witness)).toEqual([
      "witness.example/w1",
      "witness.example/w2",
    ]);
    await record.close();

    const older = await openRecord(join(home, "older.record"), { mode: "write", ...options });
    const behind = await older.cosign({ send: fetch });
    expect(behind.outcomes).toMatchObject([{ reason: "ahead" }, { reason: "ahead" }]);
    for (const name of ["another two", "another three"]) await keep(older, name);
    const forked = await older.cosign({ send: fetch });
    expect(forked.outcomes).toMatchObject([{ reason: "forked" }, { reason: "forked" }]);
    expect(forked.isEnough).toBe(false);
    await older.close();

    const { lines, sound } = await checkRecord(record.folder, { now });
    expect(sound).toBe(true);
    const signed = lines.filter(({ subject }) => subject === "witness");
    expect(signed.map(({ state, name }) => [state, name])).toEqual([
      ["sound", "anchors/2/checkpoint"],
      ["sound", "anchors/4/checkpoint"],
    ]);
    expect(signed[1]?.detail).toMatch(
      /^Signed by witness\.example\/w1 \(\d{4}-.*Z\), witness\.example\/w2 \(/,
    );
    await Promise.all([first.kill(), second.kill()]);
  });

  test("of which one is enough is witnessed when one has signed", async () => {
    const record = await recordOf("one-of-two.record", "one");
    const witness = await startWitness(
      join(home, "w3"),
      "--name",
      "witness.example/w3",
      "--log",
      verifierOf(record),
      "--port",
      "0",
    );
    const absent = cosignerFrom("witness.example/absent", new Uint8Array(32).fill(4));
    const nobody = { verifier: verifierText(absent.cosigner), url: "http://127.0.0.1:9/" };
    expect(await record.cosign({ send: fetch, add: [witness, nobody], need: 1 })).toMatchObject({
      isEnough: true,
    });
    await record.close();
    await witness.kill();
  });
});

const fake = cosignerFrom("witness.example/fake", new Uint8Array(32).fill(3));
const other = cosignerFrom("witness.example/fake", new Uint8Array(32).fill(9));
const address = { verifier: verifierText(fake.cosigner), url: "http://witness.example" };

function textIn(body: unknown): string {
  const note = String(body).split("\n\n").slice(1).join("\n\n");
  return parseNote(note)?.text ?? "";
}

function answering(answer: (body: string) => Response): Send {
  return async (_, init) => answer(String(init?.body));
}

describe("a witness that is not what it should be", () => {
  test.each<[string, (body: string) => Response, string]>([
    ["signs nothing", () => new Response("fine\n"), "false-signature"],
    ["signs with another key", (body) => new Response(cosign(textIn(body), other, 1)), "false-signature"],
    [
      "signs another text",
      (body) => new Response(cosign(`${textIn(body)}more\n`, fake, 1)),
      "false-signature",
    ],
    ["never ends", () => new Response("x".repeat(300_000)), "unreachable"],
    [
      "names ever new sizes",
      () => new Response(`${Math.floor(Math.random() * 2)}\n`, { status: 409 }),
      "refused",
    ],
    ["names no size", () => new Response("many\n", { status: 409 }), "refused"],
    ["names a size beyond all", () => new Response("9007199254740993\n", { status: 409 }), "ahead"],
    ["does not know the log", () => new Response("", { status: 404 }), "refused"],
    ["breaks down", () => new Response("", { status: 500 }), "refused"],
  ])("and %s changes nothing", async (_, answer, reason) => {
    const record = await openRecord(mkdtempSync(join(home, "fake-")), {
      mode: "write",
      create: true,
      ...options,
    });
    await keep(record, "one");
    const before = await record.checkpoint();
    const report = await record.cosign({ send: answering(answer), add: [address] });
    expect(report.outcomes).toMatchObject([{ kind: "unsigned", reason }]);
    expect(await record.checkpoint()).toEqual(before);
    await record.close();
  });

  test("is refused as an address, and a record without witnesses asks nobody", async () => {
    const record = await openRecord(mkdtempSync(join(home, "none-")), {
      mode: "write",
      create: true,
      ...options,
    });
    const send: Send = () => Promise.reject(new Error("the network was asked"));
    await expect(record.cosign({ send })).rejects.toMatchObject({ code: "usage" });
    for (const add of [
      { ...address, url: "ftp://x" },
      { ...address, verifier: "x" },
    ])
      await expect(record.cosign({ send, add: [add] })).rejects.toMatchObject({ code: "usage" });
    await record.close();
  });
});

describe("a check", () => {
  const signing = answering((body) => new Response(cosign(textIn(body), fake, 1_772_359_200)));

  test("finds a log that was cut or written anew after a witness signed it", async () => {
    const record = await recordOf("cut.record", "one");
    cpSync(record.folder, join(home, "cut-copy.record"), { recursive: true });
    await keep(record, "two");
    await record.cosign({ send: signing, add: [address] });
    await record.close();
    const copy = join(home, "cut-copy.record");
    for (const name of ["anchors", "policy"])
      cpSync(join(record.folder, name), join(copy, name), { recursive: true });
    rmSync(join(copy, "lock"));
    const cut = await checkRecord(copy, { now });
    expect(cut.lines.filter(({ state }) => state === "altered")).toMatchObject([
      { subject: "witness", name: "anchors/4/checkpoint" },
    ]);
    const again = await openRecord(copy, { mode: "write", ...options });
    await keep(again, "another two");
    expect((await again.anchors()).witnessed).toBeUndefined();
    await expect(again.cosign({ send: signing })).rejects.toMatchObject({ code: "record-broken" });
    await again.close();
    expect((await checkRecord(copy, { now })).sound).toBe(false);
  });

  test("finds a false signature, and goes by the policy of the one who checks", async () => {
    const record = await recordOf("policy.record", "one");
    await record.cosign({ send: signing, add: [address] });
    await record.close();
    const own = `witness w ${verifierText(other.cosigner)}\nquorum w\n`;
    const strange = await checkRecord(record.folder, { now, policy: own });
    expect(strange.lines.find(({ subject }) => subject === "witness")).toMatchObject({ state: "unchecked" });
    await expect(checkRecord(record.folder, { now, policy: "witness" })).rejects.toMatchObject({
      code: "policy-unreadable",
    });
    const path = join(record.folder, "anchors/2/checkpoint");
    const note = readFileSync(path, "utf8");
    writeFileSync(path, note.replace(/.{8}==\n$/, "AAAAAAAA==\n"));
    expect((await checkRecord(record.folder, { now })).sound).toBe(false);
  });

  test("names the file when any one bit of what witnesses signed is changed", async () => {
    const record = await recordOf("bits.record", "one");
    await record.cosign({ send: signing, add: [address] });
    await record.close();
    for (const path of ["anchors/2/checkpoint", "log/checkpoint"]) {
      const bytes = readFileSync(join(record.folder, path));
      for (let bit = 7; bit < bytes.length * 8; bit += 37) {
        const altered = Buffer.from(bytes);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(join(record.folder, path), altered);
        const { lines } = await checkRecord(record.folder, { now });
        const wrong = lines.filter(({ state, subject }) => state !== "sound" && subject !== "view");
        expect(
          wrong.map(({ name }) => name),
          `${path}, bit ${bit}`,
        ).toContain(path);
      }
      writeFileSync(join(record.folder, path), bytes);
    }
    expect((await checkRecord(record.folder, { now })).sound).toBe(true);
  });
});

test("`aver read` asks the witnesses of the policy when it has added something, and nobody otherwise", async () => {
  const record = await recordOf("read.record", "one");
  const witness = await startWitness(
    join(home, "w5"),
    "--name",
    "witness.example/w5",
    "--log",
    verifierOf(record),
    "--port",
    "0",
  );
  await record.cosign({ send: fetch, add: [witness] });
  await record.close();
  const letter = join(home, "letter.txt");
  writeFileSync(letter, "In Tarvo 7 persons were killed on 3 March 2026.\n");
  const read = (): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [aver, "read", letter, "--record", record.folder], { encoding: "utf8" });
  expect(read().stderr).toMatch(
    /^witness\.example\/w5 signed at .*\nThe log is witnessed up to 4 entries\.\n$/,
  );
  expect(read().stderr).toBe("");
  await witness.kill();
});
