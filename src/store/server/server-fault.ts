import { Fault } from "../../core/index.ts";
import { errorCode } from "../world-fault.ts";

// PostgreSQL's own codes (Appendix A of its manual), by what a person has to do about them.
const noEntry = /^28/;
const noRight = /^42501$/;
const fullDisk = /^53100$/;
const away = /^(?:08|57P0|53300)/;
const awayHere =
  /^E(?:CONNREFUSED|CONNRESET|PIPE|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOENT|ACCES)$/;
const awayWords =
  /Connection terminated|timeout exceeded|not queryable|connection error|server does not support SSL/i;

/**
 * The fault behind what a PostgreSQL server or the way to it answered. `name` is how messages call
 * the server; the address with its password is never part of a message, nor of the cause.
 */
export function serverFault(error: unknown, name: string): Fault {
  if (error instanceof Fault) return error;
  const code = errorCode(error) ?? "";
  const reason = reasonOf(error, code);
  if (noEntry.test(code) || /SASL|password/i.test(reason))
    return new Fault(
      "database-refused",
      `PostgreSQL at ${name} lets nobody in with the name and password of AVER_DATABASE_URL. Correct them, or ask whoever keeps the server.`,
    );
  if (code === "3D000")
    return new Fault(
      "database-unreachable",
      `PostgreSQL at ${name} has no database of that name. Make it (\`createdb\`), or correct AVER_DATABASE_URL.`,
    );
  if (noRight.test(code))
    return new Fault(
      "database-refused",
      `PostgreSQL at ${name} does not allow this (${reason}). The user of AVER_DATABASE_URL needs the right to create schemas: GRANT CREATE ON DATABASE … TO …`,
      error,
    );
  if (fullDisk.test(code))
    return new Fault("disk-full", `The disk of PostgreSQL at ${name} is full. Make room there.`, error);
  if (code === "55P03")
    return new Fault(
      "record-locked",
      `Another program has been bringing what PostgreSQL at ${name} keeps of this record up to date for a long time. Wait for it, or end it, and give the command again.`,
      error,
    );
  if (away.test(code) || awayHere.test(code) || awayWords.test(reason))
    return new Fault(
      "database-unreachable",
      `PostgreSQL at ${name} cannot be reached (${reason}). Start the server, or correct AVER_DATABASE_URL; without it the view is kept in the record's folder.`,
      error,
    );
  return new Fault(
    "view-broken",
    `PostgreSQL at ${name} could not answer (${reason}). Look to the server and give the command again; what it keeps of a record is made anew from log and blobs (docs/postgresql.md).`,
    error,
  );
}

// An address of several numbers that are all refused comes as one error that holds the others.
function reasonOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === "" ? code : (message.split("\n")[0] ?? code);
}
