/** What a word can begin or be a part of, as bits: rules look at them before they look at anything else. */
export const hint = {
  harm: 1 << 0,
  event: 1 << 1,
  site: 1 << 2,
  legal: 1 << 3,
  stance: 1 << 4,
  duty: 1 << 5,
  proceeding: 1 << 6,
  say: 1 << 7,
  time: 1 << 8,
  number: 1 << 9,
  place: 1 << 10,
  /** What a legal term may be tied to something by, and the term itself. */
  naming: 1 << 11,
  /** Words that cast doubt, or put what is said in the future. */
  doubt: 1 << 12,
  /** What can open a part of a figure. */
  opening: 1 << 13,
  /** Tolls, lives and bodies: harm that stands apart from its number. */
  toll: 1 << 14,
  semicolon: 1 << 15,
  respectively: 1 << 16,
  /** `be`, `have` and modals. */
  auxiliary: 1 << 17,
  relative: 1 << 18,
  conjunction: 1 << 19,
  preposition: 1 << 20,
  /** Words of grammar, which end the noun phrase of a count. */
  grammar: 1 << 21,
  /** Words with which the object of a verb does not begin. */
  noObject: 1 << 22,
  /** Bodies, and what is said: nouns that can speak and take a stand. */
  body: 1 << 23,
  /** Pronouns of those who speak. */
  speaker: 1 << 24,
  /** Nouns for persons. */
  person: 1 << 25,
  /** Without one of these, or digits, or a month in another language, a sentence names no time. */
  dated: 1 << 26,
  /** Without one of these, or digits, a sentence names no number. */
  counted: 1 << 27,
} as const;

/** The hints of words that a claim may begin with or be a part of, and not of those that only stand beside. */
export const firstHints = (1 << 11) - 1;

/** The classes that give a word each bit, and single words of a class already, or marks, that have it too. */
export const hintClasses: readonly {
  readonly bit: number;
  readonly classes?: string;
  readonly words?: string;
}[] = [
  { bit: hint.harm, classes: "suffer condition harmPhrase complementVerb campNoun" },
  { bit: hint.event, classes: "eventVerb eventNoun" },
  { bit: hint.site, classes: "siteNoun" },
  { bit: hint.legal, classes: "legalTerm policyNoun" },
  { bit: hint.duty, classes: "duty dutyNoun dutyObject dutyBound dutyBy forbidden undertaking" },
  { bit: hint.proceeding, classes: "proceeding" },
  { bit: hint.say, classes: "accordingTo assertionNoun reckoning telling" },
  { bit: hint.time, classes: "month weekday season timeStart" },
  { bit: hint.number, classes: "vagueScale plural vague nobody numberStart" },
  { bit: hint.dated, classes: "month weekday season daypart", words: "today yesterday year month" },
  { bit: hint.counted, classes: "vagueScale plural vague nobody", words: "no not" },
  { bit: hint.place, classes: "placePreposition" },
  { bit: hint.naming, classes: "asVerb linking pointsTo naming legalTerm" },
  { bit: hint.doubt, classes: "question possible hypothetical intended alleged", words: "that" },
  { bit: hint.opening, classes: "opener", words: "of with ( : – — - -- ," },
  { bit: hint.toll, classes: "toll lifeWord bodiesFound refugeeNoun" },
  { bit: hint.semicolon, words: ";" },
  { bit: hint.respectively, words: "respectively" },
  { bit: hint.auxiliary, classes: "be have modal" },
  { bit: hint.relative, classes: "relative" },
  { bit: hint.conjunction, classes: "conjunction" },
  { bit: hint.preposition, classes: "preposition" },
  {
    bit: hint.grammar,
    classes: "determiner pronoun relative preposition conjunction be have modal negation opener get",
  },
  { bit: hint.body, classes: "sayNoun organisation bodyNoun" },
  { bit: hint.speaker, words: "he she they it we i" },
  {
    bit: hint.noObject,
    classes:
      "preposition conjunction relative be have modal negation opener adverb timeWord hypothetical total",
  },
];
