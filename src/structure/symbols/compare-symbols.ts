import type { ParsedIdentifier } from "./parse-symbol.ts";

/** How one document stands to another, as far as their symbols tell. */
export type SymbolRelation =
  /** The same symbol. */
  | "same"
  /** The first is an addition, correction, revision or annex of the second. */
  | "part-of"
  /** The second is one of the first. */
  | "whole-of"
  /** Both are additions or states of one document. */
  | "beside"
  | "different";

/** How the first of two documents stands to the second: `A/47/1/Add.1` is part of `A/47/1`. */
export function relationOf(first: ParsedIdentifier, second: ParsedIdentifier): SymbolRelation {
  const [one, other] = [keyOf(first), keyOf(second)];
  if (one === other) return "same";
  if (fold(first.document) !== fold(second.document)) return "different";
  if (one.startsWith(other)) return "part-of";
  return other.startsWith(one) ? "whole-of" : "beside";
}

/** Puts symbols in the order of a list: by series, then element by element, numbers by their value. */
export function compareSymbols(first: ParsedIdentifier, second: ParsedIdentifier): number {
  const [one, other] = [piecesOf(first), piecesOf(second)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const order = comparePieces(one[at] ?? "", other[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function keyOf({ canonical, parts }: ParsedIdentifier): string {
  const annexes = parts.flatMap((part) =>
    part.kind === "annex" || part.kind === "enclosure" || part.kind === "appendix"
      ? [`,${part.kind}${part.number ?? ""}`]
      : [],
  );
  return fold(canonical) + annexes.join("");
}

function fold(words: string): string {
  return words.toUpperCase().replace(/\s+/g, "");
}

function piecesOf(parsed: ParsedIdentifier): readonly string[] {
  return keyOf(parsed).match(/\d+|\D+/g) ?? [];
}

function comparePieces(one: string, other: string): number {
  if (/^\d/.test(one) && /^\d/.test(other)) return Math.sign(Number(one) - Number(other));
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
