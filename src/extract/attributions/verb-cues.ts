import { is, isOneOf, isWord, type Term } from "../claims/text/terms.ts";
import type { CueVerb } from "./cue-verbs.ts";
import type { FoundCue } from "./found-cue.ts";
import { phraseEnding, phraseFrom, type Range, subjectBefore } from "./subject.ts";
import { type Group, groupAt } from "./verb-group.ts";
import {
  afterAdverbs,
  cueVerbAt,
  isAuxiliary,
  isFiniteVerb,
  isNounAt,
  isQuoteMark,
  isSubjectPronoun,
} from "./words-at.ts";

/** `The mayor said that …`, `…, said the mayor`, `warning that …`, `was confirmed by the mayor`. */
export function verbCue(
  terms: readonly Term[],
  at: number,
  last: FoundCue | undefined,
): FoundCue | undefined {
  const verb = cueVerbAt(terms, at);
  if (verb === undefined || verb.sort === "leads" || isNounAt(terms, at) || isInName(terms, at))
    return undefined;
  const group = groupAt(terms, at, verb);
  if (group.voice === "infinitive") return undefined;
  if (group.voice === "passive") return passive(terms, at, group);
  if (group.voice === "reduced" || (isWord(terms[at + 1], "by") && group.voice === "bare"))
    return verb.sort === "speech" ? passive(terms, at, group) : undefined;
  const inverted = verb.sort === "speech" && group.from === at ? speakerAfter(terms, at) : undefined;
  if (inverted !== undefined)
    return {
      source: inverted,
      cue: { from: at, to: at + 1 },
      content: { from: 0, to: at },
      rule: "inverted",
    };
  if (!mayFollow(terms, at, verb)) return undefined;
  const source =
    group.voice === "ing" ? subjectOfParticiple(terms, at, last) : subjectBefore(terms, group.from);
  if (source === undefined || !agrees(terms, { at, verb, group, source })) return undefined;
  return {
    source,
    cue: { from: group.from, to: at + 1 },
    content: contentOf(terms, at, source),
    rule: "verb",
  };
}

/** What is said stands after the verb, or before its subject where nothing follows. */
function contentOf(terms: readonly Term[], at: number, source: Range): Range {
  const next = afterAdverbs(terms, at + 1);
  const before = isQuoteMark(terms, source.from - 1) || isWord(terms[source.from - 1], ",");
  const ends = next >= terms.length || isWord(terms[next], ".", ",", ";");
  if (before && source.from > 2 && (ends || isQuoteMark(terms, source.from - 1)))
    return { from: 0, to: source.from };
  return {
    from: isWord(terms[next], "that") ? next + 1 : next,
    to: clauseEnd(terms, next, isConditional(terms, source.from)),
  };
}

/** `If he believes it is good, …`: what he believes ends with the clause. */
function isConditional(terms: readonly Term[], at: number): boolean {
  return at < 4 && isWord(terms[at - 1], "if", "when", "as", "after", "while", "although");
}

/** To the end of the sentence, to a semicolon, or to the comma after a clause that another one follows. */
function clauseEnd(terms: readonly Term[], from: number, toComma: boolean): number {
  for (let i = from; i < terms.length; i++)
    if (isWord(terms[i], ";") || (toComma && isWord(terms[i], ","))) return i;
  return terms.length;
}

/** `has been endorsed by dozens of papers`. */
function passive(terms: readonly Term[], at: number, group: Group): FoundCue | undefined {
  for (let i = at + 1; i < Math.min(at + 4, terms.length); i++) {
    if (!isWord(terms[i], "by")) continue;
    const source = phraseFrom(terms, i + 1);
    if (source === undefined || cueVerbAt(terms, i + 1)?.forms.has("ing") === true) return undefined;
    return {
      source,
      cue: { from: group.from, to: at + 1 },
      content: { from: 0, to: group.from },
      rule: "passive",
    };
  }
  return undefined;
}

/** `…, said Jo Coelbart, a retired general.` */
function speakerAfter(terms: readonly Term[], at: number): Range | undefined {
  const closes = isQuoteMark(terms, at - 1) || isWord(terms[at - 1], ",", "?", "!");
  if (!closes || at < 3 || (isSubjectPronoun(terms[at + 1]) && !isWord(terms[at + 2], ".", ",")))
    return undefined;
  if (cueVerbAt(terms, at)?.forms.has("ing") === true || isWord(terms[at], "told")) return undefined;
  if (isWord(terms[at + 1], "that", "in", "on", "at", "to", "of") || !inverts.has(terms[at]?.text ?? ""))
    return undefined;
  const source = phraseFrom(terms, at + 1);
  if (source === undefined || isWord(terms[source.from], "its", "his", "her", "their")) return undefined;
  const next = terms[source.to];
  const ends =
    next === undefined ||
    isWord(next, ".", ",", ";", "who") ||
    isOneOf(next, afterSpeaker) ||
    is(next, "weekday");
  return ends && !isFiniteVerb(terms, source.to) ? source : undefined;
}

const inverts = new Set(
  "said says wrote writes added adds asked asks replied replies explained explains tweeted argued argues noted notes declared insisted warned warns recalled recalls observed quipped joked concluded stated predicted complained agreed admitted conceded continued".split(
    " ",
  ),
);

const afterSpeaker = new Set("in on at after during as when before of whose".split(" "));

/** Verbs before whose object a preposition stands. */
const withPreposition = new Set(
  "talk speak brag gush rave lash disagree object refer point appeal call hope wish ask plead push advocate argue lobby press rail protest fret worry concentrate complain quibble believe warn agree boast think allude express vote caution comment testify respond reply know hear learn insist allude decide speculate vouch aim plan inquire petition bristle resist joke lament seek wonder".split(
    " ",
  ),
);

