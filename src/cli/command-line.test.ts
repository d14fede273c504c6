import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDocx, paragraph, run } from "../read/docx/testing/make-docx.ts";
import { aver } from "./testing/aver.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-cli-"));
const record = join(folder, "a.record");
const examples = join(import.meta.dirname, "..", "..", "examples");
const documents = readdirSync(examples).filter((name) => name !== "README.md");

beforeAll(async () => {
  const { code, err } = await aver("read", examples, "--record", record);
  expect(err).toBe("");
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("aver read", () => {
  test("tells of every file in a line and of the batch in one", async () => {
    const other = join(folder, "b.record");
    const { code, out } = await aver("read", examples, "--record", other);
    expect(code).toBe(0);
    for (const name of documents) expect(out).toContain(name);
    expect(out).toMatch(/\d+ files read\. Record: /);
  });

  test("adds nothing when the same files are read again, under whatever name", async () => {
    const before = await aver("check", "--record", record, "--json");
    const copies = join(folder, "copies");
    cpSync(examples, copies, { recursive: true });
    const { code, out } = await aver("read", copies, examples, "--record", record);
    expect(code).toBe(0);
    expect(out).toMatch(/0 files read, \d+ known already/);
    const after = await aver("check", "--record", record, "--json");
    expect(JSON.parse(after.out).entries).toBe(JSON.parse(before.out).entries);
  });
});

describe("aver show, claims, search", () => {
  test("shows a document by the end of its path, with head, citations and claims", async () => {
    const name = documents.find((document) => document.endsWith(".md")) ?? "";
    const { code, out } = await aver("show", name, "--record", record);
    expect(code).toBe(0);
    expect(out).toContain("SHA-256");
    expect(out).toMatch(/Claims \(each belongs to its speakers\): \d+/);
  });

  test("shows what a Word document keeps beside its text", async () => {
    const other = join(folder, "changed.record");
    const by = 'w:id="1" w:author="Ilsa Corvane" w:date="2044-03-28"';
    const deleted = `<w:del ${by}><w:r><w:delText>200</w:delText></w:r></w:del>`;
    writeFileSync(join(folder, "changed.docx"), makeDocx(paragraph(`${deleted}${run("412 were killed.")}`)));
    await aver("read", join(folder, "changed.docx"), "--record", other);
    const { out } = await aver("show", "changed.docx", "--record", other);
    expect(out).toMatch(/Kept beside the text: 1\n\s*deletion\s+Ilsa Corvane, 2044-03-28\s+“200”/);
  });

  test("gives all claims as CSV and as JSON, with the words of each", async () => {
    const csv = await aver("claims", "--csv", "--record", record);
    const json = await aver("claims", "--json", "--record", record);
    const rows = json.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(50);
    expect(csv.out.split("\r\n").length - 2).toBe(rows.length);
    for (const row of rows) {
      expect(row.words.length).toBe(row.claim.span.end - row.claim.span.start);
      expect(row.claim.attribution.length).toBeGreaterThan(0);
    }
  });

  test("gives only claims of the kind asked for", async () => {
    const { out } = await aver("claims", "--json", "--kind", "casualty", "--record", record);
    const kinds = new Set(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).claim.kind),
    );
    expect([...kinds]).toEqual(["casualty"]);
  });

  test("finds a phrase, and says where it stands", async () => {
    const { code, out } = await aver("search", "Secretary-General", "--record", record);
    expect(code).toBe(0);
    expect(out).toMatch(/\[Secretary-General\]|\[Secretary\]/);
  });

  test("refuses a kind that does not exist and a document that is not there", async () => {
    const kind = await aver("claims", "--kind", "rumour", "--record", record);
    const document = await aver("show", "nowhere.md", "--record", record);
    expect([kind.code, document.code]).toEqual([1, 1]);
    expect(kind.err).toContain("casualty");
    expect(document.err).toContain("nowhere.md");
  });
});

describe("aver check", () => {
  test("finds a record sound that nobody touched, also when every reading is made anew", async () => {
    const { code, out } = await aver("check", "--reread", "--record", record, "--json");
    expect(JSON.parse(out)).toMatchObject({ sound: true });
    expect(JSON.parse(out).readingsMadeAnew).toBe(documents.length);
    expect(code).toBe(0);
  });

  test.each([
    ["record.json", "", "record.json"],
    ["log/checkpoint", "garbled", "log/checkpoint"],
    ["blobs", undefined, "blobs/"],
  ])(
    "names what is wrong with a record whose %s is, though it cannot be opened",
    async (path, text, named) => {
      const broken = join(folder, "broken.record");
      const isKept = (source: string): boolean => !source.startsWith(join(record, "view"));
      cpSync(record, broken, { recursive: true, filter: isKept });
      if (text === undefined) rmSync(join(broken, path), { recursive: true });
      else writeFileSync(join(broken, path), text);
      const { code, out, err } = await aver("check", "--record", broken);
      rmSync(broken, { recursive: true });
      expect([code, err]).toEqual([1, ""]);
      expect(out).toMatch(new RegExp(`^(?:altered|missing) .*${named}`, "m"));
      expect(out).toContain("does not agree with itself");
    },
  );

  test("says of a folder that is no record, or a name that leads nowhere, that it is none", async () => {
    for (const name of ["plain folder", "nowhere"]) {
      if (name === "plain folder") mkdirSync(join(folder, name));
      const { code, out, err } = await aver("check", "--record", join(folder, name));
      expect([code, out]).toEqual([1, ""]);
      expect(err.trim().split("\n")).toEqual([expect.stringContaining("There is no record at ")]);
    }
  });
});

