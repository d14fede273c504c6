import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { amongTrigger } from "./among.ts";
import { complementTrigger } from "./complement.ts";
import { conditionTrigger } from "./condition.ts";
import { carriedToHospital } from "./patients.ts";
import { shelterTrigger } from "./shelter.ts";
import type { Trigger } from "./trigger.ts";
import { anyForms, pastForms, verbGroupAt } from "./verb-group.ts";

const sufferWords = new Set(
  "suffered sustained received suffering sustaining incurred suffer sustain".split(" "),
);

/** `suffered mostly minor injuries`, `received gunshot wounds`. */
export function sufferTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  const other =
    carriedToHospital(terms, at) ??
    conditionTrigger({ terms, countAt }, at) ??
    complementTrigger({ terms, countAt }, at) ??
    subjectedTrigger(terms, at) ??
    amongTrigger({ terms, countAt }, at) ??
    damageTrigger(terms, at) ??
    inCustody({ terms, countAt }, at) ??
    lossTrigger(terms, at) ??
    whoseTrigger({ terms, countAt }, at) ??
    nothingHeard(terms, at) ??
    fellTrigger(terms, at) ??
    amputationTrigger(terms, at) ??
    injuriesTrigger(terms, at) ??
    signsTrigger(terms, at) ??
    shelterTrigger({ terms, countAt }, at) ??
    withInjuries({ terms, countAt }, at);
  if (other !== undefined) return other;
  if (!isOneOf(terms[at], sufferWords)) return undefined;
  for (let i = at + 1; i < Math.min(at + 6, terms.length); i++) {
    if (countAt[i] !== undefined || terms[i]?.kind === "mark") return undefined;
    if (!isWord(terms[i], "injuries", "wounds", "burns", "injury", "fractures")) continue;
    const group = verbGroupAt(terms, at, pastForms);
    return {
      at,
      from: group.from,
      category: "injured",
      act: "injury",
      befalls: "persons",
      weak: false,
      harmed: "subject",
      voice: "active",
      negated: group.negated,
    };
  }
  return undefined;
}

const plain = { befalls: "persons", weak: false, negated: false } as const;

/** `damage to 18 homes`, `damage was reported to two clinics`. */
function damageTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "damage")) return undefined;
  let i = at + 1;
  while (
    i < at + 5 &&
    (is(terms[i], "be") || isWord(terms[i], "reported", "caused", "done", "inflicted", "also"))
  )
    i += 1;
  if (!isWord(terms[i], "to")) return undefined;
  return {
    ...plain,
    at,
    from: at,
    befalls: "objects",
    category: "damaged",
    act: "damage",
    harmed: "of",
    voice: "noun",
  };
}

/** `26 persons remain in detention`, `12 in custody`; leaves `in detention camps`. */
function inCustody({ terms, countAt }: Pick<Sentence, "terms" | "countAt">, at: number): Trigger | undefined {
  if (!isWord(terms[at], "detention", "custody", "captivity", "displacement", "hospital")) return undefined;
  const next = terms[at + 1];
  const alone =
    next === undefined || next.kind === "mark" || is(next, "preposition") || is(next, "conjunction");
  if (!alone || isWord(next, "of")) return undefined;
  let i = at - 1;
  while (isWord(terms[i], "administrative", "pre-trial", "prolonged", "arbitrary", "police", "military"))
    i -= 1;
  if (!isWord(terms[i], "in")) return undefined;
  i -= 1;
  while (isWord(terms[i], "still", "living", "held", "kept", "currently")) i -= 1;
  const harm = isWord(terms[at], "displacement")
    ? ({ category: "displaced", act: "displacement" } as const)
    : isWord(terms[at], "hospital")
      ? ({ category: "injured", act: "injury" } as const)
      : ({ category: "detained", act: "detention" } as const);
  if (is(terms[i], "be") || is(terms[i], "become"))
    return { ...plain, ...harm, at, from: i, harmed: "subject", voice: "adjective" };
  const count = countAt[i];
  return count === undefined || (isWord(terms[at], "hospital") && diesThere(terms, count))
    ? undefined
    : { ...plain, ...harm, at, from: i + 1, harmed: "before", voice: "adjective" };
}

/** `Eleven died at the scene and four in hospital`. */
function diesThere(terms: readonly Term[], { from, head }: CountPhrase): boolean {
  if (head !== undefined || !isWord(terms[from - 1], "and", ",")) return false;
  for (let i = from - 2; i > Math.max(-1, from - 12); i--) {
    if (isWord(terms[i], ";")) return false;
    if (isWord(terms[i], "died", "dies", "die", "perished")) return true;
  }
  return false;
}

/** `52 militiamen whose deaths we recorded`, `14 men whose fate is unknown`. */
function whoseTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  if (!isWord(terms[at], "whose")) return undefined;
  const noun = terms[at + 1]?.lexeme.harmNoun;
  if (noun === undefined || noun.befalls !== "persons" || noun.counts === "persons") return undefined;
  const from = isWord(terms[at - 1], ",") ? at - 1 : at;
  if (countAt[from - 1] === undefined) return undefined;
  const { category, act } = noun;
  return { ...plain, at, from, category, act, harmed: "before", voice: "noun" };
}

