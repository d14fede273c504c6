import type { FigureForm, PositionStance } from "../../core/index.ts";
import { hint, hintClasses } from "./hints.ts";
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
  /** All its words, joined by `_`. */
  readonly text: string;
  readonly lexeme: Lexeme;
}

/** All that the lexicon knows of one word or phrase. */
export interface Lexeme {
  readonly classes: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
  /** Bits of its classes and of the second words of its phrases (`letterBit`): most questions are answered by them. */
  readonly classBits: number;
  readonly nextBits: number;
  /** Whether the word can make a sentence worth reading. */
  readonly triggers: boolean;
  /** Bits of `hint`: what the word can begin or be a part of. */
  readonly hints: number;
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

/** One of 32 bits, by the length and the outer letters of a text: equal texts have equal bits. */
export function letterBit(text: string): number {
  const { length } = text;
  return length === 0 ? 0 : 1 << ((text.charCodeAt(0) + 3 * text.charCodeAt(length - 1) + 7 * length) & 31);
}

type Draft = { -readonly [K in keyof Lexeme]: Lexeme[K] };

interface OpenDraft extends Omit<Draft, "classes" | "phrases"> {
  classes: Set<string>;
  phrases: { rest: readonly string[]; text: string; lexeme: OpenDraft }[];
}

/** Every lexeme has every field, in one order: engines read fields of objects that are built alike much faster. */
function emptyDraft(): OpenDraft {
  return {
    classes: new Set(),
    phrases: [],
    classBits: 0,
    nextBits: 0,
    triggers: false,
    hints: 0,
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
]);

/** Puts a language's words into one table, looked up by lower-case word; phrases hang on their first word. */
export function buildLexicon(words: Words): Lexicon {
  const table = new Map<string, OpenDraft>();
  const at = (entry: string): OpenDraft => draftFor(table, entry);
  addNumbers(words, at);
  addHarm(words, at);
  addGroups(words, at);
  for (const [name, list] of Object.entries(words.classes)) {
    for (const entry of split(list)) addClass(at(entry), name);
  }
  for (const { stance, verbs } of words.stances) {
    eachForm(verbs, (entry, form) => {
      const draft = at(entry);
      draft.stance = { verb: stance, forms: withForm(draft.stance?.forms, form) };
      draft.triggers = true;
    });
  }
  eachForm(words.sayingVerbs, (entry, form) => {
    const draft = at(entry);
    draft.saying = withForm(draft.saying, form);
  });
  return finish(table);
}

function addNumbers(words: Words, at: (entry: string) => OpenDraft): void {
  for (const [entry, value] of Object.entries(words.numbers)) at(entry).number = value;
  for (const [entry, value] of Object.entries(words.scales)) at(entry).scale = value;
  for (const entry of split(words.vagueScales)) addClass(at(entry), "vagueScale");
  for (const entry of words.plurals) addClass(at(underscored(entry)), "plural");
  for (const entry of words.vagues) addClass(at(underscored(entry)), "vague");
  for (const entry of split(words.ordinals)) addClass(at(entry), "ordinal");
  for (const { form, words: list } of words.hedges)
    for (const entry of list) at(underscored(entry)).hedge = form;
  for (const { form, words: list } of words.hedgesAfter)
    for (const entry of list) at(underscored(entry)).hedgeAfter = form;
}

function addHarm(words: Words, at: (entry: string) => OpenDraft): void {
  for (const verb of [...words.harmVerbs, ...words.harmPhrases]) {
    eachForm(verb.verbs, (entry, form) => {
      const draft = at(entry);
      draft.harmVerb = { verb, forms: withForm(draft.harmVerb?.forms, form) };
      draft.triggers = true;
    });
  }
  for (const noun of words.harmNouns) {
    for (const entry of split(noun.words)) Object.assign(at(entry), { harmNoun: noun, triggers: true });
  }
  for (const adjective of words.harmAdjectives) {
    for (const entry of split(adjective.words))
      Object.assign(at(entry), { harmAdjective: adjective, triggers: true });
  }
}

function addGroups(words: Words, at: (entry: string) => OpenDraft): void {
  for (const group of words.groups) {
    for (const entry of split(group.words)) {
      const draft = at(entry);
      draft.group = draft.group === undefined || draft.group.codes.length === 0 ? group : draft.group;
    }
  }
  for (const group of words.groupAdjectives)
    for (const entry of split(group.words)) at(entry).groupAdjective = group;
  for (const [reason, list] of Object.entries(words.notCounted)) {
    for (const entry of split(list)) at(entry).notCounted ??= reason;
  }
}

function draftFor(table: Map<string, OpenDraft>, entry: string): OpenDraft {
  const [first = "", ...rest] = entry.split("_");
  const head = table.get(first) ?? emptyDraft();
  table.set(first, head);
  if (rest.length === 0) return head;
  const known = head.phrases.find((phrase) => phrase.rest.join("_") === rest.join("_"));
  if (known !== undefined) return known.lexeme;
  const lexeme = emptyDraft();
  head.phrases.push({ rest, text: entry, lexeme });
  return lexeme;
}

/** A phrase wakes a sentence through its longest word, so that `is obliged to` does not wake on every `is`. */
function finish(table: Map<string, OpenDraft>): Lexicon {
  for (const [first, head] of [...table]) {
    setBits(head);
    for (const { lexeme, rest } of head.phrases) {
      setBits(lexeme);
      head.nextBits |= letterBit(rest[0] ?? "");
    }
    head.phrases.sort((a, b) => b.rest.length - a.rest.length);
    for (const { rest, lexeme } of head.phrases) {
      if (!lexeme.triggers) continue;
      const longest = [first, ...rest].reduce((a, b) => (b.length > a.length ? b : a));
      const waking = table.get(longest) ?? emptyDraft();
      waking.triggers = true;
      table.set(longest, waking);
    }
  }
  return table;
}

function setBits(draft: OpenDraft): void {
  draft.hints = hintsOf(draft);
  for (const name of draft.classes) draft.classBits |= letterBit(name);
}

function bitOf(name: string): number {
  return Object.entries(hint).find(([known]) => known === name)?.[1] ?? 0;
}

function hintsOf(draft: OpenDraft): number {
  let bits = 0;
  for (const [name, classes] of Object.entries(hintClasses)) {
    if (classes.some((one) => draft.classes.has(one))) bits |= bitOf(name);
  }
  if (draft.harmVerb !== undefined || draft.harmNoun !== undefined || draft.harmAdjective !== undefined)
    bits |= hint.harm;
  if (draft.stance !== undefined) bits |= hint.stance;
  if (draft.saying !== undefined) bits |= hint.say;
  if (draft.number !== undefined || draft.scale !== undefined) bits |= hint.number;
  return bits;
}

function addClass(draft: OpenDraft, name: string): void {
  draft.classes.add(name);
  if (triggerClasses.has(name)) draft.triggers = true;
}

function withForm(known: ReadonlySet<VerbForm> | undefined, form: VerbForm): ReadonlySet<VerbForm> {
  return new Set([...(known ?? []), form]);
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
