import type { VerbForm } from "../../words/lexicon.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";

/**
 * How a verb stands: `passive` (was killed), `active` (has killed, kills), `ing` (killing), `infinitive` (to kill),
 * or `bare`: a past form alone, which what follows must decide (`soldiers killed …`).
 */
export type Voice = "passive" | "active" | "ing" | "infinitive" | "bare";

/** Forms that rules look for, each set made once. */
export const pastForms: ReadonlySet<VerbForm> = new Set(["past", "participle"]);
export const anyForms: ReadonlySet<VerbForm> = new Set(["past", "participle", "base"]);
export const presentForms: ReadonlySet<VerbForm> = new Set(["base", "third"]);
export const participleForm: ReadonlySet<VerbForm> = new Set(["participle"]);
export const ingForm: ReadonlySet<VerbForm> = new Set(["ing"]);
export const baseForm: ReadonlySet<VerbForm> = new Set(["base"]);

export interface VerbGroup {
  readonly voice: Voice;
  /** First term of the group, auxiliaries and adverbs included. */
  readonly from: number;
  readonly negated: boolean;
}

/** Looks left from a verb over adverbs and auxiliaries. */
export function verbGroupAt(terms: readonly Term[], at: number, forms: ReadonlySet<VerbForm>): VerbGroup {
  const state = { from: at, negated: false };
  let i = skipAdverbs(terms, isWord(terms[at - 1], "“", '"') ? at - 2 : at - 1, state);
  const before = terms[i];
  const stays = is(before, "become") && forms.has("participle");
  if (is(before, "be") || is(before, "get") || stays) {
    const ing = forms.has("ing") && !forms.has("participle");
    state.from = i;
    i = skipAuxiliaries(terms, i - 1, state);
    return { voice: ing ? "active" : "passive", from: state.from, negated: state.negated };
  }
  if (forms.has("participle") && isPresumed(before) && is(terms[i - 1], "be")) {
    state.from = i - 1;
    skipAuxiliaries(terms, i - 2, state);
    return { voice: "passive", from: state.from, negated: state.negated };
  }
  if (is(before, "have")) {
    state.from = i;
    skipAuxiliaries(terms, i - 1, state);
    return { voice: "active", from: state.from, negated: state.negated };
  }
  if (isWord(before, "to") && forms.has("base")) {
    if (!is(terms[i - 1], "have")) return { voice: "infinitive", from: i, negated: state.negated };
    state.from = i;
    skipAuxiliaries(terms, i - 1, state);
    return { voice: "active", from: state.from, negated: state.negated };
  }
  if (is(before, "modal") || isWord(before, "did", "do", "does")) {
    state.from = i;
    skipAuxiliaries(terms, i - 1, state);
    return { voice: "active", from: state.from, negated: state.negated };
  }
  return { voice: plainVoice(forms), from: state.from, negated: state.negated };
}

const presuming = new Set(
  "found estimated believed feared presumed reported confirmed thought known assumed declared recorded listed".split(
    " ",
  ),
);

/** `were estimated killed`, `are feared drowned`. */
function isPresumed(term: Term | undefined): boolean {
  return isOneOf(term, presuming);
}

function plainVoice(forms: ReadonlySet<VerbForm>): Voice {
  if (forms.has("past") || forms.has("participle")) return "bare";
  if (forms.has("ing")) return "ing";
  return "active";
}

function skipAdverbs(terms: readonly Term[], at: number, state: { from: number; negated: boolean }): number {
  let i = at;
  for (let steps = 0; i >= 0 && steps < 5; steps++) {
    const term = terms[i];
    const parenthetical = isWord(term, ",") && isAdverb(terms[i - 1]) && state.from !== i + 1;
    if (isWord(term, "not", "n't", "never")) state.negated = true;
    else if (isWord(term, "or", "and") && isAdverb(terms[i - 1]) && isAdverb(terms[i + 1])) {
      state.from = i;
    } else if (!isAdverb(term) && !parenthetical) break;
    state.from = i;
    i -= 1;
  }
  return i;
}

function skipAuxiliaries(
  terms: readonly Term[],
  at: number,
  state: { from: number; negated: boolean },
): number {
  let i = at;
  for (let steps = 0; i >= 0 && steps < 6; steps++) {
    const term = terms[i];
    const said = isWord(terms[i + 1], "to") && state.from === i + 1 ? saidBy(terms, i) : i;
    if (said < i) i = said;
    const over = isWord(terms[i + 1], "been") && state.from === i + 1 ? overAside(terms, i) : i;
    if (over < i) i = over;
    else if (isWord(term, "not", "n't", "never")) state.negated = true;
    else if (!isAuxiliary(term) && !isAdverb(term) && !isReported(terms, i) && !isSeen(terms, i)) break;
    state.from = i;
    i -= 1;
  }
  return i;
}

/** `are said by their families to have been`: the verb of saying; the same term where there is none. */
function saidBy(terms: readonly Term[], at: number): number {
  for (let i = at; i > Math.max(0, at - 6); i--) {
    if (terms[i]?.kind === "mark") return at;
    if (isWord(terms[i], "by")) return isReported(terms, i - 1) ? i - 1 : at;
  }
  return at;
}

/** `had by the time of the trial been`: the `had` before what is put in between; the same term where there is none. */
function overAside(terms: readonly Term[], at: number): number {
  for (let i = at; i > Math.max(0, at - 7); i--) {
    if (terms[i]?.kind === "mark" || terms[i]?.kind === "number") return at;
    if (is(terms[i], "have")) return i < at && is(terms[i + 1], "preposition") ? i : at;
  }
  return at;
}

function isAuxiliary(term: Term | undefined): boolean {
  return (
    is(term, "be") ||
    is(term, "have") ||
    is(term, "modal") ||
    isWord(term, "to", "said_to_have", "thought_to")
  );
}

/** `are reported to have been killed`, `was said to be`, `is believed to`: one group. */
function isReported(terms: readonly Term[], at: number): boolean {
  const forms = terms[at]?.lexeme.saying;
  return (
    (forms?.has("participle") === true || is(terms[at], "alleged")) &&
    isWord(terms[at + 1], "to", "by") &&
    is(terms[at - 1], "be")
  );
}

/** `were seen being led away`: one group. */
function isSeen(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "seen", "observed", "filmed", "photographed", "spotted", "witnessed") &&
    isWord(terms[at + 1], "being") &&
    is(terms[at - 1], "be")
  );
}

/** Adverbs of the lexicon, and words in `-ly`. */
export function isAdverb(term: Term | undefined): boolean {
  if (term === undefined || term.kind !== "word") return false;
  return (
    is(term, "adverb") ||
    (term.text.endsWith("ly") && term.lexeme.group === undefined && term.text.length > 4)
  );
}
