import { hint } from "../../words/hints.ts";
import type { HarmAdjective, HarmVerb } from "../../words/words.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { objectFollows, sharesObject } from "./object-follows.ts";
import { sufferTrigger } from "./phrase-triggers.ts";
import { impliesDeath, isOnlyHit, sharedPassive } from "./shared-auxiliary.ts";
import type { Trigger } from "./trigger.ts";
import { isAdverb, type Voice, verbGroupAt } from "./verb-group.ts";

/** Every word of harm of a sentence, in order. */
export function readTriggers(sentence: Sentence): readonly Trigger[] {
  const found: Trigger[] = [];
  if ((sentence.hints & hint.harm) === 0) return found;
  sentence.terms.forEach((term, at) => {
    if ((term.lexeme.hints & hint.harm) === 0) return;
    const inCount = sentence.countAt[at];
    const attributive = inCount?.own !== undefined && inCount.own.term === at;
    if (attributive) return;
    const trigger =
      sufferTrigger(sentence, at) ??
      verbTrigger(sentence, at, found) ??
      nounTrigger(sentence, at) ??
      adjectiveTrigger(sentence, at);
    if (trigger !== undefined && term.kind === "word") found.push(trigger);
  });
  return found;
}

function verbTrigger(sentence: Sentence, at: number, before: readonly Trigger[]): Trigger | undefined {
  const { terms } = sentence;
  const reading = terms[at]?.lexeme.harmVerb;
  if (reading === undefined || isNounHere(terms, at) || isWord(terms[at - 1], "too") || isOfToll(terms, at))
    return undefined;
  const { verb, forms } = reading;
  const group = verbGroupAt(terms, at, forms);
  if (verb.category === "identified" && isWord(terms[at - 1], "be") && isWord(terms[at - 2], "to"))
    return undefined;
  const base = { at, from: group.from, negated: group.negated, verb };
  const joined = joinedTo(terms, at, before);
  const told = joined?.trigger.voice;
  if (
    joined !== undefined &&
    told !== undefined &&
    told !== "noun" &&
    told !== "adjective" &&
    (group.voice === "bare" || group.voice === told)
  ) {
    const { from, harmed } = joined.trigger;
    const own = harmed === "object" && !sharesObject(sentence, at);
    const side = own ? sideOf(sentence, at, "bare", verb) : harmed;
    return { ...triggerOf({ ...base, from, voice: told, harmed: side }), joined: joined.by };
  }
  const harmed = sideOf(sentence, at, group.voice, verb);
  const alone = triggerOf({ ...base, voice: group.voice, harmed });
  if (/^carr(?:y|ies|ied|ying)_off$/.test(terms[at]?.text ?? "") && isOneOf(terms[group.from - 1], plagues)) {
    const starved = isWord(terms[group.from - 1], "hunger", "famine", "starvation");
    const category = starved ? "starved" : "killed";
    return { ...alone, category, act: "death", objects: undefined, harmed: "object" };
  }
  const reduced = harmed === "before" || (verb.harmed === "both" && group.voice === "bare");
  const shared = reduced && forms.has("participle") ? sharedTrigger(sentence, alone, before) : undefined;
  if (shared !== undefined) return shared;
  const shot = verb.category === "attacked" && harmed !== "object";
  return shot
    ? { ...alone, ...deathOf(terms, at, { from: group.from, passive: group.voice === "passive" }) }
    : alone;
}

/** The trigger of a verb, every one with the same fields in the same order. */
function triggerOf(
  found: Pick<Trigger, "at" | "from" | "negated" | "voice" | "harmed"> & { readonly verb: HarmVerb },
): Trigger {
  const { at, from, negated, verb, voice, harmed } = found;
  return {
    at,
    from,
    negated,
    category: verb.category,
    act: verb.act,
    befalls: verb.befalls,
    weak: verb.weak === true,
    objects: verb.objects,
    only: verb.only,
    voice,
    harmed,
  };
}

/** `the toll hits 102`. */
function isOfToll(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "hit", "hits") && is(terms[at - 1], "toll");
}

