import type { DocumentRows, Row } from "./rows.ts";
import type { Sql } from "./sql.ts";

type Table = keyof DocumentRows;

const columns: Readonly<Record<Table, string>> = {
  document:
    "source text, reading text, reader_version text, received integer, received_at text, bytes bigint, form text, language text, title text, title_is_read boolean, title_key text, date text, date_key text, paths jsonb, symbols jsonb, senders jsonb, claims integer, citations integer, notes integer, problems integer, words tsvector",
  document_symbol: "source text, symbol text",
  document_path: "source text, path text, backwards text",
  claim:
    "source text, id text, received integer, place integer, kind text, category text, span_start integer, span_end integer, claim text, words text, sentence text, vector tsvector, rule text",
  citation_symbol: "source text, citation text, place integer, symbol text",
  passage: "source text, place integer, received integer, span_start integer, text text, vector tsvector",
};

/** All tables that hold documents' rows. */
export const tableNames = [
  "document",
  "document_symbol",
  "document_path",
  "claim",
  "citation_symbol",
  "passage",
] as const;

/** Puts documents' rows in the place of those that the view had for them. */
export async function replaceDocuments(sql: Sql, documents: readonly DocumentRows[]): Promise<void> {
  const sources = documents.flatMap(({ document }) => document.map(({ source }) => source));
  await count(sql, sources, -1);
  for (const table of tableNames) {
    await sql(`DELETE FROM ${table} WHERE source = ANY($1::text[])`, [sources]);
    await insert(
      sql,
      table,
      documents.flatMap((rows) => rows[table]),
    );
  }
  await count(sql, sources, 1);
}

async function insert(sql: Sql, table: Table, rows: readonly Row[]): Promise<void> {
  const { names, types } = columnsOf(table);
  for (const piece of piecesOf(rows))
    await sql(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS row(${types})`,
      [piece],
    );
}

const pieceLength = 500_000;

/** Rows as JSON texts, none much longer than what the database takes in at once with ease. */
export function* piecesOf(rows: readonly Row[]): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    piece.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield `[${piece.join(",")}]`;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield `[${piece.join(",")}]`;
}

/** A table's columns as a list of names, and of names with their types. */
export function columnsOf(table: Table): { readonly names: string; readonly types: string } {
  const types = columns[table];
  const names = types
    .split(", ")
    .map((column) => column.split(" ")[0])
    .join(", ");
  return { names, types };
}

const counting = `
INSERT INTO total (name, count)
SELECT name, $2::integer * count FROM (
  SELECT 'documents' AS name, count(*) AS count FROM document WHERE source = ANY($1::text[])
  UNION ALL SELECT 'citations', coalesce(sum(citations), 0) FROM document WHERE source = ANY($1::text[])
  UNION ALL SELECT 'claims:' || kind, count(*) FROM claim WHERE source = ANY($1::text[]) GROUP BY kind
) AS counted
ON CONFLICT (name) DO UPDATE SET count = total.count + excluded.count`;

// Whole counts are kept, so that no page has to count all rows.
async function count(sql: Sql, sources: readonly unknown[], sign: 1 | -1): Promise<void> {
  await sql(counting, [sources, sign]);
}
