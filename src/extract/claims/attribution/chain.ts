import type { Speaker } from "../../../core/index.ts";
import { oneLine } from "../text/one-line.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { pointsBack } from "./nominal.ts";

/** What carries from sentence to sentence of a flow: who was last named as speaking, and an open quotation. */
export interface SpeechState {
  last?: Speaker;
  /** The person last named as speaking, whom `he` means after a body was named. */
  person?: Speaker;
  /** Speaker of a quotation that is still open. */
  quoting?: Speaker | undefined;
  /** Whoever was last quoted in the paragraph: a quotation that follows without a name is theirs too. */
  quoted?: Speaker | undefined;
  /** Whom the sentence before was about: looked up when a pronoun asks. */
  before?: (() => Speaker | undefined) | undefined;
  /** Whether that sentence said nothing of harm: then it is what a pronoun means first. */
  passedOver?: boolean;
}

/** The chain for a statement at a term: the author, then everybody on whom the sentence lays it, outermost first. */
export function chainAt(options: {
  readonly sentence: Sentence;
  readonly text: string;
  readonly cues: readonly Cue[];
  readonly author: Speaker;
  readonly state: SpeechState;
  readonly at: number;
}): readonly Speaker[] {
  const { sentence, cues, author, state, at } = options;
  const chain: Speaker[] = [author];
  if (state.quoting !== undefined && !isOwnQuotation(cues, state, at)) chain.push(state.quoting);
  for (const cue of cues) {
    if (at < cue.scope.from || at >= cue.scope.to) continue;
    if (at >= cue.source.from && at < cue.source.to) continue;
    if (cues.some((other) => other !== cue && holds(other.source, cue.source))) continue;
    const named = chain.length > 1 ? chain.at(-1) : undefined;
    const speaker = speakerOf(sentence, options.text, cue, named === undefined ? state : { last: named });
    if (
      speaker !== undefined &&
      chain.length < 5 &&
      !chain.some((one) => one.name.value === speaker.name.value) &&
      !isOwnVoice(author.name.value, speaker.name.value)
    )
      chain.push(speaker);
  }
  return chain;
}

/** A quotation that goes on, and whose speaker the sentence names again. */
function isOwnQuotation(cues: readonly Cue[], { quoting, quoted }: SpeechState, at: number): boolean {
  return (
    quoting === quoted &&
    cues.some(({ role, scope }) => role === "quoted" && at >= scope.from && at < scope.to)
  );
}

/** How a court calls itself. */
const bench =
  /^(?:(?:the|this|present) )?(?:(?:Trial|Appeals|Grand|Pre-Trial) )?Chamber$|^(?:the )?(?:Majority|Bench)$/;

const ownWords = /^(?:government|delegation|(?:permanent )?mission|republic|state|kingdom|people) of /;

/** `The Commission` in a report of the Commission of Inquiry, `the Government of Veldania` in a letter of Veldania: the author. */
export function isOwnVoice(author: string, name: string): boolean {
  const whole = author.toLowerCase();
  const short = name.toLowerCase().replace(/^the /, "");
  if (short.length > 2 && whole.includes(short)) return true;
  if (bench.test(name) && (whole === "author of the document" || /court|tribunal|chamber/.test(whole)))
    return true;
  const party = whole.split(" of ").at(-1)?.replace(/^the /, "") ?? "";
  return party.length > 3 && short.endsWith(party) && (ownWords.test(short) || short === party);
}

/** Whether one source's words hold another's: `Some` in `Some reports`. */
function holds(outer: Cue["source"], inner: Cue["source"]): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

