import { batchesOf } from "./catch-up.ts";
import { columnsOf, tableNames } from "./load.ts";
import { schemaVersion } from "./migrations/index.ts";
import type { PlaceCheck, PlaceFinding } from "./place-check.ts";
import type { DocumentRows } from "./rows.ts";
import type { Sql } from "./sql.ts";

/** Compares a view's rows with those that the readings come to. */
export async function checkRows(sql: Sql, check: PlaceCheck): Promise<readonly PlaceFinding[]> {
  const [schema] = await sql<{ version: number }>("SELECT version FROM schema");
  if (schema?.version !== schemaVersion)
    return [
      {
        name: "database",
        state: "unexpected",
        detail: "This view is of another version of Aver and will be made anew.",
      },
    ];
  const [state] = await sql<{ origin: string; size: number; root: string }>(
    "SELECT origin, size, root FROM state",
  );
  if (state === undefined) return [];
  if (state.origin !== check.origin || check.rootAt(state.size) !== state.root)
    return [
      {
        name: "database",
        state: "altered",
        detail: "This view was made from another log and will be made anew.",
      },
    ];
  const findings: PlaceFinding[] = [];
  const applied = check.holdings.filter(({ lastEntry }) => lastEntry < state.size);
  for (const { documents } of batchesOf(applied, check)) findings.push(...(await compare(sql, documents)));
  return [...findings, ...(await strangers(sql, check)), ...(await compareTotals(sql))];
}

// Rows are compared as JSON, so that neither collation nor the writing of search words matters.
async function compare(sql: Sql, documents: readonly DocumentRows[]): Promise<readonly PlaceFinding[]> {
  const sources = documents.flatMap(({ document }) => document.map(({ source }) => source));
  const findings: PlaceFinding[] = [];
  for (const table of tableNames) {
    const { names, types } = columnsOf(table);
    const rows = await sql<{ source: string }>(
      `WITH expected AS (SELECT source, to_jsonb(row) AS words FROM json_to_recordset($1::json) AS row(${types})),
       actual AS (SELECT source, to_jsonb(row) AS words FROM (SELECT ${names} FROM ${table} WHERE source = ANY($2::text[])) AS row)
       SELECT DISTINCT source FROM (
         (SELECT * FROM expected EXCEPT ALL SELECT * FROM actual) UNION ALL (SELECT * FROM actual EXCEPT ALL SELECT * FROM expected)
       ) AS other ORDER BY source`,
      [JSON.stringify(documents.flatMap((rowsOfOne) => rowsOfOne[table])), sources],
    );
    findings.push(...rows.map(({ source }) => alteredRows(table, source)));
  }
  return findings;
}

function alteredRows(table: string, source: string): PlaceFinding {
  return {
    name: `database (${table} of ${source})`,
    state: "altered",
    detail: "These rows are not what the document's reading comes to.",
  };
}

// Documents in the view that the log does not know.
async function strangers(sql: Sql, check: PlaceCheck): Promise<readonly PlaceFinding[]> {
  const known = new Set(check.knownSources);
  const rows = await sql<{ source: string }>(
    tableNames.map((table) => `SELECT source FROM ${table}`).join(" UNION "),
  );
  return rows
    .filter(({ source }) => !known.has(source))
    .map(({ source }) => alteredRows("every table", source));
}

async function compareTotals(sql: Sql): Promise<readonly PlaceFinding[]> {
  const rows = await sql(
    `WITH counted AS (
       SELECT 'documents' AS name, count(*)::bigint AS count FROM document
       UNION ALL SELECT 'citations', coalesce(sum(citations), 0)::bigint FROM document
       UNION ALL SELECT 'claims:' || kind, count(*)::bigint FROM claim GROUP BY kind
     )
     SELECT name FROM (SELECT name, count FROM counted WHERE count <> 0) AS now
     FULL JOIN (SELECT name, count FROM total WHERE count <> 0) AS kept USING (name, count)
     WHERE now.count IS NULL OR kept.count IS NULL`,
  );
  if (rows.length === 0) return [];
  const detail = "The counts that the view keeps are not those of its rows.";
  return [{ name: "database (total)", state: "altered", detail }];
}
