import type { Client, Pool, PoolClient } from "pg";
import { Fault } from "../../core/index.ts";
import type { Sql } from "../view/sql.ts";
import { serverFault } from "./server-fault.ts";
import { nameOfServer } from "./server-name.ts";

/** One connection of a PostgreSQL server. */
export interface Session {
  readonly sql: Sql;
  /** Runs `work` so that all of it is done or nothing. */
  whole<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** A database of a PostgreSQL server. */
export interface Server extends Session {
  /** How messages name it: without user and password. */
  readonly name: string;
  /** Runs `work` on one connection, which ends when `work` fails, and with it all that it holds. */
  session<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** How a server is spoken to. */
export interface ServerOptions {
  /** Its address, `postgresql://user:password@host/database`. */
  readonly url: string;
  /** The most connections at once. */
  readonly most: number;
  /** How the server's own lists call this program. */
  readonly program: string;
  /** Statements with which every connection begins. */
  readonly first?: readonly string[];
}

const patienceMs = 10_000;
const oldest = 130_000;

/** Connects to a server and sees that it is one that Aver can use. */
export async function connectServer(options: ServerOptions): Promise<Server> {
  const name = nameOfServer(options.url);
  const pool = await poolOf(options, name);
  const server = serverOver(pool, { name, first: options.first ?? [] });
  try {
    const [facts] = await server.sql<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    refuseUnfit(name, facts ?? { version: 0, encoding: "" });
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Refuses a server that is too old, or that cannot hold every sign. */
export function refuseUnfit(
  name: string,
  { version, encoding }: { readonly version: number; readonly encoding: string },
): void {
  if (version < oldest)
    throw new Fault(
      "database-unfit",
      `PostgreSQL at ${name} is of version ${Math.floor(version / 10_000)}; Aver needs ${oldest / 10_000} or later.`,
    );
  if (encoding !== "UTF8")
    throw new Fault(
      "database-unfit",
      `The database at ${name} has the encoding ${encoding}; Aver needs UTF8. Make one with: createdb --encoding=UTF8 --template=template0 NAME`,
    );
}

async function poolOf({ url, most, program }: ServerOptions, name: string): Promise<Pool> {
  // Loaded only here: whoever has no server need not wait for it.
  const { default: pg } = await import("pg");
  const bigint = 20;
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max: most,
      application_name: program,
      connectionTimeoutMillis: patienceMs,
      keepAlive: true,
      types: {
        getTypeParser: (type: number, format?: "text" | "binary") =>
          type === bigint ? Number : pg.types.getTypeParser(type, format),
      },
    });
    // A connection that is lost while nobody uses it is replaced when the next one is needed.
    pool.on("error", () => undefined);
    return pool;
  } catch (error) {
    throw serverFault(error, name);
  }
}

interface Manner {
  readonly name: string;
  readonly first: readonly string[];
}

function serverOver(pool: Pool, { name, first }: Manner): Server {
  const begun = new WeakSet<Client>();
  const session: Server["session"] = async (work) => {
    const client = await pool.connect().catch((error: unknown) => {
      throw serverFault(error, name);
    });
    try {
      const result = await onClient(client, work, begun.has(client) ? [] : first);
      begun.add(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw serverFault(error, name);
    }
  };
  return {
    name,
    session,
    sql: (statement, parameters) => session(({ sql }) => sql(statement, parameters)),
    whole: (work) => session(({ whole }) => whole(work)),
    close: () => pool.end(),
  };
}

async function onClient<Result>(
  client: PoolClient,
  work: (session: Session) => Promise<Result>,
  first: readonly string[],
): Promise<Result> {
  const sql: Sql = async (statement, parameters = []) =>
    (await client.query(statement, [...parameters])).rows;
  // A connection that breaks says so here as well, and to whoever is waiting for its answer.
  const ignore = (): void => undefined;
  client.on("error", ignore);
  try {
    for (const statement of first) await sql(statement);
    return await work({
      sql,
      whole: async (inside) => {
        await sql("BEGIN");
        const result = await inside(sql);
        await sql("COMMIT");
        return result;
      },
    });
  } finally {
    client.off("error", ignore);
  }
}
