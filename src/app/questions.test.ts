import { afterAll, beforeAll, describe } from "vitest";
import { postgresPrograms, startPostgres, type TestPostgres } from "../store/testing/postgres.ts";
import { describeQuestions } from "./questions.cases.ts";

describeQuestions("its folder", () => undefined);

describe.skipIf(postgresPrograms() === undefined)("PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  describeQuestions("PostgreSQL", () => server.url("postgres"));
});
