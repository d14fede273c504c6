import { existsSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { Fault } from "../../core/index.ts";
import type { Database } from "./database.ts";
import { schemaVersion, tableSteps } from "./migrations/index.ts";
import type { Place } from "./place.ts";
import { settings } from "./settings.ts";
import type { Sql } from "./sql.ts";
import { unpackTemplate, writeTemplate } from "./template.ts";

/** Opens the database at a place, or makes it; what cannot be opened or has another schema is made anew. */
export async function openEmbedded(place: Place): Promise<Database> {
  const known = existsSync(place.database) ? await tryOpen(place.database) : undefined;
  if (known !== undefined) return known;
  place.clear();
  const unpacked = unpackTemplate(place.database) ? await tryOpen(place.database) : undefined;
  if (unpacked !== undefined) return unpacked;
  place.clear();
  return makeDatabase(place.database);
}

async function makeDatabase(folder: string): Promise<Database> {
  await settle(folder);
  const database = await openClosed(folder);
  await database.whole(async (sql) => {
    for (const step of tableSteps) await sql(step);
    await sql("INSERT INTO schema (version) VALUES ($1)", [schemaVersion]);
  });
  return database;
}

/** Leaves an empty database where new views find it. Called by the build. */
export function makeViewTemplate(): Promise<void> {
  return writeTemplate(async (folder) => {
    await (await makeDatabase(folder)).close();
    const { PGlite: Pglite } = await import("@electric-sql/pglite");
    const database = await Pglite.create(folder);
    const archive = await database.dumpDataDir("none");
    await database.close();
    return new Uint8Array(await archive.arrayBuffer());
  });
}

async function settle(folder: string): Promise<void> {
  const database = await openClosed(folder);
  for (const setting of settings) await database.sql(`ALTER SYSTEM SET ${setting}`);
  await database.close();
}

async function tryOpen(folder: string): Promise<Database | undefined> {
  try {
    const database = await openClosed(folder);
    const rows = await database.sql<{ version: number }>("SELECT version FROM schema");
    if (rows[0]?.version === schemaVersion) return database;
    await database.close();
  } catch {
    // A view holds nothing of its own: whatever is wrong with it, it is made anew.
  }
  return undefined;
}

/** Opens the database in a folder that nobody has open. */
export async function openClosed(folder: string): Promise<Database> {
  // Loaded only here: it takes a third of a second, which reading a file must not wait for.
  const { PGlite: Pglite } = await import("@electric-sql/pglite");
  const database: PGlite = await Pglite.create(folder);
  const sql: Sql = (statement, parameters) => ask(database, statement, parameters);
  const opened: Database = {
    kind: "embedded",
    sql,
    whole: (work) =>
      database
        .transaction((transaction) =>
          work((statement, parameters) => ask(transaction, statement, parameters)),
        )
        .catch((error: unknown) => {
          throw viewFault(error);
        }),
    // Nobody else has this database: the place it lies in is locked.
    alone: (work) => work(opened),
    checkpoint: async () => {
      await sql("CHECKPOINT");
    },
    tidy: async () => {
      for (const step of ["VACUUM ANALYZE", "CHECKPOINT"]) await sql(step);
    },
    close: () => database.close(),
  };
  return opened;
}

async function ask<Row>(
  database: Pick<PGlite, "query">,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    const { rows } = await database.query<Row>(statement, [...parameters]);
    return rows;
  } catch (error) {
    throw viewFault(error);
  }
}

function viewFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/no space left|ENOSPC/i.test(reason))
    return new Fault(
      "disk-full",
      "The view could not be written: the disk is full. Make room and give the command again.",
      error,
    );
  return new Fault(
    "view-broken",
    `The view could not answer (${reason}). Delete the record's folder view/ and give the command again: it is made anew, and nothing is lost.`,
    error,
  );
}
