import type { Claim, ClaimKind, Modality, Span, Speaker } from "../../../core/index.ts";
import { chainAt } from "../attribution/chain.ts";
import { modalityAt } from "../frames/modality.ts";
import { spanOf } from "../text/sentence.ts";
import type { ClaimContext } from "./context.ts";
import type { PlainDraft } from "./plain-draft.ts";
import { placesAt, timeAt } from "./when-where.ts";

/** Puts time, place, modality, speakers and support to a draft. */
export function plainClaim(
  context: ClaimContext,
  draft: PlainDraft,
  identify: (kind: ClaimKind, span: Span) => string,
): Claim {
  const { sentence } = context;
  const span = spanOf(sentence.terms, draft.from, draft.to);
  const time = timeAt(context, draft.at);
  const places = placesAt(context, draft.at);
  const claim = {
    id: identify(draft.kind, span),
    kind: draft.kind,
    span,
    sentence: sentence.span,
    part: sentence.part,
    groups: draft.fields.groups ?? [],
    places: draft.inherits ? places : places.filter((place) => place.basis !== "inherited"),
    agents: draft.agents ?? [],
    affected: draft.affected ?? [],
    modality: modalityOf(context, draft),
    negated: draft.negated ?? false,
    attribution: chainOf(context, draft),
    support: context.supportOf(sentence.span),
    rule: `${draft.rule}@1`,
    ...draft.fields,
  };
  return time === undefined || (!draft.inherits && time.basis === "inherited") ? claim : { ...claim, time };
}

function modalityOf(context: ClaimContext, draft: PlainDraft): Modality {
  if (draft.kind === "qualification" && draft.negated === true) return "denied";
  return modalityAt(context.sentence, draft.verb ?? { from: draft.at, to: draft.at }, context.cues);
}

/** Everybody on whom the sentence lays it, and whom the clause itself names. */
function chainOf(context: ClaimContext, { at, speaker }: PlainDraft): readonly Speaker[] {
  const chain = chainAt({
    sentence: context.sentence,
    text: context.text,
    cues: context.cues,
    author: context.author,
    state: context.state.speech,
    at,
  });
  const repeated = speaker === undefined || chain.some((one) => one.name.value === speaker.name.value);
  return repeated ? chain : [...chain, speaker];
}
