import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckReport } from "../../core/index.ts";
import { checkRecord } from "../check-record.ts";
import { collectFiles } from "../collect-files.ts";
import { makeReading } from "../make-reading.ts";
import { openRecord } from "../open-record.ts";
import { readFiles } from "../read-files.ts";
import type { OpenRecord } from "../record.ts";
import { killChildren, linesOf, staleFiles, startChild } from "../testing/children.ts";
import { sealFiles } from "./seal-files.ts";
import { commitmentOf } from "./sealed-key.ts";

const home = mkdtempSync(join(tmpdir(), "aver-sealed-"));
afterAll(() => {
  killChildren();
  rmSync(home, { recursive: true, force: true });
});

const now = (): Date => new Date("2044-05-01T12:00:00Z");
// Words that nothing else in a record has a stretch of: neither another document nor the database's own files.
const path = "zvarrow/uthrelle-of-odalys-merrin.md";
const words =
  "Odalys Merrin of Qwyllmere, vraxholt's miller, sawe 45 lumbrants oxdrawn atte Ymbersedge; herre brother Tovvik hidde yonderwhiles, fearfulle yette.\n";
const open = "# Letter\n\nOn 14 March 2044 12 civilians were killed in Tarvo.\n";

let records = 0;
function newFolder(): string {
  records += 1;
  return join(home, `${records}.record`);
}

function opened(folder: string, mode: "read" | "write" = "write"): Promise<OpenRecord> {
  return openRecord(folder, { mode, create: mode === "write", now, by: "a tester" });
}

async function seal(record: OpenRecord, text = words, name = path): Promise<string> {
  const bytes = Buffer.from(text);
  const from = { who: "Odalys Merrin herselfe", where: "Sulmere" };
  const read = (): ReturnType<typeof makeReading> => makeReading(bytes);
  return (await record.seal({ path: name, bytes, from, read })).commitment;
}

