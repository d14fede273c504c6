import type { Category, FigureForm, FigureUnit, GroupCode } from "../../../core/index.ts";

/**
 * Words of one language as data, for the small grammar of figures that languages share. Phrases are parted
 * by `|`; in a phrase, words by a space; a word that ends in `*` stands for all that begin so. Lower case,
 * Russian without `ё`, Arabic without vowel signs and without the article.
 */
export interface PhraseWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Written without spaces: words are the longest phrases that the lists know, else single characters. */
  readonly unspaced?: boolean;
  /** Particles that are written together with the word that follows: `وأصيب` is `و` and `أصيب`. */
  readonly clitics?: boolean;
  /** Whether a point or space parts thousands (`1.275`, `1 275`) and a comma decimals, or the other way round. */
  readonly thousands: "point" | "comma";
  readonly numbers: Readonly<Record<string, number>>;
  /** Numbers that are articles when they stand alone. */
  readonly articles: string;
  /** Words that multiply what stands before them: `mille`, `тысяч`, `万`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Stands between two numbers of which one is so many in the other: `de cada`, `من كل`. */
  readonly ratio: string;
  /** Joins the words of one number: `vingt et un`. */
  readonly joiners: string;
  /** Nouns that are a number of about so many: `une quarantaine de`, `un centenar de`. */
  readonly rounds: Readonly<Record<string, number>>;
  readonly plurals: string;
  readonly vagues: string;
  readonly none: string;
  /** Words of which one must stand before those for none, where these are also words for any. */
  readonly noneBehind?: string;
  /** Behind a number, in a noun's stead: so many of those counted before: `d'entre eux`, `из них`. */
  readonly ofThose: string;
  readonly hedges: readonly PhraseHedge[];
  readonly hedgesAfter: readonly PhraseHedge[];
  /** Opens a range whose middle is `and`: `entre 200 et 300`. */
  readonly between: string;
  /** Stands in the middle of a range of its own: `200 à 300`. */
  readonly until: string;
  readonly nouns: readonly PhraseNoun[];
  readonly harms: readonly PhraseHarm[];
  /** Says that what follows is counted within what came before: `dont`, `в том числе`. */
  readonly parts: string;
  readonly and: string;
  /** What may stand between a figure and its word of harm without parting them: `ont été`, `были`. */
  readonly auxiliaries: string;
  /** A number after one of these is none of persons or things: `résolution`, `article`. */
  readonly numbered: string;
  /** A number before one of these is none: years of age, hours, money, shares. */
  readonly measured: string;
  /** Lays a statement on whom the words after it name: `selon`, `по данным`. */
  readonly according: string;
  /** Lays what follows on whom the words beside it name: `a déclaré que`. */
  readonly says: string;
  /** Whether the speaker stands before the verb of saying, or between it and `that`. */
  readonly speaker: "before" | "after";
  readonly that: string;
  /** Articles that may open the name of a speaker and are no part of it. */
  readonly articlesOfNames: string;
  /** Says that a statement is alleged: `aurait`, `предположительно`. */
  readonly alleged: string;
  /** Says that a statement is denied: `nie que`. */
  readonly denied: string;
  /** Directly before a word of harm: it did not happen, as the sentence says. */
  readonly negations: string;
}

export interface PhraseHedge {
  readonly form: FigureForm;
  readonly words: string;
}

export interface PhraseNoun {
  readonly unit: FigureUnit;
  readonly groups: readonly GroupCode[];
  /** The noun itself says how many: the Arabic dual. */
  readonly count?: number;
  readonly words: string;
}

export interface PhraseHarm {
  readonly category: Category;
  readonly act: string;
  readonly befalls: "persons" | "objects" | "either";
  readonly words: string;
}
