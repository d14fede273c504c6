import { hint } from "../../words/hints.ts";
import { isPeople } from "../counts/peoples.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { canName, isPlacedByNoun, isShouted } from "./shouted.ts";

/** A place as worded, smaller ones first: `Lindhaven` in `the Sulmere region` of `Veldania` are three names of one place. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  /** Ranges of terms of each name. */
  readonly names: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Places named in a sentence: a capital name after `in`, `near`, `at` and the like, or after `the town of`. Leaves months,
 * peoples (`in Veldanian hands`), persons and bodies (`in the Security Council`).
 */
export function readPlaces(terms: readonly Term[], covered: readonly boolean[]): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  let shouted: boolean | undefined;
  for (let i = 0; i < terms.length; ) {
    const starts = startsPlace(terms, i);
    if (starts) shouted ??= isShouted(terms);
    const text = { terms, covered, shouted: shouted === true };
    const start = starts ? nameAfter(text, i + 1) : undefined;
    if (start === undefined) {
      i += 1;
      continue;
    }
    const place = withParents(text, start);
    found.push(place);
    i = Math.max(place.to, i + 1);
  }
  return found;
}

const inhabitants = new Set(
  "residents inhabitants people civilians population citizens resident villagers".split(" "),
);

/** `in`, `near`; or `of` after `town`, `residents`. */
function startsPlace(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term === undefined || (term.lexeme.hints & hint.place) === 0) return false;
  if (isWord(term, "of")) {
    const before = terms[at - 1];
    return (
      is(before, "placeNoun") || (before?.lexeme.group?.unit === "person" && isOneOf(before, inhabitants))
    );
  }
  return is(term, "placePreposition") && !isWord(term, "to", "into", "over", "against");
}

interface PlaceText {
  readonly terms: readonly Term[];
  readonly covered: readonly boolean[];
  /** Set in capitals. */
  readonly shouted: boolean;
}

interface NameFound {
  readonly from: number;
  readonly to: number;
}

const directions = new Set(
  "of downtown central northern southern eastern western central greater north-eastern south-eastern north-western south-western nearby occupied neighbouring small".split(
    " ",
  ),
);

/** The capital name that starts at or after `the town of`, `the`, `northern`. */
function nameAfter(text: PlaceText, at: number): NameFound | undefined {
  const { terms } = text;
  let i = at;
  for (let steps = 0; steps < 5; steps++) {
    const term = terms[i];
    const lead = is(term, "determiner") || isOneOf(term, directions);
    const noun = is(term, "placeNoun") && isWord(terms[i + 1], "of");
    if (!lead && !noun) break;
    i += 1;
  }
  const name = nameAt(text, i);
  return name === undefined || (text.shouted && !isPlacedByNoun(terms, name)) ? undefined : name;
}

function nameAt({ terms, covered, shouted }: PlaceText, at: number): NameFound | undefined {
  let to = at;
  while (to - at < 5 && isNameWord(terms[to]) && covered[to] !== true && (!shouted || canName(terms[to])))
    to += joinsName(terms, to) ? 2 : 1;
  if (shouted && to === at + 1 && is(terms[at], "placeNoun")) return undefined;
  if (to === at || (isPeople(terms[at]) && to === at + 1 && !isWord(terms[to], ",", ".", ")")))
    return undefined;
  if (isBody(terms[to]) || is(terms[at], "title") || is(terms[to], "title")) return undefined;
  if (isWord(terms[to], "'s")) return undefined;
  return { from: at, to };
}

function isNameWord(term: Term | undefined): boolean {
  if (term === undefined || !term.capital || (term.kind !== "word" && term.kind !== "code")) return false;
  if (
    is(term, "month") ||
    is(term, "weekday") ||
    isBody(term) ||
    is(term, "determiner") ||
    is(term, "pronoun")
  )
    return false;
  return (
    term.lexeme.harmVerb === undefined &&
    term.lexeme.number === undefined &&
    !is(term, "preposition") &&
    !is(term, "conjunction")
  );
}

const particles = new Set("el al de la di da ez es del -".split(" "));

/** `Deir-ez-Zor` is one token, `Deir el Balah` and `Santa Elena` are not. */
function joinsName(terms: readonly Term[], at: number): boolean {
  return isOneOf(terms[at + 1], particles) && isNameWord(terms[at + 2]);
}

const bodies = new Set("nations general court convention charter statute".split(" "));

function isBody(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return (is(term, "organisation") || is(term, "sayNoun") || isOneOf(term, bodies)) && !is(term, "placeNoun");
}

/** Follows `, Veldania`, `in the Sulmere region`, `of Veldania` to the larger places. */
function withParents(text: PlaceText, first: NameFound): PlaceMention {
  const { terms } = text;
  const names = [first];
  let to = afterNoun(terms, first.to);
  while (names.length < 5) {
    const next = isWord(terms[to], ",", "in", "of", "(") ? nameAfter(text, to + 1) : undefined;
    if (next === undefined) break;
    if (isWord(terms[to], ",") && isList(terms, next.to)) break;
    names.push(next);
    to = afterNoun(terms, next.to);
  }
  return { from: first.from, to, names };
}

/** `Sulmere region`: the noun belongs to the words, not to the name. */
function afterNoun(terms: readonly Term[], at: number): number {
  return is(terms[at], "placeNoun") ? at + 1 : at;
}

/** `Lindhaven, Tarvo and Sulmere` lists three places; none is the parent of another. */
function isList(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "and", "or") || (isWord(terms[at], ",") && terms[at + 1]?.capital === true);
}
