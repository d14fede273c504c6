import { notPeoples, peopleEnding, peoples } from "../../words/en-nations.ts";
import type { Term } from "../text/terms.ts";

const known = new Set(peoples.split(" "));

/** Whether a word names a people: in a list, or by its capital and ending (`Veldanian`, `Morvenis`). */
export function isPeople(term: Term | undefined): boolean {
  if (term === undefined || term.kind !== "word") return false;
  if (known.has(term.text)) return true;
  if (!term.capital || term.text.length < 5 || notPeoples.has(term.text)) return false;
  return term.lexeme.group === undefined && term.lexeme.classes.size === 0 && peopleEnding.test(term.text);
}
