import type { Span, SymbolMention } from "../../core/index.ts";
import { findEnclosures } from "./enclosures.ts";
import { matchesOf } from "./matches.ts";
import { runsWithin } from "./passage.ts";
import { abbreviations } from "./words/abbreviations.ts";
import { sentenceOpeners } from "./words/signals.ts";

/** A note's body as it is cut into works: its words and the symbols in it, offsets from its beginning. */
export interface NoteWords {
  readonly words: string;
  readonly mentions: readonly SymbolMention[];
  /** Italic runs, ascending. */
  readonly italics: readonly Span[];
  /** Offset at which the works begin, behind a number that was left in front. */
  readonly from: number;
}

const opener = new RegExp(`^(?:${sentenceOpeners.join("|")})(?![\\p{L}\\d])`, "u");
const conjunction = /^(?:(?:and|as well as|or|et|y)\s+)/;
const breaks = /;|\.(?=\s)|\n/g;
const treatyAhead = String.raw`(?:\p{Lu}\p{L}+ ){0,3}(?:Convention|Covenant|Protocol|Charter|Statute|Treaty)(?!\p{L}| Series)`;
const workAhead = String.raw`(?:(?:the|its|[Aa]rticles? [IVX\d]+ of the) )?(?:${treatyAhead}|(?:\p{Lu}\p{L}+ ){0,4}resolutions? \d|(?:identical )?letters? dated|report of the|Case of \p{Lu}|Prosecutor v\.|(?:[^,;()]{3,60}) v\. \p{Lu}|[Jj]udge?ment of|[Aa]dvisory [Oo]pinion)`;
// `et la résolution 60/147`, `وقرار الجمعية العامة 60/147`, `和大会第60/147号决议`.
const resolutionAhead = String.raw`(?:,? (?:et|ainsi que|y|así como|и|а также) (?=(?:(?:la|les|las|el|los|sa|ses|su|sus) |l[’'])?(?:[Rr]ésolutions?|[Rr]esoluci(?:ón|ones)|[Рр]езолюци|[Рр]ешени|[Dd]écisions?|[Dd]ecisi(?:ón|ones))[^;]{0,60}\d)|،? و(?=(?:ال|ل)?(?:قرار|مقرر)[^;]{0,60}\d)|(?:以及|和|及)(?=[^;。，]{0,12}第\d))`;
const newWork = new RegExp(
  String.raw`,? and (?=(?:see )?(?:also )?(?:${workAhead}|“|https?:|www\.))|, (?=see |which |who |whose |where |in which )|${resolutionAhead}`,
  "gu",
);
const complete = /[\d)”#\p{L}/]$/u;
const locatorBefore = /(?:pp?\.|paras?\.|[^.]at p\.) [\d–, -]{1,14}$/;
const numbered = /[Rr]esolutions? [^,;]*\d|above|supra|below|infra|[Ii]bid/;
const joins =
  /(?:[,،、]\s*(?:(?:and|et|y|и)\s+)?|\s+(?:and|et|ainsi que|y|así como|и|а также|و)\s*|[和及]\s*)$/;

/**
 * Cuts a note into the works that it cites: at semicolons, before the `and` that leads to the last,
 * at sentences that open anew, and between symbols that follow one another. Takes
 * `A/76/1, annex; and Smith, “One; two” (2014)` as two, the semicolon inside the quotation marks is left.
 */
export function segmentNote(note: NoteWords): readonly Span[] {
  const enclosures = protectedSpans(note);
  const cuts = breakOffsets(note.words, enclosures);
  const segments: Span[] = [];
  let from = note.from;
  for (const cut of [...cuts, note.words.length]) {
    const segment = trimmed(note.words, { start: from, end: cut });
    for (const work of splitAtWorks(note.words, segment, enclosures))
      segments.push(...splitAtSymbols(note, work, enclosures));
    from = cut + 1;
  }
  return segments;
}

/** Quotations, brackets and italic titles, the outer ones: nothing is cut inside. */
function protectedSpans(note: NoteWords): readonly Span[] {
  const marked = findEnclosures(note.words).filter((one) => one.depth === 0);
  const all = [...marked, ...note.italics].sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of all) {
    if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  }
  return outer;
}

function breakOffsets(words: string, enclosures: readonly Span[]): readonly number[] {
  const cuts: number[] = [];
  let next = 0;
  for (const match of matchesOf(breaks, words)) {
    while ((enclosures[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((enclosures[next]?.start ?? Number.POSITIVE_INFINITY) < match.index) continue;
    if (match[0] === ";" || opensAnew(words, match.index)) cuts.push(match.index);
  }
  return cuts;
}

function opensAnew(words: string, stop: number): boolean {
  const after = words.slice(stop + 1, stop + 40).trimStart();
  if (locatorBefore.test(words.slice(Math.max(0, stop - 24), stop)) && /^[\p{Lu}“]/u.test(after)) return true;
  if (!opener.test(after)) return false;
  const before = /[\p{L}.]+$/u.exec(words.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  return words[stop] === "\n" || !abbreviations.has(before.toLowerCase());
}

/** The same segment without white space, a leading `and` and trailing punctuation. */
function trimmed(words: string, segment: Span): Span {
  let { start, end } = segment;
  while (start < end && /[\s.,;]/.test(words[start] ?? "")) start++;
  start += conjunction.exec(words.slice(start, Math.min(end, start + 14)))?.[0].length ?? 0;
  while (end > start && /[\s.,;:]/.test(words[end - 1] ?? "")) end--;
  return { start, end };
}

/** Where words that begin a work, or a clause about the one before, follow what is complete. */
function splitAtWorks(words: string, segment: Span, enclosures: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let from = segment.start;
  for (const match of matchesOf(newWork, words.slice(segment.start, segment.end))) {
    const at = segment.start + match.index;
    if (at - from < 8 || isEnclosed(enclosures, at) || !complete.test(words.slice(at - 1, at))) continue;
    pieces.push(trimmed(words, { start: from, end: at }));
    from = at + match[0].length;
  }
  pieces.push(trimmed(words, { start: from, end: segment.end }));
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Where symbols follow one another outside brackets, each is a work of its own: `A/76/1, A/76/2 and A/76/3`. */
function splitAtSymbols(note: NoteWords, segment: Span, enclosures: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let from = segment.start;
  let symbols = 0;
  for (const mention of runsWithin(note.mentions, segment)) {
    const before = note.words.slice(Math.max(from, mention.start - 12), mention.start);
    const isFirst =
      symbols++ === 0 &&
      !isAddress(note.words.slice(Math.max(from, mention.start - 300), mention.start)) &&
      !numbered.test(note.words.slice(Math.max(from, mention.start - 60), mention.start));
    if (isFirst || !joins.test(before) || isEnclosed(enclosures, mention.start)) continue;
    const end = mention.start - (joins.exec(before)?.[0].length ?? 0);
    if (end > from) pieces.push(trimmed(note.words, { start: from, end }));
    from = mention.start;
  }
  return [...pieces, { start: from, end: segment.end }];
}

function isAddress(words: string): boolean {
  return words.includes("://") || words.includes("www.");
}

/** Enclosures of one depth ascend and do not overlap. */
function isEnclosed(enclosures: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((enclosures[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return (enclosures[low - 1]?.end ?? 0) > offset;
}
