import { createHash } from "node:crypto";
import { Fault } from "../../core/index.ts";
import { connectServer, type Server, type Session } from "../server/server.ts";
import type { Database, Writable } from "./database.ts";
import { tableNames } from "./load.ts";
import { schemaVersion, tableSteps } from "./migrations/index.ts";

/** Which record's view, and where. */
export interface ServerPlace {
  readonly url: string;
  /** Origin of the record's log: records share a database, each with a schema of its own. */
  readonly origin: string;
}

/** The schema that holds a record's view. */
export function schemaOf(origin: string): string {
  return `aver_${createHash("sha256").update(origin).digest("hex").slice(0, 24)}`;
}

const mostConnections = 8;

/** Connects to the server on which the view of a record is, or will be. */
export function connectView({ url, origin }: ServerPlace): Promise<Server> {
  const first = [
    `SET search_path TO ${schemaOf(origin)}`,
    "SET jit TO off",
    "SET client_min_messages TO warning",
    "SET lock_timeout TO '30min'",
    // Rows and the entry up to which they speak are lost together or not at all, and are made anew.
    "SET synchronous_commit TO off",
  ];
  return connectServer({ url, most: mostConnections, program: "aver view", first });
}

/** Opens a record's view on a server, and makes its schema when it is not there. */
export async function openOnServer(place: ServerPlace): Promise<Database> {
  const server = await connectView(place);
  try {
    await alone(server, place.origin, (session) => makeSchema(session, place.origin));
    return {
      kind: "server",
      ...writable(server),
      alone: (work) => alone(server, place.origin, (session) => work(writable(session))),
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function writable({ sql, whole }: Session): Writable {
  return {
    sql,
    whole,
    // The server looks after its journal itself.
    checkpoint: () => Promise.resolve(),
    tidy: async () => {
      await sql(`VACUUM (ANALYZE) ${tableNames.join(", ")}`);
    },
  };
}

// The lock lives and dies with the connection that does the work, so that whoever loses the one has lost the other.
function alone<Result>(
  server: Server,
  origin: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const key = createHash("sha256").update(`aver view ${origin}`).digest().readBigInt64BE().toString();
  return server.session(async (session) => {
    await session.sql("SELECT pg_advisory_lock($1::bigint)", [key]);
    const result = await work(session);
    await session.sql("SELECT pg_advisory_unlock($1::bigint)", [key]);
    return result;
  });
}

async function makeSchema({ sql, whole }: Session, origin: string): Promise<void> {
  const schema = schemaOf(origin);
  const version = await versionOf(sql, schema);
  if (version === schemaVersion) return;
  if (version !== undefined && version > schemaVersion)
    throw new Fault(
      "database-unfit",
      `The view of ${origin} in the database was made by a newer Aver (tables ${version}, here ${schemaVersion}). Use that Aver, or leave AVER_DATABASE_URL unset.`,
    );
  await whole(async (inside) => {
    await inside(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await inside(`CREATE SCHEMA ${schema}`);
    for (const step of tableSteps) await inside(step);
    await inside("INSERT INTO schema (version) VALUES ($1)", [schemaVersion]);
    await inside("SELECT set_config('aver.origin', $1, true)", [origin]);
    await inside(
      `DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${schema} IS %L', 'Aver: view of the record ' || current_setting('aver.origin')); END $$`,
    );
  });
}

/** Which tables a schema has; undefined when it is not there or not whole. */
export async function versionOf(sql: Session["sql"], schema: string): Promise<number | undefined> {
  const [found] = await sql<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
    `${schema}.schema`,
  ]);
  if (found?.there !== true) return undefined;
  const [row] = await sql<{ version: number }>(`SELECT version FROM ${schema}.schema`);
  return row?.version ?? 0;
}
