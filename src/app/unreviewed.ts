import { type ClaimRow, type LabelledCases, leastShare, type UnreviewedClaim } from "../core/index.ts";
import { measuredRules } from "../extract/index.ts";
import type { View } from "../store/index.ts";
import type { RecordLog } from "./record-log.ts";

const rowsAtOnce = 200;

/**
 * The claims to look at first: rule by rule, the one with the lowest share that its labelled cases speak for (Wilson) first,
 * so that rules without labelled cases come before all. Within a rule, as the documents came.
 */
export async function unreviewedOf(
  view: View,
  log: RecordLog,
  limit: number,
): Promise<readonly UnreviewedClaim[]> {
  const found: UnreviewedClaim[] = [];
  for (const { rule, cases, compared } of inOrder(await view.rulesOfClaims())) {
    for (let offset = 0; found.length < limit; offset += rowsAtOnce) {
      const { items } = await view.claims({ rule, limit: rowsAtOnce, offset });
      const open = items.filter((row) => !isReviewed(row, log));
      for (const row of open.slice(0, limit - found.length))
        found.push(cases === undefined ? { row } : { row, cases, compared });
      if (items.length < rowsAtOnce) break;
    }
    if (found.length >= limit) break;
  }
  return found;
}

interface RankedRule {
  readonly rule: string;
  readonly cases: LabelledCases | undefined;
  readonly compared: "whole" | "found";
}

function inOrder(names: readonly string[]): readonly RankedRule[] {
  const { rules } = measuredRules();
  const ranked = names.map((rule) => {
    const known = rules.get(rule);
    const cases = known?.whole ?? known?.found;
    const compared: RankedRule["compared"] = known?.whole === undefined ? "found" : "whole";
    return { rule, cases, compared, share: cases === undefined ? 0 : leastShare(cases) };
  });
  return ranked.toSorted((a, b) => a.share - b.share || (a.rule < b.rule ? -1 : 1));
}

/** Whether somebody decided on the claim as the latest reading has it. */
function isReviewed({ source, claim }: ClaimRow, { holdings }: RecordLog): boolean {
  const holding = holdings.bySource.get(source);
  const reading = holding?.reading?.reading.sha256;
  return holding?.reviewed.some((one) => one.item === claim.id && one.reading === reading) ?? false;
}
