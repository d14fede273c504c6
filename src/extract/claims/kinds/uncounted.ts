import type { Category, ClaimKind, Field, Group } from "../../../core/index.ts";
import { gather } from "../../gather.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { agentOf } from "../frames/agent.ts";
import type { Trigger } from "../frames/trigger.ts";
import { spanOf } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import { overApposition, personBefore, personFrom } from "./named-person.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrases.ts";

/**
 * Harm said without a number: `the unlawful targeting of civilians`, `the desecration of cultural heritage`, `villagers
 * were expelled`. Leaves a verb whose counted harmed already make a claim, and harm to nobody and nothing named.
 */
export function readUncounted(
  context: ClaimContext,
  triggers: readonly Trigger[],
  counted: ReadonlySet<number>,
): readonly PlainDraft[] {
  return gather(triggers, (trigger) => {
    if (trigger.weak || counted.has(trigger.at)) return [];
    const whom = affectedOf(context, trigger);
    const able = whom !== undefined && canSuffer(context, whom, trigger);
    const affected = able ? whom : bodily.has(trigger.category) ? namedHarmed(context, trigger) : undefined;
    if (affected === undefined) return [];
    const agent = agentOf(context.sentence, trigger);
    const from = Math.min(affected.from, trigger.at);
    const draft: PlainDraft = {
      kind: kindOf(trigger.category),
      from,
      to: Math.max(affected.to, trigger.at + 1),
      at: trigger.at,
      rule: `harm-${trigger.harmed}`,
      verb: { from: trigger.from, to: trigger.at },
      negated: trigger.negated || isWord(context.sentence.terms[affected.from], "no"),
      inherits: true,
      affected: [worded(context, affected)],
      agents: agent === undefined ? [] : [worded(context, agent)],
      fields: {
        category: {
          value: trigger.category,
          basis: "read",
          span: spanOf(context.sentence.terms, trigger.at, trigger.at + 1),
        },
        act: {
          value: trigger.act,
          basis: "read",
          span: spanOf(context.sentence.terms, trigger.at, trigger.at + 1),
        },
        groups: groupsIn(context, affected),
      },
    };
    return [draft];
  });
}

const bodily: ReadonlySet<Category> = new Set(["killed", "executed", "injured"]);

/** The one person of `Ana Tal, 35, was shot in the chest`, `killing Marwan Tal`, `he died there`. */
function namedHarmed(
  { sentence: { terms } }: ClaimContext,
  { harmed, from, at, category }: Trigger,
): Range | undefined {
  if (harmed === "object") return personFrom(terms, at + 1);
  if (harmed === "of") return isWord(terms[at + 1], "of") ? personFrom(terms, at + 2) : undefined;
  const before = isWord(terms[from - 1], ",") ? overApposition(terms, from - 1) : from;
  const named = before === undefined ? undefined : personBefore(terms, before);
  return named !== undefined && named.to - named.from === 1 && category === "injured" ? undefined : named;
}

function affectedOf({ sentence }: ClaimContext, trigger: Trigger): Range | undefined {
  const { terms } = sentence;
  if (trigger.harmed === "subject") return afterSaying(terms, phraseBefore(sentence, trigger.from, 24));
  if (trigger.harmed === "before") return phraseBefore(sentence, trigger.from, 8);
  let from = trigger.at + 1;
  if (trigger.harmed === "of") {
    while (from < terms.length && !isWord(terms[from], "of") && from - trigger.at < 10) from += 1;
    from += 1;
  }
  return phraseAfter(sentence, from);
}

/** Without `police say` before: `Police say a man was shot`. */
function afterSaying(terms: readonly Term[], range: Range | undefined): Range | undefined {
  if (range === undefined) return undefined;
  for (let i = range.to - 2; i > range.from; i--) {
    const saying = terms[i]?.lexeme.saying;
    if (saying !== undefined && !saying.has("participle") && is(terms[i + 1], "determiner"))
      return { from: i + 1, to: range.to };
  }
  return range;
}

/** The affected must name persons or things of the kind that the harm befalls. */
function canSuffer({ sentence: { terms } }: ClaimContext, range: Range, trigger: Trigger): boolean {
  for (let i = range.from; i < range.to; i++) {
    const term = terms[i];
    const unit = term?.lexeme.group?.unit;
    const person = unit === "person" || unit === "body" || unit === "family" || unit === "household";
    if (
      trigger.befalls === "persons" &&
      (person || isWord(term, "population", "detainees", "them", "prisoners"))
    )
      return true;
    if (trigger.befalls !== "persons" && ((unit !== undefined && !person) || is(term, "propertyNoun")))
      return true;
    if (trigger.befalls === "either" && unit !== undefined) return true;
  }
  return false;
}

function groupsIn(context: ClaimContext, range: Range): readonly Field<Group>[] {
  const found: Field<Group>[] = [];
  for (let i = range.from; i < range.to; i++) {
    for (const code of context.sentence.terms[i]?.lexeme.group?.codes ?? []) {
      if (!found.some((field) => field.value.code === code))
        found.push({ value: { code }, basis: "read", span: spanOf(context.sentence.terms, i, i + 1) });
    }
  }
  return found;
}

function kindOf(category: Category): ClaimKind {
  if (category === "displaced" || category === "deported") return "displacement";
  return category === "destroyed" || category === "damaged" || category === "looted"
    ? "property"
    : "casualty";
}
