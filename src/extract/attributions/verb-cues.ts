import { is, isOneOf, isWord, type Term } from "../claims/text/terms.ts";
import type { CueVerb } from "./cue-verbs.ts";
import type { FoundCue } from "./found-cue.ts";
import { phraseEnding, phraseFrom, type Range, subjectBefore } from "./subject.ts";
import { type Group, groupAt } from "./verb-group.ts";
import { afterAdverbs, cueVerbAt, isAuxiliary, isFinite, isNounAt, isQuoteMark, isSubjectPronoun } from "./words-at.ts";

/** `The mayor said that …`, `…, said the mayor`, `warning that …`, `was confirmed by the mayor`. */
export function verbCue(terms: readonly Term[], at: number): FoundCue | undefined {
  const verb = cueVerbAt(terms, at);
  if (verb === undefined || verb.sort === "leads" || isNounAt(terms, at)) return undefined;
  const group = groupAt(terms, at, verb);
  if (group.voice === "infinitive") return undefined;
  if (group.voice === "passive") return passive(terms, at, group);
  if (isWord(terms[at + 1], "by") && group.voice === "bare") return passive(terms, at, group);
  const inverted = verb.sort === "speech" && group.from === at ? speakerAfter(terms, at) : undefined;
  if (inverted !== undefined)
    return { source: inverted, cue: { from: at, to: at + 1 }, content: { from: 0, to: at }, rule: "inverted" };
  if (!mayFollow(terms, at, verb)) return undefined;
  const source = group.voice === "ing" ? subjectOfParticiple(terms, at) : subjectBefore(terms, group.from);
  if (source === undefined || !agrees(terms, { at, verb, group, source })) return undefined;
  return { source, cue: { from: group.from, to: at + 1 }, content: contentOf(terms, at, source), rule: "verb" };
}

/** What is said stands after the verb, or before its subject where nothing follows. */
function contentOf(terms: readonly Term[], at: number, source: Range): Range {
  const next = afterAdverbs(terms, at + 1);
  const before = isQuoteMark(terms, source.from - 1) || isWord(terms[source.from - 1], ",");
  const ends = next >= terms.length || isWord(terms[next], ".", ",", ";");
  if (before && source.from > 2 && (ends || isQuoteMark(terms, source.from - 1))) return { from: 0, to: source.from };
  return { from: isWord(terms[next], "that") ? next + 1 : next, to: clauseEnd(terms, next) };
}

function clauseEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) if (isWord(terms[i], ";")) return i;
  return terms.length;
}

/** `has been endorsed by dozens of papers`. */
function passive(terms: readonly Term[], at: number, group: Group): FoundCue | undefined {
  for (let i = at + 1; i < Math.min(at + 4, terms.length); i++) {
    if (!isWord(terms[i], "by")) continue;
    const source = phraseFrom(terms, i + 1);
    if (source === undefined || cueVerbAt(terms, i + 1)?.forms.has("ing") === true) return undefined;
    return { source, cue: { from: group.from, to: at + 1 }, content: { from: 0, to: group.from }, rule: "passive" };
  }
  return undefined;
}

/** `…, said Jo Coelbart, a retired general.` */
function speakerAfter(terms: readonly Term[], at: number): Range | undefined {
  const closes = isQuoteMark(terms, at - 1) || isWord(terms[at - 1], ",", "?", "!");
  if (!closes || at < 3 || isSubjectPronoun(terms[at + 1]) && !isWord(terms[at + 2], ".", ",")) return undefined;
  if (cueVerbAt(terms, at)?.forms.has("ing") === true || isWord(terms[at], "told")) return undefined;
  if (isWord(terms[at + 1], "that", "in", "on", "at", "to", "if")) return undefined;
  const source = phraseFrom(terms, at + 1);
  if (source === undefined || isWord(terms[source.from], "its", "his", "her", "their")) return undefined;
  const next = terms[source.to];
  const ends = next === undefined || isWord(next, ".", ",", ";", "who") || isOneOf(next, afterSpeaker) || is(next, "weekday");
  return ends && !isFinite(terms, source.to) ? source : undefined;
}

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
  if (verb.sort === "speech" && !verb.forms.has("ing")) return true;
  if (term === undefined || isWord(term, "by", "and", "or", "than")) return false;
  if (isQuoteMark(terms, next) || isWord(term, ":", "'", "‘")) return true;
  if (term.kind === "mark") return false;
  if (!is(term, "preposition") || isWord(term, "to")) return true;
  const stem = terms[at]?.text ?? "";
  return [...withPreposition].some((word) => stem.startsWith(word.slice(0, -1)));
}

/** Whose `warning that` is: of the noun before it, of the clause before the comma, or of the subject after. */
function subjectOfParticiple(terms: readonly Term[], at: number): Range | undefined {
  if (at === 0) return afterComma(terms);
  const before = terms[at - 1];
  if (isWord(before, ",", "and", "while", "when", "before", "after")) return subjectOfClause(terms, at - 1);
  if (isQuoteMark(terms, at - 1)) return subjectOfClause(terms, at - 1);
  if (before?.kind !== "word" || is(before, "preposition") || is(before, "conjunction") || isFinite(terms, at - 1)) return undefined;
  const phrase = phraseEnding(terms, at);
  return phrase;
}

/** `Citing a theory, the mayor said`: the phrase before the verb that follows the comma. */
function afterComma(terms: readonly Term[]): Range | undefined {
  for (let i = 1; i < Math.min(40, terms.length - 1); i++) {
    if (!isWord(terms[i], ",")) continue;
    const found = phraseFrom(terms, i + 1);
    if (found !== undefined && isFinite(terms, found.to)) return found;
  }
  return undefined;
}

/** The subject of the last finite verb before a place, else of the sentence. */
function subjectOfClause(terms: readonly Term[], before: number): Range | undefined {
  let last: Range | undefined;
  for (let i = 1; i < before; i++) {
    if (!isFinite(terms, i) || isFinite(terms, i - 1)) continue;
    if (last !== undefined && cueVerbAt(terms, i) === undefined) continue;
    const found = subjectBefore(terms, i);
    if (last === undefined || (found !== undefined && terms[found.from - 1] === undefined)) last = found ?? last;
  }
  return last;
}

interface Standing {
  readonly at: number;
  readonly verb: CueVerb;
  readonly group: Group;
  readonly source: Range;
}

const plurals = new Set("they we i you who which that people percent majority many some most others few all both".split(" "));

/** `claims` after a singular, `claim` after a plural; `claimed` always. */
function agrees(terms: readonly Term[], { at, verb, group, source }: Standing): boolean {
  if (group.from < at || verb.forms.has("past") || verb.forms.has("ing")) return true;
  const range = terms.slice(source.from, source.to);
  const isPlural =
    range.some((term) => isOneOf(term, plurals) || isWord(term, "and")) || range.some(({ text }) => /[^s'’]s$/.test(text) && text.length > 3) || range.some((term) => term.kind === "number");
  if (verb.forms.has("base")) return isPlural;
  return !isAuxiliary(terms, at + 1) && !isWord(terms[at + 1], "of");
}
