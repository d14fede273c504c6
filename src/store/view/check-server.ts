import type { Session } from "../server/server.ts";
import { type PlaceVerdict, withRemedy } from "./check-places.ts";
import { checkRows } from "./check-rows.ts";
import type { PlaceCheck, PlaceFinding } from "./place-check.ts";
import { connectView, schemaOf, versionOf } from "./server-database.ts";

/** Compares the view that a PostgreSQL keeps, row by row, as it stands at one moment. Changes nothing. */
export async function checkServer(url: string, check: PlaceCheck): Promise<PlaceVerdict> {
  const schema = schemaOf(check.origin);
  const server = await connectView({ url, origin: check.origin });
  try {
    return await server.session(({ sql }) => checkSchema(sql, { schema, check }));
  } finally {
    await server.close();
  }
}

async function checkSchema(
  sql: Session["sql"],
  { schema, check }: { readonly schema: string; readonly check: PlaceCheck },
): Promise<PlaceVerdict> {
  if ((await versionOf(sql, schema)) === undefined) {
    const summary = "The database keeps no view of this record; one is made when it is needed.";
    return { findings: [], isKept: false, summary };
  }
  const remedy = `Give \`DROP SCHEMA ${schema} CASCADE\` to the database: the view is made anew.`;
  // What another process writes meanwhile is not seen.
  await sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const later = await laterThan(sql, check);
  const findings = later === undefined ? withRemedy(await checkRows(sql, check), remedy) : [later];
  await sql("ROLLBACK");
  if (later !== undefined) return { findings, isKept: true };
  const summary = "Every row of the view in the database is what log and blobs come to.";
  return { findings, isKept: true, summary };
}

// The log may have been written to while it was checked; or this is an older copy, or a log that was cut.
async function laterThan(sql: Session["sql"], check: PlaceCheck): Promise<PlaceFinding | undefined> {
  const [state] = await sql<{ origin: string; size: number }>("SELECT origin, size FROM state");
  if (state === undefined || state.origin !== check.origin || state.size <= check.size) return undefined;
  return {
    name: "database",
    state: "unchecked",
    detail: `This view has taken in ${state.size} entries and the log that was checked has ${check.size}: it grew meanwhile, or this folder is an older copy, or entries were taken from it. Check again, and compare it with another copy if this is said again.`,
  };
}
