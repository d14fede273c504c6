import { harmedAt } from "../frames/harmed-named.ts";
import { isOneOf, isWord, type Term } from "../text/terms.ts";

const listNouns = new Set("list register roll memorial plaque wall monument".split(" "));

/** The harmed of `73 names of the dead`, `402 entries for the wounded`, `73 names on the list of the dead`. */
export function harmedOfNames(terms: readonly Term[], head: number): number | undefined {
  if (isWord(terms[head + 1], "of", "for")) {
    const at = isWord(terms[head + 2], "the", "those") ? head + 3 : head + 2;
    if (harmedAt(terms[at]) !== undefined) return at;
  }
  const listed = listOfHarmed(terms);
  if (listed !== undefined) return listed;
  if (!terms.some((term) => isOneOf(term, listNouns))) return undefined;
  const named = terms.findIndex(
    (term, i) =>
      isWord(terms[i - 1], "the", "those") &&
      term.lexeme.harmNoun?.counts !== "result" &&
      harmedAt(term) !== undefined,
  );
  return named < 0 ? undefined : named;
}

/** The harmed of `the list of the dead`, `a register of missing persons`. */
function listOfHarmed(terms: readonly Term[]): number | undefined {
  for (let i = 2; i < terms.length; i++) {
    if (
      !isWord(terms[i - 1], "of") ||
      !isWord(terms[i - 2], "list", "lists", "register", "roll", "registers")
    )
      continue;
    const at = isWord(terms[i], "the", "those") ? i + 1 : i;
    const lexeme = terms[at]?.lexeme;
    if (lexeme?.harmAdjective !== undefined || lexeme?.harmVerb?.forms.has("participle") === true) return at;
    if (lexeme?.harmNoun !== undefined && lexeme.harmNoun.counts !== "act") return at;
  }
  return undefined;
}
