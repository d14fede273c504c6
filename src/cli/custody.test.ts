import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aver } from "./testing/aver.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-custody-cli-"));
const record = join(folder, "a.record");
const key = join(folder, "settings", "ilsa.json");
const letter = join(folder, "letter.md");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function events(): Promise<readonly { entry: { kind: string }; signedBy: { kind: string } }[]> {
  return JSON.parse((await aver("custody", letter, "--record", record, "--json")).out).events;
}

beforeAll(async () => {
  writeFileSync(letter, "On 12 March 2044 the band killed 45 civilians in Lindhaven.\n");
  expect((await aver("identity", "new", "--name", "Ilsa Corvane", "--key", key)).code).toBe(0);
  const from = ["--from", "Meridian Watch", "--where", "Tarvo", "--how", "by post"];
  expect((await aver("read", letter, "--record", record, "--key", key, ...from)).err).toBe("");
});

describe("aver identity", () => {
  test("keeps the key where only its owner can read it, and never replaces it", async () => {
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "settings")).mode & 0o777).toBe(0o700);
    const again = await aver("identity", "new", "--name", "Somebody Else", "--key", key);
    expect(again.code).toBe(1);
    expect((await aver("identity", "show", "--key", key)).out).toContain("Ilsa Corvane");
  });

  test("shows the public key and never the private one", async () => {
    const { out } = await aver("identity", "show", "--key", key, "--json");
    expect(JSON.parse(out)).toMatchObject({ name: "Ilsa Corvane", path: key });
    expect(out).not.toContain("PRIVATE");
  });

  test("is refused with the command that mends it when others could read the key", async () => {
    chmodSync(key, 0o644);
    const { code, err } = await aver("read", letter, "--record", record, "--key", key);
    chmodSync(key, 0o600);
    expect(code).toBe(1);
    expect(err).toContain(`chmod 600 ${key}`);
  });

  test("needs a name, and a file that was named must be there", async () => {
    expect((await aver("identity", "new", "--key", join(folder, "x.json"))).code).toBe(1);
    const none = await aver("read", letter, "--record", record, "--key", join(folder, "none.json"));
    expect(none).toMatchObject({ code: 1 });
    expect(none.err).toContain("aver identity new");
  });
});

describe("aver review", () => {
  const claim = "letter.md/casualty-33-45";

  test("puts accepting, correcting and rejecting into the log, signed, and changes no reading", async () => {
    const before = (await aver("show", "letter.md", "--record", record, "--json")).out;
    const decisions = [["--accept"], ["--correct", "time=2044-03-11", "places=Tarvo"], ["--reject"]];
    for (const decision of decisions) {
      const args = [claim, ...decision, "--reason", "So it reads.", "--record", record, "--key", key];
      expect(await aver("review", ...args)).toMatchObject({ code: 0, err: "" });
    }
    const kinds = (await events()).map(({ entry, signedBy }) => `${entry.kind} ${signedBy.kind}`);
    expect(kinds.slice(-3)).toEqual(Array(3).fill("claim-reviewed person"));
    expect((await aver("show", "letter.md", "--record", record, "--json")).out).toBe(before);
  });

  test("is about the whole reading when no claim is named", async () => {
    const args = ["letter.md", "--accept", "--reason", "Read beside the paper.", "--record", record];
    const { out } = await aver("review", ...args, "--key", key);
    expect(out).toContain("accepted as correctly read");
    expect((await events()).at(-1)?.entry.kind).toBe("file-reviewed");
  });

  test.each([
    ["a claim that is not there", ["letter.md/casualty-1-2", "--accept", "--reason", "x"]],
    ["no decision", [claim, "--reason", "x"]],
    ["two decisions", [claim, "--accept", "--reject", "--reason", "x"]],
    ["no reason", [claim, "--accept", "--reason", " "]],
    ["a field that claims do not have", [claim, "--correct", "truth=yes", "--reason", "x"]],
    ["a correction without a value", [claim, "--correct", "time", "--reason", "x"]],
    ["a correction of a whole reading", ["letter.md", "--correct", "time=2044", "--reason", "x"]],
  ])("is refused with %s", async (_, args) => {
    const before = (await events()).length;
    expect((await aver("review", ...args, "--record", record, "--key", key)).code).toBe(1);
    expect(await events()).toHaveLength(before);
  });
});

describe("aver custody", () => {
  test("finds a file by its bytes, its path, its hash, and tells of it in order", async () => {
    const { out } = await aver("custody", letter, "--record", record);
    expect(out).toMatch(/Meridian Watch.*Tarvo.*by post.*Read by aver/s);
    expect(out).toContain("signed by Ilsa Corvane");
    const hash = (await aver("claims", "--record", record, "--json")).out.slice(0, 200);
    const source: string = JSON.parse(`{${/"source":"\w+"/.exec(hash)?.[0]}}`).source;
    for (const name of ["letter.md", source, source.slice(0, 10)])
      expect((await aver("custody", name, "--record", record)).out).toBe(out);
  });

  test("a file received once more from somebody else is told of; the same again is not", async () => {
    const before = (await events()).length;
    const read = ["read", letter, "--record", record, "--key", key, "--from", "The other side"];
    await aver(...read);
    await aver(...read);
    const after = await events();
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)?.entry).toMatchObject({ kind: "file-received", from: { who: "The other side" } });
  });

  test("the record is sound, and check counts the signatures", async () => {
    const { code, out } = await aver("check", "--record", record);
    expect(code).toBe(0);
    expect(out).toMatch(/signed by 1 person/);
  });
});

describe("aver read --confidential, aver erase", () => {
  const hidden = join(folder, "uthrelle.md");
  const other = join(folder, "b.record");
  const at = ["--record", other];

  test("keeps a file that can be shown, told of and erased, and then only told of", async () => {
    writeFileSync(hidden, "On 12 March 2044 the band killed 45 civilians in Lindhaven.\n");
    const read = await aver("read", hidden, "--confidential", ...at);
    expect(read).toMatchObject({ code: 0, err: "" });
    expect(read.out).toMatch(/1 claim.*confidential: [0-9a-f]{12}/);
    expect((await aver("claims", ...at)).out).toContain("0 claims");
    expect((await aver("show", "uthrelle.md", ...at)).out).toContain("45 killed civilian");
    const custody = await aver("custody", hidden, ...at);
    expect(custody.out).toContain("confidential, kept encrypted");
    expect(custody.out).not.toContain("uthrelle");
    const commitment = /confidential: (?<start>[0-9a-f]{12})/.exec(read.out)?.groups?.start ?? "";
    expect((await aver("erase", "uthrelle.md", "--reason", "As asked.", ...at)).code).toBe(0);
    expect(await aver("show", commitment, ...at)).toMatchObject({ code: 1 });
    expect((await aver("custody", commitment, ...at)).out).toMatch(/erased.*As asked/s);
    const check = await aver("check", ...at);
    expect(check.code).toBe(0);
    expect(check.out).toContain("erased");
  });

  test("a record that others can read is warned of, with the command that closes it", async () => {
    chmodSync(other, 0o755);
    const { code, err } = await aver("check", ...at);
    chmodSync(other, 0o700);
    expect(code).toBe(0);
    expect(err).toContain(`chmod 700 ${other}`);
  });

  test("a log key that others can read is refused, with the command that closes it", async () => {
    const logKey = join(other, "keys", "log.key");
    chmodSync(logKey, 0o644);
    const { code, err } = await aver("read", letter, ...at);
    chmodSync(logKey, 0o600);
    expect(code).toBe(1);
    expect(err).toContain(`chmod 600 ${logKey}`);
  });
});
