import { foldWords } from "../text/fold.ts";

const rows: readonly (readonly [string, ...string[]])[] = [
  ["Arabic", "arabe", "árabe", "арабский", "عربي", "بالعربية", "阿拉伯文"],
  ["Chinese", "chinois", "chino", "китайский", "صيني", "بالصينية", "中文"],
  ["English", "anglais", "inglés", "английский", "إنكليزي", "بالإنكليزية", "英文"],
  ["French", "français", "francés", "французский", "فرنسي", "بالفرنسية", "法文"],
  ["Russian", "russe", "ruso", "русский", "روسي", "بالروسية", "俄文"],
  ["Spanish", "espagnol", "español", "испанский", "إسباني", "بالإسبانية", "西班牙文"],
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
