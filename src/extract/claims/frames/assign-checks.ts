import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";

/** `One million lives` are read by the rule of tolls alone. */
export function countsLives({ terms }: Sentence, count: CountPhrase): boolean {
  return count.head !== undefined && is(terms[count.head], "lifeWord");
}

/** `no one shall be subjected to torture` is a rule, and no count. */
function isNorm(terms: readonly Term[], { from, at }: Trigger): boolean {
  for (let i = from; i < at; i++) if (isWord(terms[i], "shall", "should", "must", "may", "can")) return true;
  return false;
}

/** `took away 22 men, none of whom has been seen`: nobody was not taken. */
export function isNoneOf({ terms }: Sentence, count: CountPhrase, trigger: Trigger): boolean {
  if (count.mention.form === "none" && isNorm(terms, trigger)) return true;
  return (
    count.mention.form === "none" &&
    trigger.harmed === "object" &&
    isWord(terms[count.to], "of_whom", "of_which")
  );
}

const bands = new Set("group band party column unit squad gang force".split(" "));

/** `a group of about 30 men crossed into the district`: a band moves, and does not flee. */
export function isBand({ terms }: Sentence, count: CountPhrase, trigger: Trigger): boolean {
  return (
    trigger.weak &&
    trigger.category === "displaced" &&
    isWord(terms[count.from - 1], "of") &&
    isOneOf(terms[count.from - 2], bands)
  );
}

/** `46 deaths in custody` are deaths. */
export function saysItself({ own }: CountPhrase, trigger: Trigger): boolean {
  const other = own?.how === "result" && own.harm.category !== "detained";
  if (other && trigger.weak && trigger.category === "injured") return true;
  return (
    own?.how === "result" &&
    (trigger.voice === "adjective" || trigger.voice === "bare") &&
    trigger.harmed === "before" &&
    "counts" in own.harm &&
    own.harm.counts === "result"
  );
}

const holding = new Set("held hold holds holding taken_to brought_to driven_to".split(" "));

/** Verbs with other senses take no bare number as their object: `release information on the 11 and 12`. */
export function isBareObject({ terms }: Sentence, count: CountPhrase, trigger: Trigger): boolean {
  if (count.head === undefined && isOneOf(terms[trigger.at], holding) && trigger.weak)
    return (
      count.partitive === undefined &&
      !is(terms[count.to], "opener") &&
      count.unit !== "body" &&
      !isWord(terms[trigger.at - 1], "being", "still")
    );
  if (trigger.act === "burial") return false;
  if (!trigger.weak || trigger.harmed !== "object" || count.head !== undefined || count.unit === "body")
    return false;
  if (isWord(terms[trigger.at], "treated", "treating") && isWord(terms[count.to], "for"))
    return ![1, 2, 3].some((k) =>
      isWord(terms[count.to + k], "burns", "wounds", "injuries", "shock", "fractures"),
    );
  const direct = count.from === trigger.at + 1 && count.mention.form !== "none" && count.mention.lower !== 1;
  const next = terms[count.to];
  const alone =
    next === undefined || next.kind === "mark" || is(next, "conjunction") || is(next, "preposition");
  return !(direct && alone && (trigger.category === "detained" || trigger.category === "abducted"));
}

const meeting = new Set(
  "interviewed interviewing met heard questioned with from assisted represents represent supported".split(
    " ",
  ),
);

/** `interviewed 212 victims`: persons met, and not counted as harmed. */
export function isOnlyMet({ terms }: Sentence, count: CountPhrase): boolean {
  return (
    count.own?.how === "result" &&
    count.own.harm.category === "affected" &&
    isOneOf(terms[count.from - 1], meeting)
  );
}
