import type { Citation, Claim, Document, NearMiss, SourceText, TableCell } from "../../core/index.ts";
import { lexiconOf } from "../words/languages.ts";
import { authorOf } from "./attribution/author.ts";
import type { Trace } from "./build/context.ts";
import { claimIds } from "./build/identify.ts";
import { supportFinder } from "./build/support.ts";
import { phraseLexiconOf, readPhraseFlow } from "./phrases/read-phrase-flow.ts";
import { type DocumentReading, readFlow } from "./read-flow.ts";
import { alignedCells } from "./tables/aligned-table.ts";
import { readTable } from "./tables/read-table.ts";
import { type Flow, flowsOf, skippedSpans } from "./text/flows.ts";
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
  const { claims, nearMisses } = claimsInTurn(source, document, citations);
  return { claims: [...claims], nearMisses };
}

interface ClaimsInTurn {
  readonly claims: Iterable<Claim>;
  readonly nearMisses: readonly NearMiss[];
}

interface Asked {
  readonly citations: readonly Citation[];
  readonly trace?: Trace | undefined;
}

/** The same claims in the same order, each made when it is asked for; `nearMisses` is whole after the last one. */
export function claimsInTurn(
  source: SourceText,
  document: Document,
  citations: readonly Citation[],
): ClaimsInTurn {
  return tracedClaims(source, document, { citations });
}

/** The same, where `trace` is told of each claim as it is made. */
export function tracedClaims(
  source: SourceText,
  document: Document,
  { citations, trace }: Asked,
): ClaimsInTurn {
  const lexicon = lexiconOf(document.language.value);
  if (lexicon === undefined) return phraseClaims(source, document, { citations, trace });
  const documentDate = documentDateOf(document);
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
    trace,
  };
  return { claims: readFlows(reading), nearMisses: reading.nearMisses };
}

/** EDTF of the date that the document gives itself. */
function documentDateOf({ masthead }: Document): string | undefined {
  return masthead.letterDate?.value ?? masthead.date?.value;
}

/** The figures of documents in other languages than English, by the grammar that those share. */
function phraseClaims({ text }: SourceText, document: Document, { citations, trace }: Asked): ClaimsInTurn {
  const lexicon = phraseLexiconOf(document.language.value);
  if (lexicon === undefined) return { claims: [], nearMisses: [] };
  const documentDate = documentDateOf(document);
  const reading = {
    text,
    ...(documentDate === undefined ? {} : { documentDate }),
    document,
    authors: document.parts.map((_, index) => authorOf(document, index, text)),
    supportOf: supportFinder(document, citations),
    identify: claimIds(),
    claims: [],
    nearMisses: [],
    trace,
  };
  for (const flow of flowsOf(document)) readPhraseFlow(reading, flow, lexicon);
  return reading;
}

/** Reads flow by flow and gives the claims as soon as no flow that follows can bring one that stands before them. */
function* readFlows(reading: DocumentReading): Generator<Claim> {
  const floors = floorsOf(reading.document);
  const { claims } = reading;
  let index = 0;
  for (const flow of flowsOf(reading.document)) {
    index += 1;
    const aligned = flow.kind === "paragraph" ? alignedIn(reading, flow) : undefined;
    if (flow.kind === "table" || aligned !== undefined) readTable(reading, flow, aligned);
    else readFlow(reading, flow);
    if (claims.length === 0) continue;
    claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const floor = floors[index] ?? Number.POSITIVE_INFINITY;
    const waiting = claims.findIndex(({ span }) => span.start >= floor);
    yield* claims.splice(0, waiting === -1 ? claims.length : waiting);
    // Flows share no words, so that no claim of another one can have the same name.
    reading.identify = claimIds();
  }
}

/** The cells of a table that is set with spaces. */
function alignedIn({ source }: DocumentReading, { stretches }: Flow): readonly TableCell[] | undefined {
  const [only, more] = stretches;
  return only === undefined || more !== undefined ? undefined : alignedCells(source.text, only);
}

/** For each flow the least offset at which it or one after it begins: a flow may go on from a page before. */
function floorsOf(document: Document): readonly number[] {
  const floors: number[] = [];
  for (const { stretches } of flowsOf(document))
    floors.push(Math.min(...stretches.map(({ start }) => start)));
  for (let index = floors.length - 2; index >= 0; index--)
    floors[index] = Math.min(floors[index] ?? 0, floors[index + 1] ?? 0);
  return floors;
}
