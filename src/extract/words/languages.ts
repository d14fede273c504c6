import { english } from "./en.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";

const lexicons: ReadonlyMap<string, Lexicon> = new Map([["en", buildLexicon(english)]]);

/** The lexicon of a language (ISO 639-1); undefined where there are no words yet. */
export function lexiconOf(language: string): Lexicon | undefined {
  return lexicons.get(language);
}