/** What carries people off, and is nobody. */
const plagues = new Set(
  "hunger cold cholera typhus typhoid disease famine fever epidemic starvation thirst plague dysentery measles illness exposure flu influenza malaria".split(
    " ",
  ),
);

/** A participle that shares its auxiliary with a verb before it; with one of harm it shares the harmed too. */
function sharedTrigger(
  { terms, countAt }: Sentence,
  base: Trigger,
  before: readonly Trigger[],
): Trigger | undefined {
  const shared = sharedPassive(terms, base.from, (term) => countAt[term] !== undefined);
  if (shared === undefined) return undefined;
  const first = before.find((one) => one.at === shared.first);
  const harmful = first !== undefined && !first.weak;
  return {
    ...base,
    ...(base.category === "attacked" ? deathOf(terms, base.at, { first: shared.first, passive: true }) : {}),
    from: shared.from,
    negated: shared.negated,
    voice: "passive",
    harmed: "subject",
    ...(harmful ? { joined: "and" as const } : {}),
    ...(first?.weak === true ? { over: first.at } : {}),
  };
}

const shooting = new Set(["shot"]);
const death = { category: "killed", act: "killing", weak: false } as const;
const hit = { category: "injured", act: "injury", weak: false } as const;

/** Those shot are read as killed where the words say so, and as hurt where one person is shot and nobody says more. */
function deathOf(
  terms: readonly Term[],
  at: number,
  how: { readonly first?: number | undefined; readonly from?: number; readonly passive: boolean },
): Partial<Pick<Trigger, "category" | "act" | "weak">> {
  if (!shooting.has(terms[at]?.text ?? "")) return impliesDeath(terms, at, how) ? death : {};
  if (how.passive && how.from !== undefined && isOnlyHit(terms, how.from, at)) return hit;
  return impliesDeath(terms, at, how) ? death : {};
}

/** The trigger right before `and` or `or` right before this one. */
function joinedTo(
  terms: readonly Term[],
  at: number,
  before: readonly Trigger[],
): { trigger: Trigger; by: "and" | "or" } | undefined {
  let i = at - 1;
  while (isAdverb(terms[i])) i -= 1;
  const by = isWord(terms[i], "and")
    ? "and"
    : isWord(terms[i], "or", "and/or")
      ? "or"
      : isWord(terms[i], ",")
        ? "and"
        : undefined;
  if (by === undefined) return undefined;
  const previous = isWord(terms[i - 1], ",") ? i - 2 : i - 1;
  const trigger = before.find((one) => one.at === previous);
  return trigger === undefined ? undefined : { trigger, by };
}

function sideOf(sentence: Sentence, at: number, voice: Voice, verb: HarmVerb): Trigger["harmed"] {
  const intransitive = verb.harmed === "subject";
  if (voice === "passive" || isOneOf(sentence.terms[at + 1], selves)) return "subject";
  if (voice === "bare" && isWord(sentence.terms[at - 1], "as")) return "before";
  if (verb.category === "attacked" && aimsAt(sentence.terms, at + 1)) return "object";
  if (intransitive) return "subject";
  if (verb.harmed === "both" && !objectFollows(sentence, at)) return "subject";
  const forms = sentence.terms[at]?.lexeme.harmVerb?.forms;
  if (voice === "bare" && forms?.has("participle") === true && !forms.has("past")) return "before";
  if (voice === "bare")
    return objectFollows(sentence, at) || sharesObject(sentence, at) ? "object" : "before";
  return "object";
}

const selves = new Set("themselves himself herself".split(" "));

/** `shot at them`, `fired at two soldiers`: those before it did it; leaves `shot at a checkpoint`. */
function aimsAt(terms: readonly Term[], at: number): boolean {
  if (!isWord(terms[at], "at")) return false;
  const next = is(terms[at + 1], "determiner") ? terms[at + 2] : terms[at + 1];
  return (
    is(next, "pronoun") ||
    isWord(next, "them", "him", "her", "us", "me") ||
    next?.lexeme.group?.unit === "person"
  );
}

const beforeVerbs = new Set("to and or did who that which not".split(" "));

