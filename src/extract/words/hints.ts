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
export const hintClasses: Readonly<Record<keyof typeof hint, readonly string[]>> = {
  harm: ["suffer", "harmPhrase"],
  event: ["eventVerb", "eventNoun"],
  site: ["siteNoun"],
  legal: ["legalTerm", "policyNoun"],
  stance: [],
  duty: ["duty", "dutyNoun", "dutyObject", "dutyBound", "dutyBy", "forbidden", "undertaking"],
  proceeding: ["proceeding"],
  say: ["accordingTo", "assertionNoun"],
  time: ["month", "weekday", "season", "timeStart"],
  number: ["vagueScale", "plural", "vague", "nobody", "numberStart"],
  place: ["placePreposition"],
};
