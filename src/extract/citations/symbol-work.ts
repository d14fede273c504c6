import type { CitationKind, Span } from "../../core/index.ts";
import { findHeads, type Head } from "./heads.ts";
import { matchesOf } from "./matches.ts";
import type { Stretch } from "./passage.ts";
import { readsAsSentence } from "./sentences.ts";
import { readTail, skipRaised, type Tail } from "./tail.ts";
import { monthWords } from "./words/resolution-words.ts";

const reach = 420;
const brackets =
  /[([]\s*(?:(?:see|see also|cf\.|e\.g\.|also|contained in|document|documents|and|UN Docs?\.?|U\.N\. Docs?\.|docs?\.)[\s\u00a0]*)*$/i;
const listed = new RegExp(
  `^[¹²³⁰⁴-⁹]*[)\\]]?,?(?:[\\s\\u00a0]*(?:,|;|and|as well as|or|et)){0,2}[\\s\\u00a0]*(?<date>(?:of |dated )?\\d{1,2}(?: ${monthWords})?(?: \\d{4})? ?)?[([]?$`,
  "u",
);
const sameAs = /(?:that|those) of (?:\d{1,2} [\p{L} ]{3,20}\d{0,4} ?)?$/u;
const meantWord = /[Ll]etters?|[Rr]eports?|[Ss]tatements?|[Nn]otes? verbales?/g;
const stop = /[.;:](?=\s+[\p{Lu}“"(])|\n\n|;/gu;
const quoted = /(?:“(?<title>[^”]{3,400})”|"(?<other>[^"]{3,400})"),?[\s\u00a0]*$/;

/** A symbol with what belongs to it, offsets as of the stretch's words. */
export interface SymbolWork extends Span {
  readonly kind: CitationKind;
  readonly lead?: Span;
  readonly tail: Tail;
  readonly mention: Stretch["mentions"][number];
  /** Whether it goes on with the list that the work before began. */
  readonly isListed: boolean;
}

/**
 * The work that a symbol stands for, with the noun that leads to it and what follows; a symbol that only
 * a comma or a date parts from the one before goes on with its list. Without a noun the work ends inside
 * the bracket that it stands in.
 */
export function workAt(
  stretch: Stretch,
  mention: Stretch["mentions"][number],
  previous: SymbolWork | undefined,
): SymbolWork {
  const { words } = stretch;
  const start = mention.start - stretch.start;
  const end = mention.end - stretch.start;
  const floor = Math.max(previous?.end ?? 0, start - reach);
  const before = words.slice(floor, start);
  const first = readTail(words, end);
  const enclosed = brackets.exec(before);
  const closed = enclosed !== null && /[)\]]/.test(words[skipRaised(words, first.end)] ?? "");
  const tail = closed ? joinTails(first, readTail(words, skipRaised(words, first.end) + 1)) : first;
  const kind = kindBySymbol(mention.symbols);
  const list = previous && listed.exec(before);
  const date = list?.groups?.date;
  const head = list ? undefined : headOf(before);
  const from = list
    ? start - (date === undefined ? 0 : before.length - before.lastIndexOf(date))
    : floor + (head?.start ?? before.length);
  return {
    start: from,
    end: from < start ? tail.end : first.end,
    kind: kind ?? (list ? previous?.kind : head?.kind) ?? "un-document",
    isListed: Boolean(list),
    mention,
    tail,
    ...(from < start ? { lead: { start: from, end: start } } : {}),
  };
}

function joinTails(first: Tail, second: Tail): Tail {
  return { ...second, ...first, end: second.end };
}

function kindBySymbol(symbols: readonly string[]): CitationKind | undefined {
  if (symbols.some((symbol) => symbol.includes("/PRST/"))) return "statement";
  if (symbols.every((symbol) => /\/(?:PV|SR)[./]\d/.test(symbol))) return "un-document";
  return symbols.some((symbol) => /\/RES\/|\/Res\.|\/DEC\//.test(symbol)) ? "resolution" : undefined;
}

/** The noun, or the quoted title, from which the words run on to the symbol without a verb or a stop. */
function headOf(before: string): Head | undefined {
  let floor = 0;
  for (const match of matchesOf(stop, before)) floor = match.index + 1;
  const stretch = before.slice(floor);
  const title = quoted.exec(stretch.replace(brackets, ""));
  const head = findHeads(stretch).at(-1);
  const same = sameAs.exec(stretch.replace(brackets, ""));
  const meant = same && matchesOf(meantWord, stretch.slice(0, same.index)).at(-1)?.[0];
  if (same && meant) return { start: floor + same.index, end: floor + same.index, kind: kindOfWord(meant) };
  const between = head && stretch.slice(head.end);
  const isNumbered = head?.kind === "resolution" && /\d/.test(between ?? "");
  if (
    head &&
    between !== undefined &&
    !isNumbered &&
    !readsAsSentence(between.replace(/“[^”]*”|"[^"]*"/g, ""))
  ) {
    return { start: floor + head.start, end: floor + head.end, kind: head.kind };
  }
  if (title === null) return undefined;
  return { start: floor + title.index, end: floor + title.index, kind: "un-document" };
}

function kindOfWord(word: string): CitationKind {
  if (/eport/.test(word)) return "report";
  return /tatement/.test(word) ? "statement" : "letter";
}
