import type { FigureForm } from "../../../core/index.ts";
import { boundsOf } from "../numbers/number-mention.ts";
import { type Meaning, type PhraseFound, type PhraseLexicon, phraseAt } from "./phrase-lexicon.ts";
import { digitsValue, type PhraseToken } from "./split-words.ts";

/** A sentence cut into words, with the lexicon of its language. */
export interface PhraseSentence {
  readonly lexicon: PhraseLexicon;
  readonly tokens: readonly PhraseToken[];
  /** The longest phrase that begins at each token. */
  readonly phrases: readonly (PhraseFound | undefined)[];
}

/** Looks the phrases of a sentence up, each once. */
export function phraseSentence(lexicon: PhraseLexicon, tokens: readonly PhraseToken[]): PhraseSentence {
  return { lexicon, tokens, phrases: tokens.map((_, at) => phraseAt(lexicon, tokens, at)) };
}

/** A number as worded, hedge and all: a range of tokens, end excluded. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  /** First token of the number itself. */
  readonly core: number;
  readonly form: FigureForm;
  readonly lower?: number;
  readonly upper?: number;
  readonly hedge?: { readonly from: number; readonly to: number };
  /** Written in digits alone, so that it may be a year, a page or a symbol's part. */
  readonly digits: boolean;
}

/** The number that begins at a token with its hedges, in words or digits: `plus de 1 275`, `деве сотни`, `200多`. */
export function amountAt(sentence: PhraseSentence, at: number): Amount | undefined {
  const before = meaningAt(sentence, at, "hedge");
  const hedge = before === undefined ? undefined : { from: at, to: at + before.found.length };
  const core = hedge?.to ?? at;
  const range = rangeAt(sentence, core);
  if (range !== undefined) return { ...range, from: at };
  const round = meaningAt(sentence, core, "round");
  if (round !== undefined) {
    const to = core + round.found.length;
    const form = before?.meaning.form ?? "about";
    return {
      from: at,
      to,
      core,
      form,
      ...boundsOf(form, round.meaning.value),
      ...(hedge === undefined ? {} : { hedge }),
      digits: false,
    };
  }
  const uncounted = uncountedAt(sentence, core);
  if (uncounted !== undefined && hedge === undefined) return uncounted;
  const number = numberAt(sentence, core);
  if (number === undefined) return undefined;
  const scaled = hedge === undefined ? scaledAfterHedge(sentence, number) : undefined;
  if (scaled !== undefined) return { ...scaled, from: at, core };
  const after = meaningAt(sentence, number.to, "hedge-after");
  const form = before?.meaning.form ?? after?.meaning.form ?? "exact";
  const to = after === undefined || before !== undefined ? number.to : number.to + after.found.length;
  const words = hedge ?? (to > number.to ? { from: number.to, to } : undefined);
  return {
    from: at,
    to,
    core,
    form,
    ...boundsOf(form, number.value),
    ...(words === undefined ? {} : { hedge: words }),
    digits: number.digits,
  };
}

/** `20多万`: the hedge stands between the digits and what multiplies them. */
function scaledAfterHedge(
  sentence: PhraseSentence,
  number: ReadNumber,
): Omit<Amount, "from" | "core"> | undefined {
  if (sentence.lexicon.words.unspaced !== true) return undefined;
  const after = meaningAt(sentence, number.to, "hedge-after");
  if (after === undefined) return undefined;
  const at = number.to + after.found.length;
  const scale = meaningAt(sentence, at, "scale");
  if (scale === undefined) return undefined;
  const { form } = after.meaning;
  const value = number.value * scale.meaning.value;
  return {
    to: at + scale.found.length,
    form,
    ...boundsOf(form, value),
    hedge: { from: number.to, to: at },
    digits: false,
  };
}

/** A meaning of one kind at a token, when the longest phrase there has it. */
export function meaningAt<K extends Meaning["kind"]>(
  { phrases }: PhraseSentence,
  at: number,
  kind: K,
): { readonly found: PhraseFound; readonly meaning: Extract<Meaning, { readonly kind: K }> } | undefined {
  const found = phrases[at];
  const isOf = (one: Meaning): one is Extract<Meaning, { readonly kind: K }> => one.kind === kind;
  const meaning = found?.meanings.find(isOf);
  return found === undefined || meaning === undefined ? undefined : { found, meaning };
}

function uncountedAt(sentence: PhraseSentence, at: number): Amount | undefined {
  for (const kind of ["none", "plural", "vague"] as const) {
    const met = meaningAt(sentence, at, kind);
    if (met === undefined) continue;
    const to = at + met.found.length;
    if (kind === "none" && !isDenied(sentence, at)) continue;
    const bounds = kind === "none" ? { lower: 0, upper: 0 } : {};
    // Dozens and hundreds say no more of how many than `several` does.
    const form = kind === "plural" ? "vague" : kind;
    return { from: at, to, core: at, form, ...bounds, digits: false };
  }
  return undefined;
}

/** How many words before one for any its negation may stand. */
const nearNegation = 5;

/** `ولم يفرج عن أي رهينة`: where the word for none is that for any, only behind a negation. */
function isDenied({ lexicon, tokens }: PhraseSentence, at: number): boolean {
  const { noneBehind } = lexicon.single;
  if (noneBehind === undefined) return true;
  return tokens
    .slice(Math.max(0, at - nearNegation), at + 1)
    .some(({ forms }) => forms.some(({ word }) => noneBehind.has(word)));
}

