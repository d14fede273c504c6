import { arabic } from "./ar.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { PhraseWords } from "./phrase-words.ts";
import { russian } from "./ru.ts";
import { chinese } from "./zh.ts";

/** The languages whose figures are read by the small shared grammar, by ISO 639-1 code. */
export const phraseLanguages: ReadonlyMap<string, PhraseWords> = new Map(
  [arabic, chinese, french, russian, spanish].map((words) => [words.language, words]),
);
