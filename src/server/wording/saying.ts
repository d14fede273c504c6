import type { Modality } from "../../core/index.ts";

/**
 * The verb between the last speaker and the quoted words. Every page says "X states that …" and
 * never what is so: the words belong to their speakers.
 */
export const sayingVerbs: Readonly<Record<Modality, string>> = {
  asserted: "states",
  alleged: "passes on as alleged",
  denied: "denies",
  hypothetical: "speaks of as possible",
  intended: "speaks of as intended",
  questioned: "puts in question",
};
