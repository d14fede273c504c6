import type { Claim, Document, NearMiss, Span, Speaker } from "../../core/index.ts";
import { authorOf } from "./attribution/author.ts";
import type { SpeechState } from "./attribution/chain.ts";
import {
  goesOnQuoted,
  isOpenAfter,
  leadSpeaker,
  openQuotation,
  speakerNamed,
} from "./attribution/quotation.ts";
import { isWholeQuoted, lastSpeakerIn, type Paragraph, speakerLater } from "./attribution/quoted-speaker.ts";
import { readCues } from "./attribution/read-cues.ts";
import { carryOver, carryTime } from "./build/carry-over.ts";
import type { ClaimContext, FlowState, Lead, Trace } from "./build/context.ts";
import type { claimIds } from "./build/identify.ts";
import type { Support } from "./build/support.ts";
import { readTriggers } from "./frames/read-triggers.ts";
import { readPlaces } from "./places/read-places.ts";
import { readFigures } from "./read-figures.ts";
import { readOtherKinds } from "./read-other-kinds.ts";
import { isWorthReading, looksBack, namesTime, readSentence } from "./read-sentence.ts";
import type { Flow } from "./text/flows.ts";
import type { Sentence } from "./text/sentence.ts";
import { splitSentences, type TokenRange } from "./text/sentences.ts";
import { type TokenSource, tokenise } from "./text/tokenise.ts";
import { emptyTokens, type Tokens, textAt } from "./text/tokens.ts";
import type { TimeContext } from "./times/time-mention.ts";

/** What stays the same for a whole document, and what is found in it. */
export interface DocumentReading {
  readonly source: TokenSource;
  readonly document: Document;
  readonly tokens: Tokens;
  readonly authors: readonly Speaker[];
  readonly supportOf: (span: Span) => Support;
  /** Names claims; made anew for each flow. */
  identify: ReturnType<typeof claimIds>;
  readonly documentDate?: string;
  readonly claims: Claim[];
  readonly nearMisses: NearMiss[];
  /** The year last named anywhere, for documents without a date of their own. */
  lastYear?: number;
  /** The time last named anywhere, which `the same day` may count from. */
  lastTime?: string;
  /** Who was last named as speaking in the paragraph before, and its part: whom `It further reports` means. */
  lastSpeaker?: { readonly part: number; readonly speaker: Speaker } | undefined;
  /** The paragraphs just before: a quotation that is a paragraph of its own is whoever's spoke there. */
  earlier?: readonly Flow[];
  /** The last figures of the document so far, of which a later paragraph may count parts. */
  lastFigures?: readonly Claim[];
  /** What a paragraph that ends in a colon says of the list or quotation after it. */
  lead?: Lead | undefined;
  readonly trace?: Trace | undefined;
}

/** Reads one flow sentence by sentence; sentences without a word that can make a claim cost a look at their tags. */
export function readFlow(reading: DocumentReading, flow: Flow): void {
  const { tokens } = reading;
  tokens.length = 0;
  for (const stretch of flow.stretches) tokenise(reading.source, stretch, tokens);
  const state = newState(reading, flow);
  const ranges = splitSentences(tokens);
  const { speech } = state;
  const whole = speech.quoting;
  let before: TokenRange | undefined;
  let open = false;
  speech.quoted = undefined;
  for (const [index, range] of ranges.entries()) {
    const quoted = open || goesOnQuoted(tokens, range);
    open = isOpenAfter(tokens, range, open);
    const goesOn = state.harm !== undefined || (state.figures.length > 0 && looksBack(tokens, range));
    if (isWorthReading(tokens, range) || goesOn) {
      speech.before = topicFinder(reading, flow, { range: before, state });
      speech.quoting = whole ?? (quoted ? quotedHere(reading, flow, { ranges, index, state }) : undefined);
      readOne(reading, sentenceAt(reading, flow, { range, state }), state);
      speech.passedOver = false;
    } else {
      speech.passedOver = true;
      if (namesTime(tokens, range)) carryTime(tokens, range, { state, ...timeContext(reading, state) });
    }
    before = range;
  }
  reading.lead = leadOf(reading, flow, { range: ranges.at(-1), state });
  reading.earlier = flow.kind === "paragraph" ? [...(reading.earlier ?? []).slice(-2), flow] : [];
  const speaker = state.speech.last;
  reading.lastSpeaker = speaker === undefined ? undefined : { part: flow.part, speaker };
  reading.lastFigures = state.past;
  if (state.year !== undefined) reading.lastYear = state.year;
  if (state.time !== undefined) reading.lastTime = state.time.value;
}

interface Place {
  readonly ranges: readonly TokenRange[];
  readonly index: number;
  readonly state: FlowState;
}

/** Who speaks in a quotation: whoever is named where it ends, or was quoted before in the paragraph or those before it. */
function quotedHere(
  reading: DocumentReading,
  flow: Flow,
  { ranges, index, state }: Place,
): Speaker | undefined {
  const { speech } = state;
  const read = (range: TokenRange): Sentence => sentenceAt(reading, flow, { range, state });
  const later = speakerLater(
    { tokens: reading.tokens, ranges, text: reading.source.text, read },
    index,
    speech,
  );
  if (later !== undefined) speech.quoted = later;
  const before = quotedBefore(speech);
  const range = ranges[index];
  if (before !== undefined || range === undefined || !openQuotation(reading.tokens)) return before;
  if (flow.kind === "paragraph" && isWholeQuoted(reading.tokens, range))
    speech.quoted = quotedEarlier(reading, flow, state);
  return speech.quoted;
}

