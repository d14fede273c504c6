import { createHash } from "node:crypto";
import type PgBoss from "pg-boss";
import type { FaultCode, ReceivedFrom } from "../../core/index.ts";
import { connectServer, type Server } from "../server/server.ts";
import type { Sql } from "../view/sql.ts";
import { readPieces, writePieces } from "./pieces.ts";
import { bossSchema, makeWorkTables, workSchema } from "./tables.ts";

/** A file that is to be read by whoever is free. */
export interface ReadingJob {
  /** Named by what is to be done, so that the same is never put twice: see `jobName`. */
  readonly job: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly source: string;
  readonly bytes: number;
  readonly path: string;
  /** From whom, where and how it came, as worded. */
  readonly from?: ReceivedFrom;
}

/** A file to be read, with its bytes. */
export type JobToPut = ReadingJob & { readonly content: Uint8Array };

/** What a worker hands back: packed bytes of a reading with the hash that it has unpacked, or why there is none. */
export type JobResult =
  | { readonly kind: "read"; readonly worker: string; readonly sha256: string; readonly packed: Uint8Array }
  | { readonly kind: "refused"; readonly worker: string; readonly code: FaultCode; readonly message: string };

/** What a worker does with a file. `attempts` counts those who began with it, this one included. */
export type DoJob = (file: { readonly bytes: Uint8Array; readonly attempts: number }) => Promise<JobResult>;

/** Reading jobs of records in a PostgreSQL database. */
export interface WorkQueue {
  /** How messages name the server. */
  readonly name: string;
  /** Puts files to be read, those that are not there already; all of them or none. */
  put(origin: string, files: readonly JobToPut[]): Promise<void>;
  /** What a record has put and not taken back, in the order in which it was put. */
  jobsOf(origin: string): Promise<readonly ReadingJob[]>;
  /** The bytes of a job's file. */
  sourceOf(job: string): Promise<Uint8Array>;
  /** A job's result, when there is one. */
  resultOf(job: string): Promise<JobResult | undefined>;
  /** Removes jobs with everything that belongs to them. */
  remove(jobs: readonly string[]): Promise<void>;
  /** Does one job; false when none is waiting. Until it is done and its result is kept, it counts as waiting. */
  workOnce(work: DoJob): Promise<boolean>;
  /** Reader versions for which jobs are waiting. */
  waitingVersions(): Promise<readonly string[]>;
  /** How many workers are connected. */
  countWorkers(): Promise<number>;
  close(): Promise<void>;
}

/** Which queue, and for what. */
export interface QueueOptions {
  readonly url: string;
  /** Jobs are put for, and taken by, this version of the reader only. */
  readonly readerVersion: string;
  /** How many jobs are done at once; 0 for a program that only puts them. */
  readonly hands: number;
}

/** The name of a job, a UUID made from what is to be done. */
export function jobName(origin: string, source: string, readerVersion: string): string {
  const hash = createHash("sha256").update(`aver job\n${origin}\n${source}\n${readerVersion}`).digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const workerProgram = "aver work";
// A worker that stands still, or whose machine has vanished, gives its job back.
const first = [
  `SET search_path TO ${workSchema}`,
  "SET client_min_messages TO warning",
  "SET idle_in_transaction_session_timeout TO '20min'",
  "SET tcp_keepalives_idle TO 30",
  "SET tcp_keepalives_interval TO 10",
  "SET tcp_keepalives_count TO 3",
];

/** Opens the queue in a database, and makes its tables when they are not there. */
export async function openWorkQueue({ url, readerVersion, hands }: QueueOptions): Promise<WorkQueue> {
  const program = hands > 0 ? workerProgram : "aver read";
  const server = await connectServer({ url, most: 2 * hands + 2, program, first });
  try {
    const boss = await bossOver(server);
    const queue = `read-${readerVersion}`;
    await makeWorkTables(server, async () => {
      await boss.start();
      await boss.createQueue(queue);
    });
    return queueOver({ server, boss, queue, readerVersion });
  } catch (error) {
    await server.close();
    throw error;
  }
}

// pg-boss keeps who does what; it is given every statement's connection, so that a job's state and
// its result stand or fall together. Its own upkeep is not needed: no job stays behind.
async function bossOver(server: Server): Promise<PgBoss> {
  const { default: Boss } = await import("pg-boss");
  const boss = new Boss({ db: onlySql(server.sql), schema: bossSchema, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  return boss;
}

function onlySql(sql: Sql): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: [...((await sql<unknown>(text, values)) ?? [])] }),
  };
}

interface Parts {
  readonly server: Server;
  readonly boss: PgBoss;
  readonly queue: string;
  readonly readerVersion: string;
}

