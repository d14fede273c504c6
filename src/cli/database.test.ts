import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { connectServer } from "../store/server/server.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "../store/testing/postgres.ts";
import { runCommandLine } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-cli-database-"));
const record = join(folder, "a.record");
const examples = join(import.meta.dirname, "..", "..", "examples");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

async function aver(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine([...args, "--record", record], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    columns: 120,
    interactive: false,
  });
  return { code, out: out.join(""), err: err.join("") };
}

beforeAll(() => aver("read", examples));

describe.skipIf(postgresPrograms() === undefined)("with AVER_DATABASE_URL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("every command answers from PostgreSQL what it answers from the folder, and makes no view there", async () => {
    const questions = [
      ["show", "01-letter-of-veldania.md", "--json"],
      ["claims", "--json"],
      ["search", "hostage", "--json"],
    ];
    vi.stubEnv("AVER_DATABASE_URL", server.url("postgres"));
    const fromServer = [];
    for (const words of questions) fromServer.push(await aver(...words));
    expect(readdirSync(join(record, "view"))).toEqual([]);
    vi.stubEnv("AVER_DATABASE_URL", "");
    const fromFolder = [];
    for (const words of questions) fromFolder.push(await aver(...words));
    expect(fromServer).toEqual(fromFolder);
    rmSync(join(record, "view", "1"), { recursive: true });
  });

  test("a check compares the view in PostgreSQL row by row, and makes none", async () => {
    vi.stubEnv("AVER_DATABASE_URL", server.url("postgres"));
    await aver("claims");
    expect((await aver("check")).out).toMatch(/sound +view +view in PostgreSQL/);
    const hand = await connectServer({ url: server.url("postgres"), most: 1, program: "test" });
    const [{ schema } = { schema: "" }] = await hand.sql<{ schema: string }>(
      "SELECT nspname AS schema FROM pg_namespace WHERE nspname LIKE 'aver\\_%'",
    );
    await hand.sql(`UPDATE ${schema}.document SET title = 'Another title'`);
    const altered = await aver("check");
    expect(altered.code).toBe(1);
    expect(altered.out).toMatch(/DROP SCHEMA aver_/);
    await hand.sql(`DROP SCHEMA ${schema} CASCADE`);
    expect((await aver("check")).out).toMatch(/keeps no view of this record/);
    expect(await hand.sql("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema])).toEqual([]);
    await hand.close();
  });
});

describe("an AVER_DATABASE_URL that leads nowhere", () => {
  test.each([
    ["no address", "Sw0rdfish"],
    ["a server that is down", "postgresql://ann:Sw0rdfish@127.0.0.1:9/team"],
  ])("(%s) is told of in one sentence, without the password, and nothing is lost", async (_, url) => {
    vi.stubEnv("AVER_DATABASE_URL", url);
    for (const words of [["claims"], ["search", "hostage"], ["check"]]) {
      const { code, out, err } = await aver(...words);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^aver: [^\n]*AVER_DATABASE_URL[^\n]*\n$/);
      expect(err).not.toContain("Sw0rdfish");
    }
    expect((await aver("read", examples)).code).toBe(0);
    expect(existsSync(join(record, "view", "1"))).toBe(false);
  });
});
