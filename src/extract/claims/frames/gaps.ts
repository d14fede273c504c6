import type { CountPhrase } from "../counts/count-phrase.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";

/** `Twelve died in Tarvo, five in Sulmere and three at sea`. */
export function goesOn(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  const { trigger } = last;
  if (trigger?.weak === true && trigger.harmed === "subject") return false;
  if (trigger !== undefined && trigger.at >= count.from) return false;
  const after = isWord(terms[count.to], "more", "others") ? count.to + 1 : count.to;
  const joined = isWord(terms[count.from - 1], ",", "and", ";") || after > count.to;
  const said =
    overVerb(terms, last) ??
    Math.max((trigger?.at ?? last.harmAt) + 1, trigger?.harmed === "subject" ? 0 : last.count.to);
  if (joined && isWord(terms[after], "of") && isWord(terms[said], "of")) return trigger?.harmed === "subject";
  return joined && isOneOf(terms[after], leads) && isOneOf(terms[said], leads);
}

/** Past the verb of `12 deaths were recorded in June`, which says only that they were counted. */
function overVerb(terms: readonly Term[], { trigger, count, rule }: FigureDraft): number | undefined {
  if (trigger !== undefined || rule !== "casualty-result" || !is(terms[count.to], "be")) return undefined;
  const verb = count.to + 1;
  return /[^e]ed$/.test(terms[verb]?.text ?? "") ? verb + 1 : undefined;
}

/** `, making 130 in all`, `, 15 in total`, `, a total of 15`: what was counted before, taken together. */
export function sums(terms: readonly Term[], count: CountPhrase): boolean {
  const before = terms[count.from - 1];
  const all =
    is(terms[count.to], "total") ||
    (isWord(terms[count.to], "in") && isWord(terms[count.to + 1], "total", "all"));
  if (isWord(before, "making", "bringing")) return all;
  if (!isWord(before, ",", "–", "—", ";", "or")) return false;
  return (
    (all && ends(terms[count.to + (is(terms[count.to], "total") ? 1 : 2)])) ||
    (count.total && ends(terms[count.to]))
  );
}

/** `The first yielded 37 skeletons, the second 14`. */
export function theOther(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  if (theRest(terms, count, last)) return true;
  const before = terms[count.from - 1];
  const other = isWord(before, "second", "third", "fourth", "other", "latter") || before?.kind === "ordinal";
  return (
    other &&
    isWord(terms[count.from - 2], "the") &&
    (ends(terms[count.to]) || isWord(terms[count.to], "and")) &&
    (last.trigger?.harmed === "object" || last.rule === "casualty-ellipsis")
  );
}

/** `Twelve were killed on Monday and the other nine on Tuesday`. */
function theRest(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  const at = count.mention.from;
  const rest = isWord(terms[at - 1], "other", "remaining") && isWord(terms[at - 2], "the");
  return rest && last.trigger?.harmed === "subject" && isWord(terms[count.to], "on", "in", "at", "near");
}

const leads: ReadonlySet<string> = new Set("in at under from by near on".split(" "));
const places = new Set([...leads, "during"]);

/** `In Tarvo 12 were killed, in Sulmere nine and in Lindhaven four`; `on 5 May, nine`. */
export function goesOnAfter(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  const said = last.trigger?.harmed === "subject" && !last.trigger.weak;
  if (
    (!said && last.rule !== "casualty-ellipsis" && !isPlaced(terms, last.count)) ||
    !(ends(terms[count.to]) || isWord(terms[count.to], "and"))
  )
    return false;
  let i = count.from - 1;
  if (isWord(terms[i], ",")) i -= 1;
  else if (
    terms[count.mention.core]?.kind === "number" &&
    is(terms[i], "month") &&
    !isPlaced(terms, last.count)
  )
    return false;
  for (let steps = 0; steps < 5 && i > last.count.to; steps++, i--) {
    if (isOneOf(terms[i], places)) return isWord(terms[i - 1], ",", ";", "and");
    const plain = terms[i]?.capital === true || terms[i]?.kind === "date" || terms[i]?.kind === "number";
    if (!plain && !is(terms[i], "month") && !is(terms[i], "determiner") && !is(terms[i], "placeNoun"))
      return false;
  }
  return false;
}

/** `In March we recorded 41 deaths`: the clause begins with a time or a place. */
function isPlaced(terms: readonly Term[], { from }: CountPhrase): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 10); i--) {
    if (isWord(terms[i], ";", ":")) return false;
    if (isOneOf(terms[i], places)) return i === 0 || isWord(terms[i - 1], ",", ";");
  }
  return false;
}

/** `Veldania executed 46 persons, Morvenia 27 and Karthesia 15`: another who did it, and the number alone. */
export function doneByOthers(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  const { trigger, rule } = last;
  const did = trigger?.harmed === "object" && (trigger.voice === "bare" || trigger.voice === "active");
  if (trigger === undefined || !did || !(ends(terms[count.to]) || isWord(terms[count.to], "and")))
    return false;
  const first = terms[trigger.from - 1];
  if (rule !== "casualty-ellipsis" && first?.capital !== true) return false;
  let i = count.from - 1;
  while (i > last.count.to && count.from - i < 5 && terms[i]?.capital === true && terms[i]?.kind === "word")
    i -= 1;
  return i < count.from - 1 && isWord(terms[i], ",", ";", "and");
}

/** `12 people died; a hospital source said 19`: a verb of saying and the number alone. */
export function saysAlone(terms: readonly Term[], count: CountPhrase): boolean {
  const saying = terms[count.from - 1]?.lexeme.saying;
  return (
    saying !== undefined &&
    (saying.has("past") || saying.has("third") || saying.has("base")) &&
    ends(terms[count.to])
  );
}

/** `The ministry reported 12 dead and the rebels 40`: who speaks, and the number alone. */
export function gapped(terms: readonly Term[], count: CountPhrase, last: FigureDraft): boolean {
  if (!ends(terms[count.to]) || isWord(terms[count.from - 1], ",", "and", ";")) return false;
  let told = false;
  for (let i = last.count.from - 1; i >= Math.max(0, last.count.from - 6); i--)
    told ||=
      terms[i]?.lexeme.saying !== undefined ||
      is(terms[i], "estimate") ||
      isWord(terms[i], "put", "gives", "gave");
  if (!told) return false;
  for (let i = count.from - 1; i > last.count.to && count.from - i < 7; i--) {
    if (isWord(terms[i], "and", ",", ";", "while", "but"))
      return is(terms[i + 1], "determiner") || terms[i + 1]?.capital === true;
    if (terms[i]?.kind !== "word" || terms[i]?.lexeme.harmVerb !== undefined || is(terms[i], "be"))
      return false;
  }
  return false;
}

export function ends(term: Term | undefined): boolean {
  return term === undefined || isWord(term, ".", ",", ";", ")");
}
