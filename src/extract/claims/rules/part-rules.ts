import type { ReadingRule } from "../../../core/index.ts";

const openings = "src/extract/claims/frames/openings.ts";
const parts = "src/extract/claims/frames/parts.ts";
const partitive = "src/extract/claims/frames/partitive.ts";

/** What makes a figure a part of another, or counts it apart. */
export const partRules: readonly ReadingRule[] = [
  {
    name: "part-opened-by-word",
    settles: "part-of",
    says: "“Including”, “of whom”, “among them”, “12 of them” open parts of the figure before.",
    file: openings,
    finds: "In Tarvo 613 civilians were killed, including 106 women.",
    leaves: "In Tarvo 613 civilians were killed; 106 women fled.",
  },
  {
    name: "part-of-whole-named-again",
    settles: "part-of",
    says: "“Of the 23, 20 were identified”: the whole is named again by its number.",
    file: openings,
    finds: "In Tarvo 23 bodies were found. Of the 23, 20 were identified.",
    leaves: "In Tarvo 23 bodies were found, and 20 hostages were freed.",
  },
  {
    name: "part-after-with",
    settles: "part-of",
    says: "“With” opens counts that each say a harm, as parts of casualties: “292 casualties, with 55 killed and 237 injured”.",
    file: openings,
    finds: "The attack caused 292 casualties, with 55 killed and 237 injured.",
    leaves: "The attack caused 292 casualties, with 55 shops closed.",
  },
  {
    name: "part-of-whom-it-is-said",
    settles: "part-of",
    says: "A bare number of which only is said who they are is a part of the figure before: “85 were held; 30 were women”.",
    file: openings,
    finds: "In Tarvo 85 persons were detained; 30 were women.",
    leaves: "In Tarvo 85 persons were detained; 30 were freed.",
  },
  {
    name: "part-after-mark",
    settles: "part-of",
    says: "A bracket, colon or dash opens the breakdown of the figure before it.",
    file: openings,
    finds: "In Tarvo 20 bodies were found – thirteen women and seven men.",
    leaves: "In Tarvo 20 bodies were found – nobody knows whose.",
  },
  {
    name: "part-after-comma",
    settles: "part-of",
    says: "After a comma, a list of who they are or a bare number with a grade breaks down the figure before.",
    file: openings,
    finds: "In Tarvo 114 persons were injured, ten critically.",
    leaves: "In Tarvo 114 persons were injured, the mayor said.",
  },
  {
    name: "part-before-whole",
    settles: "part-of",
    says: "“800 civilians were among the 1,200 killed”: the whole stands after its part.",
    file: "src/extract/claims/frames/part-fates.ts",
    finds: "In Tarvo 800 civilians were among the 1,200 killed.",
    leaves: "In Tarvo 800 civilians were among the killed.",
  },
  {
    name: "part-of-harm-before",
    settles: "part-of",
    says: "“Among the dead were 16” is a part of the last larger figure of that harm.",
    file: parts,
    finds: "In Tarvo 150 civilians were killed. Among the dead were 16 children.",
    leaves: "In Tarvo 150 civilians were injured. Among the dead were 16 children.",
  },
  {
    name: "part-of-count",
    settles: "part-of",
    says: "“12 of the 31 killed”: the number after “of the” is the whole.",
    file: partitive,
    finds: "In Tarvo 12 of the 31 hostages were killed.",
    leaves: "In Tarvo 12 hostages were killed.",
  },
  {
    name: "part-of-noun",
    settles: "part-of",
    says: "“12 of the hostages” is a part of the last larger figure of hostages.",
    file: partitive,
    finds: "In Tarvo 31 hostages were held. Twelve of the hostages were killed.",
    leaves: "Twelve of the hostages were killed.",
  },
  {
    name: "part-of-column",
    settles: "part-of",
    says: "A column headed “of whom women” holds parts of the column before it.",
    file: "src/extract/claims/tables/read-table.ts",
    finds: "# Losses\n\n| Place | Killed | of whom women |\n|---|---|---|\n| Tarvo | 33 | 12 |",
    leaves: "# Losses\n\n| Place | Killed | Injured |\n|---|---|---|\n| Tarvo | 33 | 12 |",
  },
  {
    name: "apart-from",
    settles: "apart-from",
    says: "“Another 1,000”, “12 more”, “a further”: counted apart from the last figure that is no part.",
    file: "src/extract/claims/counts/read-counts.ts",
    finds: "In Tarvo 613 civilians were killed. Another 1,000 civilians were injured.",
    leaves: "In Tarvo 613 civilians were killed. Some 1,000 civilians were injured.",
  },
];
