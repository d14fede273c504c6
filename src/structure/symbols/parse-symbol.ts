import { bodyNamed } from "./bodies.ts";
import { type CaseNumber, parseCaseNumber } from "./case-numbers.ts";
import { findSymbols } from "./find-symbols.ts";
import { natureOf, type SymbolNature } from "./natures.ts";
import { type OtherNumber, parseOtherNumber } from "./other-numbers.ts";
import { partBehind, partOf, type SymbolPart } from "./parts.ts";
import { type SymbolElement, scanSymbol } from "./scan-symbol.ts";
import { type Series, seriesByLetters } from "./series.ts";
import { type SymbolSitting, sittingOf } from "./sittings.ts";

/** A document symbol taken apart. */
export interface ParsedSymbol {
  readonly kind: "symbol";
  /** As symbols are listed: plain hyphens, no blanks inside. */
  readonly canonical: string;
  readonly series: Series;
  /** The body whose document it is, as particularly as the symbol says. */
  readonly body: string;
  readonly sitting?: SymbolSitting;
  readonly nature: SymbolNature;
  /** The document's own number as written, `13` in `A/RES/76/13`. */
  readonly number?: string;
  /** Lettered parts of a resolution: `A`, `A and B`. */
  readonly letters?: string;
  /** Additions, corrections, revisions, and the annex that words behind the symbol name. */
  readonly parts: readonly SymbolPart[];
  /** The symbol of the document itself, without additions and corrections. */
  readonly document: string;
  readonly elements: readonly SymbolElement[];
  /** Why the words may not mean what they seem to. */
  readonly doubt?: string;
  /** Where the words do not name the body: what it was concluded from. */
  readonly concludedFrom?: string;
}

/** A body whose resolutions are cited by bare numbers. */
export type NumberingBody =
  | "General Assembly"
  | "Security Council"
  | "Human Rights Council"
  | "Economic and Social Council"
  | "Commission on Human Rights";

/** What is known from the context of the words. */
export interface SymbolContext {
  /** The body that a bare resolution number, `76/13`, is of. */
  readonly body: NumberingBody;
}

/** Whatever `parseSymbol` can take apart. */
export type ParsedIdentifier = ParsedSymbol | CaseNumber | OtherNumber;

/**
 * Takes a document symbol apart, or each half of a double one; also the number of a resolution whose form
 * tells its body (`2200 A (XXI)`, `1325 (2000)`), a case number of a tribunal, an application to the European
 * Court, a number of the Council of Europe or the Organisation of Islamic Cooperation. Empty when the words are
 * nothing of these. A bare number, `resolution 76/13`, is a symbol only with a context that names its body, and
 * `concludedFrom` says so.
 */
export function parseSymbol(words: string, context?: SymbolContext): readonly ParsedIdentifier[] {
  const text = words.trim();
  if (text.length > 400) return [];
  const old = oldNumber(text) ?? bareNumber(text, context);
  const [mention] = findSymbols(old?.symbol ?? text, { start: 0, end: (old?.symbol ?? text).length });
  if (mention === undefined || mention.start > 0) return otherwise(text);
  const rest = (old?.symbol ?? text).slice(mention.end).replace(/^\*+/, "");
  const annex = partBehind(rest);
  if (rest !== "" && annex === undefined) return otherwise(text);
  return mention.symbols.flatMap((canonical) => {
    const parsed = takenApart(canonical);
    if (parsed === undefined) return [];
    return [
      {
        ...parsed,
        parts: annex === undefined ? parsed.parts : [...parsed.parts, annex],
        ...(mention.doubt === undefined ? {} : { doubt: mention.doubt }),
        ...(old === undefined ? {} : { concludedFrom: old.why }),
      },
    ];
  });
}

function otherwise(text: string): readonly ParsedIdentifier[] {
  const read = parseCaseNumber(text) ?? parseOtherNumber(text);
  return read === undefined ? [] : [read];
}