/** Who spoke last in the paragraph before one that is a quotation, over others that are. */
function quotedEarlier(reading: DocumentReading, { part }: Flow, state: FlowState): Speaker | undefined {
  const tokens = emptyTokens();
  const { text } = reading.source;
  for (const flow of (reading.earlier ?? []).toReversed()) {
    if (flow.part !== part) return undefined;
    tokens.length = 0;
    for (const stretch of flow.stretches) tokenise(reading.source, stretch, tokens);
    const read = (range: TokenRange): Sentence =>
      readSentence({
        tokens,
        range,
        block: flow.block,
        part,
        time: timeContext(reading, state),
        unit: undefined,
      });
    const paragraph: Paragraph = { tokens, ranges: splitSentences(tokens), text, read };
    const speaker = lastSpeakerIn(paragraph, state.speech);
    if (speaker !== undefined) return { ...speaker, name: { ...speaker.name, basis: "inherited" } };
    if (!openQuotation(tokens)) return undefined;
  }
  return undefined;
}

/** Whoever was last quoted in the paragraph, also in a sentence that was passed over. */
function quotedBefore(speech: SpeechState): Speaker | undefined {
  if (speech.quoted !== undefined || speech.passedOver !== true) return speech.quoted;
  const speaker = speech.before?.();
  if (speaker?.role === "quoted") speech.quoted = speaker;
  return speech.quoted;
}

/** Whom the sentence before is about; read only when the next one asks. */
function topicFinder(
  reading: DocumentReading,
  flow: Flow,
  { range, state }: { readonly range: TokenRange | undefined; readonly state: FlowState },
): (() => Speaker | undefined) | undefined {
  if (range === undefined) return undefined;
  return () => speakerNamed(sentenceAt(reading, flow, { range, state }), reading.source.text, state.speech);
}

function newState(reading: DocumentReading, flow: Flow): FlowState {
  const { lead, lastYear } = reading;
  const goesOn = lead !== undefined && (flow.kind === "list-item" || flow.kind === "quote");
  const quoted = flow.kind === "quote" || openQuotation(reading.tokens);
  const before = reading.lastSpeaker?.part === flow.part ? { last: reading.lastSpeaker.speaker } : {};
  const speaker =
    lead?.speaker !== undefined && quoted ? { quoting: lead.speaker, last: lead.speaker } : before;
  return {
    time: goesOn ? lead.carried.time : undefined,
    places: goesOn ? lead.carried.places : undefined,
    speech: speaker,
    figures: [],
    past: reading.lastFigures ?? [],
    year: reading.documentDate === undefined ? lastYear : undefined,
    harm: goesOn ? lead.harm : undefined,
  };
}

function sentenceAt(
  reading: DocumentReading,
  flow: Flow,
  { range, state }: { readonly range: TokenRange; readonly state: FlowState },
): Sentence {
  const time = timeContext(reading, state);
  const unit = state.lastFigure?.figure?.unit;
  return readSentence({ tokens: reading.tokens, range, block: flow.block, part: flow.part, time, unit });
}

function timeContext(reading: DocumentReading, state: FlowState): TimeContext {
  return {
    documentDate: reading.documentDate,
    year: state.year,
    last: state.time?.value ?? reading.lastTime,
  };
}

function readOne(reading: DocumentReading, sentence: Sentence, state: FlowState): void {
  const context: ClaimContext = {
    text: reading.source.text,
    sentence,
    cues: readCues(sentence),
    author: reading.authors[sentence.part] ?? authorOf(reading.document, 0, reading.source.text),
    state,
    places: readPlaces(sentence.terms, sentence.timed),
    supportOf: reading.supportOf,
    trace: reading.trace,
  };
  const triggers = readTriggers(sentence);
  const figures = readFigures(context, triggers, reading.identify);
  const others = readOtherKinds(context, { triggers, counted: figures.counted, identify: reading.identify });
  const claims = others.length === 0 ? figures.claims : [...figures.claims, ...others];
  for (const claim of claims) reading.claims.push(claim);
  for (const miss of figures.nearMisses) reading.nearMisses.push(miss);
  carryOver(context, claims);
}

/** A paragraph that ends in a colon, a heading of few words. */
function leadsOn(tokens: Tokens, { from, to }: TokenRange, kind: Flow["kind"]): boolean {
  return textAt(tokens, to - 1) === ":" || (kind === "heading" && to - from < 6);
}

/** A paragraph that ends in a colon hands its speaker, time, place and last word of harm to the list or quotation after it. */
function leadOf(
  reading: DocumentReading,
  flow: Flow,
  { range, state }: { readonly range: TokenRange | undefined; readonly state: FlowState },
): Lead | undefined {
  if (flow.kind === "list-item" || flow.kind === "quote") return reading.lead;
  const { tokens } = reading;
  if (range === undefined || !leadsOn(tokens, range, flow.kind)) return undefined;
  const sentence = sentenceAt(reading, flow, { range, state });
  const speaker = leadSpeaker(sentence, reading.source.text, state.speech);
  const trigger = readTriggers(sentence).at(-1);
  const open = trigger !== undefined && sentence.counts.every((count) => count.from < trigger.at);
  const carried = {
    ...(state.time === undefined ? {} : { time: state.time }),
    ...(state.places === undefined ? {} : { places: state.places }),
  };
  const term = trigger === undefined ? undefined : sentence.terms[trigger.at];
  return {
    carried,
    ...(speaker === undefined ? {} : { speaker }),
    ...(open && term !== undefined && trigger !== undefined
      ? { harm: { trigger, span: { start: term.start, end: term.end } } }
      : {}),
  };
}
