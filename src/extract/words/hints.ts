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
} as const;

/** The classes that give a word each bit. */
export const hintClasses: readonly { readonly bit: number; readonly classes: readonly string[] }[] = [
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
];
