import type { FigureForm, PositionStance } from "../../core/index.ts";
import { hint, hintClasses } from "./hints.ts";
import { kept } from "./kept.ts";
import type { GroupNoun, HarmAdjective, HarmNoun, HarmVerb, Words } from "./words.ts";

export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

/** A form of a verb of harm: one word may be several forms (`killed` is past and participle). */
export interface VerbReading<T> {
  readonly verb: T;
  readonly forms: ReadonlySet<VerbForm>;
}

/** A phrase that starts with a word: the words after the first, and what the whole means. */
export interface Phrase {
  readonly rest: readonly string[];
  /** `letterBit` of the first of them. */
  readonly nextBit: number;
  /** All its words, joined by `_`. */
  readonly text: string;
  readonly lexeme: Lexeme;
}

/** All that the lexicon knows of one word or phrase. */
export interface Lexeme {
  readonly classes: ReadonlySet<string>;
  /** Bits of the names of its classes (`classBit`): most questions for a class are answered by them. */
  readonly classBits: number;
  readonly phrases: readonly Phrase[];
  /** Bits of the second words of its phrases (`letterBit`): most words that follow are told apart by them. */
  readonly nextBits: number;
  /** Whether the word can make a sentence worth reading. */
  readonly triggers: boolean;
  /** Bits of `hint`: what the word can begin or be a part of. */
  readonly hints: number;
  /** The same with those of the phrases that it begins. */
  readonly reach: number;
  readonly number: number | undefined;
  readonly scale: number | undefined;
  readonly hedge: FigureForm | undefined;
  readonly hedgeAfter: FigureForm | undefined;
  readonly harmVerb: VerbReading<HarmVerb> | undefined;
  readonly harmNoun: HarmNoun | undefined;
  readonly harmAdjective: HarmAdjective | undefined;
  readonly group: GroupNoun | undefined;
  readonly groupAdjective: GroupNoun | undefined;
  readonly notCounted: string | undefined;
  readonly stance: VerbReading<PositionStance> | undefined;
  readonly saying: ReadonlySet<VerbForm> | undefined;
}

export type Lexicon = ReadonlyMap<string, Lexeme>;

/** One of 32 bits, by the length and the first letter of a class's name. */
export function classBit(name: string): number {
  return 1 << ((name.charCodeAt(0) + 5 * name.length) & 31);
}

/** One of 32 bits, by the length and the outer letters of a text: equal texts have equal bits. */
export function letterBit(text: string): number {
  const { length } = text;
  return length === 0 ? 0 : 1 << ((text.charCodeAt(0) + 3 * text.charCodeAt(length - 1) + 7 * length) & 31);
}

type OpenDraft = { -readonly [K in keyof Lexeme]: Lexeme[K] };

interface OpenPhrase extends Phrase {
  readonly lexeme: OpenDraft;
}

/** A language's words while they are put together; the phrases of each first word hang here until all are known. */
interface Table {
  readonly words: Map<string, OpenDraft>;
  readonly phrases: Map<string, OpenPhrase[]>;
}

const noClasses: ReadonlySet<string> = new Set();
const noPhrases: readonly Phrase[] = [];

/** Every lexeme has every field, in one order: engines read fields of objects that are built alike much faster. */
function emptyDraft(): OpenDraft {
  return {
    classes: noClasses,
    classBits: 0,
    phrases: noPhrases,
    nextBits: 0,
    triggers: false,
    hints: 0,
    reach: 0,
    number: undefined,
    scale: undefined,
    hedge: undefined,
    hedgeAfter: undefined,
    harmVerb: undefined,
    harmNoun: undefined,
    harmAdjective: undefined,
    group: undefined,
    groupAdjective: undefined,
    notCounted: undefined,
    stance: undefined,
    saying: undefined,
  };
}

/** The lexeme of every word that the lexicon does not know. */
export const unknownWord: Lexeme = emptyDraft();

const forms: readonly VerbForm[] = ["base", "third", "past", "participle", "ing"];
const triggerClasses = new Set([
  "condition",
  "campName",
  "eventVerb",
  "siteNoun",
  "massGrave",
  "legalTerm",
  "duty",
  "proceeding",
  "dutyNoun",
  "dutyObject",
  "dutyBound",
  "dutyBy",
  "forbidden",
  "undertaking",
  "toll",
  "eventNoun",
  "lifeWord",
  "scaleWord",
  "harmPhrase",
  "refugeeNoun",
]);

/** Bits of `hint` that words of a class have. */
const classHints: ReadonlyMap<string, number> = bitsByClass();

function bitsByClass(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const { bit, classes = "" } of hintClasses)
    for (const name of split(classes)) bits.set(name, (bits.get(name) ?? 0) | bit);
  return bits;
}

/** Puts a language's words into one table, looked up by lower-case word; phrases hang on their first word. */
export function buildLexicon(words: Words): Lexicon {
  const table: Table = { words: new Map(), phrases: new Map() };
  const at = (entry: string): OpenDraft => draftFor(table, entry);
  addNumbers(words, at);
  addHarm(words, at);
  addGroups(words, at);
  for (const [name, list] of Object.entries(words.classes)) addClassed(list, name, at);
  for (const { bit, words: list = "" } of hintClasses)
    for (const entry of split(list)) at(entry).hints |= bit;
  for (const { stance, verbs } of words.stances) {
    eachForm(verbs, (entry, form) => {
      const draft = at(entry);
      draft.stance = { verb: stance, forms: withForm(draft.stance?.forms, form) };
      draft.hints |= hint.stance;
      draft.triggers = true;
    });
  }
  eachForm(words.sayingVerbs, (entry, form) => {
    const draft = at(entry);
    draft.saying = withForm(draft.saying, form);
    draft.hints |= hint.say;
  });
  return finish(table);
}

