import type { Claim, ClaimQuery, ClaimRow, Listing } from "../../core/index.ts";
import { countLimit, type Sql, where } from "./sql.ts";

interface StoredClaim {
  readonly source: string;
  readonly claim: string;
  readonly words: string;
  readonly sentence: string;
  readonly title: string;
  readonly symbols: readonly string[];
}

const fields = "claim.source, claim.claim, claim.words, claim.sentence, document.title, document.symbols";

function claimRowOf(row: StoredClaim): ClaimRow {
  const claim: Claim = JSON.parse(row.claim);
  return {
    source: row.source,
    claim,
    words: row.words,
    sentence: row.sentence,
    documentTitle: row.title,
    documentSymbols: row.symbols,
  };
}

/** A stretch of the claims, in the order in which documents came and then as they stand in each. */
export async function claims(sql: Sql, query: ClaimQuery): Promise<Listing<ClaimRow>> {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  if (query.source !== undefined) parts.push(`source = $${parameters.push(query.source)}`);
  if (query.kind !== undefined) parts.push(`kind = $${parameters.push(query.kind)}`);
  if (query.category !== undefined) parts.push(`category = $${parameters.push(query.category)}`);
  if (query.rule !== undefined) parts.push(`rule = $${parameters.push(query.rule)}`);
  const condition = where(parts);
  const rows = await sql<StoredClaim>(
    `SELECT ${fields} FROM (
       SELECT source, place FROM claim ${condition} ORDER BY received, place LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}
     ) AS page JOIN claim USING (source, place) JOIN document USING (source) ORDER BY claim.received, claim.place`,
    [...parameters, query.limit, query.offset],
  );
  return { items: rows.map(claimRowOf), ...(await count(sql, query, { condition, parameters })) };
}

type Total = Pick<Listing<unknown>, "total" | "totalIsExact">;

async function count(
  sql: Sql,
  query: ClaimQuery,
  { condition, parameters }: { readonly condition: string; readonly parameters: readonly unknown[] },
): Promise<Total> {
  if (query.source === undefined && query.category === undefined && query.rule === undefined)
    return countKept(sql, query.kind);
  const limit = query.source === undefined ? `LIMIT ${countLimit + 1}` : "";
  const rows = await sql<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM claim ${condition} ${limit}) AS counted`,
    parameters,
  );
  const total = rows[0]?.count ?? 0;
  const exact = query.source !== undefined || total <= countLimit;
  return { total: exact ? total : countLimit, totalIsExact: exact };
}

async function countKept(sql: Sql, kind: string | undefined): Promise<Total> {
  const byKind = await countByKind(sql);
  const counts = kind === undefined ? Object.values(byKind) : [byKind[kind] ?? 0];
  return { total: counts.reduce((sum, one) => sum + one, 0), totalIsExact: true };
}

/** How many claims of each kind the record has. */
export async function countByKind(sql: Sql): Promise<Readonly<Record<string, number>>> {
  const rows = await sql<{ name: string; count: number }>(
    "SELECT name, count FROM total WHERE name LIKE 'claims:%' AND count > 0 ORDER BY name",
  );
  return Object.fromEntries(rows.map(({ name, count: number }) => [name.slice("claims:".length), number]));
}

/** One claim; undefined when the view has none of that name. */
export async function claim(sql: Sql, source: string, id: string): Promise<ClaimRow | undefined> {
  const rows = await sql<StoredClaim>(
    `SELECT ${fields} FROM claim JOIN document USING (source) WHERE claim.source = $1 AND claim.id = $2`,
    [source, id],
  );
  return rows.map(claimRowOf)[0];
}

const mostFound = 9;

/** The claims whose name begins so, in whatever document: as many as can be shown to choose from. */
export async function findClaims(sql: Sql, start: string): Promise<readonly ClaimRow[]> {
  const rows = await sql<StoredClaim>(
    `SELECT ${fields} FROM (
       SELECT source, place FROM claim WHERE id = $1 UNION ALL
       (SELECT source, place FROM claim WHERE starts_with(id, $1) AND id <> $1 ORDER BY received, place LIMIT ${mostFound})
     ) AS found JOIN claim USING (source, place) JOIN document USING (source)
     ORDER BY claim.id <> $1, claim.received, claim.place LIMIT ${mostFound}`,
    [start],
  );
  return rows.map(claimRowOf);
}

/** The rules by which claims of the record were read: one step along the index for each, however many claims there are. */
export async function rulesOfClaims(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ rule: string }>(
    `WITH RECURSIVE known AS (
       (SELECT rule FROM claim ORDER BY rule LIMIT 1) UNION ALL
       SELECT (SELECT claim.rule FROM claim WHERE claim.rule > known.rule ORDER BY claim.rule LIMIT 1)
       FROM known WHERE known.rule IS NOT NULL
     ) SELECT rule FROM known WHERE rule IS NOT NULL`,
  );
  return rows.map(({ rule }) => rule);
}
