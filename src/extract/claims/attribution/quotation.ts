import type { Speaker } from "../../../core/index.ts";
import { verbGroupAt } from "../frames/verb-group.ts";
import { oneLine } from "../text/one-line.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/sentences.ts";
import { type Tokens, textAt } from "../text/tokens.ts";
import { type SpeechState, speakerOf } from "./chain.ts";
import { readCues } from "./read-cues.ts";
import { sourceBefore } from "./source-phrase.ts";
import { topicOf, topicSpan } from "./topic.ts";

/** Who speaks in the quotation that a sentence ending in a colon announces: `The Minister wrote to the Council:`. */
export function leadSpeaker(sentence: Sentence, text: string, state: SpeechState): Speaker | undefined {
  const { terms } = sentence;
  for (let at = terms.length - 1; at >= 0; at--) {
    const forms = terms[at]?.lexeme.saying;
    if (forms === undefined || sentence.countAt[at] !== undefined) continue;
    const group = verbGroupAt(terms, at, forms);
    if (group.voice === "passive" || group.voice === "infinitive") continue;
    const source = sourceBefore(sentence, group.from);
    if (source === undefined) continue;
    const cue = {
      source,
      cue: { from: group.from, to: at + 1 },
      scope: { from: at, to: terms.length },
      role: "quoted",
      denies: false,
      rule: "attribution-lead",
    } as const;
    return speakerOf(sentence, text, cue, state);
  }
  return undefined;
}

/** Who speaks in a sentence, or else whom it is about. */
export function speakerNamed(sentence: Sentence, text: string, state: SpeechState): Speaker | undefined {
  const cue = readCues(sentence).at(-1);
  const { last } = state;
  const speaker =
    cue === undefined ? undefined : speakerOf(sentence, text, cue, last === undefined ? {} : { last });
  if (speaker !== undefined) return speaker;
  const topic = topicOf(sentence);
  if (topic === undefined) return undefined;
  const span = topicSpan(sentence, topic);
  return {
    name: { value: oneLine(text.slice(span.start, span.end)), basis: "read", span },
    role: "reported",
  };
}

/** Whether a quotation is still open at the end of a range of tokens, when it was or was not at the start. */
export function isOpenAfter(tokens: Tokens, range: TokenRange, open: boolean): boolean {
  let stays = open;
  for (let i = range.from; i < range.to; i++) {
    if (tokens.word[i]?.kind !== "mark") continue;
    const text = tokens.word[i]?.text;
    if (text === "“" || text === "«") stays = true;
    else if (text === "”" || text === "»") stays = false;
    else if (text === '"') stays = !stays;
  }
  return stays;
}

/** Whether a sentence opens with a quotation, as when somebody quoted before goes on: `“We found twelve bodies.”` */
export function goesOnQuoted(tokens: Tokens, range: TokenRange): boolean {
  return ["“", '"', "«"].includes(textAt(tokens, range.from));
}

/** Whether a flow begins with a quotation mark. */
export function openQuotation(tokens: Tokens): boolean {
  return tokens.length > 0 && ["“", '"', "«", "‘", "”"].includes(textAt(tokens, 0));
}
