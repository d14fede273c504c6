import type { Field } from "../core/index.ts";
import { inferredField } from "./text/field.ts";
import { languageCodes, stopWords } from "./words/stop-words.ts";

const sampleLength = 24_000;
const word = /[\p{L}]+/gu;

/** The language that most of the frequent words belong to, ISO 639-1; English when none can be told. */
export function languageOf(text: string, from: number): Field<string> {
  const span = { start: from, end: Math.min(text.length, from + sampleLength) };
  const sample = text.slice(span.start, span.end).toLowerCase();
  const counts = new Map<string, number>();
  let chinese = 0;
  for (const [found] of sample.matchAll(word)) {
    for (const code of languageCodes) {
      if (stopWords.has(`${code} ${found}`)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    if (/[\u4e00-\u9fff]/.test(found)) chinese++;
  }
  let best = "en";
  for (const code of languageCodes) if ((counts.get(code) ?? 0) > (counts.get(best) ?? 0)) best = code;
  if (chinese > 20 && chinese > (counts.get(best) ?? 0)) best = "zh";
  return inferredField(best, span, "language-frequent-words");
}
