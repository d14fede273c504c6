import type { SymbolElement } from "./scan-symbol.ts";

/** The session or year that a symbol counts by. */
export type SymbolSitting =
  | {
      readonly kind: "session";
      readonly number: number;
      readonly type: "regular" | "special" | "emergency-special";
    }
  | { readonly kind: "year"; readonly number: number };

const special = /^(?<emergency>E?)S-(?<number>\d{1,2}|[IVXL]{1,7})$/;
const withNumber: ReadonlySet<string> = new Set(["EA", "GC", "HA", "SS"]);

/**
 * The session or year among a symbol's elements: `A/76/736` is of the seventy-sixth session, `A/ES-10/695`
 * of the tenth emergency special one, `S/2022/176` of 2022, `2200 A (XXI)` of the twenty-first session;
 * documents numbered through (`S/25360`, `S/PV.3159`) have none.
 */
export function sittingOf(elements: readonly SymbolElement[]): SymbolSitting | undefined {
  const bracket = elements.find(({ kind }) => kind === "bracket");
  const ofBracket = bracket && inBracket(bracket.words);
  if (ofBracket !== undefined) return ofBracket;
  for (const [index, { kind, words }] of elements.entries()) {
    if (kind === "session") return sessionNamed(words);
    if (kind === "numbered") return numberedSitting(words, elements.slice(index + 1));
    const label =
      kind === "labelled" ? /^(?<label>[A-Z]+)\.(?<number>\d{1,2})$/.exec(words)?.groups : undefined;
    if (label?.label !== undefined && withNumber.has(label.label))
      return { kind: "session", number: Number(label.number), type: "regular" };
  }
  return undefined;
}

function inBracket(words: string): SymbolSitting | undefined {
  if (/^(?:19|20)\d\d$/.test(words)) return { kind: "year", number: Number(words) };
  if (/^[IVXL]+$/.test(words)) return { kind: "session", number: ofRoman(words), type: "regular" };
  return sessionNamed(words);
}

function sessionNamed(words: string): SymbolSitting | undefined {
  const read = special.exec(words)?.groups;
  if (read?.number === undefined) return undefined;
  const number = /^\d/.test(read.number) ? Number(read.number) : ofRoman(read.number);
  return { kind: "session", number, type: read.emergency === "E" ? "emergency-special" : "special" };
}

/** A number is a session or a year only where the document's own number follows. */
function numberedSitting(words: string, rest: readonly SymbolElement[]): SymbolSitting | undefined {
  const own = rest.some(
    ({ kind, words: other }) => kind === "numbered" || /^(?!Add|Corr|Rev|Amend)[A-Za-z]+\.\d/.test(other),
  );
  if (!own) return undefined;
  if (/^(?:19|20)\d\d$/.test(words)) return { kind: "year", number: Number(words) };
  return words.length <= 3 && Number(words) > 0
    ? { kind: "session", number: Number(words), type: "regular" }
    : undefined;
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral in capitals. */
export function ofRoman(words: string): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const value = values[words[at] ?? ""] ?? 0;
    sum += value < (values[words[at + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
