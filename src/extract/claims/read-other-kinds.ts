import type { Claim } from "../../core/index.ts";
import { hint } from "../words/hints.ts";
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

/** The rules by kind, each with the bit of `hint` without which it cannot find anything. */
const readers: readonly {
  readonly bit: number;
  readonly read: (context: ClaimContext) => readonly PlainDraft[];
}[] = [
  { bit: hint.event, read: readEvents },
  { bit: hint.site, read: readSites },
  { bit: hint.legal, read: readQualifications },
  { bit: hint.stance, read: readPositions },
  { bit: hint.duty, read: readObligations },
  { bit: hint.proceeding, read: readProceedings },
];

/** The claims of one sentence that count nothing; what a longer draft of the same kind already says is left. */
export function readOtherKinds(
  context: ClaimContext,
  options: {
    readonly triggers: readonly Trigger[];
    readonly counted: ReadonlySet<number>;
    readonly identify: ReturnType<typeof claimIds>;
  },
): readonly Claim[] {
  const { hints } = context.sentence;
  const drafts: PlainDraft[] = [];
  for (const { bit, read } of readers)
    if ((hints & bit) !== 0) for (const draft of read(context)) drafts.push(draft);
  for (const draft of readUncounted(context, options.triggers, options.counted)) drafts.push(draft);
  const claims: Claim[] = [];
  for (const draft of drafts)
    if (!drafts.some((other) => isSaidBy(draft, other)))
      claims.push(plainClaim(context, draft, options.identify));
  return claims;
}

function isSaidBy(draft: PlainDraft, other: PlainDraft): boolean {
  if (draft === other || draft.kind !== other.kind || draft.rule !== other.rule) return false;
  if (draft.kind === "qualification") return false;
  const inside = other.from <= draft.from && draft.to <= other.to;
  return inside && other.to - other.from > draft.to - draft.from;
}
