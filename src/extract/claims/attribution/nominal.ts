import { verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { isSource, namedAfter, type Range, sourceAfter, sourceBefore } from "./source-phrase.ts";

/** `figures provided by the authorities`, `a statement by the General Staff`, `the report of the Commission`: who made it speaks. */
export function maker(sentence: Sentence, source: Range | undefined): Range | undefined {
  if (source === undefined) return undefined;
  const { terms } = sentence;
  if (namesNobody(terms, source)) return undefined;
  let head = source.from;
  while (head < source.to - 1 && (is(terms[head], "determiner") || isWord(terms[head], "own"))) head += 1;
  const document = is(terms[head], "documentNoun") || is(terms[head + 1], "documentNoun");
  for (let i = head + 1; i < source.to - 1; i++) {
    if (isWord(terms[i], "by")) return namedWithin(sentence, i + 1, source.to) ?? source;
    if (!document || i > head + 2) continue;
    if (isWord(terms[i], "from", "of") && isNamed(terms, i + 1))
      return namedWithin(sentence, i + 1, source.to) ?? source;
  }
  return source;
}

/** `Some reports`, `Satellite images of 10 March`: nobody is named. */
function namesNobody(terms: readonly Term[], { from, to }: Range): boolean {
  if (to - from === 2 && isWord(terms[to - 1], "reports", "accounts") && is(terms[from], "unnamed"))
    return true;
  for (let i = from; i < Math.min(to, from + 3); i++) if (is(terms[i], "silentThing")) return true;
  return false;
}

function namedWithin(sentence: Sentence, from: number, limit: number): Range | undefined {
  const found = namedAfter(sentence, from);
  return found === undefined ? undefined : { from, to: Math.min(found.to, limit) };
}

/** `the report of the Commission`, and not `the report of 3 May`, `the list of prisoners`. */
function isNamed(terms: readonly Term[], at: number): boolean {
  const i = is(terms[at], "determiner") ? at + 1 : at;
  const term = terms[i];
  if (term?.kind !== "word" || is(term, "month") || term.lexeme.number !== undefined) return false;
  return term.capital || is(term, "organisation");
}

/** `Karthesia's claim that …`, `the allegation of Karthesia that …`, and that it is denied where it is rejected before. */
export function assertionOf(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!is(terms[at], "assertionNoun")) return undefined;
  const source = isWord(terms[at - 1], "'s") ? ownerBefore(sentence, at - 1) : ownerAfter(sentence, at);
  if (source === undefined) return undefined;
  const that = Math.max(at, source.to === at - 1 ? at : source.to - 1) + 1;
  if (!isWord(terms[that], "that")) return undefined;
  return {
    source,
    cue: { from: at, to: that + 1 },
    scope: { from: that + 1, to: clauseEnd(terms, that + 1) },
    role: "reported",
    denies: isRejected(terms, Math.min(source.from, at)),
    rule: "attribution-assertion",
  };
}

function ownerBefore({ terms }: Sentence, possessive: number): Range | undefined {
  let from = possessive;
  while (
    from > 0 &&
    possessive - from < 8 &&
    (terms[from - 1]?.capital === true || isWord(terms[from - 1], "of", "the"))
  )
    from -= 1;
  while (from < possessive && (is(terms[from], "preposition") || is(terms[from], "denying"))) from += 1;
  if (is(terms[possessive - 1], "organisation")) from = Math.min(from, possessive - 1);
  return from < possessive && isSource(terms, from, possessive) ? { from, to: possessive } : undefined;
}

function ownerAfter(sentence: Sentence, at: number): Range | undefined {
  if (!isWord(sentence.terms[at + 1], "of", "by", "from")) return undefined;
  return sourceAfter(sentence, at + 2);
}

const rejecting = new Set("reject contrary refute dismiss dismisses dismissed false untrue".split(" "));