/** `where two guards fell`: alone, of persons; leaves `fell to 12`, `fell ill`. */
function fellTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  const next = terms[at + 1];
  if (!isWord(terms[at], "fell", "fallen") || !(next === undefined || next.kind === "mark")) return undefined;
  const { from } = verbGroupAt(terms, at, pastForms);
  return {
    ...plain,
    at,
    from,
    weak: true,
    category: "killed",
    act: "death",
    harmed: "subject",
    voice: "active",
  };
}

/** `Nothing has been heard of the other ten`, `there is no trace of 12 men`. */
function nothingHeard(terms: readonly Term[], at: number): Trigger | undefined {
  if (
    isWord(terms[at], "known", "heard") &&
    isWord(terms[at - 2], "nothing") &&
    isWord(terms[at - 3], "of_whom")
  )
    return {
      ...plain,
      at,
      from: at - 3,
      category: "missing",
      act: "disappearance",
      harmed: "before",
      voice: "noun",
    };
  if (!isWord(terms[at], "heard", "trace", "news", "word") || !isWord(terms[at + 1], "of", "from"))
    return undefined;
  const none = [1, 2, 3, 4, 5].some((k) => isWord(terms[at - k], "nothing", "no"));
  return none
    ? { ...plain, at, from: at, category: "missing", act: "disappearance", harmed: "of", voice: "noun" }
    : undefined;
}

/** `had to have a leg amputated`, `have had limbs amputated`. */
function amputationTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "amputated")) return undefined;
  for (let i = at - 1; i > Math.max(0, at - 6); i--) {
    if (!is(terms[i], "have")) continue;
    const { from } = verbGroupAt(terms, i, anyForms);
    return { ...plain, at, from, category: "injured", act: "injury", harmed: "subject", voice: "active" };
  }
  return undefined;
}

/** `injuries to two others`. */
function injuriesTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "injuries", "injury", "wounds") || !isWord(terms[at + 1], "to")) return undefined;
  return { ...plain, at, from: at, category: "injured", act: "injury", harmed: "of", voice: "noun" };
}

/** `the loss of four soldiers`; leaves `the loss of 12 days`. */
function lossTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "loss") || !isWord(terms[at + 1], "of")) return undefined;
  return { ...plain, at, from: at, weak: true, category: "killed", act: "loss", harmed: "of", voice: "noun" };
}

const showing = new Set("bore bear bearing showed show showing shown".split(" "));

/** `23 bodies bore signs of torture`. */
function signsTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "signs", "marks", "traces") || !isWord(terms[at + 1], "of")) return undefined;
  const noun = terms[at + 2]?.lexeme.harmNoun ?? terms[at + 3]?.lexeme.harmNoun;
  if (noun === undefined || noun.befalls !== "persons") return undefined;
  for (let i = at - 1; i > Math.max(0, at - 4); i--) {
    if (!isOneOf(terms[i], showing)) continue;
    const { from } = verbGroupAt(terms, i, pastForms);
    return {
      ...plain,
      at: i,
      from,
      category: noun.category,
      act: noun.act,
      harmed: "subject",
      voice: "active",
    };
  }
  return undefined;
}

/** `left 12 with serious injuries`. */
function withInjuries(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  if (!isWord(terms[at], "injuries", "wounds", "burns")) return undefined;
  for (let i = at - 1; i > Math.max(0, at - 4); i--) {
    if (countAt[i] !== undefined || terms[i]?.kind === "mark") return undefined;
    if (is(terms[i], "preposition") && !isWord(terms[i], "with")) return undefined;
    if (isWord(terms[i], "had", "have", "has")) {
      const { from } = verbGroupAt(terms, i, pastForms);
      return { ...plain, at, from, category: "injured", act: "injury", harmed: "subject", voice: "active" };
    }
    if (!isWord(terms[i], "with")) continue;
    if (isWord(terms[i - 1], "evacuated", "hospitalised", "hospitalized", "admitted", "flown", "left")) {
      const { from } = verbGroupAt(terms, i - 1, pastForms);
      return {
        ...plain,
        at,
        from,
        category: "injured",
        act: "injury",
        harmed: "subject",
        voice: "passive",
        over: i - 1,
      };
    }
    if (countAt[i - 1] === undefined || countAt[i - 1]?.unit === "body") return undefined;
    return {
      ...plain,
      at,
      from: i,
      category: "injured",
      act: "injury",
      harmed: "before",
      voice: "adjective",
    };
  }
  return undefined;
}

/** `23 were subjected to torture`: the noun after `to` says the harm. */
function subjectedTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  const complains = isWord(terms[at], "complained", "complain", "complaining") && isWord(terms[at + 1], "of");
  if (!complains && (!isWord(terms[at], "subjected", "subjecting") || !isWord(terms[at + 1], "to")))
    return undefined;
  for (let i = at + 2; i < Math.min(at + 6, terms.length); i++) {
    const noun = terms[i]?.lexeme.harmNoun;
    const shocks = isWord(terms[i], "shocks");
    if (noun === undefined && !shocks) continue;
    const group = verbGroupAt(terms, at, pastForms);
    if (
      complains &&
      isWord(terms[group.from - 1], "applicants", "petitioners", "complainants", "authors", "claimants")
    )
      return undefined;
    const harm =
      noun === undefined
        ? ({ category: "tortured", act: "torture" } as const)
        : { category: noun.category, act: noun.act };
    return {
      ...harm,
      at,
      from: group.from,
      befalls: "persons",
      weak: false,
      harmed: group.voice === "passive" || complains ? "subject" : "before",
      voice: group.voice,
      negated: group.negated,
    };
  }
  return undefined;
}
