import type { Category, FigureForm, FigureUnit, GroupCode, PositionStance } from "../../core/index.ts";

/** Forms of one verb in this order: base, third person, past, participle, -ing; `-` where there is none. */
export type VerbForms = string;

/** A verb of harm: its category, its act as HURIDOCS-like name, and whether the harmed stand as subject or object. */
export interface HarmVerb {
  readonly category: Category;
  readonly act: string;
  /** `object`: somebody kills them; `subject`: they die; `both`: they burn. */
  readonly harmed: "object" | "subject" | "both";
  /** `persons`, `objects`, or either: what the verb can befall. */
  readonly befalls: "persons" | "objects" | "either";
  /** The only groups that it counts (`returned 73 prisoners of war`). */
  readonly only?: readonly GroupCode[];
  /** The category where things and not persons are its object (`carried off 300 head of cattle`). */
  readonly objects?: Category;
  /** Verbs that mean harm only when persons are counted as their object (`captured`, `held`). */
  readonly weak?: boolean;
  readonly verbs: readonly VerbForms[];
}

/** A noun of harm: `killing`, `deaths`, `casualties`. */
export interface HarmNoun {
  readonly category: Category;
  readonly act: string;
  /** `act`: the killing of twelve; `result`: twelve deaths; `persons`: twelve hostages. */
  readonly counts: "act" | "result" | "persons";
  readonly befalls: "persons" | "objects" | "either";
  readonly words: string;
}

/** An adjective of harm: `dead`, `wounded`, `missing`. */
export interface HarmAdjective {
  readonly category: Category;
  readonly befalls: "persons" | "objects" | "either";
  readonly words: string;
}

export interface GroupNoun {
  readonly codes: readonly GroupCode[];
  readonly unit: FigureUnit;
  readonly words: string;
}

export interface Hedge {
  readonly form: FigureForm;
  readonly words: readonly string[];
}

/** Words of one language as data. Rules share code; languages differ here. */
export interface Words {
  readonly language: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly vagueScales: string;
  readonly plurals: readonly string[];
  readonly vagues: readonly string[];
  readonly ordinals: string;
  readonly hedges: readonly Hedge[];
  readonly hedgesAfter: readonly Hedge[];
  readonly harmVerbs: readonly HarmVerb[];
  readonly harmPhrases: readonly HarmVerb[];
  readonly harmNouns: readonly HarmNoun[];
  readonly harmAdjectives: readonly HarmAdjective[];
  readonly groups: readonly GroupNoun[];
  /** Adjectives that say who is counted: `female`, `unarmed`. */
  readonly groupAdjectives: readonly GroupNoun[];
  /** Nouns that are counted but are no harm: the reason by which a numeral before them is left. */
  readonly notCounted: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly stances: readonly { readonly stance: PositionStance; readonly verbs: readonly VerbForms[] }[];
  readonly sayingVerbs: readonly VerbForms[];
}