function queueOver(parts: Parts): WorkQueue {
  const { server, boss, queue } = parts;
  const { sql } = server;
  return {
    name: server.name,
    put: (origin, files) => put(parts, origin, files),
    jobsOf: (origin) => jobsOf(parts, origin),
    sourceOf: (job) => readPieces(sql, "source_piece", job),
    resultOf: (job) => resultOf(sql, job),
    remove: (jobs) =>
      server.whole(async (inside) => {
        await boss.deleteJob(queue, [...jobs], { db: onlySql(inside) });
        await inside("DELETE FROM reading_job WHERE job = ANY($1::uuid[])", [jobs]);
      }),
    workOnce: (work) => workOnce(parts, work),
    waitingVersions: async () => {
      const rows = await sql<{ version: string }>(
        "SELECT DISTINCT reader_version AS version FROM reading_job WHERE NOT EXISTS (SELECT 1 FROM reading_result AS result WHERE result.job = reading_job.job) ORDER BY 1",
      );
      return rows.map(({ version }) => version);
    },
    countWorkers: async () => {
      const [row] = await sql<{ count: number }>(
        "SELECT count(*) AS count FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()",
        [workerProgram],
      );
      return row?.count ?? 0;
    },
    close: () => server.close(),
  };
}

// Put together, files are told apart by microseconds, so that their order can be told later.
const addJobs = `
INSERT INTO reading_job (job, origin, source, bytes, path, reader_version, received_from, put_at)
SELECT job, $1, source, bytes, path, $2, "from", now() + place * interval '1 microsecond'
FROM json_to_recordset($3::json) AS file(job uuid, source text, bytes bigint, path text, "from" jsonb, place integer)
ON CONFLICT DO NOTHING RETURNING job`;

async function put(
  { server, boss, queue, readerVersion }: Parts,
  origin: string,
  files: readonly JobToPut[],
): Promise<void> {
  await server.whole(async (sql) => {
    const rows = files.map(({ content, ...file }, place) => ({ ...file, place }));
    const added = await sql<{ job: string }>(addJobs, [origin, readerVersion, JSON.stringify(rows)]);
    const isNew = new Set(added.map(({ job }) => job));
    const fresh = files.filter(({ job }) => isNew.has(job));
    if (fresh.length === 0) return;
    await writePieces(
      sql,
      "source_piece",
      fresh.map(({ job, content }) => ({ job, bytes: content })),
    );
    const jobs = fresh.map(({ job }) => ({ id: job, name: queue, data: {} }));
    await boss.insert(jobs, { db: onlySql(sql) });
  });
}

async function jobsOf({ server, readerVersion }: Parts, origin: string): Promise<readonly ReadingJob[]> {
  const rows = await server.sql<Omit<ReadingJob, "from"> & { readonly from: ReceivedFrom | null }>(
    `SELECT job, source, bytes, path, received_from AS "from" FROM reading_job WHERE origin = $1 AND reader_version = $2 ORDER BY put_at, job`,
    [origin, readerVersion],
  );
  return rows.map(({ from, ...job }) => ({ ...job, ...(from === null ? {} : { from }) }));
}

async function resultOf(sql: Sql, job: string): Promise<JobResult | undefined> {
  const [row] = await sql<{
    worker: string;
    sha256: string | null;
    code: FaultCode | null;
    message: string | null;
    piece: Uint8Array | null;
  }>(
    "SELECT worker, sha256, code, message, piece FROM reading_result LEFT JOIN result_piece USING (job) WHERE job = $1 AND coalesce(place, 0) = 0",
    [job],
  );
  if (row === undefined) return undefined;
  const { worker, sha256, code, message, piece } = row;
  if (sha256 === null)
    return { kind: "refused", worker, code: code ?? "reading-failed", message: message ?? "" };
  const packed = await readPieces(sql, "result_piece", job, piece ?? undefined);
  return { kind: "read", worker, sha256, packed };
}

// The job is taken, done and laid down in one transaction: a worker that ends in the middle, however
// it ends, leaves the job as if nobody had taken it, and nobody waits for a time to pass.
async function workOnce({ server, boss, queue }: Parts, work: DoJob): Promise<boolean> {
  return server.session(({ whole }) =>
    whole(async (sql) => {
      const db = onlySql(sql);
      const [taken] = await boss.fetch(queue, { db, batchSize: 1 });
      if (taken === undefined) return false;
      const job = taken.id;
      // Counted outside the transaction, so that the count stays when the worker does not.
      const [row] = await server.sql<{ attempts: number }>(
        "UPDATE reading_job SET attempts = attempts + 1 WHERE job = $1 RETURNING attempts",
        [job],
      );
      // Whoever put it has taken it back.
      if (row === undefined) {
        await boss.deleteJob(queue, job, { db });
        return true;
      }
      const bytes = await readPieces(sql, "source_piece", job);
      await keepResult(sql, job, await work({ bytes, attempts: row.attempts }));
      await boss.complete(queue, job, {}, { db });
      return true;
    }),
  );
}

async function keepResult(sql: Sql, job: string, result: JobResult): Promise<void> {
  const isRead = result.kind === "read";
  await sql(
    "INSERT INTO reading_result (job, worker, sha256, bytes, code, message) VALUES ($1, $2, $3, $4, $5, $6)",
    [
      job,
      result.worker,
      isRead ? result.sha256 : null,
      isRead ? result.packed.length : 0,
      isRead ? null : result.code,
      isRead ? null : result.message,
    ],
  );
  if (isRead) await writePieces(sql, "result_piece", [{ job, bytes: result.packed }]);
}
