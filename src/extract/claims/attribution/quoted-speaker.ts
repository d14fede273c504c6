import type { Speaker } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import { verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/sentences.ts";
import { hasHint, is, isWord } from "../text/terms.ts";
import { type Tokens, textAt } from "../text/tokens.ts";
import { type SpeechState, speakerOf } from "./chain.ts";
import type { Cue } from "./cue.ts";
import { readCues } from "./read-cues.ts";
import { sourceBefore, speakerPhraseBefore } from "./source-phrase.ts";

/** A paragraph, and how to read one of its sentences. */
export interface Paragraph {
  readonly tokens: Tokens;
  readonly ranges: readonly TokenRange[];
  readonly text: string;
  readonly read: (range: TokenRange) => Sentence;
}

const farthest = 8;

/** Who is named where a quotation ends that began before: `“We came at dawn. Twelve had died,” the nurse said.` */
export function speakerLater(paragraph: Paragraph, index: number, speech: SpeechState): Speaker | undefined {
  const { tokens, ranges } = paragraph;
  const here = ranges[index];
  if (here === undefined || !isWholeQuoted(tokens, here)) return undefined;
  if (isClosing(tokens, here.to - 1)) return afterEnd(paragraph, ranges[index + 1], speech);
  for (let i = index + 1; i < Math.min(index + farthest, ranges.length); i++) {
    const range = ranges[i];
    if (range === undefined || !closesIn(tokens, range)) continue;
    if (isClosing(tokens, range.to - 1)) return afterEnd(paragraph, ranges[i + 1], speech);
    const sentence = paragraph.read(range);
    const cue = readCues(sentence).find(({ rule }) => afterWords.has(rule));
    return cue === undefined ? undefined : quotedSpeaker(paragraph, { sentence, cue, speech });
  }
  return undefined;
}

const afterWords = new Set(["attribution-after", "attribution-inverted"]);

/** Who spoke in a paragraph last, when the next one is a quotation of its own. */
export function lastSpeakerIn(paragraph: Paragraph, speech: SpeechState): Speaker | undefined {
  for (const range of paragraph.ranges.slice(-5).toReversed()) {
    const sentence = paragraph.read(range);
    const cues = readCues(sentence);
    const cue = cues.find(({ role }) => role === "quoted") ?? cues[0];
    const speaker = cue === undefined ? undefined : quotedSpeaker(paragraph, { sentence, cue, speech });
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** Whether a quotation that is open at a sentence's start covers all of it: `“Twelve` opens here, or further back. */
export function isWholeQuoted(tokens: Tokens, range: TokenRange): boolean {
  const from = isMark(tokens, range.from) ? range.from + 1 : range.from;
  for (let i = from; i < range.to - 1; i++) if (isMark(tokens, i)) return false;
  return true;
}

/** `“… the law?” he asked.`: a short sentence that says only who spoke. */
function afterEnd(
  paragraph: Paragraph,
  range: TokenRange | undefined,
  speech: SpeechState,
): Speaker | undefined {
  if (range === undefined || range.to - range.from > 16) return undefined;
  const sentence = paragraph.read(range);
  const { terms } = sentence;
  for (let at = 1; at < Math.min(terms.length, 8); at++) {
    const forms = hasHint(terms[at], hint.say) ? terms[at]?.lexeme.saying : undefined;
    if (forms === undefined) continue;
    const next = terms[at + 1];
    if (next !== undefined && !isWord(next, ".", ",") && !is(next, "preposition") && !is(next, "adverb"))
      return undefined;
    const { from, voice } = verbGroupAt(terms, at, forms);
    const source = speakerPhraseBefore(sentence, from) ?? sourceBefore(sentence, from);
    if (source === undefined || source.from > 0 || voice === "passive") return undefined;
    const cue: Cue = {
      source,
      cue: { from, to: at + 1 },
      scope: { from: 0, to: 0 },
      role: "quoted",
      denies: false,
      rule: "attribution-after",
    };
    return quotedSpeaker(paragraph, { sentence, cue, speech });
  }
  return undefined;
}

function quotedSpeaker(
  { text }: Paragraph,
  { sentence, cue, speech }: { readonly sentence: Sentence; readonly cue: Cue; readonly speech: SpeechState },
): Speaker | undefined {
  const speaker = speakerOf(sentence, text, cue, speech);
  return speaker === undefined || namesNobody.test(speaker.name.value)
    ? undefined
    : { ...speaker, role: "quoted" };
}

const namesNobody = /^(?:he|she|they|it|who|which)$/i;

function closesIn(tokens: Tokens, range: TokenRange): boolean {
  for (let i = range.from + 1; i < range.to; i++) if (isMark(tokens, i)) return true;
  return false;
}

function isClosing(tokens: Tokens, at: number): boolean {
  return isMark(tokens, at) && !["“", "«"].includes(textAt(tokens, at));
}

function isMark(tokens: Tokens, at: number): boolean {
  return tokens.word[at]?.kind === "mark" && ["“", "”", '"', "«", "»"].includes(textAt(tokens, at));
}
