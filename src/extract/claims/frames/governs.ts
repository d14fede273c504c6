import { isOneOf, type Term } from "../text/terms.ts";

const governing = new Set(
  "bodies body corpses remains lives group groups number total hundreds all families homes houses dwellings roofs windows consisting members least figure".split(
    " ",
  ),
);

/** `the bodies of 12 civilians`, `the lives of 12`, `a group of 12`: the count after `of` is what is harmed. */
export function governs(term: Term | undefined): boolean {
  return isOneOf(term, governing);
}
