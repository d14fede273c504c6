import {
  bracketPattern,
  canonicalBracket,
  canonicalElement,
  canonicalLetters,
  elementPattern,
  gluedLetterPattern,
  letterPattern,
} from "./elements.ts";

/** One element of a symbol: what stands between two slashes. */
export interface SymbolElement {
  readonly kind: "session" | "labelled" | "numbered" | "word" | "bracket" | "letters";
  readonly words: string;
}

/** One symbol at an offset: where it ends, its canonical form and its elements after the series. */
export interface ScannedSymbol {
  readonly end: number;
  readonly symbol: string;
  readonly elements: readonly SymbolElement[];
  readonly doubt?: string;
}

const mostElements = 12;

/**
 * Reads the elements that follow the series letters, from the offset of their first slash.
 * Takes `A/HRC/19/68/Add.1`; leaves `and/or` (no digit anywhere), `S/he` (no element after the slash).
 */
export function scanSymbol(text: string, letters: string, slash: number): ScannedSymbol | undefined {
  const elements: SymbolElement[] = [];
  let end = slash;
  let blank = false;
  while (text.charCodeAt(end) === 47 && elements.length < mostElements) {
    const from = afterSlash(text, end + 1);
    if (letters.length === 1 && startsSecondSymbol(text, from)) break;
    const element = elementAt(text, from, letters);
    if (element === undefined) break;
    blank ||= isBlank(text.charCodeAt(from - 1));
    elements.push(element.element);
    end = element.end;
    const bracket = bracketAt(text, letters, elements, end);
    if (bracket !== undefined) {
      elements.push(...bracket.elements);
      end = bracket.end;
    }
  }
  if (!elements.some(({ words }) => /\d/.test(words)) || !firstIsFit(letters, elements)) return undefined;
  if (isWordCode(text.charCodeAt(end)) && !isGluedWord(text, end)) return undefined;
  const symbol = write(letters, elements);
  return { end, symbol, elements, ...(blank ? { doubt: `a blank stands inside “${symbol}”` } : {}) };
}

/** A line may end after a slash; a blank there is a scanner's fault and is told. */
function afterSlash(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  if (code === 10 && isWordCode(next)) return offset + 1;
  if (isBlank(code) && next >= 48 && next <= 57) return offset + 1;
  return offset;
}

function elementAt(
  text: string,
  offset: number,
  letters: string,
): { element: SymbolElement; end: number } | undefined {
  elementPattern.lastIndex = offset;
  const groups = elementPattern.exec(text)?.groups;
  if (groups === undefined) return undefined;
  for (const kind of ["session", "labelled", "numbered", "word"] as const) {
    const words = groups[kind];
    if (words === undefined) continue;
    const own = elementPattern.lastIndex;
    const end = kind === "numbered" && letters.length > 2 ? endOfCombined(text, own) : own;
    return { element: { kind, words: canonicalElement(text.slice(offset, end)) }, end };
  }
  return undefined;
}

const combined = /[-\u2010-\u2014]\d{1,2}(?!\d)/y;

/** Periodic reports that a State hands in together share a symbol of a treaty body: `CERD/C/XYZ/CO/7-8`. */
function endOfCombined(text: string, end: number): number {
  combined.lastIndex = end;
  return combined.test(text) ? combined.lastIndex : end;
}

/** `/S/2023/642` after a first symbol is the other half of a double symbol, not an element of this one. */
function startsSecondSymbol(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== 65 && code !== 69 && code !== 83) return false;
  if (text.charCodeAt(offset + 1) !== 47) return false;
  return /^\d{1,5}\b/.test(text.slice(offset + 2, offset + 9));
}

/** Brackets and letters belong to a symbol only where the old and the Council's styles put them. */
function bracketAt(
  text: string,
  letters: string,
  elements: readonly SymbolElement[],
  offset: number,
): { elements: SymbolElement[]; end: number } | undefined {
  const isResolution = ["RES", "DEC"].includes(elements[0]?.words ?? "");
  const found: SymbolElement[] = [];
  let end = offset;
  const parts = isResolution && elements.length > 1 ? lettersBehind(text, elements, end) : undefined;
  if (parts !== undefined) {
    found.push({ kind: "letters", words: canonicalLetters(parts.letters) });
    end = parts.end;
  }
  bracketPattern.lastIndex = end;
  const groups = bracketPattern.exec(text)?.groups;
  const words =
    groups?.portion ??
    (isResolution ? (groups?.roman ?? (letters === "A" ? undefined : groups?.year)) : undefined);
  if (words !== undefined) {
    found.push({ kind: "bracket", words: canonicalBracket(words) });
    end = bracketPattern.lastIndex;
  }
  return found.length > 0 ? { elements: found, end } : undefined;
}

/** `72/262 C`, and `72/262c`, `217A (III)` where the letter is set to the number. */
function lettersBehind(
  text: string,
  elements: readonly SymbolElement[],
  offset: number,
): { letters: string; end: number } | undefined {
  letterPattern.lastIndex = offset;
  const apart = letterPattern.exec(text)?.groups?.letters;
  if (apart !== undefined) return { letters: apart, end: letterPattern.lastIndex };
  if (elements.at(-1)?.kind !== "numbered") return undefined;
  gluedLetterPattern.lastIndex = offset;
  const glued = gluedLetterPattern.exec(text)?.groups?.letters;
  if (glued === undefined) return undefined;
  const end = gluedLetterPattern.lastIndex;
  bracketPattern.lastIndex = end;
  const isPlaced = elements.length > 2 || bracketPattern.test(text);
  return isPlaced ? { letters: glued, end } : undefined;
}

/** After one of the short series letters only a few things can stand, or ordinary words would be symbols. */
function firstIsFit(letters: string, elements: readonly SymbolElement[]): boolean {
  const [first, ...others] = elements;
  if (first === undefined) return false;
  if (letters.length > 1)
    return (
      letters.length > 2 ||
      elements.length > 1 ||
      first.kind === "labelled" ||
      isPlainlyNumbered(letters, first)
    );
  if (first.kind === "word") return others.length > 0 && first.words.length > 1;
  if (first.kind !== "numbered") return first.kind === "labelled" || others.length > 0;
  if (letters === "T") return others.length === 0 && first.words.length >= 3;
  return others.length > 0 || first.words.length >= 2;
}

const plainlyNumbered = new Set(["CD", "CCD", "TD", "DP", "ID"]);

/** `CD/1299`, `TD/519`: series that number their documents through; leaves `CD/DVD` and `ID/7`. */
function isPlainlyNumbered(letters: string, { kind, words }: SymbolElement): boolean {
  return plainlyNumbered.has(letters) && kind === "numbered" && words.length >= 3;
}

function write(letters: string, elements: readonly SymbolElement[]): string {
  return elements.reduce((symbol, { kind, words }) => {
    if (kind === "bracket") return `${symbol} (${words})`;
    return kind === "letters" ? `${symbol} ${words}` : `${symbol}/${words}`;
  }, letters);
}

/** `S/2017/24General Assembly`: copies of mastheads lose the white space between their pieces. */
function isGluedWord(text: string, end: number): boolean {
  return /^\d(?:\p{Lu}\p{Ll}{2}|[AES]\/\d)/u.test(text.slice(end - 1, end + 3));
}

/** Letters and digits, ASCII and Latin; used at both ends of a symbol. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f;
}
