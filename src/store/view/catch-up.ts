import type { Reading } from "../../core/index.ts";
import type { Holding } from "../holdings.ts";
import type { Database } from "./database.ts";
import { replaceDocuments, tableNames } from "./load.ts";
import { indexSteps } from "./migrations/index.ts";
import { type DocumentRows, rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";

/** What the view is to be brought up to. */
export interface CatchUp {
  readonly origin: string;
  readonly size: number;
  /** Root hash of the log, lower-case hex, when it had `size` entries; undefined when it never had. */
  readonly rootAt: (size: number) => string | undefined;
  /** Holdings that entries from this number on have touched, in the order in which files came. */
  readonly changedSince: (size: number) => readonly Holding[];
  readonly readingOf: (holding: Holding) => Reading | undefined;
}

interface State {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

/** Brings the view up to the log; nothing is written when it is there. */
export async function catchUp(database: Database, log: CatchUp): Promise<void> {
  const { sql } = database;
  let [state] = await sql<State>("SELECT origin, size, root FROM state");
  if (state?.size === log.size && state.origin === log.origin && state.root === log.rootAt(log.size)) return;
  const follows =
    state?.origin === log.origin && state.size <= log.size && state.root === log.rootAt(state.size);
  if (!follows) {
    await empty(database);
    state = undefined;
  }
  const changed = log.changedSince(state?.size ?? 0);
  await loadAll(database, log, changed);
  if (changed.length > muchChanged) for (const step of ["VACUUM ANALYZE", "CHECKPOINT"]) await sql(step);
}

// Below that, lists are as fast without the database being told anew what it holds.
const muchChanged = 200;

async function empty({ whole }: Database): Promise<void> {
  await whole(async (sql) => {
    for (const table of [...tableNames, "total", "state"]) await sql(`TRUNCATE ${table}`);
  });
}

const batchBytes = 2_000_000;
const batchesBetweenCheckpoints = 32;

async function loadAll(database: Database, log: CatchUp, holdings: readonly Holding[]): Promise<void> {
  let written = 0;
  for (const batch of batchesOf(holdings, log)) {
    await database.whole((sql) => replaceDocuments(sql, batch));
    written += 1;
    if (written % batchesBetweenCheckpoints === 0) await database.sql("CHECKPOINT");
  }
  await database.whole(async (sql) => {
    for (const step of indexSteps) await sql(step);
    await remember(sql, log);
  });
}

/** Documents' rows, so many at a time as are well written at once. */
export function* batchesOf(
  holdings: readonly Holding[],
  { readingOf }: Pick<CatchUp, "readingOf">,
): Generator<readonly DocumentRows[]> {
  let batch: DocumentRows[] = [];
  let bytes = 0;
  for (const holding of holdings) {
    const reading = readingOf(holding);
    if (reading === undefined) continue;
    batch.push(rowsOf({ holding, reading, readingHash: holding.reading?.reading.sha256 ?? "" }));
    bytes += holding.reading?.reading.bytes ?? 0;
    if (bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function remember(sql: Sql, log: CatchUp): Promise<void> {
  await sql("DELETE FROM state");
  await sql("INSERT INTO state (origin, size, root) VALUES ($1, $2, $3)", [
    log.origin,
    log.size,
    log.rootAt(log.size) ?? "",
  ]);
}
