import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { isWord, type Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { draft } from "./forced.ts";

/** `Gunshot was the cause of death in 160 cases, a blow in 37 and fire in 15`. Leaves `the cause of the delay in 160 cases`. */
export function causeDraft({ terms, counts }: Sentence, count: CountPhrase): FigureDraft | undefined {
  if (!isWord(terms[count.from - 1], "in")) return undefined;
  const at = causeOfDeath(terms);
  if (at === undefined) return undefined;
  if (count.unit === "case") return draft(count, at, "casualty-cause");
  const first = counts.find((one) => one.unit === "case" && isWord(terms[one.from - 1], "in"));
  const next = terms[count.to];
  const closes = next === undefined || isWord(next, ",", ".", ";", "and", "the");
  return first !== undefined && first.from < count.from && count.head === undefined && closes
    ? draft(count, at, "casualty-cause")
    : undefined;
}

function causeOfDeath(terms: readonly Term[]): number | undefined {
  const at = terms.findIndex(
    (term, i) =>
      isWord(term, "cause", "causes", "manner") &&
      isWord(terms[i + 1], "of") &&
      isWord(terms[i + 2], "death", "deaths"),
  );
  return at < 0 ? undefined : at + 2;
}
