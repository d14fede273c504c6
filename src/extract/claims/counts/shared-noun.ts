import { is, isWord, type Term } from "../text/terms.ts";
import type { CountPhrase, GroupAt } from "./count-phrase.ts";
import { isPeople } from "./peoples.ts";

/** `Three primary and five secondary graves`, `six adult and four child victims`: the noun comes with the second number. */
export function likeTheNext(
  terms: readonly Term[],
  count: CountPhrase,
  next: CountPhrase | undefined,
): CountPhrase {
  const { mention } = count;
  const adjective = terms[mention.to];
  if (
    next?.head === undefined ||
    !next.known ||
    count.known ||
    count.partitive !== undefined ||
    count.reason !== undefined ||
    !isWord(terms[mention.to + 1], "and", "or") ||
    next.from !== mention.to + 2 ||
    adjective?.kind !== "word" ||
    adjective.lexeme.harmVerb !== undefined ||
    adjective.lexeme.harmAdjective !== undefined ||
    !isPlainAdjective(adjective) ||
    next.head < next.mention.to + 1
  )
    return count;
  const own = groupsIn(terms, { from: mention.to, to: mention.to + 1 });
  const shared = next.groups.filter(({ term }) => term === next.head);
  return {
    ...count,
    to: mention.to + 1,
    head: next.head,
    known: true,
    unit: next.unit,
    groups: [...own, ...shared],
  };
}

function isPlainAdjective(term: Term): boolean {
  return (
    !is(term, "preposition") &&
    !is(term, "be") &&
    !is(term, "have") &&
    !is(term, "determiner") &&
    !is(term, "percent")
  );
}

/** The groups that a stretch of words names. */
export function groupsIn(terms: readonly Term[], range: { from: number; to: number }): readonly GroupAt[] {
  const found: GroupAt[] = [];
  for (let i = range.from; i < range.to; i++) {
    const term = terms[i];
    if (term === undefined) continue;
    if (isPeople(term)) found.push({ group: { code: "national", name: term.text }, term: i });
    const last = i === range.to - 1;
    const noun = last ? term.lexeme.group : (term.lexeme.groupAdjective ?? term.lexeme.group);
    for (const code of noun?.codes ?? []) found.push({ group: { code }, term: i });
  }
  return found.filter((one, k) => found.findIndex((other) => other.group.code === one.group.code) === k);
}
