import type { Document, SourceText, Span } from "../../core/index.ts";
import { flowsOf, skippedSpans } from "../claims/text/flows.ts";
import { spanOf } from "../claims/text/sentence.ts";
import { splitSentences } from "../claims/text/sentences.ts";
import { readTerms, type Term } from "../claims/text/terms.ts";
import { emptyWords, type TokenSource, tokenise } from "../claims/text/tokenise.ts";
import { emptyTokens, type Tokens } from "../claims/text/tokens.ts";
import { lexiconOf } from "../words/languages.ts";
import type { FoundCue } from "./found-cue.ts";
import { accordingTo, adjectiveCue, nounCue, speakerAndColon } from "./other-cues.ts";
import { verbCue } from "./verb-cues.ts";
import { isOpeningMark, isQuoteMark } from "./words-at.ts";

/** Words that a text lays on somebody: who it is, by what words, and what is laid on them. */
export interface Attribution {
  /** As worded beside the cue, so also a pronoun. */
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  /** Stands within what another lays on somebody. */
  readonly nested: boolean;
  readonly rule: string;
}

/** Every saying, thought and wish that an English text lays on somebody, whether or not a claim stands in it. */
export function findAttributions(source: SourceText, document: Document): readonly Attribution[] {
  const lexicon = lexiconOf(document.language.value);
  if (lexicon === undefined) return [];
  const found: Attribution[] = [];
  const tokens = emptyTokens();
  const { text } = source;
  const from: TokenSource = { text, language: document.language.value, lexicon, skipped: skippedSpans(document), words: emptyWords() };
  for (const flow of flowsOf(document)) {
    if (flow.kind === "table") continue;
    tokens.length = 0;
    for (const stretch of flow.stretches) tokenise(from, stretch, tokens);
    readParagraph(tokens, found);
  }
  return found;
}

function readParagraph(tokens: Tokens, found: Attribution[]): void {
  let open = false;
  for (const [index, range] of splitSentences(tokens).entries()) {
    const terms = readTerms(tokens, range);
    const quoted: boolean[] = [];
    for (let i = 0; i < terms.length; i++) {
      if (isQuoteMark(terms, i)) open = opens(terms, i, open);
      quoted.push(open);
    }
    const cues = cuesOf(terms, index === 0);
    for (const cue of cues) push(found, { terms, cue, cues, quoted });
  }
}

/** `”` closes, `“` opens, a plain mark does the other; the second of two apostrophes does nothing. */
function opens(terms: readonly Term[], at: number, open: boolean): boolean {
  const term = terms[at];
  if (isOpeningMark(term)) return true;
  if (term?.text === "”" || term?.text === "»") return false;
  if (term?.text === "'" && terms[at - 1]?.text === "'" && terms[at - 1]?.end === term.start) return open;
  return !open;
}

/** Every cue of a sentence in reading order. */
export function cuesOf(terms: readonly Term[], opensParagraph: boolean): readonly FoundCue[] {
  const cues: FoundCue[] = [];
  const named = opensParagraph ? speakerAndColon(terms) : undefined;
  if (named !== undefined) cues.push(named);
  for (let at = 0; at < terms.length; at++) {
    const cue = accordingTo(terms, at) ?? verbCue(terms, at) ?? adjectiveCue(terms, at) ?? nounCue(terms, at);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

interface CueInSentence {
  readonly terms: readonly Term[];
  readonly cue: FoundCue;
  readonly cues: readonly FoundCue[];
  readonly quoted: readonly boolean[];
}

function push(found: Attribution[], { terms, cue, cues, quoted }: CueInSentence): void {
  if (cue.source === undefined) return;
  const at = cue.cue.from;
  const nested =
    quoted[at] === true || cues.some((other) => other !== cue && other.content.from <= at && at < other.content.to && !contains(cue, other));
  found.push({
    source: spanOf(terms, cue.source.from, cue.source.to),
    cue: spanOf(terms, cue.cue.from, cue.cue.to),
    content: spanOf(terms, cue.content.from, cue.content.to),
    nested,
    rule: cue.rule,
  });
}

function contains({ content }: FoundCue, { cue }: FoundCue): boolean {
  return content.from <= cue.from && cue.from < content.to;
}
