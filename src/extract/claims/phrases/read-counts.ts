import type { FigureUnit, GroupCode, NearMissReason, Span } from "../../../core/index.ts";
import { boundsOf } from "../numbers/number-mention.ts";
import type { Meaning } from "./phrase-lexicon.ts";
import { type Amount, amountAt, meaningAt, type PhraseSentence } from "./read-amount.ts";

/** What is counted, with its amount; `to` is after its last noun. */
export interface PhraseCount {
  readonly amount: Amount;
  readonly from: number;
  readonly to: number;
  readonly unit: FigureUnit;
  readonly groups: readonly { readonly code: GroupCode; readonly at: number }[];
  /** Range of tokens of the nouns; absent where the number stands alone. */
  readonly noun?: { readonly from: number; readonly to: number };
  /** Of those counted before: `11 d'entre eux`. */
  readonly ofThose?: boolean;
}

/** A number that counts nothing here, and why. */
export interface LeftNumber {
  readonly amount: Amount;
  readonly reason: NearMissReason;
}

/** A word of harm. */
export interface HarmFound {
  readonly from: number;
  readonly to: number;
  readonly meaning: Extract<Meaning, { readonly kind: "harm" }>;
}

/** Words that part or join figures. */
export interface Joint {
  readonly at: number;
  readonly to: number;
  readonly kind: "parts" | "and" | "auxiliaries" | "comma" | "end" | "mark" | "other" | "character";
}

/** All that a sentence holds for its figures, each in reading order. */
export interface SentenceParts {
  readonly counts: readonly PhraseCount[];
  readonly left: readonly LeftNumber[];
  readonly harms: readonly HarmFound[];
  readonly joints: readonly Joint[];
}

/** Reads the figures, the words of harm and what joins them, from left to right. */
export function readParts(sentence: PhraseSentence, dates: readonly Span[]): SentenceParts {
  const parts = {
    counts: [] as PhraseCount[],
    left: [] as LeftNumber[],
    harms: [] as HarmFound[],
    joints: [] as Joint[],
  };
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; ) {
    const date = dates.find(
      ({ start, end }) => (tokens[at]?.start ?? 0) >= start && (tokens[at]?.end ?? 0) <= end,
    );
    if (date !== undefined) {
      const to = afterDate(sentence, at, date);
      parts.joints.push({ at, to, kind: "auxiliaries" });
      at = to;
      continue;
    }
    const amount = undated(sentence, amountAt(sentence, at), dates) ?? dualAt(sentence, at);
    at = amount === undefined ? readWord(sentence, at, parts) : readAmount(sentence, amount, parts);
  }
  return parts;
}

/** `au plus tard le 5 mai`: a hedge before a date counts nothing. */
function undated(
  { tokens }: PhraseSentence,
  amount: Amount | undefined,
  dates: readonly Span[],
): Amount | undefined {
  const first = tokens[amount?.core ?? -1];
  return first !== undefined && dates.some(({ start, end }) => first.start >= start && first.end <= end)
    ? undefined
    : amount;
}

function afterDate({ tokens }: PhraseSentence, at: number, date: Span): number {
  let to = at + 1;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= date.end) to += 1;
  return to;
}

interface PartsBeingRead {
  readonly counts: PhraseCount[];
  readonly left: LeftNumber[];
  readonly harms: HarmFound[];
  readonly joints: Joint[];
}

function readAmount(sentence: PhraseSentence, amount: Amount, parts: PartsBeingRead): number {
  const count = hedgedBehind(sentence, countedBy(sentence, amount));
  const reason = leftReason(sentence, { amount, count, parts });
  if (reason === undefined) parts.counts.push(count);
  else parts.left.push({ amount, reason });
  return reason === undefined ? count.to : Math.max(amount.to, amount.from + 1);
}

