import type { Claim, Field } from "../../../core/index.ts";
import { isPerson, speakerOf } from "../attribution/chain.ts";
import { spanOf } from "../text/sentence.ts";
import type { TokenRange } from "../text/sentences.ts";
import { readTerms } from "../text/terms.ts";
import type { Tokens } from "../text/tokens.ts";
import { readTimes } from "../times/read-times.ts";
import type { TimeContext } from "../times/time-mention.ts";
import type { ClaimContext, FlowState } from "./context.ts";
import { nameFields, timeField } from "./when-where.ts";

/** Puts into the flow's state what the next sentence of the paragraph may inherit. */
export function carryOver(context: ClaimContext, claims: readonly Claim[]): void {
  const { state, sentence } = context;
  const time = timeToInherit(context, claims);
  if (time !== undefined) state.time = time;
  const places = placesToInherit(context, claims);
  if (places !== undefined) state.places = places;
  const named = sentence.times.findLast((one) => one.basis === "read" && /\d{4}/.test(one.edtf ?? ""));
  const year = /\d{4}/.exec(named?.edtf ?? "")?.[0];
  if (year !== undefined) state.year = Number(year);
  for (const cue of context.cues) {
    const speaker = speakerOf(sentence, context.text, cue, state.speech);
    if (speaker === undefined) continue;
    state.speech.last = speaker;
    if (isPerson(speaker)) state.speech.person = speaker;
    if (speaker.role === "quoted") state.speech.quoted = speaker;
  }
}

/** The same from a sentence that makes no claim: only the time that it names. */
export function carryTime(
  tokens: Tokens,
  range: TokenRange,
  { state, ...time }: TimeContext & { readonly state: FlowState },
): void {
  const terms = readTerms(tokens, range);
  for (const mention of readTimes(terms, time)) {
    if (mention.edtf === undefined) continue;
    state.time = { value: mention.edtf, basis: mention.basis, span: spanOf(terms, mention.from, mention.to) };
    const year = mention.basis === "read" ? /\d{4}/.exec(mention.edtf)?.[0] : undefined;
    if (year !== undefined) state.year = Number(year);
  }
}

/** The time of the sentence's last event or figure, else the last time that it names. */
function timeToInherit(context: ClaimContext, claims: readonly Claim[]): Field<string> | undefined {
  const own = claims.findLast(
    (claim) => happens(claim) && claim.time !== undefined && claim.time.basis !== "inherited",
  )?.time;
  if (own !== undefined) return own;
  // When a case was lodged or a view taken says nothing of when things happened.
  if (claims.some((claim) => claim.kind === "proceeding") && !claims.some(happens)) return undefined;
  for (const time of context.sentence.times.toReversed()) {
    if (time.edtf !== undefined) return timeField(context, { ...time, edtf: time.edtf });
  }
  return undefined;
}

function placesToInherit(
  context: ClaimContext,
  claims: readonly Claim[],
): readonly Field<string>[] | undefined {
  const own = claims.findLast(
    (claim) => happens(claim) && claim.places.some((place) => place.basis !== "inherited"),
  )?.places;
  if (own !== undefined) return own;
  const first = context.places[0];
  return first === undefined ? undefined : nameFields(context, first);
}

function happens(claim: Claim): boolean {
  return claim.figure !== undefined || claim.kind === "event" || claim.kind === "casualty";
}
