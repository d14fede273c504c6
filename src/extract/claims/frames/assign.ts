import type { Category } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { isWord, type Term } from "../text/terms.ts";
import { countsLives, isBand, isBareObject, isNoneOf, isOnlyMet, saysItself } from "./assign-checks.ts";
import { distinct } from "./distinct.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { fits } from "./fits.ts";
import { countBefore, type Harmed, subjectCounts } from "./harmed.ts";
import { objectCounts } from "./object-counts.ts";
import { accompanying, theFollowing, whoSaidIt } from "./other-harmed.ts";
import type { Trigger } from "./trigger.ts";
import { isAdverb } from "./verb-group.ts";

/** One way to read a count: under this trigger, with this strength (lower is stronger). */
interface Candidate extends Harmed {
  readonly trigger: Trigger;
  readonly rank: number;
}

const ranks = { before: 1, object: 2, subject: 2, of: 3 } as const;

/** Puts every count under the word of harm that governs it: the strongest frame wins, then the nearest word. */
export function assignFigures(sentence: Sentence, triggers: readonly Trigger[]): readonly FigureDraft[] {
  const best = new Map<CountPhrase, Candidate[]>();
  for (const trigger of triggers) {
    for (const { count, part } of harmedOf(sentence, trigger)) {
      if (
        isNoneOf(sentence, count, trigger) ||
        isBand(sentence, count, trigger) ||
        saysItself(count, trigger) ||
        !fits(count, trigger) ||
        isBareObject(sentence, count, trigger) ||
        countsLives(sentence, count)
      )
        continue;
      const aside = trigger.voice === "noun" && trigger.harmed === "before";
      const rival = { count, part, trigger, rank: aside ? 4 : ranks[trigger.harmed] };
      best.set(count, strongest(sentence.terms, best.get(count) ?? [], rival));
    }
  }
  const drafts: FigureDraft[] = [];
  for (const count of sentence.counts) {
    const draft = draftOf(sentence, count, best.get(count) ?? []);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function harmedOf(sentence: Sentence, trigger: Trigger): readonly Harmed[] {
  switch (trigger.harmed) {
    case "subject":
      return [
        ...subjectCounts(sentence, trigger.from),
        ...accompanying(sentence, trigger.at),
        ...whoSaidIt(sentence, trigger.from),
        ...theFollowing(sentence, trigger),
      ];
    case "before": {
      const whom = trigger.voice === "bare" ? relativeObject(sentence, trigger) : [];
      return whom.length > 0 ? whom : countBefore(sentence, trigger.from, trigger.voice === "adjective");
    }
    case "object": {
      const after = objectCounts(sentence, objectStart(sentence, trigger.at));
      return after.length > 0 ? after : relativeObject(sentence, trigger);
    }
    case "of":
      return objectCounts(sentence, ofAfter(sentence, trigger) + 1);
  }
}

/** `the 352 schools that it has destroyed`, `the 4,037 students and 209 teachers it has killed`. */
function relativeObject(sentence: Sentence, trigger: Trigger): readonly Harmed[] {
  const { terms } = sentence;
  if (trigger.voice !== "active" && trigger.voice !== "bare") return [];
  const whom = whomBefore(terms, trigger.from);
  if (whom !== undefined) return countBefore(sentence, isWord(terms[whom - 1], ",") ? whom - 1 : whom);
  const subject = trigger.from - 1;
  if (!isWord(terms[subject], "it", "they", "he", "she", "we")) return [];
  const before = isWord(terms[subject - 1], "that", "which", "whom") ? subject - 1 : subject;
  return countBefore(sentence, before, true);
}

/** The relative of `the 14 men whom the army arrested`. */
function whomBefore(terms: readonly Term[], from: number): number | undefined {
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    if (isWord(terms[i], "whom")) return i;
    if (terms[i]?.kind === "mark") return undefined;
  }
  return undefined;
}

/** After the verb, or after the last of verbs that share the object: `killing and wounding dozens`. */
function objectStart(sentence: Sentence, at: number): number {
  const { terms } = sentence;
  if (isWord(terms[at + 1], "with") && isWord(terms[at + 2], "them", "him", "her")) return at + 3;
  let i = at + 1;
  while (isAdverb(terms[i])) i += 1;
  if (!isWord(terms[i], "and", "or", ",")) return at + 1;
  let next = i + 1;
  while (isAdverb(terms[next]) || isWord(terms[next], "and", "or")) next += 1;
  const joined = terms[next]?.lexeme.harmVerb !== undefined && sentence.countAt[next] === undefined;
  return joined ? objectStart(sentence, next) : at + 1;
}

/** `the killing of`; `damage to`, `damage was reported to`. */
function ofAfter({ terms, timed }: Sentence, { at, category }: Trigger): number {
  const word =
    (category === "damaged" && terms[at]?.text === "damage") || isWord(terms[at + 1], "to") ? "to" : "of";
  for (let i = at + 1; i < Math.min(at + 12, terms.length); i++)
    if (terms[i]?.text === word && timed[i] !== true && timed[i + 1] !== true) return i;
  return at + 1;
}

/** Keeps the stronger candidate; two of one verb pair (`killed or injured`) both stay. */
function strongest(terms: readonly Term[], known: readonly Candidate[], rival: Candidate): Candidate[] {
  const first = known[0];
  if (first === undefined) return [rival];
  if (rival.trigger.over === first.trigger.at) return [rival];
  if (rival.trigger.joined !== undefined && rival.rank === first.rank) return [...known, rival];
  if (isMainVerb(terms, first, rival)) return [rival];
  if (isOfTheHeld(first, rival)) return [...known];
  if (isOfTheHeld(rival, first)) return [rival];
  if (taken.has(first.trigger.category) && isFateOf(rival)) return [...known];
  if (taken.has(rival.trigger.category) && isFateOf(first)) return [rival];
  if (rival.rank !== first.rank) return rival.rank < first.rank ? [rival] : [...known];
  return distance(rival) < distance(first) ? [rival] : [...known];
}

/**
 * `14 men who had sought shelter there were killed`, `14 men arrested in May were killed`: the verb of the sentence says what
 * became of them. Leaves `14 men who were arrested and killed`.
 */
function isMainVerb(terms: readonly Term[], first: Candidate, rival: Candidate): boolean {
  const { trigger, count } = rival;
  if (trigger.harmed !== "subject" || trigger.weak || trigger.from <= first.trigger.at) return false;
  if (first.trigger.at < count.to || isWord(terms[trigger.from - 1], "and", "or", "who", "they", "but"))
    return false;
  const opens = isWord(terms[count.to], ",") ? count.to + 1 : count.to;
  return first.trigger.harmed === "before" || isWord(terms[opens], "who", "which", "that");
}

/** `killing nine of the 12 guerrillas held there`: the participle is said of the whole. */
function isOfTheHeld(first: Candidate, rival: Candidate): boolean {
  return (
    first.trigger.harmed === "object" &&
    !first.trigger.weak &&
    rival.trigger.weak &&
    rival.trigger.harmed === "before" &&
    rival.count.partitive !== undefined
  );
}

const taken: ReadonlySet<Category> = new Set(["abducted", "detained", "hostage"]);

/** `taking with them two guards whose fate is not known`: they were taken. */
function isFateOf({ trigger }: Candidate): boolean {
  return trigger.voice === "noun" && trigger.harmed === "before" && trigger.category === "missing";
}

function distance({ count, trigger }: Candidate): number {
  return trigger.at >= count.to ? trigger.at - count.to : count.from - trigger.at;
}

function draftOf(
  sentence: Sentence,
  count: CountPhrase,
  candidates: readonly Candidate[],
): FigureDraft | undefined {
  const first = candidates[0];
  if (first !== undefined) {
    const [chosen, ...also] = distinct(
      candidates.map(({ trigger }) => ({ ...trigger, category: categoryFor(count, trigger) })),
    );
    return {
      count,
      category: chosen?.category ?? categoryFor(count, first.trigger),
      act: chosen?.act ?? first.trigger.act,
      harmAt: chosen?.at ?? first.trigger.at,
      inherited: first.part,
      trigger: chosen ?? first.trigger,
      moreGroups: [],
      negated: first.trigger.negated,
      ...(also.length === 0 ? {} : { also }),
      rule: `casualty-${first.trigger.harmed}-${first.trigger.voice}`,
      ...eitherOf(sentence, count, candidates),
    };
  }
  return isOnlyMet(sentence, count) ? undefined : ownDraft(sentence, count);
}

const bodily: ReadonlySet<Category> = new Set(["killed", "executed", "injured"]);

/** `killed or injured 57`: nobody says how many died, so that the category is the one that covers both. */
function eitherOf(
  { terms }: Sentence,
  { mention }: CountPhrase,
  candidates: readonly Candidate[],
): Pick<FigureDraft, "category" | "harmSpan" | "covers"> | undefined {
  const triggers = candidates.map(({ trigger }) => trigger);
  const [first] = triggers;
  const other = triggers.find(({ joined, category }) => joined === "or" && category !== first?.category);
  if (first === undefined || other === undefined || mention.form === "none" || first.negated)
    return undefined;
  if (!bodily.has(first.category) || !bodily.has(other.category)) return undefined;
  return {
    category: "affected",
    covers: [first.at, other.at],
    harmSpan: spanOf(terms, Math.min(first.at, other.at), Math.max(first.at, other.at) + 1),
  };
}

function categoryFor(count: CountPhrase, trigger: Trigger): FigureDraft["category"] {
  if (trigger.category === "detained" && count.unit === "body") return "discovered";
  const thing =
    count.unit === "home" ||
    count.unit === "building" ||
    count.unit === "object" ||
    count.unit === "settlement" ||
    count.unit === "site" ||
    (count.unit === "unspecified" && count.head !== undefined);
  return trigger.objects !== undefined && thing ? trigger.objects : trigger.category;
}

/** `12 deaths`, `12 wounded soldiers`: harm said by the phrase itself, where no verb of harm governs it. */
function ownDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  const own = count.own;
  if (own === undefined || count.reason !== undefined || count.mention.percent) return undefined;
  if (own.how === "attributive" && count.partitive === "noun" && count.head !== undefined) return undefined;
  if (
    own.how === "result" &&
    own.harm.category === "detained" &&
    "counts" in own.harm &&
    own.harm.counts === "persons"
  )
    return undefined;
  const claimed =
    own.harm.category === "affected" &&
    isWord(terms[count.from - 1], "claim", "claims", "claimed", "claiming");
  const act = "act" in own.harm ? own.harm.act : own.harm.category;
  if (!fits(count, { category: own.harm.category, befalls: own.harm.befalls })) return undefined;
  return {
    count,
    category: claimed ? "killed" : own.harm.category,
    act,
    harmAt: own.term,
    inherited: false,
    moreGroups: [],
    negated: count.mention.form === "none",
    rule: `casualty-${own.how}`,
  };
}
