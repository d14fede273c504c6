/** Verbs that only a sentence has, not a reference; lower case. */
export const finiteVerbs: readonly string[] = (
  "is are was were has have had does did said says stated states noted notes reported reports added told " +
  "argued claimed concluded found observed recalled confirmed denied estimated expressed emphasized explained " +
  "indicated becomes became included includes means refers referred may might will would could should can must"
).split(" ");
