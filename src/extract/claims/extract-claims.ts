import type { Citation, Claim, Document, NearMiss, SourceText, Speaker } from "../../core/index.ts";
import { lexiconOf } from "../words/languages.ts";
import { authorOf } from "./attribution/author.ts";
import { speakerOf } from "./attribution/chain.ts";
import type { Cue } from "./attribution/cue.ts";
import { readCues } from "./attribution/read-cues.ts";
import type { ClaimContext, FlowState } from "./build/context.ts";
import { claimIds } from "./build/identify.ts";
import { type Support, supportFinder } from "./build/support.ts";
import { readTriggers } from "./frames/trigger.ts";
import { readPlaces } from "./places/read-places.ts";
import { readFigures } from "./read-figures.ts";
import { readOtherKinds } from "./read-other-kinds.ts";
import { isWorthReading, readSentence } from "./read-sentence.ts";
import { type Flow, flowsOf, skippedSpans } from "./text/flows.ts";
import { coverOf, type Sentence } from "./text/sentence.ts";
import { splitSentences } from "./text/sentences.ts";
import { type TokenSource, tokenise } from "./text/tokenise.ts";
import { emptyTokens, type Tokens } from "./text/tokens.ts";

/** What `extractClaims` returns: every claim in reading order, and the numerals it left out with the reason. */
export interface ClaimReading {
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/** What stays the same for a whole document. */
interface Reading {
  readonly source: TokenSource;
  readonly document: Document;
  readonly tokens: Tokens;
  readonly authors: readonly Speaker[];
  readonly supportOf: (span: { start: number; end: number }) => Support;
  readonly identify: ReturnType<typeof claimIds>;
  readonly documentDate?: string;
  readonly claims: Claim[];
  readonly nearMisses: NearMiss[];
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
  const reading: Reading = {
    source: {
      text: source.text,
      language: document.language.value,
      lexicon,
      skipped: skippedSpans(document),
    },
    document,
    tokens: emptyTokens(),
    authors: document.parts.map((_, index) => authorOf(document, index)),
    supportOf: supportFinder(document, citations),
    identify: claimIds(),
    ...(documentDate === undefined ? {} : { documentDate }),
    claims: [],
    nearMisses: [],
  };
  for (const flow of flowsOf(document)) readFlow(reading, flow);
  return {
    claims: reading.claims.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    nearMisses: reading.nearMisses,
  };
}

function readFlow(reading: Reading, flow: Flow): void {
  const { tokens } = reading;
  tokens.length = 0;
  for (const stretch of flow.stretches) tokenise(reading.source, stretch, tokens);
  const state: FlowState = { speech: {} };
  for (const range of splitSentences(tokens)) {
    if (!isWorthReading(tokens, range)) continue;
    const time = {
      ...(reading.documentDate === undefined ? {} : { documentDate: reading.documentDate }),
      ...(state.year === undefined ? {} : { year: state.year }),
    };
    readOne(reading, readSentence({ tokens, range, block: flow.block, part: flow.part, time }), state);
  }
}

function readOne(reading: Reading, sentence: Sentence, state: FlowState): void {
  const cues = readCues(sentence);
  const author = reading.authors[sentence.part] ?? authorOf(reading.document, 0);
  const timed = coverOf(sentence.terms.length, sentence.times).map((time) => time !== undefined);
  const context: ClaimContext = {
    text: reading.source.text,
    sentence,
    cues,
    author,
    state,
    places: readPlaces(sentence.terms, timed),
    support: reading.supportOf(sentence.span),
  };
  const triggers = readTriggers(sentence);
  const figures = readFigures(context, triggers, reading.identify);
  reading.claims.push(...figures.claims);
  reading.claims.push(
    ...readOtherKinds(context, { triggers, counted: figures.counted, identify: reading.identify }),
  );
  reading.nearMisses.push(...figures.nearMisses);
  carryOver(context, figures.claims, cues);
}

/** What the next sentence of the paragraph may inherit. */
function carryOver(context: ClaimContext, claims: readonly Claim[], cues: readonly Cue[]): void {
  const { state, sentence } = context;
  const last = claims.at(-1);
  const read = claims.find((claim) => claim.time !== undefined)?.time;
  if (read !== undefined) state.time = read;
  if (last !== undefined && last.places.length > 0) state.places = last.places;
  const named = sentence.times.findLast((time) => time.basis === "read" && /\d{4}/.test(time.edtf));
  const year = named === undefined ? undefined : /\d{4}/.exec(named.edtf)?.[0];
  if (year !== undefined) state.year = Number(year);
  for (const cue of cues) {
    const speaker = speakerOf(sentence, context.text, cue, state.speech);
    if (speaker !== undefined) state.speech.last = speaker;
  }
}
