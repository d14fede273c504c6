import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRecord } from "../app/index.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "../store/testing/postgres.ts";
import { createServer } from "./create-server.tsx";
import { type DemoRecord, demoRecord } from "./testing/demo-record.ts";
import { answer, hostile, letter } from "./testing/letter.ts";

describe.skipIf(postgresPrograms() === undefined)("pages from PostgreSQL", () => {
  let server: TestPostgres;
  let demo: DemoRecord;
  beforeAll(async () => {
    server = await startPostgres();
    demo = await demoRecord({ "letter.md": letter, "answer.md": answer, "hostile.md": hostile });
  });
  afterAll(async () => {
    await demo.remove();
    await server.stop();
  });

  test("are, to the last byte, those from the record's folder", async () => {
    const now = (): Date => new Date("2044-05-02T09:30:00Z");
    const options = { mode: "read", now, by: "a tester", database: server.url("postgres") } as const;
    const record = await openRecord(demo.record.folder, options);
    const [fromServer, fromFolder] = [createServer(record, { now }), createServer(demo.record, { now })];
    const paths = ["/", "/?q=letter", "/claims", "/claims?kind=casualty", "/search?q=hostage", "/integrity"];
    for (const path of [...paths, `/documents/${demo.sources["letter.md"]}`]) {
      const [here, there] = [await fromServer.request(path), await fromFolder.request(path)];
      expect(here.status, path).toBe(200);
      expect(await here.text(), path).toBe(await there.text());
    }
    await record.close();
  });
});
