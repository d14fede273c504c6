import { hostname, userInfo } from "node:os";
import { type OpenRecord, openRecord } from "../app/index.ts";
import type { DocumentSummary } from "../core/index.ts";
import { Fault } from "../core/index.ts";
import { printable } from "./terminal.ts";

/** What every command takes. */
export interface CommonOptions {
  readonly record: string;
  readonly json?: boolean;
}

/** Opens the record (`add`: to write, but not to make it), lets `use` work with it, and closes it whatever happens. */
export async function withRecord<T>(
  folder: string,
  mode: "read" | "write" | "add",
  use: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const record = await openRecord(folder, {
    mode: mode === "read" ? "read" : "write",
    create: mode === "write",
    now: () => new Date(),
    by: whoAmI(),
    ...databaseOption(),
  });
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

/** The PostgreSQL database that the environment names, if it names one. */
export function databaseOption(): { readonly database?: string } {
  const { AVER_DATABASE_URL: database = "" } = process.env;
  return database === "" ? {} : { database };
}

/** The database that a command cannot do without. */
export function neededDatabase(command: string): string {
  const { database } = databaseOption();
  if (database !== undefined) return database;
  throw new Fault(
    "usage",
    `\`aver ${command}\` needs a PostgreSQL database in which files wait for workers. Name it: AVER_DATABASE_URL=postgresql://user:password@host/database`,
  );
}

/** Who writes, as the machine knows them. */
export function whoAmI(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `unknown@${hostname()}`;
  }
}

/** The one document that a name leads to: a path, the end of a path, a symbol, or the start of a hash. */
export async function documentNamed(record: OpenRecord, name: string): Promise<DocumentSummary> {
  const found = await record.findDocuments(name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) {
    throw new Fault(
      "document-absent",
      `No document of ${record.folder} has the name ${printable(name)}. See: aver search, or read it first: aver read FILE`,
    );
  }
  const choices = found
    .slice(0, 8)
    .map((document) => `\n  ${document.source.slice(0, 12)}  ${printable(document.title)}`);
  throw new Fault(
    "document-ambiguous",
    `${found.length} documents have the name ${printable(name)}. Say which, by its hash:${choices.join("")}`,
  );
}
