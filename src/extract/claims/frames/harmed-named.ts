import type { Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";

/** The harm that names persons after `the` or `those`: `the wounded`, `those killed`, `the victims`. */
export function harmedAt(
  term: Term | undefined,
): (Pick<FigureDraft, "category"> & { readonly act?: string }) | undefined {
  const lexeme = term?.lexeme;
  if (lexeme === undefined) return undefined;
  if (lexeme.harmAdjective !== undefined) return lexeme.harmAdjective;
  if (lexeme.harmVerb?.forms.has("participle") === true) return lexeme.harmVerb.verb;
  const noun = lexeme.harmNoun;
  return noun !== undefined && noun.counts !== "act" && noun.befalls === "persons" ? noun : undefined;
}
