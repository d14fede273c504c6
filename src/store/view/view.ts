import type {
  CitedBy,
  ClaimQuery,
  ClaimRow,
  DocumentSummary,
  LibraryQuery,
  Listing,
  SearchHit,
  SearchQuery,
} from "../../core/index.ts";
import { type CatchUp, catchUp } from "./catch-up.ts";
import { type CitationTarget, citationTargets, citedBy } from "./citations.ts";
import { claim, claims, countByKind, findClaims, rulesOfClaims } from "./claims.ts";
import type { Database } from "./database.ts";
import { type DocumentName, document, findDocuments, library } from "./documents.ts";
import { openEmbedded } from "./embedded-database.ts";
import { takePlace } from "./place.ts";
import { search } from "./search.ts";
import { openOnServer } from "./server-database.ts";
import type { Sql } from "./sql.ts";

/** What the view counts. */
export interface ViewCounts {
  readonly documents: number;
  readonly claims: number;
  readonly citations: number;
  readonly claimsByKind: Readonly<Record<string, number>>;
}

/** The questions that the view answers. */
export interface View {
  /** Takes in what the log says since; nothing happens when there is nothing new. `current` looks at the log anew. */
  catchUp(current: () => CatchUp): Promise<void>;
  library(query: LibraryQuery): Promise<Listing<DocumentSummary>>;
  document(source: string): Promise<DocumentSummary | undefined>;
  findDocuments(name: DocumentName): Promise<readonly DocumentSummary[]>;
  claims(query: ClaimQuery): Promise<Listing<ClaimRow>>;
  claim(source: string, id: string): Promise<ClaimRow | undefined>;
  findClaims(start: string): Promise<readonly ClaimRow[]>;
  rulesOfClaims(): Promise<readonly string[]>;
  search(query: SearchQuery): Promise<Listing<SearchHit>>;
  citationTargets(source: string): Promise<readonly CitationTarget[]>;
  citedBy(source: string): Promise<readonly CitedBy[]>;
  counts(): Promise<ViewCounts>;
  close(): Promise<void>;
}

/** Which record's view is opened, and where it is kept. */
export interface ViewPlace {
  readonly folder: string;
  readonly origin: string;
  /** When this process opens it. */
  readonly now: Date;
  /** Address of a PostgreSQL database; without one the view lies in the record's folder. */
  readonly database?: string;
}

/** Opens the view of a record. */
export async function openView({ folder, origin, now, database }: ViewPlace): Promise<View> {
  if (database !== undefined) {
    const onServer = await openOnServer({ url: database, origin });
    return viewOver(onServer, () => onServer.close());
  }
  const place = await takePlace(`${folder}/view`, now);
  try {
    const embedded = await openEmbedded(place);
    return viewOver(embedded, async () => {
      await embedded.close();
      place.release();
    });
  } catch (error) {
    place.release();
    throw error;
  }
}

function viewOver(database: Database, close: () => Promise<void>): View {
  const { sql } = database;
  return {
    catchUp: (current) => catchUp(database, current),
    library: (query) => library(sql, query),
    document: (source) => document(sql, source),
    findDocuments: (name) => findDocuments(sql, name),
    claims: (query) => claims(sql, query),
    claim: (source, id) => claim(sql, source, id),
    findClaims: (start) => findClaims(sql, start),
    rulesOfClaims: () => rulesOfClaims(sql),
    search: (query) => search(sql, query),
    citationTargets: (source) => citationTargets(sql, source),
    citedBy: (source) => citedBy(sql, source),
    counts: () => counts(sql),
    close,
  };
}

async function counts(sql: Sql): Promise<ViewCounts> {
  const claimsByKind = await countByKind(sql);
  const rows = await sql<{ name: string; count: number }>(
    "SELECT name, count FROM total WHERE name IN ('documents', 'citations')",
  );
  const named = new Map(rows.map(({ name, count }) => [name, count]));
  const claimCount = Object.values(claimsByKind).reduce((sum, one) => sum + one, 0);
  return {
    documents: named.get("documents") ?? 0,
    citations: named.get("citations") ?? 0,
    claims: claimCount,
    claimsByKind,
  };
}
