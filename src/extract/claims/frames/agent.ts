import { hint } from "../../words/hints.ts";
import { isPeople } from "../counts/peoples.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";
import { isAdverb } from "./verb-group.ts";

export interface AgentRange {
  readonly from: number;
  readonly to: number;
}

/** Who is said to have done it: the subject of an active verb, or the words after `by`. Unnamed agents stay unnamed. */
export function agentOf(sentence: Sentence, trigger: Trigger): AgentRange | undefined {
  switch (agentRule(sentence, trigger)) {
    case "agent-subject":
      return subjectBefore(sentence, trigger.from);
    case "agent-of-main-clause":
      return mainSubject(sentence, trigger.from);
    case "agent-by":
      return byPhrase(sentence, trigger.at + 1);
  }
}

/** Name of the rule by which the agent of a word of harm is looked for. */
export function agentRule(
  sentence: Sentence,
  { harmed, voice, from }: Trigger,
): "agent-subject" | "agent-of-main-clause" | "agent-by" {
  if (harmed !== "object") return "agent-by";
  if (voice === "ing") return "agent-of-main-clause";
  if (voice !== "active" && voice !== "bare") return "agent-by";
  return joinsVerb(sentence, from) ? "agent-of-main-clause" : "agent-subject";
}

/** `by the Veldanian armed forces`, within the clause; leaves `by 5 May`, `by shelling`. */
export function byPhrase({ terms, countAt }: Sentence, from: number): AgentRange | undefined {
  for (let i = from; i < Math.min(from + 22, terms.length); i++) {
    if (isWord(terms[i], ";", ":") || (i > from + 1 && is(terms[i], "be"))) return undefined;
    if (!isWord(terms[i], "by", "at_the_hands_of")) continue;
    const to = agentEnd(terms, i + 1, countAt);
    if (to > i + 1 && isAgent(terms, i + 1, to)) return trimmed(terms, i + 1, to);
  }
  return undefined;
}

const agentEdges = new Set(", ; : . ( ) ” “ — –".split(" "));

function agentEnd(terms: readonly Term[], from: number, countAt: Sentence["countAt"]): number {
  let to = from;
  while (to < terms.length && to - from < 14) {
    const term = terms[to];
    if (term === undefined || isOneOf(term, agentEdges)) break;
    if (is(term, "preposition") && !isWord(term, "of", "from", "for")) break;
    if (hasHint(term, hint.auxiliary | hint.relative)) break;
    if (is(term, "conjunction") && !isWord(term, "and")) break;
    if (
      isWord(term, "and") &&
      (countAt[to + 1] !== undefined || terms[to + 1]?.lexeme.harmVerb !== undefined)
    )
      break;
    if (term.lexeme.harmVerb !== undefined && to > from && term.lexeme.group === undefined) break;
    to += 1;
  }
  return to;
}

const attackers = new Set("aggressor occupier enemy side forces warplanes aggressors invaders".split(" "));

/** An agent is named by a capital, or is persons, forces, a State, a body. */
function isAgent(terms: readonly Term[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const term = terms[i];
    if (term === undefined || is(term, "month") || term.lexeme.number !== undefined || term.kind === "number")
      continue;
    if (
      term.lexeme.group?.unit === "person" ||
      is(term, "organisation") ||
      isPeople(term) ||
      isOneOf(term, attackers)
    )
      return true;
    if (term.capital && i > 0 && term.lexeme.classes.size === 0 && term.kind === "word" && !isAdverb(term))
      return true;
  }
  return false;
}

function trimmed(terms: readonly Term[], from: number, to: number): AgentRange {
  let start = from;
  while (
    start < to - 1 &&
    (is(terms[start], "determiner") || isWord(terms[start], "and", "that", "when", "where", ","))
  )
    start += 1;
  return { from: start, to };
}

const subjectEdges = new Set(", ; : “ ” ( ) — –".split(" "));

function subjectBefore(sentence: Sentence, verbFrom: number): AgentRange | undefined {
  const { terms } = sentence;
  let from = verbFrom;
  for (let i = verbFrom - 1; i >= 0 && verbFrom - i < 20; i--) {
    const term = terms[i];
    if (term === undefined || isOneOf(term, subjectEdges)) break;
    if (hasHint(term, hint.auxiliary | hint.relative)) break;
    if (hasHint(term, hint.conjunction) && !isWord(term, "and")) break;
    if (term.lexeme.harmVerb !== undefined || (is(term, "eventVerb") && !is(term, "eventNoun"))) break;
    from = i;
  }
  if (from === verbFrom) return relativeAntecedent(sentence, verbFrom);
  return isAgent(terms, from, verbFrom) ? trimmed(terms, from, verbFrom) : undefined;
}

/** `forces who killed`: the words before the relative. */
function relativeAntecedent(sentence: Sentence, verbFrom: number): AgentRange | undefined {
  const { terms } = sentence;
  if (!isWord(terms[verbFrom - 1], "who", "that", "which") || verbFrom < 3) return undefined;
  return subjectBefore(sentence, isWord(terms[verbFrom - 2], ",") ? verbFrom - 2 : verbFrom - 1);
}

/** `crossed the bridge and entered the town`: the subject of a verb behind `and` is that of the verb before it. */
function joinsVerb({ terms }: Sentence, verbFrom: number): boolean {
  return isWord(terms[verbFrom - 1], "and");
}

/** The subject of the clause on which a participle hangs: `forces invaded the town, killing …`. */
function mainSubject(sentence: Sentence, at: number): AgentRange | undefined {
  const { terms } = sentence;
  for (let i = at - 1; i >= 1; i--) {
    const term = terms[i];
    if (isWord(term, ";", ":")) return undefined;
    const active =
      (is(term, "eventVerb") && !is(term, "eventNoun")) ||
      (/ed$/.test(term?.text ?? "") && term?.lexeme.harmAdjective === undefined) ||
      term?.lexeme.harmVerb?.forms.has("past") === true;
    const passive = is(terms[i - 1], "be") || (is(terms[i - 1], "have") && is(terms[i], "be"));
    if (
      !active ||
      passive ||
      joinsVerb(sentence, i) ||
      is(terms[i - 1], "determiner") ||
      is(terms[i - 1], "preposition")
    )
      continue;
    const subject = subjectBefore(sentence, is(terms[i - 1], "have") ? i - 1 : i);
    if (subject !== undefined) return subject;
  }
  return undefined;
}
