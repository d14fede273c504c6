import type { DocumentForm, DocumentSummary, LibraryQuery, Listing } from "../../core/index.ts";
import { backwards } from "./rows.ts";
import { countLimit, type Sql, where } from "./sql.ts";
import { queryText, readSearch } from "./words.ts";

interface DocumentRow {
  readonly source: string;
  readonly reading: string;
  readonly reader_version: string;
  readonly received_at: string;
  readonly bytes: number;
  readonly form: DocumentForm;
  readonly language: string;
  readonly title: string;
  readonly title_is_read: boolean;
  readonly date: string | null;
  readonly paths: readonly string[];
  readonly symbols: readonly string[];
  readonly senders: readonly string[];
  readonly claims: number;
  readonly citations: number;
  readonly notes: number;
  readonly problems: number;
}

const fields =
  "source, reading, reader_version, received_at, bytes, form, language, title, title_is_read, date, paths, symbols, senders, claims, citations, notes, problems";

function summaryOf(row: DocumentRow): DocumentSummary {
  const { reader_version, received_at, title_is_read, date, ...same } = row;
  return {
    ...same,
    readerVersion: reader_version,
    receivedAt: received_at,
    titleIsRead: title_is_read,
    ...(date === null ? {} : { date }),
  };
}

const orders = {
  received: "received DESC",
  date: "date_key DESC, received DESC",
  title: "title_key, source",
} as const;

/** A stretch of the library. Latest first, or by title; `text` is looked for in titles, symbols, senders and paths. */
export async function library(sql: Sql, query: LibraryQuery): Promise<Listing<DocumentSummary>> {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  const phrases = readSearch(query.text ?? "");
  if (phrases.length > 0) parts.push(`words @@ $${parameters.push(queryText(phrases, true))}::tsquery`);
  if (query.form !== undefined) parts.push(`form = $${parameters.push(query.form)}`);
  const condition = where(parts);
  const rows = await sql<DocumentRow>(
    `SELECT ${fields} FROM document WHERE source IN (
       SELECT source FROM document ${condition} ORDER BY ${orders[query.order]} LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}
     ) ORDER BY ${orders[query.order]}`,
    [...parameters, query.limit, query.offset],
  );
  const total = parts.length === 0 ? await countAll(sql) : await countSome(sql, condition, parameters);
  return { items: rows.map(summaryOf), ...total };
}

type Total = Pick<Listing<unknown>, "total" | "totalIsExact">;

async function countAll(sql: Sql): Promise<Total> {
  const rows = await sql<{ count: number }>("SELECT count FROM total WHERE name = 'documents'");
  return { total: rows[0]?.count ?? 0, totalIsExact: true };
}

async function countSome(sql: Sql, condition: string, parameters: readonly unknown[]): Promise<Total> {
  const rows = await sql<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM document ${condition} LIMIT ${countLimit + 1}) AS counted`,
    parameters,
  );
  const count = rows[0]?.count ?? 0;
  return { total: Math.min(count, countLimit), totalIsExact: count <= countLimit };
}

/** One document; undefined when the view has none of that hash. */
export async function document(sql: Sql, source: string): Promise<DocumentSummary | undefined> {
  const rows = await sql<DocumentRow>(`SELECT ${fields} FROM document WHERE source = $1`, [source]);
  return rows.map(summaryOf)[0];
}

const mostFound = 50;

/** What a person may call a document by. */
export interface DocumentName {
  readonly name: string;
  /** The symbols that the name spells, in canonical form. */
  readonly symbols: readonly string[];
}

/** Documents by symbol, by path or end of a path, or by the first characters (four or more) of their hash. */
export async function findDocuments(
  sql: Sql,
  { name, symbols }: DocumentName,
): Promise<readonly DocumentSummary[]> {
  const hash = /^[0-9a-f]{4,64}$/i.test(name) ? name.toLowerCase() : "-";
  const path = name.replace(/^(?:\.\/)+/, "");
  const rows = await sql<DocumentRow>(
    `SELECT ${fields} FROM document WHERE source IN (
       SELECT source FROM document WHERE source >= $1 AND source < $1 || 'g' AND $1 <> '-'
       UNION SELECT source FROM document_symbol WHERE symbol = ANY($2::text[])
       UNION SELECT source FROM document_path WHERE backwards = ANY($3::text[])
       UNION SELECT source FROM document_path WHERE backwards LIKE $4
     ) ORDER BY received LIMIT ${mostFound}`,
    [
      hash,
      symbols,
      [backwards(name), backwards(path)],
      `${backwards(`/${path}`).replace(/[\\%_]/g, "\\$&")}%`,
    ],
  );
  return rows.map(summaryOf);
}
