import type { SymbolElement } from "./scan-symbol.ts";

/** A part, addition or new state of a document, as its symbol or the words behind it say. */
export interface SymbolPart {
  readonly kind:
    | "addendum"
    | "corrigendum"
    | "revision"
    | "amendment"
    | "summary"
    | "part"
    | "volume"
    | "section"
    | "supplement"
    | "resumption"
    | "annex"
    | "enclosure"
    | "appendix";
  /** As written: `1`, `II`, `29A`; absent where none is. */
  readonly number?: string;
}

/** Labels of parts as they are written, with an example of each. */
export const partRows: readonly (readonly [string, SymbolPart["kind"], string])[] = [
  ["Add", "addendum", "A/HRC/45/34/Add.1"],
  ["Corr", "corrigendum", "A/HRC/43/77/Corr.1"],
  ["Corrigendum", "corrigendum", "A/47/120/Corrigendum"],
  ["Rev", "revision", "A/C.3/79/L.12/Rev.1"],
  ["Amend", "amendment", "ST/SGB/2018/1/Amend.1"],
  ["Summary", "summary", "A/HRC/19/61/Summary"],
  ["Part", "part", "A/74/6 (Part I)"],
  ["Parts", "part", "NPT/CONF.2000/28 (Parts I and II)"],
  ["Vol", "volume", "A/74/49 (Vol. I)"],
  ["Vols", "volume", "A/C.5/55/20 (Vols. I)"],
  ["Sect", "section", "A/75/6 (Sect. 3)"],
  ["Supp", "supplement", "A/62/54 (Supp)"],
  ["Resumption", "resumption", "S/PV.4506 (Resumption 1)"],
];

const byLabel = new Map(partRows.map(([label, kind]) => [label.toLowerCase(), kind]));
const labelled = /^(?<label>[A-Za-z]+)\.? ?(?<number>[\dA-Z].*)?$/;

/** The part that an element or a bracket names, if it names one. */
export function partOf({ words, kind }: SymbolElement): SymbolPart | undefined {
  if (kind !== "labelled" && kind !== "word" && kind !== "bracket") return undefined;
  const read = labelled.exec(words)?.groups;
  const known = byLabel.get(read?.label?.toLowerCase() ?? "");
  if (known === undefined) return undefined;
  return { kind: known, ...(read?.number === undefined ? {} : { number: read.number }) };
}

const behind =
  /^,?[ \u00a0](?<kind>annex|enclosure|appendix)(?:[ \u00a0](?<number>[IVXLC]{1,7}|\d{1,3}|[A-Z]))?(?:,[ \u00a0](?:paras?|pp?|sects?|chaps?)\.[ \u00a0][^,;]{1,20})?$/i;

/** The annex or enclosure that words behind a symbol name: `, annex II`. */
export function partBehind(words: string): SymbolPart | undefined {
  const read = behind.exec(words)?.groups;
  const kind = (["annex", "enclosure", "appendix"] as const).find((one) => one === read?.kind?.toLowerCase());
  if (kind === undefined) return undefined;
  return { kind, ...(read?.number === undefined ? {} : { number: read.number }) };
}
