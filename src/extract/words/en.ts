import { classes, notCounted } from "./en-classes.ts";
import { groupAdjectives, groups } from "./en-groups.ts";
import { harmAdjectives, harmNouns, harmPhrases, harmVerbs } from "./en-harm.ts";
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
  harmPhrases,
  harmNouns,
  harmAdjectives,
  groups,
  groupAdjectives,
  notCounted,
  classes,
  stances,
  sayingVerbs,
};
