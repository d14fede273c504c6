import type { NearMissReason } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import type { NumberMention } from "../numbers/number-mention.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { harmedOfNames } from "./harmed-of-names.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/**
 * Why a number is no figure, when the words beside it show it. Takes `aged 13`, `Name (13)`, `article 51`, `$ 5 million`,
 * `a town of 7,000`, `at 6 a.m.`, `nine out of ten`; leaves `13 women`.
 */
export function notFigureReason(
  terms: readonly Term[],
  mention: NumberMention,
  noun: NounPhrase,
): NearMissReason | undefined {
  const place: Place = { terms, mention, noun, before: terms[mention.from - 1], after: terms[mention.to] };
  if (isAge(place)) return "age";
  if (isProvision(place)) return "provision";
  if (isMoney(place)) return "money";
  if (isTimeOfDay(place)) return "time-of-day";
  if (isPopulation(place)) return "not-persons";
  if (isRatio(place)) return "percentage";
  return counted(place);
}

interface Place {
  readonly terms: readonly Term[];
  readonly mention: NumberMention;
  readonly noun: NounPhrase;
  readonly before: Term | undefined;
  readonly after: Term | undefined;
}

function isAge({ terms, mention, noun, before, after }: Place): boolean {
  if (is(before, "ageWord") || (isWord(before, "of") && is(terms[mention.from - 2], "ageWord"))) return true;
  if (
    noun.head === undefined &&
    (!is(after, "be") || isBareAnd(terms, mention.from - 1)) &&
    inAgeList(terms, mention.from - 1)
  )
    return true;
  if (isWord(before, "between") && is(terms[mention.from - 2], "ageWord")) return true;
  if (
    isWord(after, "years", "year", "months") &&
    (isWord(terms[mention.to + 1], "old") ||
      (isWord(terms[mention.to + 1], "of") && isWord(terms[mention.to + 2], "age")))
  )
    return true;
  if (noun.head !== undefined) return false;
  if (is(before, "be") && isOfTheYoungest(terms, mention.from - 2)) return true;
  const value = mention.upper ?? mention.lower ?? 0;
  if (value > 120) return false;
  const ofPerson = isWord(before, "of") && isSingularPerson(terms[mention.from - 2]);
  const bounded =
    mention.hedge !== undefined &&
    isWord(terms[mention.hedge.from], "under", "over", "below", "above", "up_to") &&
    (terms[mention.from - 1]?.lexeme.group?.unit === "person" ||
      isWord(terms[mention.from - 1], "of_them", "of_whom", "them", "whom") ||
      saysTheirAge(terms, mention.from - 1));
  return ofPerson || bounded || isNameApposition(terms, mention);
}

/** `12 were over 70`. */
function saysTheirAge(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return is(terms[at], "be") && (before?.kind === "number" || before?.lexeme.number !== undefined);
}

/** `girls of 5, 7 and 8 were`; leaves `aged six and eight, and twenty-six were`. */
function isBareAnd(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "and") && !isWord(terms[at - 1], ",");
}

/** `aged six and eight`. */
function inAgeList(terms: readonly Term[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 8); i--) {
    if (is(terms[i], "ageWord")) return true;
    if (isWord(terms[i], "of")) return namesYoungOrOld(terms[i - 1]) || is(terms[i - 1], "ageWord");
    const goesOn =
      isWord(terms[i], "and", ",", "to", "or") ||
      terms[i]?.kind === "number" ||
      terms[i]?.lexeme.number !== undefined;
    if (!goesOn) return false;
  }
  return false;
}

/** `in San Vicente, 9`. */
function isAtPlace(terms: readonly Term[], at: number): boolean {
  let i = at;
  while (
    i > at - 4 &&
    terms[i]?.capital === true &&
    terms[i]?.kind === "word" &&
    !is(terms[i], "placePreposition")
  )
    i -= 1;
  return isWord(terms[i], "in", "at", "near", "from", "on");
}

/** `Marwan Tal (13)`, `Marwan Tal, 13, was …`. */
function isNameApposition(terms: readonly Term[], { from, to }: NumberMention): boolean {
  const open = terms[from - 1];
  const close = terms[to];
  const name = terms[from - 2];
  const bracketed = isWord(open, "(") && isWord(close, ")", ",");
  const commas = isWord(open, ",") && isWord(close, ",", ";", ".");
  const loose =
    isWord(open, ",") &&
    terms[from]?.kind === "number" &&
    (close === undefined || is(close, "preposition")) &&
    !isAtPlace(terms, from - 2);
  const framed = bracketed || commas || loose;
  return (
    framed &&
    name !== undefined &&
    (name.capital || isSingularPerson(name)) &&
    name.kind === "word" &&
    (name.lexeme.group === undefined || isSingularPerson(name)) &&
    name.lexeme.classes.size === 0 &&
    terms[from - 2]?.lexeme.harmNoun === undefined
  );
}

/** `girls of 5, 7 and 8`. */
function namesYoungOrOld(term: Term | undefined): boolean {
  const codes = term?.lexeme.group?.codes ?? [];
  return (
    codes.some(
      (code) =>
        code === "girls" || code === "boys" || code === "children" || code === "women" || code === "men",
    ) && !isWord(term, "children", "women", "men")
  );
}

const singlePersons = new Set(
  "woman man girl boy child lady person infant youth youngster teen teenager student toddler baby suspect victim".split(
    " ",
  ),
);

function isSingularPerson(term: Term | undefined): boolean {
  return isOneOf(term, singlePersons);
}

const betweenNumbers = new Set(", and ( ) to or - – . of".split(" "));

