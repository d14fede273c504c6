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
  const misses: NearMiss[] = [];
  const miss = (from: number, to: number, reason: NearMissReason): void => {
    misses.push({ span: spanOf(sentence.terms, from, to), sentence: sentence.span, reason });
  };
  const left = sentence.counts.filter((count) => !drafts.some((draft) => draft.count === count));
  const agents = left.length === 0 ? nobody : agentCounts(sentence, triggers);
  for (const count of left)
    miss(count.mention.from, count.mention.to, count.reason ?? reasonFor(count, agents, triggers));
  for (const time of sentence.times) if (hasNumber(sentence, time)) miss(time.from, time.to, "date");
  for (let i = 0; i < sentence.terms.length; i++) {
    const reason = loneReason(sentence.terms[i]);
    if (reason !== undefined && !isCounted(sentence, i, left) && !isInTime(sentence, i))
      miss(i, i + 1, reason);
  }
  return misses.length < 2 ? misses : misses.toSorted((a, b) => a.span.start - b.span.start);
}

/** Whether a count that became a claim, or the number of one that did not, holds the term. */
function isCounted({ countAt }: Sentence, at: number, left: readonly CountPhrase[]): boolean {
  const count = countAt[at];
  if (left.some(({ mention }) => at >= mention.from && at < mention.to)) return true;
  return count !== undefined && !left.includes(count);
}

const nobody: ReadonlySet<CountPhrase> = new Set();

/** Counts of those who do the harm. */
function agentCounts(sentence: Sentence, triggers: readonly Trigger[]): ReadonlySet<CountPhrase> {
  return new Set(
    triggers
      .filter((one) => one.harmed === "object")
      .flatMap((one) => subjectCounts(sentence, one.from).map((harmed) => harmed.count)),
  );
}

function isInTime({ times }: Sentence, at: number): boolean {
  return times.some((time) => at >= time.from && at < time.to);
}

function reasonFor(
  count: CountPhrase,
  agents: ReadonlySet<CountPhrase>,
  triggers: readonly Trigger[],
): NearMissReason {
  const acts = count.unit === "person" || count.unit === "unspecified" || count.unit === "body";
  if (acts && agents.has(count)) return "agent";
  if (count.unit === "incident" || count.unit === "case") return "not-persons";
  if (count.unit !== "person" && count.unit !== "unspecified" && count.head !== undefined)
    return "not-persons";
  if (count.mention.percent) return "percentage";
  return triggers.length === 0 ? "no-verb-of-harm" : "unread";
}

function hasNumber({ terms }: Sentence, time: { from: number; to: number }): boolean {
  for (let i = time.from; i < time.to; i++)
    if (terms[i]?.lexeme.number !== undefined || /\d/.test(terms[i]?.text ?? "")) return true;
  return false;
}

function loneReason(term: Term | undefined): NearMissReason | undefined {
  if (term === undefined || term.kind === "word" || term.kind === "mark") return undefined;
  if (term.kind === "number") return "unread";
  if (term.kind === "ordinal") return "ordinal";
  if (term.kind === "clock") return "time-of-day";
  if (term.kind === "date") return "date";
  if (!/\d/.test(term.text)) return undefined;
  if (/year-old|month-old/.test(term.text)) return "age";
  return term.text.includes("/") ? "symbol" : "weapon";
}
