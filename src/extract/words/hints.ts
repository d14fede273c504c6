/** What a word can begin or be a part of, as bits: rules look at them before they look at anything else. */
export const hint = {
  harm: 1,
  event: 2,
  site: 4,
  legal: 8,
  stance: 16,
  duty: 32,
  proceeding: 64,
  say: 128,
  time: 256,
  number: 512,
  place: 1024,
  /** What a legal term may be tied to something by, and the term itself. */
  naming: 2048,
  /** Words that cast doubt, or put what is said in the future. */
  modal: 4096,
  /** What can open a part of a figure. */
  opening: 8192,
  /** Tolls, lives and bodies: harm that stands apart from its number. */
  toll: 16384,
  semicolon: 32768,
  respectively: 65536,
} as const;

/** The hints of words that a claim may begin with or be a part of, and not of those that only stand beside. */
export const firstHints = 2047;

/** The classes that give a word each bit, and single words of a class already, or marks, that have it too. */
export const hintClasses: readonly {
  readonly bit: number;
  readonly classes: readonly string[];
  readonly words?: string;
}[] = [
  { bit: hint.harm, classes: ["suffer", "harmPhrase"] },
  { bit: hint.event, classes: ["eventVerb", "eventNoun"] },
  { bit: hint.site, classes: ["siteNoun"] },
  { bit: hint.legal, classes: ["legalTerm", "policyNoun"] },
  {
    bit: hint.duty,
    classes: ["duty", "dutyNoun", "dutyObject", "dutyBound", "dutyBy", "forbidden", "undertaking"],
  },
  { bit: hint.proceeding, classes: ["proceeding"] },
  { bit: hint.say, classes: ["accordingTo", "assertionNoun"] },
  { bit: hint.time, classes: ["month", "weekday", "season", "timeStart"] },
  { bit: hint.number, classes: ["vagueScale", "plural", "vague", "nobody", "numberStart"] },
  { bit: hint.place, classes: ["placePreposition"] },
  { bit: hint.naming, classes: ["asVerb", "linking", "pointsTo", "naming", "legalTerm"] },
  {
    bit: hint.modal,
    classes: ["question", "possible", "hypothetical", "intended", "alleged"],
    words: "that",
  },
  { bit: hint.opening, classes: ["opener"], words: "of ( : – — - -- ," },
  { bit: hint.toll, classes: ["toll", "lifeWord", "bodiesFound"] },
  { bit: hint.semicolon, classes: [], words: ";" },
  { bit: hint.respectively, classes: [], words: "respectively" },
];
