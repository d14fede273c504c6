import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresPrograms, startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { catchUp } from "./catch-up.ts";
import { checkServer } from "./check-server.ts";
import { describeDatabase, type Event, findingsOf, logOf } from "./database.cases.ts";
import { openEmbedded } from "./embedded-database.ts";
import { openOnServer, schemaOf } from "./server-database.ts";

const home = mkdtempSync(join(tmpdir(), "aver-database-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describeDatabase("this process", (origin) => {
  const database = join(home, origin.replace(/\W/g, "-"));
  const clear = (): void => rmSync(database, { recursive: true, force: true });
  return openEmbedded({ database, clear, release: () => undefined });
});

describe.skipIf(postgresPrograms() === undefined)("PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  const open = (origin: string) => openOnServer({ url: server.url("postgres"), origin });
  const events: readonly Event[] = Array.from({ length: 30 }, (_, i) => ({ file: i, version: 1 }));

  describeDatabase("PostgreSQL", open);

  test("two processes that bring one view up to the log at once do it once", async () => {
    const log = logOf("aver.local/raced", events);
    const databases = await Promise.all(Array.from({ length: 4 }, () => open(log.origin)));
    let read = 0;
    const readingOf: typeof log.readingOf = (holding) => {
      read += 1;
      return log.readingOf(holding);
    };
    await Promise.all(databases.map((database) => catchUp(database, () => ({ ...log, readingOf }))));
    expect(read).toBe(events.length);
    for (const database of databases) {
      expect(await findingsOf(database, log)).toEqual([]);
      await database.close();
    }
  });

  test("a process that waited for another looks at the log anew, and takes nothing back", async () => {
    const older = logOf("aver.local/grown", events.slice(0, 10));
    const newer = logOf("aver.local/grown", events);
    const [slow, fast] = [await open(older.origin), await open(older.origin)];
    await catchUp(fast, () => newer);
    let looked = 0;
    await catchUp(slow, () => {
      looked += 1;
      return looked === 1 ? older : newer;
    });
    expect(await findingsOf(slow, newer)).toEqual([]);
    await slow.close();
    await fast.close();
  });

  test("an older copy of a record does not take the view back, and is told so", async () => {
    const newer = logOf("aver.local/copied", events);
    const database = await open(newer.origin);
    await catchUp(database, () => newer);
    const older = logOf(newer.origin, events.slice(0, 10));
    await expect(catchUp(database, () => older)).rejects.toMatchObject({ code: "view-later" });
    expect(await findingsOf(database, newer)).toEqual([]);
    await database.close();
  });

  test("a check beside an older copy says that the view is later, and not that it is wrong", async () => {
    const newer = logOf("aver.local/checked", events);
    const database = await open(newer.origin);
    await catchUp(database, () => newer);
    await database.close();
    const older = logOf(newer.origin, events.slice(0, 10));
    const check = { now: new Date(0), holdings: older.changedSince(0), knownSources: [] };
    const { findings, summary } = await checkServer(server.url("postgres"), { ...older, ...check });
    expect(findings).toMatchObject([{ state: "unchecked" }]);
    expect(summary).toBeUndefined();
  });

  test("records share a database and see nothing of one another", async () => {
    const [one, other] = [
      logOf("aver.local/one", events.slice(0, 3)),
      logOf("aver.local/other", events.slice(3, 5)),
    ];
    const databases = [await open(one.origin), await open(other.origin)] as const;
    await catchUp(databases[0], () => one);
    await catchUp(databases[1], () => other);
    expect(await findingsOf(databases[0], one)).toEqual([]);
    expect(await findingsOf(databases[1], other)).toEqual([]);
    for (const database of databases) await database.close();
  });

  test("tables of an older Aver are made anew, those of a newer one are left alone", async () => {
    const log = logOf("aver.local/versions", events.slice(0, 2));
    const first = await open(log.origin);
    await catchUp(first, () => log);
    await first.sql("UPDATE schema SET version = 1");
    await first.close();
    const second = await open(log.origin);
    expect(await second.sql("SELECT * FROM state")).toEqual([]);
    await second.sql("UPDATE schema SET version = 1000");
    await expect(open(log.origin)).rejects.toMatchObject({ code: "database-unfit" });
    expect(await second.sql("SELECT version FROM schema")).toEqual([{ version: 1000 }]);
    await second.close();
  });

  test("a connection that is cut is replaced at the next question", async () => {
    const database = await open("aver.local/cut-off");
    await expect(database.sql("SELECT pg_terminate_backend(pg_backend_pid())")).rejects.toMatchObject({
      code: "database-unreachable",
    });
    expect(await database.sql("SELECT size FROM state")).toEqual([]);
    await database.close();
  });

  test("a schema is named by its record and says whose it is", async () => {
    const database = await open("aver.local/named");
    const [row] = await database.sql<{ words: string }>(
      "SELECT obj_description($1::regnamespace, 'pg_namespace') AS words",
      [schemaOf("aver.local/named")],
    );
    expect(row?.words).toBe("Aver: view of the record aver.local/named");
    await database.close();
  });
});
