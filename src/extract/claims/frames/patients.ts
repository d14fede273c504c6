import { isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";
import { verbGroupAt } from "./verb-group.ts";

const carries = new Set("evacuated airlifted flown rushed transferred transported ferried moved".split(" "));
const wards = new Set("hospital hospitals clinic clinics medical infirmary trauma field_hospital".split(" "));

/** `One man was evacuated to the Lindhaven Medical Center`: the hurt are carried to hospital. Leaves `evacuated to the north`. */
export function carriedToHospital(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isOneOf(terms[at], carries)) return undefined;
  let i = at + 1;
  while (i < at + 6 && !isWord(terms[i], "to", "for") && terms[i]?.kind === "word") i += 1;
  if (!isWord(terms[i], "to", "for")) return undefined;
  for (let k = i + 1; k < Math.min(i + 6, terms.length); k++) {
    if (terms[k]?.kind === "mark" || isWord(terms[k], "morgue", "mortuary", "school", "and", "or"))
      return undefined;
    if (!isOneOf(terms[k], wards)) continue;
    const group = verbGroupAt(terms, at, new Set(["past", "participle"]));
    return {
      at,
      from: group.from,
      category: "injured",
      act: "injury",
      befalls: "persons",
      weak: false,
      harmed: group.voice === "passive" ? "subject" : "before",
      voice: group.voice,
      negated: group.negated,
    };
  }
  return undefined;
}
