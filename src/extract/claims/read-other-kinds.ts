import type { Claim } from "../../core/index.ts";
import type { ClaimContext } from "./build/context.ts";
import type { claimIds } from "./build/identify.ts";
import { type PlainDraft, plainClaim } from "./build/plain-claim.ts";
import type { Trigger } from "./frames/trigger.ts";
import { readEvents } from "./kinds/event.ts";
import { readObligations } from "./kinds/obligation.ts";
import { readPositions } from "./kinds/position.ts";
import { readProceedings } from "./kinds/proceeding.ts";
import { readQualifications } from "./kinds/qualification.ts";
import { readSites } from "./kinds/site.ts";
import { readUncounted } from "./kinds/uncounted.ts";

/** The claims of one sentence that count nothing; what a longer draft of the same kind already says is left. */
export function readOtherKinds(
  context: ClaimContext,
  options: {
    readonly triggers: readonly Trigger[];
    readonly counted: ReadonlySet<number>;
    readonly identify: ReturnType<typeof claimIds>;
  },
): readonly Claim[] {
  const drafts = [
    ...readEvents(context),
    ...readSites(context),
    ...readQualifications(context),
    ...readPositions(context),
    ...readObligations(context),
    ...readProceedings(context),
    ...readUncounted(context, options.triggers, options.counted),
  ];
  return drafts
    .filter((draft) => !drafts.some((other) => isSaidBy(draft, other)))
    .map((draft) => plainClaim(context, draft))
    .map((claim) => ({ ...claim, id: options.identify(claim.kind, claim.span) }));
}

function isSaidBy(draft: PlainDraft, other: PlainDraft): boolean {
  if (draft === other || draft.kind !== other.kind || draft.rule !== other.rule) return false;
  if (draft.kind === "qualification") return false;
  const inside = other.from <= draft.from && draft.to <= other.to;
  return inside && other.to - other.from > draft.to - draft.from;
}
