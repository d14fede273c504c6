import type { Category, FigureForm, FigureUnit, GroupCode } from "../../../core/index.ts";
import type { PhraseHarm, PhraseWords } from "../../words/phrases/phrase-words.ts";
import { type PhraseToken, splitWords, type Writing } from "./split-words.ts";

/** What a phrase of the lists means. */
export type Meaning =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "scale"; readonly value: number }
  | { readonly kind: "round"; readonly value: number }
  | { readonly kind: "hedge"; readonly form: FigureForm }
  | { readonly kind: "hedge-after"; readonly form: FigureForm }
  | { readonly kind: "plural" }
  | { readonly kind: "vague" }
  | { readonly kind: "of-those" }
  | { readonly kind: "none" }
  | {
      readonly kind: "noun";
      readonly unit: FigureUnit;
      readonly groups: readonly GroupCode[];
      readonly count?: number;
    }
  | {
      readonly kind: "harm";
      readonly category: Category;
      readonly act: string;
      readonly befalls: PhraseHarm["befalls"];
    }
  | { readonly kind: Connective };

/** Small words: each is its own list in the words of a language. */
type Connective =
  | "joiners"
  | "between"
  | "until"
  | "parts"
  | "and"
  | "auxiliaries"
  | "ratio"
  | "numbered"
  | "measured"
  | "according"
  | "says"
  | "that"
  | "alleged"
  | "denied"
  | "negations";

const connectives: readonly Connective[] = [
  "joiners",
  "between",
  "until",
  "parts",
  "and",
  "auxiliaries",
  "ratio",
  "numbered",
  "measured",
  "according",
  "says",
  "that",
  "alleged",
  "denied",
  "negations",
];

interface Phrase {
  readonly words: readonly string[];
  readonly meanings: Meaning[];
}

/** The words of a language, to be looked up in a sentence. */
export interface PhraseLexicon {
  readonly words: PhraseWords;
  readonly writing: Writing;
  /** By first word; those whose first word ends in `*` by its first letters. */
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that are asked for one by one. */
  readonly single: Readonly<Record<"articles" | "articlesOfNames" | "and", ReadonlySet<string>>> & {
    /** Absent where the words for none need no negation before them. */
    readonly noneBehind?: ReadonlySet<string>;
  };
}

const stemLength = 3;

/** Builds the lexicon of a language. */
export function phraseLexicon(words: PhraseWords): PhraseLexicon {
  const entries = entriesOf(words);
  const known = new Set(words.unspaced === true ? entries.map(({ phrase }) => phrase) : []);
  const longestKnown = Math.max(0, ...[...known].map((phrase) => phrase.length));
  const longest = (text: string, at: number): number => {
    for (let length = longestKnown; length > 0; length--)
      if (known.has(text.slice(at, at + length))) return length;
    return 0;
  };
  const writing: Writing = {
    clitics: words.clitics === true,
    ...(words.unspaced === true ? { longest } : {}),
  };
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  const all = new Map<string, Phrase>();
  for (const { phrase, meaning } of entries) {
    const known = all.get(phrase);
    if (known !== undefined) known.meanings.push(meaning);
    else {
      const made = { words: wordsOf(phrase, writing), meanings: [meaning] };
      all.set(phrase, made);
      const first = made.words[0] ?? "";
      if (first.endsWith("*")) push(byStem, first.slice(0, stemLength), made);
      else push(byWord, first, made);
    }
  }
  return { words, writing, byWord, byStem, single: singleWords(words) };
}

function singleWords({ articles, articlesOfNames, and, noneBehind }: PhraseWords): PhraseLexicon["single"] {
  const setOf = (list: string): ReadonlySet<string> => new Set(list.split("|"));
  return {
    articles: setOf(articles),
    articlesOfNames: setOf(articlesOfNames),
    and: setOf(and),
    ...(noneBehind === undefined ? {} : { noneBehind: setOf(noneBehind) }),
  };
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

function wordsOf(phrase: string, writing: Writing): readonly string[] {
  if (writing.longest !== undefined) return [phrase];
  // Split as the text is, so that `d'` is a word in both; `*` stays with the word before it.
  return phrase.split(" ").flatMap((part) => {
    if (part.endsWith("*") || part.endsWith(".")) return [part.replace(/\.$/, "")];
    return splitWords(part, { start: 0, end: part.length }, { clitics: false }).map(({ word }) => word);
  });
}

function entriesOf(words: PhraseWords): readonly { readonly phrase: string; readonly meaning: Meaning }[] {
  const entries: { readonly phrase: string; readonly meaning: Meaning }[] = [];
  const add = (list: string, meaning: Meaning): void => {
    for (const phrase of list.split("|")) if (phrase !== "") entries.push({ phrase, meaning });
  };
  for (const [word, value] of Object.entries(words.numbers)) add(word, { kind: "number", value });
  for (const [word, value] of Object.entries(words.scales)) add(word, { kind: "scale", value });
  for (const [list, value] of Object.entries(words.rounds)) add(list, { kind: "round", value });
  for (const { form, words: list } of words.hedges) add(list, { kind: "hedge", form });
  for (const { form, words: list } of words.hedgesAfter) add(list, { kind: "hedge-after", form });
  add(words.plurals, { kind: "plural" });
  add(words.vagues, { kind: "vague" });
  add(words.none, { kind: "none" });
  add(words.ofThose, { kind: "of-those" });
  for (const { words: list, ...noun } of words.nouns) add(list, { kind: "noun", ...noun });
  for (const { words: list, ...harm } of words.harms) add(list, { kind: "harm", ...harm });
  for (const kind of connectives) add(words[kind], { kind });
  return entries;
}

/** A phrase found at a token. */
export interface PhraseFound {
  readonly length: number;
  readonly meanings: readonly Meaning[];
  /** Whether `and` is written together with its first word. */
  readonly and: boolean;
}

/** The longest phrase that begins at a token. */
export function phraseAt(
  lexicon: PhraseLexicon,
  tokens: readonly PhraseToken[],
  at: number,
): PhraseFound | undefined {
  let best: PhraseFound | undefined;
  for (const form of tokens[at]?.forms ?? []) {
    const { word } = form;
    const known = lexicon.byWord.get(word) ?? [];
    const stems = lexicon.byStem.get(word.slice(0, stemLength)) ?? [];
    for (const phrase of [...known, ...stems]) {
      const length = lengthOf(phrase, { tokens, at, first: word });
      if (length > (best?.length ?? 0)) best = { length, meanings: phrase.meanings, and: form.and };
    }
  }
  return best;
}

function lengthOf(
  { words }: Phrase,
  {
    tokens,
    at,
    first,
  }: { readonly tokens: readonly PhraseToken[]; readonly at: number; readonly first: string },
): number {
  if (!fits(words[0] ?? "", first)) return 0;
  let next = at + 1;
  for (const wanted of words.slice(1)) {
    // `заявил, что`: a comma that grammar asks for parts no phrase.
    if (tokens[next]?.word === ",") next += 1;
    const token = tokens[next];
    if (token === undefined || !token.forms.some(({ word }) => fits(wanted, word))) return 0;
    next += 1;
  }
  return next - at;
}

function fits(wanted: string, word: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
