import { gather } from "../../gather.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { isSource, type Range } from "./source-phrase.ts";

/**
 * A verb of saying said once for two speakers: `A reported that 12 died, and B that 41 did`, `A reported 12 deaths and B 41`.
 * The first speaker's words end where the second speaker is named.
 */
export function gappedCues(sentence: Sentence, cues: readonly Cue[]): readonly Cue[] {
  return gather(cues, (cue) => {
    if (cue.rule !== "attribution-verb") return [cue];
    const listed = listedGaps(sentence, cue);
    const firstListed = listed[0];
    if (firstListed !== undefined)
      return [
        { ...cue, scope: { from: cue.scope.from, to: Math.min(cue.scope.to, firstListed.source.from) } },
        ...listed.map((one, i) => ({
          ...cue,
          source: one.source,
          scope: { from: one.from, to: listed[i + 1]?.source.from ?? one.to },
        })),
      ];
    const gap = gapIn(sentence, cue);
    if (gap === undefined) return [cue];
    return [
      { ...cue, scope: { from: cue.scope.from, to: gap.source.from } },
      { ...cue, source: gap.source, scope: { from: gap.from, to: cue.scope.to } },
    ];
  });
}

/** `A speaks of 200, and B allows for 50`: the words of the first end where the second is named. Leaves `A reported that B said`. */
export function besideEachOther({ terms }: Sentence, cues: readonly Cue[]): readonly Cue[] {
  if (cues.length < 2) return cues;
  return cues.map((cue) => {
    if (cue.rule !== "attribution-verb" && cue.rule !== "attribution-after") return cue;
    const from = cue.rule === "attribution-after" ? cue.cue.to : cue.scope.from;
    const next = cues.find(
      (other) =>
        other.rule === "attribution-verb" &&
        other.source.from > from &&
        other.cue.from < cue.scope.to &&
        isCoordinate(terms, other.source.from),
    );
    return next === undefined ? cue : { ...cue, scope: { from: cue.scope.from, to: next.source.from } };
  });
}

/** Whether `and`, `while` or the like stands before a name, over its article. */
function isCoordinate(terms: Sentence["terms"], from: number): boolean {
  const before = is(terms[from - 1], "determiner") ? from - 2 : from - 1;
  return isWord(terms[before], "and", "while", "but", "whereas", "whilst");
}

interface Gap {
  readonly source: Range;
  readonly from: number;
}

/** `puts the dead at 300, the bishopric at 450, the army at 61`; `estimates them at 90,000; the fund, at 120,000`. */
function listedGaps(sentence: Sentence, cue: Cue): readonly (Gap & { readonly to: number })[] {
  const { terms, countAt } = sentence;
  const found: (Gap & { readonly to: number })[] = [];
  for (let i = cue.scope.from + 1; i < Math.min(terms.length - 2, cue.scope.from + 80); i++) {
    if (!isWord(terms[i], ",", ";", "and", "while", "but")) continue;
    const from = isWord(terms[i + 1], "and", "while", "but") ? i + 2 : i + 1;
    let to = from;
    while (to < from + 7 && (isNameTerm(sentence, to) || isBodyTerm(sentence, to))) to += 1;
    if (to === from || !(isWord(terms[from], "the", "a", "an") || isSource(terms, from, to))) continue;
    const at = isWord(terms[to], ",") ? to + 1 : to;
    const count = countAt[at + 1];
    if (!isWord(terms[at], "at", "of") || count?.from !== at + 1 || count.head !== undefined) continue;
    if (!ends(sentence, count.to) && !isWord(terms[count.to], "and", "while", "but")) continue;
    found.push({ source: { from, to }, from: at, to: count.to });
  }
  return found;
}

/** A word of a body's name without a capital: `the bishopric`, `the army`. */
function isBodyTerm({ terms, countAt }: Sentence, at: number): boolean {
  const term = terms[at];
  return (
    term?.kind === "word" &&
    countAt[at] === undefined &&
    !is(term, "preposition") &&
    !is(term, "be") &&
    !is(term, "have") &&
    !is(term, "conjunction") &&
    term.lexeme.harmVerb === undefined &&
    term.lexeme.saying === undefined
  );
}

function gapIn(sentence: Sentence, cue: Cue): Gap | undefined {
  const { terms, countAt } = sentence;
  for (let i = cue.scope.from + 1; i < Math.min(cue.scope.to - 2, cue.scope.from + 60); i++) {
    if (!isWord(terms[i], "and", "while", "but")) continue;
    const from = i + 1;
    let to = from;
    while (to < from + 9 && isNameTerm(sentence, to)) to += 1;
    if (to === from || !isSource(terms, from, to)) continue;
    if (isWord(terms[to], "that")) return { source: { from, to }, from: to + 1 };
    const count = countAt[to];
    const named = terms[to - 1]?.capital === true && countAt[to - 1] === undefined;
    if (named && count !== undefined && count.from === to && ends(sentence, count.to))
      return { source: { from, to }, from: to };
  }
  return undefined;
}

function isNameTerm({ terms, countAt }: Sentence, at: number): boolean {
  const term = terms[at];
  if (term?.kind !== "word" || countAt[at] !== undefined || isWord(term, "that")) return false;
  return (
    (term.capital || is(term, "determiner") || isWord(term, "of", "for") || is(term, "organisation")) &&
    !is(term, "pronoun") &&
    term.lexeme.harmVerb === undefined
  );
}

function ends({ terms }: Sentence, at: number): boolean {
  return terms[at] === undefined || isWord(terms[at], ".", ",", ";");
}