/** `entre 200 et 300`, `от 200 до 300`, `200–300`, `200至300`. */
function rangeAt(sentence: PhraseSentence, at: number): Omit<Amount, "from"> | undefined {
  const { tokens } = sentence;
  const open = meaningAt(sentence, at, "between");
  const core = at + (open?.found.length ?? 0);
  const low = numberAt(sentence, core);
  if (low === undefined) return undefined;
  const dash = /^[-–—~～]$/.test(tokens[low.to]?.word ?? "");
  const middle =
    (open === undefined ? undefined : meaningAt(sentence, low.to, "and")) ??
    meaningAt(sentence, low.to, "until");
  // `و300` after `بين 200` is one token.
  const next = dash ? low.to + 1 : low.to + (middle?.found.length ?? 0);
  if (!dash && middle === undefined) return undefined;
  const high = numberAt(sentence, next);
  if (high === undefined || high.value <= low.value) return undefined;
  return { to: high.to, core, form: "range", lower: low.value, upper: high.value, digits: false };
}

interface ReadNumber {
  readonly to: number;
  readonly value: number;
  readonly digits: boolean;
}

/** The value of the number that begins at a token, in digits (`2,5 millions`) or words (`vingt et un mille`). */
function numberAt(sentence: PhraseSentence, at: number): ReadNumber | undefined {
  const { lexicon, tokens } = sentence;
  const written = tokens[at];
  // What is multiplied as a whole (`тысяч`, `万`) and what only within (`cent`, `十`).
  const wholeFrom = lexicon.words.unspaced === true ? 1e4 : 1000;
  let [total, section, pending] = [0, 0, 0];
  let next = at;
  let fraction = false;
  if (written?.kind === "number") {
    const digits = digitsValue(written.word, lexicon.words.clitics === true);
    ({ value: pending, fraction } = digits);
    next += 1;
  }
  const inWords = next === at;
  for (;;) {
    const joined = next > at && inWords ? joinedNumber(sentence, next) : next;
    const piece = hyphened(sentence, joined) ?? oneNumber(sentence, joined);
    if (piece === undefined) break;
    if (piece.kind === "number" && !inWords) break;
    if (piece.kind === "number") pending += piece.value;
    else if (piece.value < wholeFrom) [section, pending] = [section + (pending || 1) * piece.value, 0];
    else [total, section, pending] = [total + (section + pending || 1) * piece.value, 0, 0];
    fraction = false;
    next = piece.to + (piece.kind === "scale" && isShortForm(sentence, piece.to) ? 1 : 0);
  }
  const value = total + section + pending;
  if (next === at || fraction || (next === at + 1 && isArticle(sentence, at))) return undefined;
  return { to: next, value: Math.round(value * 1000) / 1000, digits: !inWords && next === at + 1 };
}

/** `тыс.`: the point ends the short form and no sentence. */
function isShortForm({ tokens }: PhraseSentence, at: number): boolean {
  return tokens[at]?.word === "." && tokens[at]?.start === tokens[at - 1]?.end && at + 1 < tokens.length;
}

/** `un`, `une`: a number only within one (`vingt et un`). */
function isArticle({ lexicon, tokens }: PhraseSentence, at: number): boolean {
  return lexicon.single.articles.has(tokens[at]?.word ?? "");
}

interface NumberPiece {
  readonly kind: "number" | "scale";
  readonly value: number;
  readonly to: number;
}

function oneNumber(sentence: PhraseSentence, at: number): NumberPiece | undefined {
  if (sentence.tokens[at]?.kind !== "word") return undefined;
  for (const kind of ["number", "scale"] as const) {
    const met = meaningAt(sentence, at, kind);
    if (met !== undefined) return { kind, value: met.meaning.value, to: at + met.found.length };
  }
  return undefined;
}

/** `vingt et un`, `خمسة وعشرون`: where a number goes on after the word that joins. */
function joinedNumber(sentence: PhraseSentence, at: number): number {
  const joiner = meaningAt(sentence, at, "joiners");
  if (joiner === undefined) return at;
  const next = at + joiner.found.length;
  const piece = oneNumber(sentence, next);
  return piece === undefined || piece.value >= 100 ? at : next;
}

const eighty = /^quatre-vingts?$/;

/** `quatre-vingt-dix-sept`, `trente-deux`: hyphens are marks between words of one number. */
function hyphened(sentence: PhraseSentence, at: number): NumberPiece | undefined {
  const { tokens } = sentence;
  let to = at;
  const words: string[] = [];
  for (let i = at; i < tokens.length; i += 2) {
    const piece = oneNumber(sentence, i);
    if (piece === undefined || piece.to !== i + 1) break;
    words.push(tokens[i]?.word ?? "");
    to = i + 1;
    const dash = tokens[i + 1];
    if (dash?.word !== "-" || dash.start !== tokens[i]?.end || dash.end !== tokens[i + 2]?.start) break;
  }
  if (words.length < 2) return undefined;
  const { numbers } = sentence.lexicon.words;
  const isEighty = eighty.test(words.slice(0, 2).join("-"));
  const rest = words.slice(isEighty ? 2 : 0);
  const value = rest.reduce((sum, word) => sum + (numbers[word] ?? 0), isEighty ? 80 : 0);
  return { kind: "number", value, to };
}
