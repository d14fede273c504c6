import { Fault, type Reading } from "../../core/index.ts";
import type { Holding } from "../holdings.ts";
import type { Database, Writable } from "./database.ts";
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

/**
 * Brings the view up to the log; nothing is written when it is there. The log is looked at anew once
 * no other process is at work on this view: it may have been written to meanwhile.
 */
export async function catchUp(database: Database, current: () => CatchUp): Promise<void> {
  if (isUpTo(await stateOf(database.sql), current())) return;
  await database.alone(async (writable) => {
    const log = current();
    const state = await stateOf(writable.sql);
    if (isUpTo(state, log)) return;
    if (database.kind === "server") refuseLater(state, log);
    await bringUp(writable, log, state);
  });
}

async function stateOf(sql: Sql): Promise<State | undefined> {
  const [state] = await sql<State>("SELECT origin, size, root FROM state");
  return state;
}

function isUpTo(state: State | undefined, log: CatchUp): boolean {
  return state?.size === log.size && state.origin === log.origin && state.root === log.rootAt(log.size);
}

// A copy that was left behind must not throw away what those who use the record itself are looking at.
function refuseLater(state: State | undefined, log: CatchUp): void {
  if (state === undefined || state.origin !== log.origin || state.size <= log.size) return;
  throw new Fault(
    "view-later",
    `The view in the database has taken in ${state.size} entries of ${log.origin}, and the log here has ${log.size}: this folder is an older copy. Use the record itself, or leave AVER_DATABASE_URL unset to look at the copy. If this folder is the record now, drop the view as docs/postgresql.md says.`,
  );
}

async function bringUp(database: Writable, log: CatchUp, state: State | undefined): Promise<void> {
  const follows =
    state?.origin === log.origin && state.size <= log.size && state.root === log.rootAt(state.size);
  if (!follows) await empty(database);
  const changed = [...log.changedSince(follows ? state.size : 0)].sort((a, b) => a.lastEntry - b.lastEntry);
  await loadAll(database, log, changed);
  if (changed.length > muchChanged) await database.tidy();
}

// Below that, lists are as fast without the database being told anew what it holds.
const muchChanged = 200;

async function empty({ whole }: Writable): Promise<void> {
  await whole(async (sql) => {
    await sql(`TRUNCATE ${[...tableNames, "total", "state"].join(", ")}`);
  });
}

const batchBytes = 2_000_000;
const batchesBetweenCheckpoints = 32;

// Each batch says, in its own transaction, up to which entry the rows now speak: whoever is cut off goes on from there.
async function loadAll(database: Writable, log: CatchUp, holdings: readonly Holding[]): Promise<void> {
  let written = 0;
  for (const { documents, upTo } of batchesOf(holdings, log)) {
    await database.whole(async (sql) => {
      await replaceDocuments(sql, documents);
      await remember(sql, log, upTo);
    });
    written += 1;
    if (written % batchesBetweenCheckpoints === 0) await database.checkpoint();
  }
  await database.whole(async (sql) => {
    for (const step of indexSteps) await sql(step);
    await remember(sql, log, log.size);
  });
}

/** Documents to be written together. */
interface Batch {
  readonly documents: readonly DocumentRows[];
  /** Number after that of the last entry that concerns any of them. */
  readonly upTo: number;
}

/** Documents' rows, so many at a time as are well written at once. */
export function* batchesOf(
  holdings: readonly Holding[],
  { readingOf }: Pick<CatchUp, "readingOf">,
): Generator<Batch> {
  let documents: DocumentRows[] = [];
  let upTo = 0;
  let bytes = 0;
  for (const holding of holdings) {
    const reading = readingOf(holding);
    if (reading === undefined) continue;
    upTo = Math.max(upTo, holding.lastEntry + 1);
    documents.push(rowsOf({ holding, reading, readingHash: holding.reading?.reading.sha256 ?? "" }));
    bytes += holding.reading?.reading.bytes ?? 0;
    if (bytes < batchBytes) continue;
    yield { documents, upTo };
    documents = [];
    bytes = 0;
  }
  if (documents.length > 0) yield { documents, upTo };
}

async function remember(sql: Sql, log: CatchUp, size: number): Promise<void> {
  await sql("DELETE FROM state");
  await sql("INSERT INTO state (origin, size, root) VALUES ($1, $2, $3)", [
    log.origin,
    size,
    log.rootAt(size) ?? "",
  ]);
}
