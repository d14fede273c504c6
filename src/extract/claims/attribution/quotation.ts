import type { Speaker } from "../../../core/index.ts";
import { verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Tokens, textAt } from "../text/tokens.ts";
import { type SpeechState, speakerOf } from "./chain.ts";
import { sourceBefore } from "./source-phrase.ts";

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

/** Whether a flow begins with a quotation mark. */
export function openQuotation(tokens: Tokens): boolean {
  return tokens.length > 0 && ["“", '"', "«", "‘", "”"].includes(textAt(tokens, 0));
}
