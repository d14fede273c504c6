import {
  alsoNouns,
  attributionVerbs,
  clauseVerbs,
  irregularForms,
  leadsToVerb,
  quotingVerbs,
} from "../words/en-attribution.ts";
import type { VerbForm } from "../words/lexicon.ts";

/** A form of a verb of saying, thinking or wishing. */
export interface CueVerb {
  readonly forms: ReadonlySet<VerbForm>;
  /** `speech` verbs may follow what is said; `leads` stands before another verb whose subject is the same. */
  readonly sort: "speech" | "stance" | "leads";
  /** What must follow the verb, as in `call for`. */
  readonly after: readonly string[];
  /** Which of the lists below the verb stands in. */
  readonly needsClause: boolean;
  readonly needsQuote: boolean;
  readonly alsoNoun: boolean;
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const clauses = setOf(clauseVerbs);
const quoting = setOf(quotingVerbs);
const nouns = setOf(alsoNouns);

const formNames: readonly VerbForm[] = ["base", "third", "past", "participle", "ing"];

/** Every form of every verb, by its text. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = tableOf();

function tableOf(): ReadonlyMap<string, CueVerb> {
  const irregular = new Map(
    irregularForms.split("|").map((line) => [line.slice(0, line.indexOf(" ")), line.split(" ")]),
  );
  const table = new Map<string, CueVerb>();
  const add = (list: string, sort: CueVerb["sort"]): void => {
    for (const entry of list.split(" ")) {
      const [base = "", ...rest] = entry.split("_");
      const forms = irregular.get(base) ?? regular(base);
      for (const [index, text] of forms.entries())
        addForm(table, { text, form: formNames[index] ?? "base", base, sort, rest });
    }
  };
  add(attributionVerbs.speech, "speech");
  add(attributionVerbs.stance, "stance");
  add(leadsToVerb, "leads");
  return table;
}

interface FormEntry {
  readonly text: string;
  readonly form: VerbForm;
  readonly base: string;
  readonly sort: CueVerb["sort"];
  readonly rest: readonly string[];
}

/** The first sort that a form is given stands; a verb that stands alone too needs nothing after it. */
function addForm(table: Map<string, CueVerb>, { text, form, base, sort, rest }: FormEntry): void {
  const known = table.get(text);
  const after =
    known === undefined
      ? rest
      : known.after.length === 0 || rest.length === 0
        ? []
        : [...known.after, ...rest];
  table.set(text, {
    forms: new Set(known?.forms).add(form),
    sort: known?.sort ?? sort,
    after,
    needsClause: clauses.has(base),
    needsQuote: quoting.has(base),
    alsoNoun: nouns.has(base),
  });
}

/** Base, third person, past, participle and -ing of a verb that follows the rules of spelling. */
function regular(base: string): readonly string[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const consonantY = /[^aeiou]y$/.test(base);
  const third = consonantY
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const past = consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, third, past, past, `${stem}ing`];
}