/** `contrary to`, `rejects`, `there is no truth in` in the words before. */
function isRejected(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--)
    if (is(terms[i], "denying") || isOneOf(terms[i], rejecting)) return true;
  return false;
}

function clauseEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) if (isWord(terms[i], ",", ";")) return i;
  return terms.length;
}

/** `By the Committee's count, 41 were killed`: a reckoning that is somebody's. */
export function byCount(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!isWord(terms[at], "count", "tally", "estimate", "reckoning") || !isWord(terms[at - 1], "'s"))
    return undefined;
  for (let i = at - 2; i >= Math.max(0, at - 12); i--) {
    if (terms[i]?.kind === "mark" && !isWord(terms[i], "-", "'s")) return undefined;
    if (!isWord(terms[i], "by", "on")) continue;
    const source = { from: i + 1, to: at - 1 };
    if (source.to <= source.from || !isSource(terms, source.from, source.to)) return undefined;
    return {
      source,
      cue: { from: i, to: at + 1 },
      scope: clauseAround(terms, at, at + 1),
      role: "reported",
      denies: false,
      rule: "attribution-count",
    };
  }
  return undefined;
}

/** `was put at 238 by the Institute and at 95 by its critics`: each number is its reckoner's. */
export function putAtBy(sentence: Sentence, at: number): readonly Cue[] {
  const { terms } = sentence;
  const forms = terms[at]?.lexeme.saying;
  if (!isWord(terms[at], "put", "estimated", "placed", "given", "reckoned") || forms === undefined) return [];
  if (verbGroupAt(terms, at, forms).voice !== "passive") return [];
  const cues: Cue[] = [];
  let from = isWord(terms[at + 1], "at", "as") ? at + 1 : terms.length;
  for (let i = from; i < Math.min(at + 60, terms.length); i++) {
    if (isWord(terms[i], ";")) break;
    if (isWord(terms[i], "at", "as")) from = i;
    if (!isWord(terms[i], "by")) continue;
    const named = namedAfter(sentence, i + 1);
    if (named === undefined) continue;
    const source = isWord(terms[named.to - 1], "and", "or") ? { from: named.from, to: named.to - 1 } : named;
    cues.push({
      source,
      cue: { from: i, to: i + 1 },
      scope: { from: cues.length === 0 ? 0 : from, to: i },
      role: "reported",
      denies: false,
      rule: "attribution-put-at",
    });
  }
  return cues;
}

/** `X is quoted as saying that …`. */
export function quotedAsSaying(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!isWord(terms[at], "saying", "stating") || !isWord(terms[at - 1], "as")) return undefined;
  const forms = terms[at - 2]?.lexeme.saying;
  if (forms?.has("participle") !== true) return undefined;
  const group = verbGroupAt(terms, at - 2, forms);
  const source = sourceBefore(sentence, group.from);
  if (source === undefined) return undefined;
  const from = isWord(terms[at + 1], "that", ":") ? at + 2 : at + 1;
  return {
    source,
    cue: { from: group.from, to: from },
    scope: { from, to: terms.length },
    role: "quoted",
    denies: false,
    rule: "attribution-quoted",
  };
}

/** The clause in which a cue stands, between semicolons. */
export function clauseAround(terms: readonly Term[], at: number, sourceTo: number): Range {
  let from = at;
  while (from > 0 && !isWord(terms[from - 1], ";")) from -= 1;
  let to = sourceTo;
  while (to < terms.length && !isWord(terms[to], ";")) to += 1;
  return { from, to };
}

/** Whether a phrase names nobody new: `the same source`, `the organization`, after somebody was named. */
export function pointsBack(terms: readonly Term[], { from, to }: Range): boolean {
  if (isWord(terms[from], "the") && isWord(terms[from + 1], "same", "latter")) return true;
  const noun = is(terms[from + 1], "goesBack") && terms[from + 1]?.capital === false;
  return to - from === 2 && isWord(terms[from], "the") && noun;
}
