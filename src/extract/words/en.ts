import { classes, notCounted } from "./en-classes.ts";
import { complements } from "./en-complements.ts";
import { groupAdjectives, groups } from "./en-groups.ts";
import { harmAdjectives, harmNouns, harmPhrases, harmVerbs } from "./en-harm.ts";
import { harmIdioms, moreHarmNouns } from "./en-harm-idioms.ts";
import { kindClasses, moreAccordingTo, moreDuty, moreLegalTerms, moreProceeding } from "./en-kinds.ts";
import {
  hedges,
  hedgesAfter,
  numbers,
  ordinals,
  plurals,
  scales,
  vagueScales,
  vagues,
} from "./en-numbers.ts";
import { sayingVerbs, stances } from "./en-speech.ts";
import type { Words } from "./words.ts";

/** English. */
export const english: Words = {
  language: "en",
  numbers,
  scales,
  vagueScales,
  plurals,
  vagues,
  ordinals,
  hedges,
  hedgesAfter,
  harmVerbs,
  harmPhrases: [...harmPhrases, ...harmIdioms],
  harmNouns: [...harmNouns, ...moreHarmNouns],
  harmAdjectives,
  groups,
  groupAdjectives,
  notCounted,
  classes: {
    ...classes,
    ...kindClasses,
    duty: `${classes.duty} ${moreDuty}`,
    proceeding: `${classes.proceeding} ${moreProceeding}`,
    legalTerm: `${classes.legalTerm} ${moreLegalTerms}`,
    accordingTo: `${classes.accordingTo} ${moreAccordingTo}`,
    complementVerb: complements.map((one) => one.verbs).join(" "),
  },
  stances,
  sayingVerbs,
};
