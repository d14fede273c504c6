import type { Claim } from "../../core/index.ts";
import { hint } from "../words/hints.ts";
import type { ClaimContext } from "./build/context.ts";
import type { claimIds } from "./build/identify.ts";
import { plainClaim } from "./build/plain-claim.ts";
import type { PlainDraft } from "./build/plain-draft.ts";
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
  const said = drafts.length < 2 ? nothing : saidByLonger(drafts);
  for (const draft of drafts) {
    if (said.has(draft)) continue;
    const claim = plainClaim(context, draft, options.identify);
    context.trace?.(claim, { kind: "plain", context, draft });
    claims.push(claim);
  }
  return claims;
}

const nothing: ReadonlySet<PlainDraft> = new Set();

/** Drafts inside a longer one of the same kind and rule; qualifications each say their own. One pass over them in order. */
function saidByLonger(drafts: readonly PlainDraft[]): ReadonlySet<PlainDraft> {
  const said = new Set<PlainDraft>();
  const longest = new Map<string, PlainDraft>();
  for (const draft of drafts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const key = `${draft.kind} ${draft.rule}`;
    const before = longest.get(key);
    if (before === undefined || draft.to > before.to) longest.set(key, draft);
    else if (draft.kind !== "qualification" && isLonger(before, draft)) said.add(draft);
  }
  return said;
}

function isLonger(one: PlainDraft, other: PlainDraft): boolean {
  return one.to - one.from > other.to - other.from;
}
