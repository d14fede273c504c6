import type { XmlText } from "../xml/walk-xml.ts";
import { addTriple, addWords, type Marking, type Writing } from "./paragraph.ts";

/** Characters removed from texts, counted for the problems that tell of them. */
export interface Removed {
  controls: number;
  invisible: number;
}

/** As in `clean-text.ts`; line ends and tabs within words are white space in WordprocessingML. */
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Writes words of the file, led back to where they stand when `source` is the one that the map leads to. */
export function addSourceWords(
  writing: Writing,
  text: XmlText,
  how: { readonly marking: Marking; readonly source: string | undefined; readonly removed: Removed },
): void {
  const { source, marking, removed } = how;
  const isPlain = text.words.search(unclean) < 0;
  if (isPlain && source === undefined) addWords(writing, text.words, marking);
  else if (isPlain && text.words.length === text.end - text.start) {
    addTriple(writing, text.start, text.words.length);
    addWords(writing, text.words, marking);
  } else addSigns(writing, text, how, removed);
}

/** Signs that are not to be seen go, and what the file writes as `&amp;` is one sign; the words between them are copied. */
function addSigns(
  writing: Writing,
  { words, start, end }: XmlText,
  { marking, source }: { readonly marking: Marking; readonly source: string | undefined },
  removed: Removed,
): void {
  const raw = source?.slice(start, end) ?? words;
  const add = (shown: string, at: number): void => {
    if (shown === "") return;
    if (source !== undefined) addTriple(writing, start + at, shown.length);
    addWords(writing, shown, marking);
  };
  let at = 0;
  for (let i = 0; i < words.length; ) {
    const plain = Math.min(
      plainLength(words, i),
      source === undefined ? words.length : writtenLength(raw, at),
    );
    add(words.slice(i, i + plain), at);
    i += plain;
    at += plain;
    if (i >= words.length) return;
    const length = (words.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    add(shownSign(words.slice(i, i + length), removed), at);
    i += length;
    at = signEnd(raw, at, length);
  }
}

/** How many signs from here on are to be seen as they are. */
function plainLength(words: string, from: number): number {
  unclean.lastIndex = from;
  return (unclean.exec(words)?.index ?? words.length) - from;
}

/** How many signs from here on the file writes as they are. */
function writtenLength(raw: string, from: number): number {
  const ampersand = raw.indexOf("&", from);
  return (ampersand < 0 ? raw.length : ampersand) - from;
}

function signEnd(raw: string, at: number, length: number): number {
  if (raw[at] === "&") return raw.indexOf(";", at) + 1;
  return raw[at] === "\r" && raw[at + 1] === "\n" ? at + 2 : at + length;
}

function shownSign(sign: string, removed: Removed): string {
  if (/[\t\n\r\u0085\u2028\u2029]/.test(sign)) return " ";
  if (sign.search(unclean) < 0) return sign;
  if (sign < "\u00ad") removed.controls++;
  else removed.invisible++;
  return "";
}
