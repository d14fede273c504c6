import type { Document, SourceText, Span } from "../../core/index.ts";
import { flowsOf, skippedSpans } from "../claims/text/flows.ts";
import { spanOf } from "../claims/text/sentence.ts";
import { splitSentences } from "../claims/text/sentences.ts";
import { isWord, readTerms, type Term } from "../claims/text/terms.ts";
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
  const from: TokenSource = {
    text,
    language: document.language.value,
    lexicon,
    skipped: skippedSpans(document),
    words: emptyWords(),
  };
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
    const cues = cuesOf(terms, index === 0, quoted);
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
function cuesOf(
  terms: readonly Term[],
  opensParagraph: boolean,
  quoted: readonly boolean[],
): readonly FoundCue[] {
  const cues: FoundCue[] = [];
  const named = opensParagraph ? speakerAndColon(terms) : undefined;
  if (named !== undefined) cues.push(named);
  let last: FoundCue | undefined;
  for (let at = 0; at < terms.length; at++) {
    const cue =
      accordingTo(terms, at) ?? verbCue(terms, at, last) ?? adjectiveCue(terms, at) ?? nounCue(terms, at);
    if (cue === undefined) continue;
    cues.push(cue);
    if (cue.rule !== "noun" && quoted[at] !== true) last = cue;
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
  const within = cues.some((other) => other !== cue && holds(terms, other, cue));
  const nested = cue.rule !== "colon" && (quoted[at] === true || within);
  found.push({
    source: spanOf(terms, cue.source.from, cue.source.to),
    cue: { ...spanOf(terms, cue.cue.from, cue.cue.to), end: cueEnd(terms, cue.cue.to - 1) },
    content: spanOf(terms, cue.content.from, cue.content.to),
    nested,
    rule: cue.rule,
  });
}

/** `noted that` is one term of the lexicon, of which the verb alone is the cue. */
function cueEnd(terms: readonly Term[], last: number): number {
  const term = terms[last];
  const joined = term?.text.endsWith("_that") === true ? term.text.indexOf("_") : -1;
  return joined < 0 ? (term?.end ?? 0) : (term?.start ?? 0) + joined;
}

/** Whether one's words stand in what the other lays on somebody, and not beside it: `…, but she noted`, `…, saying`. */
function holds(terms: readonly Term[], outer: FoundCue, inner: FoundCue): boolean {
  const at = inner.cue.from;
  if (outer.rule === "colon" || at < outer.content.from || at >= outer.content.to) return false;
  if (inner.content.from <= outer.cue.from && outer.cue.from < inner.content.to) return false;
  if (outer.source === undefined || inner.source === undefined) return true;
  if (outer.source.from === inner.source.from) return false;
  const before = terms[inner.source.from - 1];
  const farther = terms[inner.source.from - 2];
  if (isWord(before, "but", "although", "though", "whereas", "while", "yet")) return false;
  if (isWord(before, "and") && isWord(farther, ",")) return false;
  return !(isWord(terms[inner.source.from], "who", "which") && isWord(before, ",", "-", "–", "—"));
}