/** Whether what follows a verb can be what is said, thought or wished. */
function mayFollow(terms: readonly Term[], at: number, verb: CueVerb): boolean {
  const next = afterAdverbs(terms, at + 1);
  const term = terms[next];
  const quoted =
    isQuoteMark(terms, next) ||
    isWord(term, ":", "'", "‘") ||
    (isWord(term, ",") && isQuoteMark(terms, next + 1));
  if (quoted || isAfterwards(terms, at)) return true;
  if (verb.needsQuote && !isWord(term, "that")) return false;
  if (term === undefined || isWord(term, "by", "and", "or", "than")) return false;
  if (verb.needsClause) return clauseFollows(terms, next);
  if (verb.alsoNoun && !verb.forms.has("past") && !verb.forms.has("ing")) return opensObject(terms, next);
  if (verb.sort === "speech" && !verb.forms.has("ing")) return true;
  if (term.kind === "mark") return false;
  if (!is(term, "preposition") || isWord(term, "to")) return true;
  const stem = terms[at]?.text ?? "";
  return [...withPreposition].some((word) => stem.startsWith(word.slice(0, -1)));
}

/** `…, the mayor said.`: nothing follows, or what does is no object. */
function isAfterwards(terms: readonly Term[], at: number): boolean {
  const next = terms[afterAdverbs(terms, at + 1)];
  return next === undefined || isWord(next, ".", ",") ? cueVerbAt(terms, at)?.sort === "speech" : false;
}

/** `that`, a question word, an infinitive, or a finite verb before the next comma. */
function clauseFollows(terms: readonly Term[], from: number): boolean {
  if (isWord(terms[from], "that", "how", "what", "why", "whether", "to")) return true;
  for (let i = from + 1; i < Math.min(from + 12, terms.length); i++) {
    if (terms[i]?.kind === "mark" && !isWord(terms[i], "'s", ".", "’")) return false;
    if (isAuxiliary(terms, i) || isWord(terms[i], "as")) return true;
  }
  return false;
}

/** Words that an object or a clause begins with, and a noun's neighbour does not. */
function opensObject(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return (
    is(term, "determiner") ||
    is(term, "pronoun") ||
    isSubjectPronoun(term) ||
    isWord(term, "that", "to", "for", "on", "whether") ||
    isWord(term, "there") ||
    term?.capital === true
  );
}

/** `the United States`, `the Drudge Report`: a capital after a capital, where not all words have one. */
function isInName(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.capital !== true || at === 0) return false;
  const small = terms.filter(
    ({ kind, capital, text }) => kind === "word" && !capital && text.length > 3,
  ).length;
  return small * 3 > terms.length - small;
}

/** Whose `warning that` is: of the noun before it, of the clause before the comma, or of the subject after. */
function subjectOfParticiple(
  terms: readonly Term[],
  at: number,
  last: FoundCue | undefined,
): Range | undefined {
  if (at === 0) return afterComma(terms);
  const before = terms[at - 1];
  if (
    isWord(before, ",", "and", "while", "when", "before", "after") ||
    isWord(before, "by", "despite", "from") ||
    isQuoteMark(terms, at - 1) ||
    is(before, "adverb")
  )
    return (
      last?.source ??
      subjectOfClause(terms, at - 1) ??
      (isWord(before, ",") ? phraseEnding(terms, at - 1) : undefined)
    );
  if (
    before?.kind !== "word" ||
    is(before, "preposition") ||
    is(before, "conjunction") ||
    isFiniteVerb(terms, at - 1)
  )
    return undefined;
  const phrase = phraseEnding(terms, at);
  return phrase;
}

/** `Citing a theory, the mayor said`: the phrase before the verb that follows the comma. */
function afterComma(terms: readonly Term[]): Range | undefined {
  for (let i = 1; i < Math.min(40, terms.length - 1); i++) {
    if (isFiniteVerb(terms, i)) return undefined;
    if (!isWord(terms[i], ",")) continue;
    const found = phraseFrom(terms, i + 1);
    if (found !== undefined && isFiniteVerb(terms, found.to)) return found;
  }
  return undefined;
}

/** The subject of the last finite verb before a place, else of the sentence. */
function subjectOfClause(terms: readonly Term[], before: number): Range | undefined {
  let last: Range | undefined;
  for (let i = 1; i < before; i++) {
    if (!isFiniteVerb(terms, i) || isFiniteVerb(terms, i - 1)) continue;
    if (last !== undefined && cueVerbAt(terms, i) === undefined) continue;
    const found = subjectBefore(terms, i);
    if (last === undefined || (found !== undefined && terms[found.from - 1] === undefined))
      last = found ?? last;
  }
  return last;
}

interface Standing {
  readonly at: number;
  readonly verb: CueVerb;
  readonly group: Group;
  readonly source: Range;
}

const plurals = new Set(
  "they we i you who which that those these people percent majority many some most others few all both".split(
    " ",
  ),
);

/** `claims` after a singular, `claim` after a plural; `claimed` always. */
function agrees(terms: readonly Term[], { at, verb, group, source }: Standing): boolean {
  if (group.from < at || verb.forms.has("past") || verb.forms.has("ing")) return true;
  const range = terms.slice(source.from, source.to);
  const isPlural =
    range.some((term) => isOneOf(term, plurals) || isWord(term, "and")) ||
    range.some(({ text }) => /[^s'’]s$/.test(text) && text.length > 3) ||
    range.some((term) => term.kind === "number");
  if (verb.forms.has("base")) return isPlural;
  return !isAuxiliary(terms, at + 1) && !(verb.alsoNoun && (isPlural || isWord(terms[at + 1], "of")));
}
