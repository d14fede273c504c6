import { type Tokens, textAt } from "./tokens.ts";

const abbreviations = new Set(
  "no nos mr mrs ms dr prof st sen rep gen col lt sgt maj capt cpl adm gov hon messrs para paras art arts p pp vol vols ed eds app doc res sect fig approx ca cf al v vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e op cit ibid rev dept mt ft min viz ex sq".split(
    " ",
  ),
);
const closers = new Set(["”", "’", '"', "'", ")", "]", "»"]);
const longest = 400;

/** A sentence as a range of tokens, end excluded. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Where sentences end: at `.`, `!`, `?` and `…` that are not an abbreviation's or an initial's. */
export function splitSentences(tokens: Tokens): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const tooLong = i - from >= longest;
    if (!tooLong && !endsAt(tokens, i)) continue;
    let to = i + 1;
    while (to < tokens.length && closers.has(textAt(tokens, to)) && tokens.start[to] === tokens.end[to - 1])
      to += 1;
    ranges.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length });
  return ranges;
}

function endsAt(tokens: Tokens, i: number): boolean {
  if (tokens.word[i]?.kind !== "mark") return false;
  const mark = textAt(tokens, i);
  if (mark === "!" || mark === "?" || mark === "…") return true;
  if (mark !== ".") return false;
  const next = nextAfterClosers(tokens, i + 1);
  if (next >= tokens.length) return true;
  if (tokens.start[i + 1] === tokens.end[i] && next === i + 1) return isGluedEnd(tokens, i);
  return !isAbbreviation(tokens, i) && opensSentence(tokens, next);
}

/** `… wounded 15.Twenty insurgents …`: copies that lost the space after a full stop. */
function isGluedEnd(tokens: Tokens, point: number): boolean {
  const before = textAt(tokens, point - 1);
  const after = textAt(tokens, point + 1);
  const plain =
    tokens.word[point - 1]?.kind === "number" ||
    (tokens.word[point - 1]?.kind === "word" && before.length > 2 && !abbreviations.has(before));
  return (
    plain &&
    tokens.word[point + 1]?.kind === "word" &&
    tokens.word[point + 1]?.capital === true &&
    after.length > 1
  );
}

function nextAfterClosers(tokens: Tokens, from: number): number {
  let i = from;
  while (i < tokens.length && closers.has(textAt(tokens, i)) && tokens.start[i] === tokens.end[i - 1]) i += 1;
  return i;
}

function isAbbreviation(tokens: Tokens, point: number): boolean {
  const before = textAt(tokens, point - 1);
  if (tokens.end[point - 1] !== tokens.start[point]) return false;
  if (tokens.word[point - 1]?.kind !== "word") return false;
  if (before.length === 1 && tokens.word[point - 1]?.capital === true) return before !== "i";
  return abbreviations.has(before);
}

function opensSentence(tokens: Tokens, i: number): boolean {
  const kind = tokens.word[i]?.kind;
  if (kind === "word" || kind === "code") return tokens.word[i]?.capital === true || kind === "code";
  return kind !== "mark" || !",;:)".includes(textAt(tokens, i));
}
