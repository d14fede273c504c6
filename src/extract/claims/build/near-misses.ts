import type { NearMiss, NearMissReason } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { FigureDraft } from "../frames/figure-draft.ts";
import { subjectCounts } from "../frames/harmed.ts";
import type { Trigger } from "../frames/trigger.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import type { Term } from "../text/terms.ts";

/** The numerals of a sentence of harm that became no claim, each with the reason. */
export function nearMissesOf(
  sentence: Sentence,
  drafts: readonly FigureDraft[],
  triggers: readonly Trigger[],
): readonly NearMiss[] {
  const taken = new Set(drafts.map((draft) => draft.count));
  const agents = new Set(
    triggers
      .filter((one) => one.harmed === "object")
      .flatMap((one) => subjectCounts(sentence, one.from).map((harmed) => harmed.count)),
  );
  const misses: NearMiss[] = [];
  const miss = (from: number, to: number, reason: NearMissReason): void => {
    misses.push({ span: spanOf(sentence.terms, from, to), sentence: sentence.span, reason });
  };
  for (const count of sentence.counts) {
    if (taken.has(count)) continue;
    miss(count.mention.from, count.mention.to, count.reason ?? reasonFor(count, agents, triggers));
  }
  for (const time of sentence.times) if (hasNumber(sentence, time)) miss(time.from, time.to, "date");
  sentence.terms.forEach((term, i) => {
    const reason = loneReason(term);
    if (
      reason !== undefined &&
      sentence.countAt[i] === undefined &&
      !sentence.times.some((time) => i >= time.from && i < time.to)
    )
      miss(i, i + 1, reason);
  });
  return misses.toSorted((a, b) => a.span.start - b.span.start);
}

function reasonFor(
  count: CountPhrase,
  agents: ReadonlySet<CountPhrase>,
  triggers: readonly Trigger[],
): NearMissReason {
  if (agents.has(count)) return "agent";
  if (count.unit === "incident" || count.unit === "case") return "not-persons";
  if (count.unit !== "person" && count.unit !== "unspecified" && count.head !== undefined)
    return "not-persons";
  if (count.mention.percent) return "percentage";
  return triggers.length === 0 ? "no-verb-of-harm" : "unread";
}

function hasNumber({ terms }: Sentence, time: { from: number; to: number }): boolean {
  return terms.slice(time.from, time.to).some((term) => /\d/.test(term.text));
}

function loneReason(term: Term): NearMissReason | undefined {
  if (term.kind === "ordinal") return "ordinal";
  if (term.kind === "clock") return "time-of-day";
  if (term.kind === "date") return "date";
  if (term.kind !== "code" || !/\d/.test(term.text)) return undefined;
  if (/year-old|month-old/.test(term.text)) return "age";
  return term.text.includes("/") ? "symbol" : "weapon";
}
