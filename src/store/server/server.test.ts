import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Fault } from "../../core/index.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { openOnServer } from "../view/server-database.ts";
import { connectServer, refuseUnfit } from "./server.ts";
import { nameOfServer } from "./server-name.ts";

const secret = "Sw0rdfish%40x";

async function refusal(url: string): Promise<Fault> {
  try {
    await (await connectServer({ url, most: 1, program: "test" })).close();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an address", () => {
  test.each([
    ["postgresql://ann:pw@db.example:5433/team", "db.example:5433/team"],
    ["postgres://ann:p%40w@[::1]/team", "[::1]/team"],
    ["postgresql:///team", "localhost/team"],
    ["postgresql://ann@/team?host=%2Frun%2Fpg", "/run/pg/team"],
    ["postgresql://%2Frun%2Fpg/team", "/run/pg/team"],
    ["postgresql://db.example/team?sslmode=verify-full", "db.example/team"],
  ])("%s is called %s", (url, name) => {
    expect(nameOfServer(url)).toBe(name);
  });

  test.each([
    "",
    "mysql://ann:Sw0rdfish@x/y",
    `//ann:${secret}@x/y`,
    `postgresql://ann:${secret}@x:port/y`,
    `ann:${secret}`,
    "postgresql://ann:Sw0rdfish%4@[x/y",
  ])("%s is refused, and no part of it is repeated", async (url) => {
    const fault = await refusal(url);
    expect(fault.code).toBe("usage");
    expect(`${fault.message}${fault.stack}${String(fault.cause)}`).not.toMatch(/Sw0rdfish|ann:/);
  });
});

describe("a server that cannot be used", () => {
  test.each([
    ["that is down", `postgresql://ann:${secret}@127.0.0.1:9/team`],
    [
      "without its socket",
      `postgresql://ann:${secret}@/team?host=${mkdtempSync(join(tmpdir(), "aver-none-"))}`,
    ],
    ["of a name that leads nowhere", `postgresql://ann:${secret}@nowhere.invalid/team`],
  ])("%s is told of in one sentence without the password", async (_, url) => {
    const fault = await refusal(url);
    expect(fault.code).toBe("database-unreachable");
    expect(`${fault.message}${fault.stack}${String(fault.cause)}`).not.toMatch(/Sw0rdfish|@x/);
    expect(fault.message).not.toMatch(/\n/);
  });

  test("is too old, or has another encoding", () => {
    expect(() => refuseUnfit("db/x", { version: 120_020, encoding: "UTF8" })).toThrow(
      /version 12; Aver needs 13/,
    );
    expect(() => refuseUnfit("db/x", { version: 150_008, encoding: "LATIN1" })).toThrow(/LATIN1/);
    expect(() => refuseUnfit("db/x", { version: 130_000, encoding: "UTF8" })).not.toThrow();
  });
});

describe.skipIf(postgresPrograms() === undefined)("a real PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("without the database, without the user, without the right, or of another encoding is told of", async () => {
    const open = await connectServer({ url: server.url("postgres"), most: 1, program: "test" });
    await open.sql("CREATE ROLE guest LOGIN");
    await open.sql("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    await open.close();
    expect((await refusal(server.url("nothing"))).code).toBe("database-unreachable");
    expect((await refusal(server.url("postgres", "nobody"))).code).toBe("database-refused");
    expect((await refusal(server.url("latin"))).code).toBe("database-unfit");
    const asGuest = openOnServer({ url: server.url("postgres", "guest"), origin: "aver.local/guest" });
    await expect(asGuest).rejects.toMatchObject({ code: "database-refused" });
    await expect(asGuest).rejects.toThrow(/GRANT CREATE ON DATABASE/);
  });

  test("says who is in the way of a lock that is not given in time", async () => {
    const options = {
      url: server.url("postgres"),
      most: 2,
      program: "test",
      first: ["SET lock_timeout TO '50ms'"],
    };
    const open = await connectServer(options);
    await open.session(async ({ sql }) => {
      await sql("SELECT pg_advisory_lock(7)");
      const second = open.sql("SELECT pg_advisory_lock(7)");
      await expect(second).rejects.toMatchObject({ code: "record-locked" });
      await sql("SELECT pg_advisory_unlock(7)");
    });
    await open.close();
  });

  test("does all of a piece of work or nothing of it", async () => {
    const open = await connectServer({ url: server.url("postgres"), most: 1, program: "test" });
    await open.sql("CREATE TABLE note (words text)");
    await expect(
      open.whole(async (sql) => {
        await sql("INSERT INTO note VALUES ('half')");
        throw new Fault("usage", "No more.");
      }),
    ).rejects.toThrow("No more.");
    expect(await open.sql("SELECT * FROM note")).toEqual([]);
    await open.close();
  });
});
