import type { ClaimKind, Listing, SearchHit, SearchQuery } from "../../core/index.ts";
import { excerptOf } from "./excerpt.ts";
import { countLimit, type Sql } from "./sql.ts";
import { type Phrases, queryText, readSearch } from "./words.ts";

interface HitRow {
  readonly source: string;
  readonly span_start: number;
  readonly span_end: number | null;
  readonly id: string | null;
  readonly kind: ClaimKind | null;
  readonly text: string;
  readonly title: string;
  readonly symbols: readonly string[];
}

// Which rows are hits is settled first, up to the limit; only those on the page are read whole.
const inClaims = `(SELECT 0 AS sort, source, received, place FROM claim WHERE vector @@ $1::tsquery LIMIT ${countLimit + 1})`;
const inText = `(SELECT 1 AS sort, source, received, place FROM passage WHERE vector @@ $1::tsquery LIMIT ${countLimit + 1})`;
const places = { claims: inClaims, text: inText, both: `${inClaims} UNION ALL ${inText}` } as const;

/** Claims and passages that hold the words, claims first, each kind in the order in which documents came. */
export async function search(sql: Sql, query: SearchQuery): Promise<Listing<SearchHit>> {
  const phrases = readSearch(query.text);
  if (phrases.length === 0) return { items: [], total: 0, totalIsExact: true };
  const rows = await sql<HitRow & { readonly found: number }>(
    `WITH hit AS (${places[query.in]}),
     page AS (SELECT *, count(*) OVER () AS found FROM hit ORDER BY sort, received, place LIMIT $2 OFFSET $3)
     SELECT page.source, page.found, document.title, document.symbols, claim.id, claim.kind,
       coalesce(claim.span_start, passage.span_start) AS span_start, claim.span_end,
       coalesce(claim.sentence, passage.text) AS text
     FROM page
     JOIN document ON document.source = page.source
     LEFT JOIN claim ON page.sort = 0 AND claim.source = page.source AND claim.place = page.place
     LEFT JOIN passage ON page.sort = 1 AND passage.source = page.source AND passage.place = page.place
     ORDER BY page.sort, page.received, page.place`,
    [queryText(phrases), query.limit, query.offset],
  );
  if (rows.length === 0 && query.offset > 0)
    return { ...(await search(sql, { ...query, limit: 1, offset: 0 })), items: [] };
  const found = rows[0]?.found ?? 0;
  const items = rows.map((row) => hitOf(row, phrases));
  return { items, total: Math.min(found, countLimit), totalIsExact: found <= countLimit };
}

function hitOf(row: HitRow, phrases: Phrases): SearchHit {
  const { id, kind } = row;
  return {
    source: row.source,
    documentTitle: row.title,
    documentSymbols: row.symbols,
    span: { start: row.span_start, end: row.span_end ?? row.span_start + row.text.length },
    ...excerptOf(row.text, phrases),
    ...(id === null || kind === null ? {} : { claim: { id, kind } }),
  };
}
