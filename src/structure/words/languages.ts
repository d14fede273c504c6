import { foldWords } from "../text/fold.ts";

const rows: readonly (readonly [string, ...string[]])[] = [
  ["Arabic", "arabe", "árabe", "арабский"],
  ["Chinese", "chinois", "chino", "китайский"],
  ["English", "anglais", "inglés", "английский"],
  ["French", "français", "francés", "французский"],
  ["Russian", "russe", "ruso", "русский"],
  ["Spanish", "espagnol", "español", "испанский"],
  ["German", "allemand", "alemán", "немецкий"],
  ["Portuguese", "portugais", "portugués", "португальский"],
];

/** The English name of a language by its folded name in the languages of mastheads. */
export const languageByName: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([english, ...others]) =>
    [english, ...others].map((name) => [foldWords(name), english] as const),
  ),
);

/** A source for patterns that match one language's name. */
export const languageWord = [...new Set(rows.flat().flatMap((name) => [name, foldWords(name)]))]
  .sort((a, b) => b.length - a.length)
  .join("|");
