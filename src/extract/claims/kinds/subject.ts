import { hint } from "../../words/hints.ts";
import type { ClaimContext } from "../build/context.ts";
import { isPeople } from "../counts/peoples.ts";
import { isAdverb } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import { phraseBefore, type Range, withoutArticle } from "./phrases.ts";

/**
 * The subject of the clause in which a verb stands, where the words before the verb are not it: `X has taken steps to
 * investigate`, `X deplores that vote and asks`. It is the noun phrase before the clause's first finite verb.
 */
export function clauseSubject(sentence: Sentence, at: number): Range | undefined {
  const { terms } = sentence;
  let start = at;
  let that = 0;
  while (start > 0 && at - start < 60 && !isWord(terms[start - 1], ";", ":", "“")) {
    if (that === 0 && isWord(terms[start - 1], "that")) that = start;
    start -= 1;
  }
  if (that === 0) that = start;
  return subjectFrom(sentence, that, at) ?? (that > start ? subjectFrom(sentence, start, at) : undefined);
}

function subjectFrom(sentence: Sentence, from: number, at: number): Range | undefined {
  const { terms } = sentence;
  for (let i = from + 1; i < at; i++) {
    if (!isFiniteVerb(terms, i)) continue;
    const subject = phraseBefore(sentence, firstOfGroup(terms, i), 40);
    return subject === undefined ? undefined : withoutArticle(terms, subject);
  }
  return undefined;
}

function firstOfGroup(terms: readonly Term[], at: number): number {
  let i = at;
  while (i > 0 && isAdverb(terms[i - 1])) i -= 1;
  return i;
}

/** A verb that can stand as the verb of a clause. */
export function isFiniteVerb(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (hasHint(term, hint.auxiliary)) return true;
  const before = terms[at - 1];
  if (is(before, "determiner") || is(before, "preposition") || is(before, "be")) return false;
  const forms = term?.lexeme.stance?.forms ?? term?.lexeme.saying ?? term?.lexeme.harmVerb?.forms;
  if (forms?.has("past") === true || forms?.has("third") === true) return true;
  return (
    term?.capital === false && term.kind === "word" && /[a-z]{3}ed$/.test(term.text) && !is(before, "adverb")
  );
}

/** Who can bear a duty or act: a name, persons, a State, a body, or a pronoun for one; not `taken decisive steps`. */
export function actorIn(context: ClaimContext, range: Range | undefined): Range | undefined {
  if (range === undefined || range.to - range.from > 14) return undefined;
  const { terms } = context.sentence;
  const bare = isWord(terms[range.from], "those") ? range : withoutArticle(terms, range);
  const first = terms[bare.from];
  if (first === undefined || is(first, "preposition") || isWord(first, "taken", "not", "there"))
    return undefined;
  let named = false;
  for (let i = bare.from; i < bare.to; i++) {
    const term = terms[i];
    if (term === undefined || is(term, "be") || is(term, "modal") || isAdverb(term)) return undefined;
    named ||= isActor(term, i > 0 && context.sentence.terms[i - 1]?.kind === "word");
  }
  return named ? bare : undefined;
}

const abstract = /(?:ity|tion|sion|ment|ness|ance|ence|ism|ing)$/;

function isActor(term: Term, inside: boolean): boolean {
  if (is(term, "actor") || is(term, "organisation") || is(term, "bodyNoun") || isPeople(term)) return true;
  if (term.lexeme.group?.unit === "person") return true;
  if (!term.capital || term.kind !== "word" || term.lexeme.classes.size > 0) return false;
  return inside || !abstract.test(term.text);
}