/** The speaker that a cue names; a pronoun is the one last named; `I` and `we` are the author. */
export function speakerOf(
  sentence: Sentence,
  text: string,
  cue: Cue,
  state: SpeechState,
): Speaker | undefined {
  const { terms } = sentence;
  const first = terms[cue.source.from];
  const single = cue.source.to - cue.source.from === 1;
  if (single && isWord(first, "i", "we")) return undefined;
  if (isWord(first, "my", "our")) return undefined;
  const cueSpan = spanOf(terms, cue.cue.from, cue.cue.to);
  const pronoun = single && (is(first, "pronoun") || isOneOf(first, owners));
  const meant =
    pronoun || pointsBack(terms, cue.source)
      ? whomMeant(pronoun ? first : terms[cue.source.from + 1], state)
      : undefined;
  if (meant !== undefined)
    return { name: { ...meant.name, basis: "inherited" }, role: cue.role, cue: cueSpan };
  if (pronoun && (isOneOf(first, owners) || !isOtherThan(first, state.last))) return undefined;
  const from = trimmedStart(sentence, cue.source.from, cue.source.to);
  const to =
    cue.source.to - from > 1 && isWord(terms[cue.source.to - 1], "itself", "himself", "herself", "themselves")
      ? cue.source.to - 1
      : cue.source.to;
  const span = spanOf(terms, from, to);
  return {
    name: { value: oneLine(text.slice(span.start, span.end)), basis: "read", span },
    role: cue.role,
    cue: cueSpan,
  };
}

/** Whom `he`, `it` or `the organization` means: whom the sentence before was about, else who was last named as speaking. */
function whomMeant(
  first: Term | undefined,
  { before, passedOver, last, person }: SpeechState,
): Speaker | undefined {
  const ofBody = isOneOf(first, bodyWords);
  const fits = (one: Speaker | undefined): boolean =>
    one !== undefined &&
    !isOtherThan(first, one) &&
    isSameWitness(first, one) &&
    (!ofBody || isBody(one) || !isPersonal(one));
  const ofOne = isWord(first, "he", "she", "his", "her");
  const topic = passedOver === true || ofOne || last === undefined ? before?.() : undefined;
  return [topic, last, person].find(fits);
}

/** `The witness` after a witness was named. */
function isSameWitness(first: Term | undefined, last: Speaker): boolean {
  return !isWord(first, "witness") || /witness/i.test(last.name.value);
}

const owners = new Set(["his", "her", "its", "their"]);

const bodyWords = new Set(
  "agency organization organisation group office mission newspaper publication body report document statement letter study paper".split(
    " ",
  ),
);

/** `the commander`, `Mr. Salt`, `a survivor`: one who is no body. */
function isPersonal({ name }: Speaker): boolean {
  return personal.test(name.value);
}

const personal =
  /^(?:he|she)$|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt)\b|\b(?:commander|colonel|general|mayor|minister|bishop|prefect|governor|judge|gunner|teacher|director|chief|president|envoy|spokes(?:man|woman|person)|doctor|nurse|survivor|witness|resident|priest|officer)s?\b|\bofficials?$/i;

/** Whether a speaker is named or described as a person, whom `he` may mean. */
export function isPerson(speaker: Speaker): boolean {
  return !isBody(speaker) && (isPersonal(speaker) || /^\p{Lu}/u.test(speaker.name.value));
}

/** Whether a speaker is a body and not a person. */
export function isBody({ name }: Speaker): boolean {
  return bodies.test(name.value) && !personal.test(name.value);
}

const bodies =
  /\b(?:mission|committee|commission|group|office|organi[sz]ation|agency|ministry|council|society|watch|government|authorities|army|police|hospital|party|front|court|tribunal|radio|newspaper|network|union|report|movement)\b/i;

/** `He` after a body was named: somebody else, who is then called as the words call him. */
function isOtherThan(pronoun: Term | undefined, last: Speaker | undefined): boolean {
  return isWord(pronoun, "he", "she", "his", "her") && last !== undefined && isBody(last);
}

const beforeNames = new Set("from the a an and but while also however meanwhile by".split(" "));

/** Without `and`, `the` and the like before the name. */
function trimmedStart({ terms }: Sentence, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && (isOneOf(terms[i], beforeNames) || terms[i]?.kind === "mark")) i += 1;
  return i;
}