/** Directly after `article`, or in the list that follows one: `resolutions 822 (1993) and 853 (1993)`. */
function isProvision({ terms, mention, noun }: Place): boolean {
  if (mention.hedge !== undefined || terms[mention.core]?.kind !== "number") return false;
  if (
    noun.head === undefined &&
    isWord(terms[mention.to], "(") &&
    isYear(terms[mention.to + 1]) &&
    isWord(terms[mention.to + 2], ")")
  )
    return true;
  if (isWord(terms[mention.to], "/") && terms[mention.to + 1]?.capital === true) return true;
  let i = mention.from - 1;
  if (isWord(terms[i], ".")) i -= 1;
  if (isWord(terms[i], "number") && namesHarmed(terms, i)) return false;
  if (isWord(terms[i], "day", "phase", "stage", "grade", "size") && noun.head === undefined) return true;
  if (isProvisionWord(terms, i)) return true;
  if (noun.known && !isWord(terms[mention.to], "of")) return false;
  for (let steps = 0; steps < 40 && i >= 0; steps++, i--) {
    const term = terms[i];
    if (isProvisionWord(terms, i)) return true;
    if (term?.kind === "number" || isOneOf(term, betweenNumbers)) continue;
    return false;
  }
  return false;
}

/** `new arrivals from Lindhaven number 1,150`. */
function namesHarmed(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--)
    if (terms[i]?.lexeme.harmNoun?.counts === "persons") return true;
  return false;
}

/** The year of a resolution: `2462 (2019)`. */
function isYear(term: Term | undefined): boolean {
  if (term?.kind !== "number" || term.text.length !== 4) return false;
  const value = term.value ?? 0;
  return value > 1945 && value < 2050;
}

function isProvisionWord(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (!is(term, "provisionWord")) return false;
  return !isWord(term, "no") || term?.capital === true || isWord(terms[at + 1], ".");
}

const currencyMarks = new Set("$ € £ ¥ us$ usd eur".split(" "));

function isMoney({ terms, before, mention, noun }: Place): boolean {
  if (isOneOf(before, currencyMarks) || isWord(terms[mention.core - 1], "$", "€", "£", "us$")) return true;
  return noun.head !== undefined && terms[noun.head]?.lexeme.notCounted === "money";
}

const clockWords = new Set("a.m. p.m. am pm a.m p.m o'clock o’clock gmt hrs".split(" "));

function isTimeOfDay({ terms, mention, before, after }: Place): boolean {
  if (isOneOf(after, clockWords)) return true;
  const digits = terms[mention.core]?.text ?? "";
  const clock = /^[0-2]\d[0-5]\d$/.test(digits) && terms[mention.core]?.kind === "number";
  return (
    clock &&
    (digits.startsWith("0") ||
      isWord(after, "hours") ||
      (isWord(before, "at") && !terms[mention.to]?.lexeme.group))
  );
}

function isPopulation({ terms, before, mention, noun }: Place): boolean {
  if (
    isWord(before, "of") &&
    (is(terms[mention.from - 2], "placeNoun") || isWord(terms[mention.from - 2], "population"))
  )
    return true;
  if (isWord(before, "to") && isWord(terms[mention.from - 2], "home")) return true;
  return noun.head !== undefined && isWord(terms[noun.head], "population") && noun.head > mention.to;
}

/** Whether a noun can be one for people: no attack, no village. */
function countsPeople(term: Place["terms"][number] | undefined): boolean {
  return (
    term === undefined ||
    (term.lexeme.notCounted === undefined && (term.lexeme.hints & hint.event) === 0 && !is(term, "placeNoun"))
  );
}

function numberOf(term: Place["terms"][number] | undefined): number {
  return term?.value ?? term?.lexeme.number ?? 101;
}

const fractions = new Set("third thirds quarter quarters fifth fifths tenth tenths half halves".split(" "));

/** `nine out of ten`, `one in five`; leaves `12 in 3 attacks`. */
function isRatio({ terms, mention, after, before }: Place): boolean {
  const another = (at: number): boolean =>
    terms[at]?.kind === "number" || terms[at]?.lexeme.number !== undefined;
  if (isWord(after, "out_of") && another(mention.to + 1)) return true;
  if (
    isWord(after, "in", "in_every") &&
    another(mention.to + (isWord(terms[mention.to + 1], "every") ? 2 : 1)) &&
    (mention.upper ?? 99) < 20 &&
    mention.form === "exact" &&
    numberOf(terms[mention.to + 1]) < 101 &&
    countsPeople(terms[mention.to + 2])
  )
    return true;
  if (isOneOf(after, fractions) || after?.kind === "ordinal") return true;
  return isWord(before, "out_of") && another(mention.from - 2);
}

function counted({ terms, noun, mention }: Place): NearMissReason | undefined {
  if (noun.head === undefined) return undefined;
  if (isWord(terms[noun.head], "names", "entries") && harmedOfNames(terms, noun.head) !== undefined)
    return undefined;
  const lexeme = terms[noun.head]?.lexeme;
  if (lexeme?.notCounted === undefined || lexeme.group !== undefined || lexeme.harmNoun !== undefined)
    return undefined;
  return reasonOf(lexeme.notCounted, mention);
}

/** `The youngest of the dead was four`. */
function isOfTheYoungest(terms: readonly Term[], at: number): boolean {
  for (let i = at; i > Math.max(-1, at - 7); i--) {
    if (isWord(terms[i], "youngest", "oldest", "eldest")) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

const reasons: readonly NearMissReason[] = ["distance", "duration", "money", "weapon", "not-persons"];

function reasonOf(word: string, _mention: NumberMention): NearMissReason {
  return reasons.find((reason) => reason === word) ?? "not-persons";
}
