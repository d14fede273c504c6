import type { FigureForm } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import { boundsOf, type NumberMention } from "./number-mention.ts";
import { type NumberValue, numberValueAt } from "./number-value.ts";
import { rangeFrom } from "./ranges.ts";

/**
 * Every number of a sentence with its hedge, outside the terms that a time already covers.
 * Takes `no fewer than 153`, `some two dozen`, `between 200 and 300`, `hundreds of thousands`, `40 per cent`,
 * `no one`; leaves `first` and `12th`.
 */
export function readNumbers(terms: readonly Term[], covered: readonly boolean[]): readonly NumberMention[] {
  const found: NumberMention[] = [];
  for (let i = 0; i < terms.length; ) {
    const mention = covered[i] === true || !canStart(terms[i]) ? undefined : mentionAt(terms, i, covered);
    if (mention !== undefined) found.push(mention);
    i = mention === undefined ? i + 1 : Math.max(mention.to, i + 1);
  }
  return found;
}

function canStart(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return term.kind === "word" ? (term.lexeme.hints & hint.number) !== 0 : term.kind === "number";
}

function mentionAt(
  terms: readonly Term[],
  at: number,
  covered: readonly boolean[],
): NumberMention | undefined {
  const range = rangeFrom(terms, at, covered);
  if (range !== undefined) return range;
  const value = numberValueAt(terms, at);
  if (value !== undefined) return hedged(terms, value);
  if (is(terms[at], "vagueScale")) return vagueFrom(terms, at);
  if (is(terms[at], "vague")) return { from: at, to: at + 1, core: at, form: "vague", percent: false };
  if (is(terms[at], "plural")) return { from: at, to: at + 1, core: at, form: "plural", percent: false };
  return noneAt(terms, at);
}

function hedged(terms: readonly Term[], written: NumberValue): NumberMention {
  const { from } = written;
  const to = repeatedEnd(terms, written);
  const before = hedgeBefore(terms, from);
  const after = terms[to]?.lexeme.hedgeAfter;
  const plus = isWord(terms[to], "+");
  const percentTo = percentEnd(terms, to);
  const form: FigureForm = turned(terms, before) ?? after ?? (plus ? "at-least" : "exact");
  const takesAfter = before === undefined && (after !== undefined || plus);
  const { lower, upper } = boundsOf(form, written.value);
  const behind = takesAfter ? { from: to, to: to + 1 } : undefined;
  return {
    from: before?.from ?? from,
    to: takesAfter ? to + 1 : Math.max(to, percentTo ?? 0),
    core: from,
    form,
    lower,
    upper,
    hedge: before === undefined ? behind : { from: before.from, to: before.to },
    percent: percentTo !== undefined,
  };
}

/** `thirteen (13)` is one number written twice. */
function repeatedEnd(terms: readonly Term[], { to, value }: NumberValue): number {
  const again =
    isWord(terms[to], "(") && isWord(terms[to + 2], ")") ? numberValueAt(terms, to + 1) : undefined;
  return again?.value === value && again.to === to + 2 ? to + 3 : to;
}

/** `cannot have been less than 40` is at least 40. */
function turned(terms: readonly Term[], hedge: HedgeFound | undefined): FigureForm | undefined {
  if (hedge === undefined || (hedge.form !== "fewer-than" && hedge.form !== "more-than")) return hedge?.form;
  for (let i = hedge.from - 1; i >= Math.max(0, hedge.from - 3); i--) {
    if (isWord(terms[i], "not", "cannot", "never"))
      return hedge.form === "fewer-than" ? "at-least" : "at-most";
    if (!is(terms[i], "be") && !is(terms[i], "have")) break;
  }
  return hedge.form;
}

interface HedgeFound {
  readonly from: number;
  readonly to: number;
  readonly form: FigureForm;
}

/** The hedge right before a number; of two (`at least some`) the first gives the form. */
export function hedgeBefore(terms: readonly Term[], at: number): HedgeFound | undefined {
  let from = at;
  let form: FigureForm | undefined;
  const start = isWord(terms[at - 1], ",") && isWord(terms[at - 2], "at_least", "at_most") ? at - 2 : at - 1;
  for (let i = start; i >= 0 && at - i <= 4; i--) {
    if (i === at - 1 && isWord(terms[i], "another", "other") && terms[i - 1]?.lexeme.hedge !== undefined)
      continue;
    const found = terms[i]?.lexeme.hedge ?? signForm(terms[i]);
    if (found === undefined) break;
    form = found;
    from = i;
  }
  return form === undefined ? undefined : { from, to: at, form };
}

function signForm(term: Term | undefined): FigureForm | undefined {
  if (isWord(term, "~", "≈", "±")) return "about";
  if (isWord(term, "≥")) return "at-least";
  if (isWord(term, ">")) return "more-than";
  if (isWord(term, "<")) return "fewer-than";
  return isWord(term, "≤") ? "at-most" : undefined;
}

function vagueFrom(terms: readonly Term[], at: number): NumberMention {
  let to = at + 1;
  while (isWord(terms[to], "of") && is(terms[to + 1], "vagueScale")) to += 2;
  if (isWord(terms[to], "and") && is(terms[to + 1], "vagueScale")) to += 2;
  const before = hedgeBefore(terms, at);
  const hedge = before === undefined ? {} : { hedge: { from: before.from, to: before.to } };
  return { from: before?.from ?? at, to, core: at, form: "vague", ...hedge, percent: false };
}

function noneAt(terms: readonly Term[], at: number): NumberMention | undefined {
  const single =
    isWord(terms[at], "not") && isWord(terms[at + 1], "a") && isWord(terms[at + 2], "single", "one");
  const length = single ? 3 : is(terms[at], "nobody") || noCounted(terms, at) ? 1 : 0;
  if (length === 0) return undefined;
  return { from: at, to: at + length, core: at, form: "none", lower: 0, upper: 0, percent: false };
}

const countedUnits = new Set(["person", "home", "building", "settlement"]);

/** `no casualties`, `no civilians`, `no further deaths`; leaves `no longer`. */
function noCounted(terms: readonly Term[], at: number): boolean {
  if (!isWord(terms[at], "no")) return false;
  const counted = (term: Term | undefined): boolean =>
    term?.text === "loss_of_life" ||
    (term?.lexeme.group !== undefined && countedUnits.has(term.lexeme.group.unit)) ||
    (term?.lexeme.harmNoun !== undefined && term.lexeme.harmNoun.counts !== "act");
  return counted(terms[at + 1]) || counted(terms[at + 2]);
}

function percentEnd(terms: readonly Term[], at: number): number | undefined {
  return isWord(terms[at], "%") || is(terms[at], "percent") ? at + 1 : undefined;
}