async function keepOpen(record: OpenRecord): Promise<void> {
  const bytes = Buffer.from(open);
  await record.keep({ path: "letter.md", bytes, reading: makeReading(bytes) });
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const stretch = 10;

/** Files of a record that hold any ten bytes in a row of the words, of their path or of whom they came from. */
function filesWithTraces(folder: string): readonly string[] {
  const secrets = [words, path, "Odalys Merrin herselfe"].map((text) => Buffer.from(text));
  return filesOf(folder).filter((file) => {
    const bytes = readFileSync(file);
    return secrets.some((secret) => {
      for (let at = 0; at + stretch <= secret.length; at++)
        if (bytes.includes(secret.subarray(at, at + stretch))) return true;
      return false;
    });
  });
}

function states({ lines }: CheckReport): readonly string[] {
  return lines.filter(({ state }) => state !== "sound").map(({ state, subject }) => `${state} ${subject}`);
}

describe("a confidential file", () => {
  const folder = newFolder();
  let commitment: string;
  beforeAll(async () => {
    const record = await opened(folder);
    await keepOpen(record);
    commitment = await seal(record);
    await record.counts();
    await record.close();
  });

  test("stands plain nowhere in the record; what would tell of it lies with its key alone", () => {
    const traces = filesWithTraces(folder).map((file) => file.slice(folder.length + 1));
    expect(traces).toEqual([`keys/sealed/${commitment}.key`]);
    expect(statSync(join(folder, "keys/sealed", `${commitment}.key`)).mode & 0o777).toBe(0o600);
    for (const name of ["", "keys", "keys/sealed", "view"])
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o700);
  });

  test("is in no list, no search and no claim, and is shown when it is asked for by name", async () => {
    const record = await opened(folder, "read");
    const page = { limit: 50, offset: 0 };
    expect((await record.library({ order: "received", ...page })).items).toHaveLength(1);
    expect((await record.search({ text: "Odalys", in: "both", ...page })).items).toEqual([]);
    for (const name of [path, "uthrelle-of-odalys-merrin.md", commitment, commitment.slice(0, 8)])
      expect(record.findSealed(name)).toEqual([commitment]);
    const view = await record.sealedDocument(commitment);
    expect(view?.summary.paths).toEqual([path]);
    expect(view?.reading).toEqual(JSON.parse(JSON.stringify(makeReading(Buffer.from(words)))));
    await record.close();
  });

  test("has its custody without its name", async () => {
    const record = await opened(folder, "read");
    const custody = await record.custody(commitment);
    expect(custody?.file).toMatchObject({ kind: "confidential", isErased: false });
    expect(custody?.events.map(({ entry }) => entry.kind)).toEqual(["file-sealed", "reading-sealed"]);
    expect(JSON.stringify(custody)).not.toContain("dalys");
    await record.close();
  });

  test("is checked against the commitment, and read anew", async () => {
    const report = await checkRecord(folder, { now, reread: makeReading });
    expect(states(report)).toEqual([]);
    expect(report.lines.map(({ subject }) => subject)).toContain("sealed");
  });

  test("cannot be opened in a copy without its key, which is sound all the same", async () => {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, "keys"), { recursive: true });
    expect(states(await checkRecord(copy, { now }))).toEqual(["unchecked sealed"]);
    const record = await opened(copy, "read");
    await expect(record.sealedDocument(commitment)).rejects.toMatchObject({ code: "key-unreadable" });
    await record.close();
  });

  test("any changed bit of its key is found", async () => {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, "keys/sealed", `${commitment}.key`);
    const whole = readFileSync(file);
    rmSync(join(copy, "view"), { recursive: true });
    for (let i = 0; i < 12; i++) {
      const bit = Math.floor(((whole.length * 8 - 1) * i) / 11);
      const altered = Uint8Array.from(whole);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, altered);
      const { sound, lines } = await checkRecord(copy, { now });
      expect(sound, `bit ${bit}`).toBe(false);
      expect(lines.filter(({ state }) => state === "altered").map(({ name }) => name)).toEqual([commitment]);
    }
  });

  test("adds nothing when it is read again, and is refused when it is read openly", async () => {
    const record = await opened(folder);
    const before = (await record.checkpoint())?.size;
    expect(await seal(record)).toBe(commitment);
    expect((await record.checkpoint())?.size).toBe(before);
    const file = join(home, "copy.md");
    writeFileSync(file, words);
    for await (const outcome of readFiles(record, await collectFiles([file])))
      expect(outcome).toMatchObject({ kind: "refused", fault: { code: "file-confidential" } });
    expect((await record.checkpoint())?.size).toBe(before);
    await record.close();
  });

  test("is refused when the record has it openly", async () => {
    const record = await opened(folder);
    await expect(seal(record, open)).rejects.toMatchObject({ code: "file-confidential" });
    await record.close();
  });

  test("is refused when others on the machine can read its key, with the command that mends it", async () => {
    const file = join(folder, "keys/sealed", `${commitment}.key`);
    chmodSync(file, 0o640);
    const record = await opened(folder, "read");
    await expect(record.sealedDocument(commitment)).rejects.toMatchObject({ code: "key-exposed" });
    await expect(record.sealedDocument(commitment)).rejects.toThrow(`chmod 600 ${file}`);
    chmodSync(file, 0o600);
    await record.close();
  });

  test("has a commitment that nobody can guess: another salt, another commitment", async () => {
    const record = await opened(newFolder());
    expect(await seal(record)).not.toBe(commitment);
    await record.close();
    const salt = "07".repeat(32);
    const fixed = await openRecord(newFolder(), {
      ...{ mode: "write", create: true, now, by: "a tester" },
      random: (count) => new Uint8Array(count).fill(7),
    });
    expect(await seal(fixed)).toBe(commitmentOf(salt, Buffer.from(words)));
    await fixed.close();
  });

  test("whose first reading was cut off after its key was written uses that key", async () => {
    const copy = newFolder();
    const record = await opened(copy);
    mkKey(copy);
    expect(states(await checkRecord(copy, { now }))).toContain("unexpected sealed");
    expect(await seal(record)).toBe(commitment);
    await record.close();
    expect((await checkRecord(copy, { now })).sound).toBe(true);
  });

  function mkKey(copy: string): void {
    cpSync(join(folder, "keys/sealed"), join(copy, "keys/sealed"), { recursive: true });
  }

  test("is one of several named on the command line, the faulty ones told of", async () => {
    const files = [join(home, "one.md"), join(home, "empty.md")];
    files.forEach((file, i) => {
      writeFileSync(file, i === 0 ? "12 civilians were killed in Sulmere.\n" : "");
    });
    const record = await opened(newFolder());
    const outcomes = [];
    for await (const outcome of sealFiles(record, await collectFiles(files))) outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { kind: "read", isConfidential: true, news: "new" },
      { kind: "refused" },
    ]);
    await record.close();
  });
});