/** `427 personnes au bas mot`: a hedge behind what is counted. */
function hedgedBehind(sentence: PhraseSentence, count: PhraseCount): PhraseCount {
  const { amount, noun, to } = count;
  const { form: own, lower, upper: _, ...rest } = amount;
  const after = noun === undefined || own !== "exact" ? undefined : meaningAt(sentence, to, "hedge-after");
  if (after === undefined || lower === undefined) return count;
  const { form } = after.meaning;
  const end = to + after.found.length;
  // `и более 730` opens the next figure.
  if (sentence.tokens[end]?.kind === "number") return count;
  const hedge = { from: to, to: end };
  return { ...count, to: end, amount: { ...rest, form, ...boundsOf(form, lower), hedge } };
}

/** A noun that itself says how many there are, as the Arabic dual does. */
function dualAt(sentence: PhraseSentence, at: number): Amount | undefined {
  const met = meaningAt(sentence, at, "noun");
  const count = met?.meaning.count;
  if (count === undefined) return undefined;
  return { from: at, to: at, core: at, form: "exact", lower: count, upper: count, digits: false };
}

const mostSkipped = 2;

/** The nouns after a number, an adjective or two skipped: `autres personnes`, `جميع`. */
function countedBy(sentence: PhraseSentence, amount: Amount): PhraseCount {
  const { tokens } = sentence;
  const those = meaningAt(sentence, amount.to, "of-those");
  if (those !== undefined) {
    const noun = { from: amount.to, to: amount.to + those.found.length };
    return { amount, from: amount.from, to: noun.to, unit: "person", groups: [], noun, ofThose: true };
  }
  let at = amount.to;
  for (let skipped = 0; skipped <= mostSkipped; skipped++) {
    const noun = nounsAt(sentence, at);
    if (noun !== undefined)
      return {
        amount,
        from: amount.from,
        to: noun.to,
        unit: noun.unit,
        groups: noun.groups,
        noun: { from: at, to: noun.to },
      };
    const found = sentence.phrases[at];
    const small = found?.meanings.some(({ kind }) => kind === "auxiliaries") === true;
    if (tokens[at]?.kind !== "word" || (found !== undefined && !small)) break;
    if (found?.meanings.some(({ kind }) => kind === "harm") === true) break;
    at += 1;
  }
  return { amount, from: amount.from, to: amount.to, unit: "unspecified", groups: [] };
}

interface Nouns {
  readonly to: number;
  readonly unit: FigureUnit;
  readonly groups: readonly { readonly code: GroupCode; readonly at: number }[];
}

/** Nouns that stand together say all who is counted: `personnes civiles`, `شخصا مدنيا`. */
function nounsAt(sentence: PhraseSentence, from: number): Nouns | undefined {
  let to = from;
  let unit: FigureUnit | undefined;
  const groups: { readonly code: GroupCode; readonly at: number }[] = [];
  for (let i = 0; i < 3; i++) {
    const met = meaningAt(sentence, to, "noun");
    if (met === undefined || (met.found.and && i > 0)) break;
    unit = unit === undefined || unit === "person" ? met.meaning.unit : unit;
    for (const code of met.meaning.groups)
      if (!groups.some((one) => one.code === code)) groups.push({ code, at: to });
    to += met.found.length;
  }
  return unit === undefined ? undefined : { to, unit, groups };
}

interface Judged {
  readonly amount: Amount;
  readonly count: PhraseCount;
  readonly parts: PartsBeingRead;
}

function leftReason(sentence: PhraseSentence, { amount, count, parts }: Judged): NearMissReason | undefined {
  const { tokens, lexicon } = sentence;
  if (touchesCode(sentence, amount)) return "symbol";
  if (isNumbered(sentence, amount.from)) return "provision";
  const before = parts.left.at(-1);
  const goesOn = meaningAt(sentence, amount.from - 1, "and") !== undefined;
  if (before?.reason === "provision" && goesOn && before.amount.to === amount.from - 1) return "provision";
  if (meaningAt(sentence, amount.to, "measured") !== undefined && count.noun === undefined) return "duration";
  if (isRatio(sentence, amount, count)) return "percentage";
  if (tokens[amount.to]?.word === "%" || tokens[amount.from - 1]?.word === "%") return "percentage";
  if (count.noun !== undefined) return undefined;
  // `une`, `一` alone is an article or stands in a word.
  if (!amount.digits && amount.upper === 1) return "not-persons";
  if (lexicon.words.unspaced === true && !amount.digits && amount.form === "exact") return "not-persons";
  const value = amount.lower ?? amount.upper ?? 0;
  if (amount.digits && amount.form === "exact" && isYear(value)) return "date";
  if (amount.form === "range" && isYear(value) && isYear(amount.upper ?? 0)) return "date";
  const opening = tokens[amount.from - 1]?.word === "(" || amount.from === 0;
  if (opening && /^[.):]$/.test(tokens[amount.to]?.word ?? "")) return "paragraph-number";
  return undefined;
}

