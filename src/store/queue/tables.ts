import type { Server } from "../server/server.ts";

/** The schema of jobs and of the bytes that go with them; one for all records of a database. */
export const workSchema = "aver_work";

/** The schema in which pg-boss keeps who does which job. */
export const bossSchema = "aver_queue";

const version = 1;

// Bytes go in pieces, which neither side has to hold as one text; they are packed already, or never lie long.
const tables = `
CREATE TABLE reading_job (
  job uuid PRIMARY KEY,
  origin text NOT NULL,
  source text NOT NULL,
  bytes bigint NOT NULL,
  path text NOT NULL,
  reader_version text NOT NULL,
  received_from jsonb,
  attempts integer NOT NULL DEFAULT 0,
  put_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX reading_job_origin ON reading_job (origin, put_at);
CREATE TABLE source_piece (
  job uuid NOT NULL REFERENCES reading_job ON DELETE CASCADE,
  place integer NOT NULL,
  piece bytea NOT NULL,
  PRIMARY KEY (job, place)
);
ALTER TABLE source_piece ALTER COLUMN piece SET STORAGE EXTERNAL;
CREATE TABLE reading_result (
  job uuid PRIMARY KEY REFERENCES reading_job ON DELETE CASCADE,
  worker text NOT NULL,
  sha256 text,
  bytes bigint NOT NULL,
  code text,
  message text
);
CREATE TABLE result_piece (
  job uuid NOT NULL REFERENCES reading_job ON DELETE CASCADE,
  place integer NOT NULL,
  piece bytea NOT NULL,
  PRIMARY KEY (job, place)
);
ALTER TABLE result_piece ALTER COLUMN piece SET STORAGE EXTERNAL;
CREATE TABLE version (version integer NOT NULL);
INSERT INTO version VALUES (${version});
`;

/** Makes the tables where they are not; any number of programs may begin at once. */
export async function makeWorkTables(server: Server, makeQueue: () => Promise<void>): Promise<void> {
  await server.session(async ({ sql, whole }) => {
    await sql("SELECT pg_advisory_lock(hashtextextended($1, 0))", [workSchema]);
    const [found] = await sql<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
      `${workSchema}.version`,
    ]);
    if (found?.there !== true)
      await whole(async (inside) => {
        await inside(`CREATE SCHEMA IF NOT EXISTS ${workSchema}`);
        await inside(
          `COMMENT ON SCHEMA ${workSchema} IS 'Aver: files waiting for \`aver work\`, and their readings'`,
        );
        for (const step of tables.split(";").filter((text) => text.trim() !== "")) await inside(step);
      });
    await makeQueue();
    await sql("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [workSchema]);
  });
}
