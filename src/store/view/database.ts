import type { Sql } from "./sql.ts";

/** An open database of the view: in this process, or a schema of a PostgreSQL that others use too. */
export interface Database extends Writable {
  readonly kind: "embedded" | "server";
  /** Runs `work` while no other process brings this view up to the log. */
  alone(work: (database: Writable) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** What bringing a view up to the log needs of its database. */
export interface Writable {
  readonly sql: Sql;
  /** Runs `work` so that all of it is done or nothing. */
  whole(work: (sql: Sql) => Promise<void>): Promise<void>;
  /** Lets the database use its journal anew, after much was written and more is to come. */
  checkpoint(): Promise<void>;
  /** Tells the database what it now holds, once much was written. */
  tidy(): Promise<void>;
}