/** Numbers whose form alone tells the body. */
function oldNumber(text: string): { readonly symbol: string; readonly why: string } | undefined {
  const number = text.replace(/^(?:resolutions?|decisions?)[ \u00a0]/i, "");
  if (/^\d{1,4}[ \u00a0]?\((?:19[4-9]\d|20\d\d)\)$/.test(number))
    return {
      symbol: `S/RES/${number}`,
      why: "the Security Council puts the year in brackets behind the number",
    };
  const session = /^\d{1,4}(?:[ \u00a0][A-Z])?[ \u00a0]?\((?<session>(?:E?S-)?[IVXL]{1,8})\)$/.exec(number)
    ?.groups?.session;
  if (session === undefined) return undefined;
  const isEconomic = /^(?:XXX[I-V]|XL|L)/.test(session);
  return isEconomic
    ? { symbol: `E/RES/${number}`, why: "the session is later than those that the General Assembly wrote so" }
    : {
        symbol: `A/RES/${number}`,
        why: "the General Assembly put the session in brackets until its thirtieth",
      };
}

const prefixes: Readonly<Record<NumberingBody, string>> = {
  "General Assembly": "A/",
  "Security Council": "S/",
  "Human Rights Council": "A/HRC/",
  "Economic and Social Council": "E/",
  "Commission on Human Rights": "E/CN.4/",
};

function bareNumber(
  text: string,
  context: SymbolContext | undefined,
): { readonly symbol: string; readonly why: string } | undefined {
  const read =
    /^(?:(?<word>resolutions?|decisions?)[ \u00a0])?(?<number>(?:E?S[-\u2010\u2011])?\d{1,4}\/\d{1,4}(?:[ \u00a0][A-Z])?)$/i.exec(
      text,
    )?.groups;
  if (context === undefined || read?.number === undefined) return undefined;
  const kind = /^d/i.test(read.word ?? "") ? "DEC" : "RES";
  return {
    symbol: `${prefixes[context.body]}${kind}/${read.number}`,
    why: `a bare number, taken to be of the ${context.body} as the context says`,
  };
}

function takenApart(canonical: string): ParsedSymbol | undefined {
  const slash = canonical.indexOf("/");
  const series = seriesByLetters.get(canonical.slice(0, slash));
  const scanned = series === undefined ? undefined : scanSymbol(canonical, series.letters, slash);
  if (series === undefined || scanned === undefined) return undefined;
  const { elements } = scanned;
  const words = elements.map((element) => element.words);
  const sitting = sittingOf(elements);
  const letters = elements.find(({ kind }) => kind === "letters")?.words;
  const own = elements.findLast((element) => isOwnNumber(element));
  const number = own?.words.replace(/^[A-Za-z]+\./, "");
  return {
    kind: "symbol",
    canonical,
    series,
    body: bodyNamed(series.letters, words) ?? series.body,
    ...(sitting === undefined ? {} : { sitting }),
    nature: natureOf(words),
    ...(number === undefined ? {} : { number }),
    ...(letters === undefined ? {} : { letters }),
    parts: elements.flatMap((element) => partOf(element) ?? []),
    document: documentOf(canonical, elements),
    elements,
  };
}

function isOwnNumber(element: SymbolElement): boolean {
  if (partOf(element) !== undefined) return false;
  return element.kind === "numbered" || (element.kind === "labelled" && /\.\d/.test(element.words));
}

const additions: ReadonlySet<SymbolPart["kind"]> = new Set([
  "addendum",
  "corrigendum",
  "revision",
  "amendment",
  "summary",
]);

/** The symbol up to its first addition. */
function documentOf(canonical: string, elements: readonly SymbolElement[]): string {
  const first = elements.find((element) => additions.has(partOf(element)?.kind ?? "annex"));
  const at = first === undefined ? -1 : canonical.indexOf(`/${first.words}`);
  return at === -1 ? canonical : canonical.slice(0, at);
}
