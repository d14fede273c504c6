import type { Modality, Span, Speaker } from "../../../core/index.ts";
import { oneLine } from "../text/one-line.ts";
import { meaningAt, type PhraseSentence } from "./read-amount.ts";

/** On whom a sentence lays what it says, and from which token on. */
export interface SaidBy {
  readonly speaker: Speaker;
  readonly from: number;
}

const ends = /^[,،，:：;]$/;
const mostWords = 14;

/** Who is named as speaking: after `selon`, before `a déclaré que`, between `ذكرت` and `أن`. */
export function saidBy(sentence: PhraseSentence, text: string): SaidBy | undefined {
  const { tokens, lexicon } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const according = meaningAt(sentence, at, "according");
    if (according !== undefined) return sourceAfter(sentence, text, { at, to: at + according.found.length });
    const says = meaningAt(sentence, at, "says");
    if (says === undefined) continue;
    const cue = { at, to: at + says.found.length };
    if (lexicon.words.speaker === "before") return sourceBefore(sentence, text, cue);
    const that = thatAfter(sentence, cue.to);
    if (that !== undefined && that > cue.to) return made(sentence, text, { cue, from: cue.to, to: that });
  }
  return undefined;
}

interface CueRange {
  readonly at: number;
  readonly to: number;
}

function sourceAfter(sentence: PhraseSentence, text: string, cue: CueRange): SaidBy | undefined {
  let to = cue.to;
  while (to < sentence.tokens.length && to - cue.to < mostWords && !endsSource(sentence, to)) to += 1;
  return to === cue.to ? undefined : made(sentence, text, { cue, from: cue.to, to });
}

function endsSource(sentence: PhraseSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.kind === "number" || ends.test(token.word)) return true;
  return (
    meaningAt(sentence, at, "says") !== undefined ||
    meaningAt(sentence, at, "harm") !== undefined ||
    meaningAt(sentence, at, "hedge") !== undefined
  );
}

function sourceBefore(sentence: PhraseSentence, text: string, cue: CueRange): SaidBy | undefined {
  let from = cue.at;
  while (from > 0 && cue.at - from < mostWords && !ends.test(sentence.tokens[from - 1]?.word ?? ""))
    from -= 1;
  return from === cue.at ? undefined : made(sentence, text, { cue, from, to: cue.at });
}

function thatAfter(sentence: PhraseSentence, from: number): number | undefined {
  for (let at = from; at < from + mostWords && at < sentence.tokens.length; at++)
    if (meaningAt(sentence, at, "that") !== undefined) return at;
  return undefined;
}

function made(
  { tokens, lexicon }: PhraseSentence,
  text: string,
  { cue, from, to }: { readonly cue: CueRange; readonly from: number; readonly to: number },
): SaidBy | undefined {
  const opensName = lexicon.single.articlesOfNames.has(tokens[from]?.word ?? "");
  const [first, last] = [tokens[opensName && from + 1 < to ? from + 1 : from], tokens[to - 1]];
  const [cueFirst, cueLast] = [tokens[cue.at], tokens[cue.to - 1]];
  if (first === undefined || last === undefined || cueFirst === undefined || cueLast === undefined)
    return undefined;
  const span: Span = { start: first.start + prepositionIn(first.word, lexicon), end: last.end };
  return {
    from: Math.max(to, cue.to),
    speaker: {
      name: { value: oneLine(text.slice(span.start, span.end)), basis: "read", span },
      role: "reported",
      cue: { start: cueFirst.start, end: cueLast.end },
    },
  };
}

/** `وفقا لوزارة الصحة`: the preposition is written together with the name; `لل` may hold an article or not, and stays. */
function prepositionIn(word: string, { words }: PhraseSentence["lexicon"]): number {
  return words.clitics === true && /^(?:ل(?!ل).{3}|للجن)/.test(word) && !/^لجن/.test(word) ? 1 : 0;
}

/** Whether the sentence says that it is so, or that it is alleged or denied. */
export function modalityOf(sentence: PhraseSentence): Modality {
  const has = (kind: "alleged" | "denied"): boolean =>
    sentence.tokens.some((_, at) => meaningAt(sentence, at, kind) !== undefined);
  if (has("denied")) return "denied";
  return has("alleged") ? "alleged" : "asserted";
}

const mostBetween = 3;

/** Whether a negation stands right before a word of harm: `не были убиты`, `n'ont pas été tués`. */
export function isNegated(sentence: PhraseSentence, harm: number): boolean {
  for (let at = harm - 1; at >= Math.max(0, harm - mostBetween - 1); at--) {
    const met = meaningAt(sentence, at, "negations");
    if (met !== undefined && at + met.found.length >= harm - 1) return true;
  }
  return false;
}
