import type { Field } from "./field.ts";
import type { DoubtfulWord } from "./recognition.ts";
import type { Span } from "./span.ts";

/** The kinds of claim, in the order in which pages and tables list them. */
export const claimKinds = [
  "casualty",
  "displacement",
  "property",
  "event",
  "site",
  "qualification",
  "position",
  "obligation",
  "proceeding",
] as const;

export type ClaimKind = (typeof claimKinds)[number];

export type FigureForm =
  | "exact"
  | "at-least"
  | "more-than"
  | "at-most"
  | "fewer-than"
  | "about"
  | "range"
  | "plural"
  | "vague"
  | "none";

export type FigureUnit =
  | "person"
  | "body"
  | "household"
  | "family"
  | "grave"
  | "site"
  | "home"
  | "building"
  | "settlement"
  | "object"
  | "case"
  | "incident"
  | "percent"
  | "unspecified";

/**
 * A claim's quantity, with bounds only as the words give them: `more than 200` has lower 200 and no
 * upper; `dozens` is vague and has neither; `no one` is the form `none` with both 0.
 */
export interface Figure {
  readonly form: FigureForm;
  readonly lower?: number;
  readonly upper?: number;
  /** The number's words, hedge included; every bound parses again from these words alone. */
  readonly words: Span;
  /** The hedge's own words: `more than`, `some`. */
  readonly hedge?: Span;
  readonly unit: FigureUnit;
  /** Id of the claim that this one is a part of (`613, including 106 women`). Parts are never summed. */
  readonly partOf?: string;
  /** Whether the words say that the parts are all there is (`consisting of`). */
  readonly exhaustive?: boolean;
  /** Id of the claim that this one is counted apart from (`another 1,000`). */
  readonly apartFrom?: string;
  /** A running total (`since 28 September, a total of 304`), as worded. */
  readonly cumulative?: boolean;
}

/** OHCHR casualty-recording terms and what documents count beside them. */
export const categories = [
  "killed",
  "injured",
  "missing",
  "hostage",
  "detained",
  "abducted",
  "disappeared",
  "tortured",
  "raped",
  "sexual-violence",
  "displaced",
  "deported",
  "executed",
  "starved",
  "ill-treated",
  "recruited",
  "exhumed",
  "identified",
  "affected",
  "destroyed",
  "damaged",
  "looted",
  "discovered",
  "attacked",
  "released",
] as const;

export type Category = (typeof categories)[number];

/** Who is counted: sex, age group, status, medical or press, nationality as worded. */
export type GroupCode =
  | "women"
  | "men"
  | "girls"
  | "boys"
  | "children"
  | "infants"
  | "adults"
  | "elderly"
  | "civilian"
  | "combatant"
  | "prisoner-of-war"
  | "detainee"
  | "medical"
  | "journalist"
  | "humanitarian"
  | "peacekeeper"
  | "police"
  | "refugee"
  | "displaced-person"
  | "religious"
  | "official"
  | "disabled"
  | "pregnant"
  | "national";

export interface Group {
  readonly code: GroupCode;
  /** For `national`: the nationality or ethnicity as worded. */
  readonly name?: string;
}

/** One who speaks, from the document's author to whoever the statement is laid on. */
export interface Speaker {
  /** As worded; `basis` says whether it was read here or taken from the document's head. */
  readonly name: Field<string>;
  readonly role: "author" | "reported" | "quoted";
  /** The words that lay the statement on this speaker: `according to`, `states that`. */
  readonly cue?: Span;
}

export type Modality = "asserted" | "alleged" | "denied" | "hypothetical" | "intended" | "questioned";

/** What stands behind a claim in the document: citations and notes at its sentence. */
export interface Support {
  readonly citations: readonly string[];
  readonly notes: readonly string[];
}

export type PositionStance =
  | "condemns"
  | "recognises"
  | "denies"
  | "welcomes"
  | "rejects"
  | "calls-for"
  | "supports"
  | "regrets"
  | "commits"
  | "demands";

/** One statement that the document makes or passes on. It belongs to its speakers, never to Aver. */
export interface Claim {
  /** Unique in the reading and the same for the same bytes: kind, start and end, `casualty-1893-1906`. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** The words that make the claim: the clause or phrase, not the whole sentence. */
  readonly span: Span;
  /** The sentence in which it stands. */
  readonly sentence: Span;
  readonly part: number;
  readonly figure?: Figure;
  readonly category?: Field<Category>;
  readonly groups: readonly Field<Group>[];
  /** HURIDOCS-style act: `killing`, `hostage-taking`, `destruction`, … */
  readonly act?: Field<string>;
  /** EDTF. */
  readonly time?: Field<string>;
  readonly places: readonly Field<string>[];
  /** Who is said to have done it, as worded. */
  readonly agents: readonly Field<string>[];
  /** To whom or what, as worded. */
  readonly affected: readonly Field<string>[];
  /** For `qualification`: the legal or moral term, as worded (`genocide`). */
  readonly qualification?: Field<string>;
  /** Where several qualifications stand together: whether they are joined by `and` or by `or`. */
  readonly joinedBy?: "and" | "or";
  /** For `qualification` and `position`: the thing qualified or taken a stand on, as worded. */
  readonly object?: Field<string>;
  readonly stance?: Field<PositionStance>;
  /** For `obligation`: the instrument and the duty, as worded. The duty bearer is an agent. */
  readonly instrument?: Field<string>;
  readonly duty?: Field<string>;
  /** For `proceeding`: court or body, case and outcome, as worded. */
  readonly court?: Field<string>;
  readonly caseName?: Field<string>;
  readonly outcome?: Field<string>;
  readonly modality: Modality;
  readonly negated: boolean;
  /** Never empty: the first is the author of the part in which the claim stands. */
  readonly attribution: readonly Speaker[];
  readonly support: Support;
  /** Words of the claim that were recognised in a picture, and whose recognition is in doubt: to be reviewed. */
  readonly doubts?: readonly DoubtfulWord[];
  /** Name and version of the rule that read it: `casualty-active@1`. */
  readonly rule: string;
}

export type NearMissReason =
  | "date"
  | "time-of-day"
  | "symbol"
  | "note-mark"
  | "paragraph-number"
  | "provision"
  | "age"
  | "distance"
  | "money"
  | "percentage"
  | "ordinal"
  | "duration"
  | "weapon"
  | "agent"
  | "not-persons"
  | "no-verb-of-harm"
  | "unread";

/** A numeral in a sentence of harm that did not become a claim. */
export interface NearMiss {
  readonly span: Span;
  readonly sentence: Span;
  readonly reason: NearMissReason;
}
