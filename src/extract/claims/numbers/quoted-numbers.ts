import type { QuotedNumber, Span } from "../../../core/index.ts";
import { lexiconOf } from "../../words/languages.ts";
import { coverOf, spanOf } from "../text/sentence.ts";
import { readTerms } from "../text/terms.ts";
import { emptyWords, tokenise } from "../text/tokenise.ts";
import { emptyTokens } from "../text/tokens.ts";
import { readTimes } from "../times/read-times.ts";
import { readNumbers } from "./read-numbers.ts";

/** The numbers that a stretch of English words gives by themselves, those of dates left out. */
export function quotedNumbers(text: string, span: Span): readonly QuotedNumber[] {
  const lexicon = lexiconOf("en");
  if (lexicon === undefined) return [];
  const tokens = emptyTokens();
  tokenise({ text, language: "en", lexicon, skipped: [], words: emptyWords() }, span, tokens);
  const terms = readTerms(tokens, { from: 0, to: tokens.length });
  const timed = coverOf(terms.length, readTimes(terms, {})).map((time) => time !== undefined);
  return readNumbers(terms, timed).map(({ form, lower, upper, from, to }) => ({
    form,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    words: spanOf(terms, from, to),
  }));
}
