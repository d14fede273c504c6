import { hint } from "../../words/hints.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";

/** Whether a sentence is set in capitals, as old wire reports are: then a capital says nothing of a name. */
export function isShouted(terms: readonly Term[]): boolean {
  let small = 0;
  for (let i = 1; i < terms.length; i++) {
    const term = terms[i];
    if (term?.kind !== "word" || !(is(term, "preposition") || is(term, "determiner"))) continue;
    if (!term.capital) return false;
    small += 1;
    if (small > 2) return true;
  }
  return small > 0 && terms.every(({ kind, capital }) => kind !== "word" || capital);
}

const things = new Set(
  "power addition order response retaliation revenge reprisal protest connection accordance compliance fact view charge force support favor favour front case cases recent past last first second various several some many these those other others great common clash clashes combat confrontation confrontations skirmish skirmishes attack attacks incident incidents action actions ambush ambushes crossfire exchange exchanges operation operations fighting battle battles bombing bombings explosion explosions blast blasts shootout shootouts exclusive such any all each both broad daylight cold blood uniform life what place general particular search spite case honor honour memory progress need return exile hiding prison jail court public private parliament congress church churches houses homes offices schools streets buildings cars vehicles armed land sea air peace war time times dawn noon night midnight once least issue will random gunpoint large question stake work school home hand hands position control danger trouble flames ruins custody captivity detention hospital hospitals hospital full part parts areas places zones cities towns villages regions sectors neighborhoods rural urban low-income poor heavily densely sparsely nearby different certain two three four five six seven eight nine ten kidnapping kidnappings murder murders killing killings assassination assassinations massacre massacres crime crimes drug narcotics terrorist guerrilla military police army government labor union civilian political economic social human international national local foreign public".split(
    " ",
  ),
);

/** Whether a word can stand in a name where all words are capitals: none of grammar, harm, persons or common things. */
export function canName(term: Term | undefined): boolean {
  if (term === undefined || isOneOf(term, things)) return false;
  const { lexeme, text } = term;
  if (is(term, "placeNoun")) return true;
  return (
    !hasHint(term, hint.grammar | hint.auxiliary | hint.relative) &&
    lexeme.harmVerb === undefined &&
    lexeme.harmNoun === undefined &&
    lexeme.harmAdjective === undefined &&
    lexeme.saying === undefined &&
    lexeme.group === undefined &&
    lexeme.notCounted === undefined &&
    !is(term, "adverb") &&
    !is(term, "timeWord") &&
    !is(term, "daypart") &&
    !is(term, "eventNoun") &&
    !is(term, "eventVerb") &&
    !/(?:tion|tions|ment|ments|ness|ence|ing|ings|ism|ly|ed)$/.test(text)
  );
}

/** `THE USULUTAN DEPARTMENT`, `THE CITY OF LINDHAVEN`; leaves `THE CLASH`: after an article a noun for places must stand. */
export function isPlacedByNoun(
  terms: readonly Term[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const article = is(terms[from - 1], "determiner") || is(terms[from - 2], "determiner");
  const led = isWord(terms[from - 1], "of") && is(terms[from - 2], "placeNoun");
  return !article || led || is(terms[to], "placeNoun") || (to - from > 1 && is(terms[to - 1], "placeNoun"));
}
