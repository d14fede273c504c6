import type { CitedBy } from "../../core/index.ts";
import type { Sql } from "./sql.ts";

/** A document of the record that a citation names. */
export interface CitationTarget {
  readonly citation: string;
  readonly source: string;
  readonly title: string;
  readonly symbol: string;
}

/** The documents of the record that a document's citations name, by symbol. A document may come after who cites it. */
export async function citationTargets(sql: Sql, source: string): Promise<readonly CitationTarget[]> {
  return sql<CitationTarget>(
    `SELECT cited.citation, document.source, document.title, cited.symbol
     FROM citation_symbol AS cited
     JOIN document_symbol AS named USING (symbol)
     JOIN document ON document.source = named.source
     WHERE cited.source = $1
     ORDER BY cited.place, document.received, cited.symbol`,
    [source],
  );
}

const mostCiting = 1000;

/** Where a document is cited from, itself left out. */
export async function citedBy(sql: Sql, source: string): Promise<readonly CitedBy[]> {
  return sql<CitedBy>(
    `SELECT DISTINCT cited.source, cited.citation, document.title, document.received, cited.place
     FROM document_symbol AS named
     JOIN citation_symbol AS cited USING (symbol)
     JOIN document ON document.source = cited.source
     WHERE named.source = $1 AND cited.source <> $1
     ORDER BY document.received, cited.place LIMIT ${mostCiting}`,
    [source],
  ).then((rows) => rows.map(({ source: citing, citation, title }) => ({ source: citing, citation, title })));
}