describe("an erased file", () => {
  const folder = newFolder();
  const before = newFolder();
  let commitment: string;
  beforeAll(async () => {
    const record = await opened(folder);
    await keepOpen(record);
    commitment = await seal(record);
    await record.counts();
    cpSync(folder, before, { recursive: true });
    await record.erase({ commitment, reason: "Asked for by the person it is about." });
    await record.close();
  });

  test("leaves no ten bytes in a row of its words, its path or its source anywhere in the record", async () => {
    const record = await opened(folder, "read");
    await record.counts();
    await record.close();
    expect(filesWithTraces(folder)).toEqual([]);
    expect(readdirSync(join(folder, "keys/sealed"))).toEqual([]);
  });

  test("leaves the log whole, and the check clean, which says that it was erased", async () => {
    const report = await checkRecord(folder, { now, reread: makeReading });
    expect(report.sound).toBe(true);
    expect(states(report)).toEqual(["erased sealed"]);
  });

  test("cannot be shown or erased again, and its custody says why and by whom", async () => {
    const record = await opened(folder);
    await expect(record.sealedDocument(commitment)).rejects.toMatchObject({ code: "file-erased" });
    await expect(record.erase({ commitment, reason: "Again." })).rejects.toMatchObject({
      code: "file-erased",
    });
    const custody = await record.custody(commitment);
    expect(custody?.events.at(-1)?.entry).toMatchObject({
      kind: "key-destroyed",
      by: "a tester",
      reason: "Asked for by the person it is about.",
    });
    await record.close();
  });

  test("stays erased when its key comes back, and the next writer destroys that too", async () => {
    for (const name of ["keys", "blobs"])
      cpSync(join(before, name), join(folder, name), { recursive: true, force: true });
    expect(states(await checkRecord(folder, { now }))).toEqual(["unexpected sealed", "erased sealed"]);
    const record = await opened(folder, "read");
    await expect(record.sealedDocument(commitment)).rejects.toMatchObject({ code: "file-erased" });
    await record.close();
    await (await opened(folder)).close();
    expect(filesWithTraces(folder)).toEqual([]);
    expect(states(await checkRecord(folder, { now }))).toEqual(["erased sealed"]);
  });

  test("may be any confidential file, for a reason, and no other file", async () => {
    const record = await opened(folder);
    for (const name of ["0".repeat(64), "letter.md"])
      await expect(record.erase({ commitment: name, reason: "x" })).rejects.toMatchObject({
        code: "document-absent",
      });
    const other = await seal(record, "7 were missed in Tarvo.\n", "other.md");
    await expect(record.erase({ commitment: other, reason: " " })).rejects.toMatchObject({ code: "usage" });
    expect((await record.sealedDocument(other))?.summary.paths).toEqual(["other.md"]);
    await record.close();
  });
});

describe("an erasure that is killed", () => {
  const rounds = 12;
  const files = 6;
  beforeAll(() => expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]));

  test(`at any of ${rounds} moments is finished or not begun`, async () => {
    for (let round = 0; round < rounds; round++) {
      const folder = newFolder();
      const record = await opened(folder);
      const commitments: string[] = [];
      for (let i = 0; i < files; i++) commitments.push(await seal(record, `${words}${i}\n`, `${i}-${path}`));
      await record.close();
      const child = startChild(`
        const record = await openRecord(${JSON.stringify(folder)}, { mode: "write", ...options });
        say("begins");
        for (const commitment of ${JSON.stringify(commitments)}) {
          await record.erase({ commitment, reason: "x" });
          say(commitment);
        }`);
      const said = linesOf(child);
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await setTimeout(Math.random() * 60);
      child.kill("SIGKILL");
      const told = (await said).filter((line) => line !== "begins");
      expect((await checkRecord(folder, { now })).sound).toBe(true);
      const after = await opened(folder);
      const erased = after.sealedFiles().filter(({ isErased }) => isErased);
      expect(erased.map((file) => file.commitment)).toEqual(expect.arrayContaining([...told]));
      for (const { commitment, isErased } of after.sealedFiles()) {
        const key = join(folder, "keys/sealed", `${commitment}.key`);
        expect(existsSync(key)).toBe(!isErased);
        if (!isErased) expect((await after.sealedDocument(commitment))?.reading.kind).toBe("reading");
      }
      await after.close();
      const states = (await checkRecord(folder, { now })).lines.map(({ state }) => state);
      expect(states.filter((state) => state === "erased")).toHaveLength(erased.length);
      expect(states).not.toContain("unexpected");
    }
  });
});