function sparseFile(path: string): void {
  writeFileSync(path, "x");
  truncateSync(path, 200 * 1024 * 1024);
}

/** Runs as a user without rights where this process is root, who may read everything. */
async function withoutRights<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("bad input", () => {
  const batches = join(folder, "batches.record");
  const cases: readonly (readonly [string, string, (path: string) => void, RegExp])[] = [
    ["an empty file", "empty.md", (path) => writeFileSync(path, ""), /empty/],
    ["a file of white space", "blank.txt", (path) => writeFileSync(path, " \n\t\n"), /holds no words/],
    [
      "a binary file",
      "noise.bin",
      (path) =>
        writeFileSync(
          path,
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 131) % 256),
        ),
      /is not text/,
    ],
    ["a PDF", "letter.pdf", (path) => writeFileSync(path, "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n"), /PDF/],
    ["a file of 200 MB", "huge.txt", sparseFile, /200 MB/],
    ["a name that leads nowhere", "absent.md", () => {}, /does not exist/],
    ["a folder without a file", "hollow", (path) => mkdirSync(path), /no file/],
  ];

  test.each(cases)(
    "%s gets one message that names it, and the rest is read",
    async (_, name, make, reason) => {
      const path = join(folder, name);
      make(path);
      const good = join(folder, `good-${name}.md`);
      writeFileSync(good, `Twelve civilians were killed near Tarvo. (${name})\n`);
      const { code, out, err } = await aver("read", path, good, "--record", batches);
      expect(code).toBe(1);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(err).toContain(name);
      expect(err).toMatch(reason);
      expect(err).not.toMatch(/\bat .*\.ts:\d+|Error:/);
      expect(out).toContain(`good-${name}.md`);
      expect((await aver("check", "--record", batches)).code).toBe(0);
    },
  );

  test("a file that may not be read gets a message, and the rest is read", async () => {
    const open = mkdtempSync(join(tmpdir(), "aver-rights-"));
    chmodSync(open, 0o777);
    const [secret, good] = [join(open, "secret.md"), join(open, "good.md")];
    for (const path of [secret, good]) writeFileSync(path, "Two villagers were wounded.\n");
    chmodSync(secret, 0);
    const { code, out, err } = await withoutRights(() =>
      aver("read", secret, good, "--record", join(open, "a.record")),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/secret\.md may not be read/);
    expect(out).toContain("good.md");
    rmSync(open, { recursive: true, force: true });
  });

  test("a record that is absent, or a folder that is none, gets a sentence and stays as it is", async () => {
    const absent = await aver("claims", "--record", join(folder, "none.record"));
    mkdirSync(join(folder, "photos"));
    writeFileSync(join(folder, "photos", "a.txt"), "x");
    const none = await aver("read", examples, "--record", join(folder, "photos"));
    expect([absent.code, none.code]).toEqual([1, 1]);
    expect(absent.err).toMatch(/none\.record/);
    expect(none.err).toMatch(/photos/);
    expect(existsSync(join(folder, "none.record"))).toBe(false);
    expect(readdirSync(join(folder, "photos"))).toEqual(["a.txt"]);
  });
});

describe("aver export and aver import", () => {
  test("hand documents from one record to another", async () => {
    const [name = ""] = documents;
    const out = join(folder, "out.zip");
    const exported = await aver("export", name, "--package", out, "--record", record);
    expect(exported.err).toBe("");
    expect(exported.out).toContain("1 document, 2 entries of the log with their proofs");
    expect(exported.out).toContain("The export stands in the record's log.");
    const other = join(folder, "imported.record");
    const imported = await aver("import", out, "--record", other);
    expect(imported.err).toBe("");
    expect(imported.out).toContain(`${name}  new`);
    expect((await aver("show", name, "--record", other)).code).toBe(0);
  });

  test("refuse what is no package, without making a record", async () => {
    const target = join(folder, "never.record");
    const { code, err } = await aver("import", join(examples, documents[0] ?? ""), "--record", target);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^aver: The zip file does not end as a zip file without a comment does\. Nothing of it was used\.\n$/,
    );
    expect(existsSync(target)).toBe(false);
  });

  test("export from a copy without its key, and say that the export is not logged", async () => {
    const copy = join(folder, "copy-without-key.record");
    cpSync(record, copy, { recursive: true });
    rmSync(join(copy, "keys"), { recursive: true });
    const { code, out } = await aver(
      "export",
      documents[0] ?? "",
      "--package",
      join(folder, "copy"),
      "--record",
      copy,
    );
    expect(code).toBe(0);
    expect(out).toContain("The export stands in no log");
  });
});
