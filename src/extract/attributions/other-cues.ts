import { is, isOneOf, isWord, type Term } from "../claims/text/terms.ts";
import { attributionNouns } from "../words/en-attribution.ts";
import type { FoundCue } from "./found-cue.ts";
import { phraseEnding, phraseFrom, type Range, subjectBefore } from "./subject.ts";
import { beforeAdverbs, isAuxiliary, isFiniteVerb, isPossessive } from "./words-at.ts";

/** `According to the mayor, …` and `…, according to the mayor`. */
export function accordingTo(terms: readonly Term[], at: number): FoundCue | undefined {
  if (!is(terms[at], "accordingTo") || isWord(terms[at], "citing", "quoting")) return undefined;
  const source = phraseFrom(terms, at + 1);
  if (source === undefined) return undefined;
  const content = at < 2 ? { from: source.to, to: terms.length } : { from: 0, to: at };
  return { source, cue: { from: at, to: at + 1 }, content, rule: "according-to" };
}

const adjectives = new Set(
  "concerned worried convinced opposed determined skeptical sceptical critical confident hopeful optimistic pessimistic certain sure afraid adamant proud doubtful wary supportive frank coy clear silent".split(
    " ",
  ),
);

/** `is skeptical of`, `were confident that`: what somebody is of a mind to. */
export function adjectiveCue(terms: readonly Term[], at: number): FoundCue | undefined {
  if (!isOneOf(terms[at], adjectives)) return undefined;
  let be = beforeAdverbs(terms, at - 1);
  if (!isAuxiliary(terms, be) || !isWord(terms[at + 1], "that", "of", "about", "to", "in")) return undefined;
  while (isAuxiliary(terms, beforeAdverbs(terms, be - 1))) be = beforeAdverbs(terms, be - 1);
  const source = subjectBefore(terms, be);
  if (source === undefined) return undefined;
  return {
    source,
    cue: { from: be, to: at + 2 },
    content: { from: at + 2, to: commaAfter(terms, at + 2) },
    rule: "adjective",
  };
}

const nouns = new Set(
  attributionNouns
    .split(" ")
    .flatMap((noun) => [noun, noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`]),
);

/** `Karthesia's claim that …`, `their refusal to …`, `the claim of the mayor that …`. */
export function nounCue(terms: readonly Term[], at: number): FoundCue | undefined {
  if (!isOneOf(terms[at], nouns)) return undefined;
  const next = terms[at + 1];
  if (!isWord(next, "that", "to", "of", "for", "on", "about") && !isWord(next, "against", "in", "with"))
    return undefined;
  const owner = ownerBefore(terms, at);
  if (owner === undefined) return undefined;
  return {
    source: owner,
    cue: { from: at, to: at + 2 },
    content: { from: at + 2, to: commaAfter(terms, at + 2) },
    rule: "noun",
  };
}

function ownerBefore(terms: readonly Term[], at: number): Range | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (isPossessive(terms, i)) {
      if (!isWord(terms[i], "'s", "’")) return { from: i, to: i + 1 };
      return phraseEnding(terms, i);
    }
    if (terms[i]?.kind !== "word" || is(terms[i], "preposition") || isFiniteVerb(terms, i)) return undefined;
  }
  return undefined;
}

/** `WALLACE: Let us begin`, `Poll: Two in dead heat`: whoever stands before a colon at a paragraph's start. */
export function speakerAndColon(terms: readonly Term[]): FoundCue | undefined {
  const first = terms[0]?.kind === "mark" ? 1 : 0;
  for (let i = first + 1; i < Math.min(first + 7, terms.length - 1); i++) {
    if (isWord(terms[i], ":")) {
      return terms[first]?.capital === true
        ? {
            source: { from: first, to: i },
            cue: { from: i, to: i + 1 },
            content: { from: i + 1, to: terms.length },
            rule: "colon",
          }
        : undefined;
    }
    if (
      isFiniteVerb(terms, i) ||
      terms[i]?.kind === "number" ||
      (terms[i]?.capital === false && terms[i]?.kind === "word")
    )
      return undefined;
    if (terms[i]?.kind === "mark" && !isWord(terms[i], ".", "-", ",")) return undefined;
  }
  return undefined;
}

function commaAfter(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) if (isWord(terms[i], ",", ";")) return i;
  return terms.length;
}