const woundKinds = new Set("gunshot bullet shrapnel stab knife serious head fatal multiple".split(" "));

/** `the killing of`, `his murder`: a form in -ing or a noun that is also a verb stands as a noun after these. */
function isNounHere(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term?.lexeme.harmNoun?.counts === "act" && isWord(terms[at + 1], "of", "by")) return true;
  if (isWord(term, "burns") && !is(terms[at + 1], "determiner") && !is(terms[at + 1], "preposition"))
    return true;
  if (isWord(term, "wounds") && isOneOf(terms[at - 1], woundKinds)) return true;
  const bare =
    term?.lexeme.harmVerb?.forms.has("base") === true || term?.lexeme.harmVerb?.forms.has("third") === true;
  const before = terms[at - 1];
  const modal = is(before, "modal") || isOneOf(before, beforeVerbs);
  if (!bare || term?.lexeme.harmVerb?.forms.has("past") === true) return false;
  return (
    !modal && (is(before, "determiner") || is(before, "preposition") || term?.lexeme.harmNoun !== undefined)
  );
}

const afterNouns = new Set("by in at near on during since between near".split(" "));

function nounTrigger({ terms, countAt }: Sentence, at: number): Trigger | undefined {
  const noun = terms[at]?.lexeme.harmNoun;
  if (noun === undefined || countAt[at] !== undefined) return undefined;
  const next = isWord(terms[at + 1], "”", '"', "’") ? at + 2 : at + 1;
  const of = isWord(terms[next], "of") || (isOneOf(terms[next], afterNouns) && hasOfSoon(terms, next + 1));
  if (!of) return undefined;
  const fatal = noun.category === "attacked" && isWord(terms[at - 1], "deadly", "fatal", "lethal");
  return {
    at,
    from: at,
    category: fatal ? "killed" : noun.category,
    act: fatal ? "killing" : noun.act,
    befalls: noun.befalls,
    weak: noun.category === "attacked" && !fatal,
    harmed: "of",
    voice: "noun",
    negated: isWord(terms[at - 1], "no", "without"),
  };
}

function hasOfSoon(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 8, terms.length); i++) {
    if (isWord(terms[i], "of")) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

/** Over `have been`, `are still`. */
function auxiliaryStart(terms: readonly Term[], at: number): number {
  let i = at;
  while (hasHint(terms[i - 1], hint.auxiliary) || isAdverb(terms[i - 1])) i -= 1;
  return i;
}

function bare({ category, befalls }: HarmAdjective): Omit<Trigger, "at" | "from" | "harmed"> {
  return { category, act: category, befalls, weak: false, negated: false, voice: "adjective" };
}

const beforeAdjectives = new Set(
  "reported presumed feared confirmed found living held left declared pronounced registered considered counted listed as".split(
    " ",
  ),
);

function adjectiveTrigger({ terms, countAt }: Sentence, at: number): Trigger | undefined {
  const adjective = terms[at]?.lexeme.harmAdjective;
  if (adjective === undefined || countAt[at] !== undefined) return undefined;
  let i = at - 1;
  while (isAdverb(terms[i]) || isWord(terms[i], "”", "’") || isOneOf(terms[i], beforeAdjectives)) i -= 1;
  if (isWord(terms[i], "of_them", "of_which") && isWord(terms[i - 1], "all", "both", "each", "most")) {
    const comma = isWord(terms[i - 2], ",") ? i - 2 : i - 1;
    return isWord(terms[comma], ",") ? { ...bare(adjective), at, from: comma, harmed: "before" } : undefined;
  }
  const predicate = is(terms[i], "be") || is(terms[i], "become");
  const act = adjective.category;
  const base = {
    at,
    from: i,
    category: adjective.category,
    act,
    befalls: adjective.befalls,
    weak: false,
    negated: false,
    voice: "adjective",
  } as const;
  if (predicate) return { ...base, from: auxiliaryStart(terms, i), harmed: "subject" };
  const directly =
    countAt[i] !== undefined || countAt[at - 1] !== undefined || terms[at - 1]?.lexeme.group !== undefined;
  return directly ? { ...base, from: at, harmed: "before" } : undefined;
}