function addNumbers(words: Words, at: (entry: string) => OpenDraft): void {
  for (const [entry, value] of Object.entries(words.numbers)) addNumber(at(entry), { number: value });
  for (const [entry, value] of Object.entries(words.scales)) addNumber(at(entry), { scale: value });
  addClassed(words.vagueScales, "vagueScale", at);
  for (const entry of words.plurals) addClass(at(underscored(entry)), "plural");
  for (const entry of words.vagues) addClass(at(underscored(entry)), "vague");
  addClassed(words.ordinals, "ordinal", at);
  for (const { form, words: list } of words.hedges)
    for (const entry of list) at(underscored(entry)).hedge = form;
  for (const { form, words: list } of words.hedgesAfter)
    for (const entry of list) at(underscored(entry)).hedgeAfter = form;
}

function addNumber(draft: OpenDraft, value: { readonly number: number } | { readonly scale: number }): void {
  Object.assign(draft, value);
  draft.hints |= hint.number | hint.counted;
}

function addHarm(words: Words, at: (entry: string) => OpenDraft): void {
  for (const verb of [...words.harmVerbs, ...words.harmPhrases]) {
    eachForm(verb.verbs, (entry, form) => {
      const draft = harmful(at(entry));
      draft.harmVerb = { verb, forms: withForm(draft.harmVerb?.forms, form) };
    });
  }
  for (const noun of words.harmNouns)
    for (const entry of split(noun.words)) harmful(at(entry)).harmNoun = noun;
  for (const adjective of words.harmAdjectives)
    for (const entry of split(adjective.words)) harmful(at(entry)).harmAdjective = adjective;
}

function harmful(draft: OpenDraft): OpenDraft {
  draft.hints |= hint.harm;
  draft.triggers = true;
  return draft;
}

function addGroups(words: Words, at: (entry: string) => OpenDraft): void {
  for (const group of words.groups) {
    for (const entry of split(group.words)) {
      const draft = at(entry);
      if (draft.group !== undefined && draft.group.codes.length > 0) continue;
      draft.group = group;
      draft.hints = group.unit === "person" ? draft.hints | hint.person : draft.hints & ~hint.person;
    }
  }
  for (const group of words.groupAdjectives)
    for (const entry of split(group.words)) at(entry).groupAdjective = group;
  for (const [reason, list] of Object.entries(words.notCounted)) {
    for (const entry of split(list)) at(entry).notCounted ??= reason;
  }
}

function addClassed(list: string, name: string, at: (entry: string) => OpenDraft): void {
  for (const entry of split(list)) addClass(at(entry), name);
}

function addClass(draft: OpenDraft, name: string): void {
  draft.classes = new Set(draft.classes).add(name);
  draft.classBits |= classBit(name);
  draft.hints |= classHints.get(name) ?? 0;
  if (triggerClasses.has(name)) draft.triggers = true;
}

/** The draft of a word, or of a phrase written with `_`. */
function draftFor({ words, phrases }: Table, entry: string): OpenDraft {
  const end = entry.indexOf("_");
  const first = end < 0 ? entry : entry.slice(0, end);
  const head = words.get(first) ?? emptyDraft();
  words.set(first, head);
  if (end < 0) return head;
  const known = phrases.get(first) ?? [];
  phrases.set(first, known);
  const same = known.find((phrase) => phrase.text === entry);
  if (same !== undefined) return same.lexeme;
  const lexeme = emptyDraft();
  const rest = entry
    .slice(end + 1)
    .split("_")
    .map(kept);
  known.push({ rest, nextBit: letterBit(rest[0] ?? ""), text: kept(entry), lexeme });
  return lexeme;
}

/** Hangs the phrases on their first words, the longest first. */
function finish(table: Table): Lexicon {
  for (const draft of table.words.values()) draft.reach = draft.hints;
  for (const [first, phrases] of table.phrases) {
    const head = table.words.get(first);
    if (head === undefined) continue;
    head.phrases = phrases.toSorted((a, b) => b.rest.length - a.rest.length);
    for (const phrase of phrases) {
      head.nextBits |= phrase.nextBit;
      head.reach |= phrase.lexeme.hints;
      if (phrase.lexeme.triggers) wake(table.words, [first, ...phrase.rest]);
    }
  }
  return table.words;
}

/** A phrase wakes a sentence through its longest word, so that `is obliged to` does not wake on every `is`. */
function wake(words: Map<string, OpenDraft>, phrase: readonly string[]): void {
  const longest = phrase.reduce((a, b) => (b.length > a.length ? b : a));
  const waking = words.get(longest) ?? emptyDraft();
  waking.triggers = true;
  words.set(longest, waking);
}

function withForm(known: ReadonlySet<VerbForm> | undefined, form: VerbForm): ReadonlySet<VerbForm> {
  return new Set(known).add(form);
}

function eachForm(verbs: readonly string[], take: (entry: string, form: VerbForm) => void): void {
  for (const verb of verbs) {
    verb.split(" ").forEach((entry, index) => {
      const form = forms[index];
      if (entry !== "-" && form !== undefined) take(entry, form);
    });
  }
}

function split(list: string): readonly string[] {
  return list.split(" ").filter((entry) => entry.length > 0);
}

function underscored(entry: string): string {
  return entry.replaceAll(" ", "_");
}
