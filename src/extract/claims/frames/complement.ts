import { type Complement, complements } from "../../words/en-complements.ts";
import type { VerbForm } from "../../words/lexicon.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";
import { baseForm, ingForm, pastForms, verbGroupAt } from "./verb-group.ts";

const reach = 18;

interface Row extends Complement {
  readonly phrases: readonly string[];
}

/** The rows of a verb, and every word or words joined with which a phrase of theirs begins. */
interface VerbRows {
  readonly rows: Row[];
  readonly openings: Set<string>;
}

const byVerb = rowsByVerb();

function rowsByVerb(): ReadonlyMap<string, VerbRows> {
  const known = new Map<string, VerbRows>();
  for (const one of complements) {
    const row = { ...one, phrases: one.words.split(" ") };
    for (const verb of new Set(one.verbs.split(" "))) {
      const { rows, openings } = known.get(verb) ?? { rows: [], openings: new Set<string>() };
      rows.push(row);
      for (const phrase of row.phrases) addOpenings(openings, phrase);
      known.set(verb, { rows, openings });
    }
  }
  return known;
}

/** `to_death` begins with `to` and with `to_death`: a term may itself be several words. */
function addOpenings(openings: Set<string>, phrase: string): void {
  for (let end = phrase.indexOf("_"); end >= 0; end = phrase.indexOf("_", end + 1))
    openings.add(phrase.slice(0, end));
  openings.add(phrase);
}

/** `took 14 men hostage`, `reduced 14 houses to rubble`, `clubbed to death`; leaves `took 14 days`. */
export function complementTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  const known = byVerb.get(terms[at]?.text ?? "");
  if (known === undefined) return undefined;
  const { rows, openings } = known;
  const to = complementEnd(terms, at, countAt);
  for (let i = at + 1; i < to; i++) {
    if (!openings.has(terms[i]?.text ?? "")) continue;
    const row = rows.find((one) => one.phrases.some((phrase) => standsAt(terms, i, phrase)));
    if (row !== undefined) return triggerOf({ terms, countAt }, at, row);
  }
  return undefined;
}

/** The words after the verb up to the clause's end or its next verb. */
function complementEnd(terms: readonly Term[], at: number, countAt: Sentence["countAt"]): number {
  let i = at + 1;
  for (; i < terms.length && i - at < reach; i++) {
    const term = terms[i];
    if (isWord(term, ";", ":", "(", ".") || is(term, "be") || is(term, "have") || is(term, "modal")) break;
    if (is(term, "relative") || is(term, "opener")) break;
    if (isWord(term, "and", ",") && terms[i + 1]?.lexeme.harmVerb !== undefined) break;
    if (
      countAt[i] === undefined &&
      term?.lexeme.harmVerb?.forms.has("past") === true &&
      !is(term, "hurtWord")
    )
      break;
  }
  return Math.min(i + 1, terms.length);
}

/** Whether the words of a phrase stand at a term, which may itself be several words. */
function standsAt(terms: readonly Term[], at: number, phrase: string): boolean {
  let words = "";
  for (let i = at; i < Math.min(at + 4, terms.length); i++) {
    words = words === "" ? (terms[i]?.text ?? "") : `${words}_${terms[i]?.text ?? ""}`;
    if (words === phrase) return true;
    if (!phrase.startsWith(words)) return false;
  }
  return false;
}

function triggerOf({ terms, countAt }: Pick<Sentence, "terms" | "countAt">, at: number, row: Row): Trigger {
  const text = terms[at]?.text ?? "";
  const group = verbGroupAt(terms, at, formsOf(text));
  const next = isWord(terms[at + 1], "“", '"') ? at + 2 : at + 1;
  const objectAfter = countAt[next] !== undefined || is(terms[next], "determiner");
  const harmed =
    group.voice === "passive" || (burnt.has(text) && !objectAfter)
      ? "subject"
      : group.voice === "bare" && !objectAfter
        ? "before"
        : "object";
  return {
    at,
    from: group.from,
    category: row.category,
    act: row.act,
    befalls: row.befalls,
    weak: row.weak === true,
    harmed,
    voice: group.voice,
    negated: group.negated,
  };
}

function formsOf(text: string): ReadonlySet<VerbForm> {
  if (text.endsWith("ing")) return ingForm;
  return irregular.has(text) || text.endsWith("ed") ? pastForms : baseForm;
}

const burnt = new Set(["burned", "burnt"]);

const irregular = new Set(
  "took taken held kept put made left threw thrown cast drove driven beat beaten hewn burnt shot froze frozen did done sent cost hurt laid led set flung".split(
    " ",
  ),
);
