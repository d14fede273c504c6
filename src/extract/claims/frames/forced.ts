import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { isOneOf, isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";

const leaving = new Set("flee leave evacuate abandon relocate move seek take escape".split(" "));

const forcing = new Set(
  "force forces forced forcing compelled compelling obliged driving drove driven pushed pushing".split(" "),
);

/** `forcing 35 people to evacuate`, `forced 300 families from their homes`. */
export function forcedDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  if (count.unit !== "person" && count.unit !== "family" && count.unit !== "household") return undefined;
  const before = count.from - 1;
  if (!isOneOf(terms[before], forcing)) return undefined;
  for (let i = count.to; i < Math.min(count.to + 10, terms.length); i++) {
    const away = isWord(terms[i], "to") && isOneOf(terms[i + 1], leaving);
    const from =
      isWord(terms[i], "from", "out_of", "across", "over", "out", "into") &&
      !isWord(terms[i + 1], "labour", "labor", "marriage");
    if (away || from)
      return { ...draft(count, before, "casualty-forced"), category: "displaced", act: "displacement" };
  }
  return undefined;
}

/** A draft of the killed, of which a rule says what it knows otherwise. */
export function draft(count: CountPhrase, harmAt: number, rule: string): FigureDraft {
  return {
    count,
    category: "killed",
    act: "killing",
    harmAt,
    inherited: false,
    moreGroups: [],
    negated: false,
    rule,
  };
}
