import type { Citation, Claim, Document, NearMiss, SourceText } from "../../core/index.ts";
import { lexiconOf } from "../words/languages.ts";
import { authorOf } from "./attribution/author.ts";
import { claimIds } from "./build/identify.ts";
import { supportFinder } from "./build/support.ts";
import { type DocumentReading, readFlow } from "./read-flow.ts";
import { readTable } from "./tables/read-table.ts";
import { flowsOf, skippedSpans } from "./text/flows.ts";
import { emptyWords } from "./text/tokenise.ts";
import { emptyTokens } from "./text/tokens.ts";

/** What `extractClaims` returns: every claim in reading order, and the numerals it left out with the reason. */
export interface ClaimReading {
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/** Every statement that the document makes or passes on, attributed to its speakers and anchored to its words. */
export function extractClaims(
  source: SourceText,
  document: Document,
  citations: readonly Citation[],
): ClaimReading {
  const lexicon = lexiconOf(document.language.value);
  if (lexicon === undefined) return { claims: [], nearMisses: [] };
  const documentDate = document.masthead.letterDate?.value ?? document.masthead.date?.value;
  const reading: DocumentReading = {
    source: {
      text: source.text,
      language: document.language.value,
      lexicon,
      skipped: skippedSpans(document),
      words: emptyWords(),
    },
    document,
    tokens: emptyTokens(),
    authors: document.parts.map((_, index) => authorOf(document, index, source.text)),
    supportOf: supportFinder(document, citations),
    identify: claimIds(),
    ...(documentDate === undefined ? {} : { documentDate }),
    claims: [],
    nearMisses: [],
  };
  for (const flow of flowsOf(document)) {
    if (flow.kind === "table") readTable(reading, flow);
    else readFlow(reading, flow);
  }
  return {
    claims: reading.claims.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    nearMisses: reading.nearMisses,
  };
}