const isYear = (value: number): boolean => value >= 1800 && value <= 2100;

/** `una de cada cinco personas`: neither number counts anybody. */
function isRatio(sentence: PhraseSentence, amount: Amount, count: PhraseCount): boolean {
  const behind = meaningAt(sentence, amount.to, "ratio");
  if (behind !== undefined && sentence.lexicon.words.unspaced === true) return true;
  if (behind !== undefined) return amountAt(sentence, amount.to + behind.found.length) !== undefined;
  for (let length = 1; length <= 3; length++)
    if (meaningAt(sentence, count.from - length, "ratio")?.found.length === length) return true;
  return false;
}

function isNumbered(sentence: PhraseSentence, at: number): boolean {
  // Phrases may have several words, and a point may stand after a short form: `par. 12`.
  const point = sentence.tokens[at - 1]?.word === "." ? 1 : 0;
  for (let length = 1; length <= 3; length++) {
    const met = meaningAt(sentence, at - point - length, "numbered");
    if (met?.found.length === length) return true;
  }
  return false;
}

/** `S/2025/14`, `A-12`: digits that a slash or dash ties to others. */
function touchesCode({ tokens }: PhraseSentence, { core, to }: Amount): boolean {
  const [before, first, last, after] = [tokens[core - 1], tokens[core], tokens[to - 1], tokens[to]];
  if (first?.kind !== "number") return false;
  const tiedBefore = /^[/\\-]$/.test(before?.word ?? "") && before?.end === first.start;
  const tiedAfter = /^[/\\]$/.test(after?.word ?? "") && after?.start === last?.end;
  return tiedBefore || tiedAfter;
}

function readWord(sentence: PhraseSentence, at: number, parts: PartsBeingRead): number {
  const token = sentence.tokens[at];
  const found = sentence.phrases[at];
  const small = found?.meanings.every(({ kind }) => kind === "hedge-after") === true;
  // `и более 730`: what may close a figure opens the next one here.
  const isAnd = small && sentence.lexicon.single.and.has(token?.word ?? "");
  const to = at + (isAnd ? 1 : (found?.length ?? 1));
  const of = (kind: Meaning["kind"]): Meaning | undefined => found?.meanings.find((one) => one.kind === kind);
  if (found?.and === true) parts.joints.push({ at, to: at, kind: "and" });
  const harm = of("harm");
  if (harm?.kind === "harm") parts.harms.push({ from: at, to, meaning: harm });
  else if (isAnd) parts.joints.push({ at, to, kind: "and" });
  else {
    const kind = jointKind(token?.word ?? "", of);
    const isCharacter = kind === "other" && sentence.lexicon.words.unspaced === true;
    parts.joints.push({ at, to, kind: isCharacter ? "character" : kind });
  }
  return to;
}

function jointKind(word: string, of: (kind: Meaning["kind"]) => Meaning | undefined): Joint["kind"] {
  if (of("parts") !== undefined) return "parts";
  if (of("and") !== undefined) return "and";
  if (of("auxiliaries") !== undefined) return "auxiliaries";
  if (/^[,،、，(（]$/.test(word)) return "comma";
  if (/^[;:؛；：]$/.test(word)) return "end";
  return /^\p{L}/u.test(word) ? "other" : "mark";
}
