import { existsSync } from "node:fs";
import { homedir, hostname, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import {
  type Identity,
  isOpenToOthers,
  type OpenRecord,
  openRecord,
  quoted,
  readIdentity,
} from "../app/index.ts";
import type { DocumentSummary } from "../core/index.ts";
import { Fault } from "../core/index.ts";
import { printable, type Terminal } from "./terminal.ts";

/** What every command takes. */
export interface CommonOptions {
  readonly record: string;
  readonly json?: boolean;
  /** File with the identity that signs what is written; the user's own without. */
  readonly key?: string;
}

/** Opens the record (`add`: to write, but not to make it), lets `use` work with it, and closes it whatever happens. */
export async function withRecord<T>(
  { record: folder, key }: CommonOptions,
  mode: "read" | "write" | "add",
  use: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const record = await openRecord(folder, {
    mode: mode === "read" ? "read" : "write",
    create: mode === "write",
    now: () => new Date(),
    by: whoAmI(),
    ...(mode === "read" ? {} : identityOption(key)),
    ...databaseOption(),
  });
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

/** The identity in a file that was named, which must be there, or in the user's own, which need not be. */
function identityOption(key: string | undefined): { readonly identity?: Identity } {
  const path = key ?? identityPath();
  const identity = readIdentity(path);
  if (identity !== undefined) return { identity };
  if (key === undefined) return {};
  throw new Fault(
    "file-absent",
    `There is no identity at ${printable(path)}. Make one: aver identity new --name "…" --key ${printable(path)}`,
  );
}

/** Where a user's own identity is kept: in their folder for settings (XDG), never in a record. */
export function identityPath(): string {
  const { XDG_CONFIG_HOME: settings = "" } = process.env;
  return join(isAbsolute(settings) ? settings : join(homedir(), ".config"), "aver", "identity.json");
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

/** Says once which command closes a record's folder that others on this machine can read. */
export function warnOfOpenFolder(record: string, terminal: Terminal): void {
  if (!existsSync(join(record, "record.json")) || !isOpenToOthers(record)) return;
  terminal.err(
    `aver: Others on this machine can read the record ${printable(record)}. To keep it to yourself: chmod 700 ${printable(quoted(record))}\n`,
  );
}

/** The one confidential file that a name leads to; undefined when there is none. */
export function sealedNamed(record: OpenRecord, name: string): string | undefined {
  const [only, ...others] = record.findSealed(name);
  if (others.length === 0) return only;
  throw new Fault(
    "document-ambiguous",
    `${others.length + 1} confidential files have the name ${printable(name)}. Say which, by its commitment: ${[only, ...others].map((one) => one?.slice(0, 12)).join(", ")}`,
  );
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
