import { english } from "./en.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";

const languages: ReadonlyMap<string, Words> = new Map([["en", english]]);
/** Built when a document first asks for them, and kept: they never change. */
const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language (ISO 639-1); undefined where there are no words yet. */
export function lexiconOf(language: string): Lexicon | undefined {
  const words = languages.get(language);
  if (words === undefined) return undefined;
  const lexicon = lexicons.get(language) ?? buildLexicon(words);
  lexicons.set(language, lexicon);
  return lexicon;
}
