import { hint } from "../../words/hints.ts";
import { baseForm, type VerbGroup, verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { asTold } from "./as-told.ts";
import { contentEnd, contentStart, takesObject } from "./content.ts";
import type { Cue } from "./cue.ts";
import { besideEachOther, gappedCues } from "./gapping.ts";
import { assertionOf, byCount, clauseAround, maker, putAtBy, quotedAsSaying } from "./nominal.ts";
import { reckoningOf } from "./reckoning.ts";
import { relativeSaying } from "./relative-saying.ts";
import {
  documentBefore,
  namedAfter,
  type Range,
  sourceAfter,
  sourceBefore,
  speakerPhraseBefore,
} from "./source-phrase.ts";

/** Verbs that only one who speaks can have as a subject's. */
const speaks = new Set(
  "said says say told tells stated states announced announces added adds explained explains testified testifies wrote writes insisted insists claimed claims alleged alleges allege declared declares asserted asserts assert maintained maintains maintain contended contends contend argued argues submitted submits conceded concedes concede admitted admits testify replied replies recalled recalls acknowledged acknowledges acknowledge verified verifies verify confirmed confirms denied denies warned warns noted notes concluded concludes established establishes determined determines recognized recognizes recognised recognises lamented laments reaffirmed reaffirms reiterated reiterates stressed stresses reacted accused accuses documents claimed_to".split(
    " ",
  ),
);

function subjectOf(sentence: Sentence, at: number, groupFrom: number): Range | undefined {
  const strict = speaks.has(sentence.terms[at]?.text ?? "");
  const range = strict ? speakerPhraseBefore(sentence, groupFrom) : sourceBefore(sentence, groupFrom);
  const subject = range ?? documentBefore(sentence, groupFrom);
  return subject !== undefined && is(sentence.terms[subject.from], "accordingTo")
    ? undefined
    : maker(sentence, subject);
}

/** No sentence that people write lays its words on more; nonsense does. */
const mostCues = 24;

/** Every cue of a sentence, the outer ones first. */
export function readCues(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  if ((sentence.hints & hint.say) === 0) return cues;
  for (let at = 0; at < sentence.terms.length && cues.length < mostCues; at++) {
    if (!hasHint(sentence.terms[at], hint.say)) continue;
    const put = putAtBy(sentence, at);
    if (put.length > 0) cues.push(...put);
    else {
      const cue =
        accordingTo(sentence, at) ??
        asReportedBy(sentence, at) ??
        quotedAsSaying(sentence, at) ??
        byCount(sentence, at) ??
        asTold(sentence, at) ??
        reckoningOf(sentence, at) ??
        relativeSaying(sentence, at) ??
        assertionOf(sentence, at) ??
        sayingVerb(sentence, at);
      if (cue !== undefined) cues.push(cue);
    }
  }
  return cues.length === 0
    ? cues
    : outerFirst(sentence, besideEachOther(sentence, gappedCues(sentence, withoutOwners(sentence, cues))));
}

/** `In its judgment the Chamber found`: the owner is whoever the other words name. */
function withoutOwners({ terms }: Sentence, cues: readonly Cue[]): readonly Cue[] {
  if (cues.length < 2) return cues;
  return cues.filter(
    ({ rule, source }) =>
      rule !== "attribution-as-told" || !isWord(terms[source.from], "his", "her", "its", "their"),
  );
}

function outerFirst(sentence: Sentence, cues: readonly Cue[]): readonly Cue[] {
  return cues.toSorted(
    (a, b) =>
      Number(isCiting(sentence, a)) - Number(isCiting(sentence, b)) ||
      b.scope.to - b.scope.from - (a.scope.to - a.scope.from) ||
      a.cue.from - b.cue.from,
  );
}

/** `The Herald, citing hospital sources, said`: who is cited spoke to the one who says. */
function isCiting({ terms }: Sentence, cue: Cue): boolean {
  return isWord(terms[cue.cue.from], "citing", "quoting");
}

/** `According to the Committee, …` and `…, according to the Committee.` */
function accordingTo(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const length = is(terms[at], "accordingTo") ? 1 : 0;
  if (length === 0) return undefined;
  const source = maker(sentence, namedAfter(sentence, at + 1));
  if (source === undefined) return undefined;
  return {
    source,
    cue: { from: at, to: at + 1 },
    scope: clauseAround(terms, at, source.to),
    role: "reported",
    denies: false,
    rule: "attribution-according-to",
  };
}

/** `as reported by the Committee`, `documented by`, `figures provided by`, `compiled by`. */
function asReportedBy(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const forms = terms[at]?.lexeme.saying;
  if (forms?.has("participle") !== true || !isWord(terms[at + 1], "by", "in")) return undefined;
  const group = verbGroupAt(terms, at, forms);
  const as = isWord(terms[group.from - 1], "as") || isWord(terms[at - 1], "as");
  const passive =
    group.voice === "passive" && isWord(terms[at + 1], "by") && takesObject.has(terms[at]?.text ?? "");
  const told =
    isWord(terms[at], "told", "informed", "said", "believed", "thought", "alleged") &&
    isWord(terms[at + 1], "by") &&
    group.voice === "passive";
  const reduced =
    isWord(terms[at + 1], "by") &&
    group.voice === "bare" &&
    (is(terms[at - 1], "sayNoun") || isWord(terms[at - 1], "cases", "deaths", "killings", "incidents", "it"));
  if (!as && !passive && !reduced && !told) return undefined;
  const source = maker(sentence, sourceAfter(sentence, at + 2));
  if (source === undefined) return undefined;
  return {
    source,
    cue: { from: as ? group.from - 1 : at, to: at + 2 },
    scope: clauseAround(terms, at, source.to),
    role: "reported",
    denies: false,
    rule: "attribution-by",
  };
}

function sayingVerb(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const forms = terms[at]?.lexeme.saying;
  if (forms === undefined || sentence.countAt[at] !== undefined || isNoun(terms, at)) return undefined;
  const group = ableTo(terms, verbGroupAt(terms, at, forms));
  if (group.voice === "passive" || group.voice === "infinitive") return undefined;
  if (group.voice === "ing" && !isWord(terms[at - 1], ",")) return undefined;
  return inverted(sentence, at) ?? leading(sentence, at, group) ?? trailing(sentence, at, group.from);
}

/** `was able to confirm`, `managed to verify`: as good as `confirmed`. */
function ableTo(terms: readonly Term[], group: VerbGroup): VerbGroup {
  if (group.voice !== "infinitive") return group;
  const before = group.from - 1;
  if (isWord(terms[before], "managed")) return { ...group, voice: "active", from: before };
  if (!isWord(terms[before], "able") || !is(terms[before - 1], "be")) return group;
  return { ...verbGroupAt(terms, before, baseForm), voice: "active" };
}

const alsoNouns = new Set(
  "reports report claims claim estimates estimate notes note documents document records record charges charge quotes counts count states state rules rule tally list lists issue issues".split(
    " ",
  ),
);

/** `by reports that`, `the claim that`, `according to estimates`: nouns here. */
function isNoun(terms: readonly Term[], at: number): boolean {
  if (is(terms[at - 1], "determiner") && !isWord(terms[at - 1], "both", "all", "each")) return true;
  const noun = isOneOf(terms[at], alsoNouns);
  if (!noun) return false;
  const before = terms[at - 1];
  return (
    is(before, "preposition") ||
    is(before, "determiner") ||
    is(before, "conjunction") ||
    /(?:ed|al|ent|able|ous|'s)$/.test(before?.text ?? "")
  );
}

/** `The Committee stated that …`, `… reported 12 deaths`, `… said: “…”`. */
function leading(
  sentence: Sentence,
  at: number,
  { from: groupFrom, negated }: { readonly from: number; readonly negated: boolean },
): Cue | undefined {
  const { terms } = sentence;
  const contentFrom = contentStart(sentence, at);
  if (contentFrom === undefined || isReducedClause(sentence, groupFrom, at)) return undefined;
  const source = subjectOf(sentence, at, groupFrom);
  if (source === undefined) return undefined;
  const quoted = isWord(terms[contentFrom - 1], "“", '"', "«") || isWord(terms[contentFrom], "“", '"', "«");
  return {
    source,
    cue: { from: groupFrom, to: isWord(terms[contentFrom - 1], "that") ? contentFrom : at + 1 },
    scope: { from: contentFrom, to: contentEnd(terms, contentFrom) },
    role: quoted ? "quoted" : "reported",
    denies: is(terms[at], "denying") !== negated,
    rule: "attribution-verb",
  };
}

const afterSaying = new Set([
  ".",
  ",",
  "”",
  ")",
  ";",
  "“",
  '"',
  "in",
  "on",
  "at",
  "yesterday",
  "today",
  "to",
]);

/** `another 96 recorded in the east and 52 in the west`: those counted do not record. */
function isReducedClause({ terms, countAt }: Sentence, groupFrom: number, at: number): boolean {
  return groupFrom === at && countAt[at - 1] !== undefined && is(terms[at + 1], "preposition");
}

/** `…, the Committee said.` */
function trailing(sentence: Sentence, at: number, groupFrom: number): Cue | undefined {
  const { terms } = sentence;
  const next = terms[at + 1];
  const ends =
    next === undefined ||
    isWord(terms[at], "told", "informed") ||
    isOneOf(next, afterSaying) ||
    is(next, "weekday");
  if (!ends && !goesOnAfter(terms, at)) return undefined;
  const source = subjectOf(sentence, at, groupFrom);
  if (
    source === undefined ||
    source.from < 2 ||
    !isWord(terms[source.from - 1], ",", "”", '"', "—", "–", "--")
  )
    return undefined;
  const quoted = isWord(terms[source.from - 1], "”", '"') || isWord(terms[source.from - 2], "”", '"');
  return {
    source,
    cue: { from: groupFrom, to: at + 1 },
    scope: { from: 0, to: isWord(next, ",") && !quoted ? terms.length : source.from },
    role: quoted ? "quoted" : "reported",
    denies: false,
    rule: "attribution-after",
  };
}

/** `“…,” the mayor said during a visit`: what follows a quotation's speaker tells when, where and to whom. */
function goesOnAfter(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (!is(next, "preposition") && !is(next, "conjunction")) return false;
  for (let i = at - 1; i > Math.max(0, at - 12); i--) if (isWord(terms[i], "”", '"', "»")) return true;
  return false;
}

/** `…, said the Committee.` */
function inverted(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (
    !isWord(terms[at - 1], ",", "”", '"') ||
    at < 3 ||
    isWord(terms[at], "told", "informed") ||
    terms[at]?.lexeme.saying?.has("ing") === true
  )
    return undefined;
  const source = sourceAfter(sentence, at + 1);
  if (
    source === undefined ||
    (terms[source.to] !== undefined && !isWord(terms[source.to], ".", ",", "”", ";"))
  )
    return undefined;
  if (isWord(terms[source.from], "that", "to", "its", "their", "his", "her")) return undefined;
  return {
    source,
    cue: { from: at, to: at + 1 },
    scope: { from: 0, to: at },
    role: isWord(terms[at - 1], ",") ? "reported" : "quoted",
    denies: false,
    rule: "attribution-inverted",
  };
}
