/** A list number or bullet at the start of a line. */
export interface ListMarker {
  /** As written: `12.`, `(a)`, `•`. */
  readonly words: string;
  /** Where the item's words start. */
  readonly end: number;
  /** The marker with its number or letters taken out, `.` or `(a)`: items of one list have the same. */
  readonly shape: string;
  readonly number?: number;
}

const marker =
  /(?:(?<number>\d{1,3})[.)]|\((?<bracketed>\d{1,3})\)|\((?<letters>[a-z]{1,2}|[ivx]{1,5})\)|(?<letter>[a-z])\)|[•◦▪●‣·–—-])[ \t]{1,20}(?=\S)/y;
const starWords = /^[ \t]\S/;
const lineStart = /[\n\r\u2028\u2029][ \t]*$/;
const onlyBlanks = /^[ \t]*$/;
const star = /\*[ \t]{1,20}(?=[^\s*])/y;

/** The list marker that starts at `at`, if one does. `stars` says whether an asterisk is a bullet or a note mark here. */
export function listMarkerAt(text: string, at: number, stars: boolean): ListMarker | undefined {
  const pattern = stars && text.charCodeAt(at) === 0x2a ? star : marker;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const words = match[0].trimEnd();
  const digits = match.groups?.number ?? match.groups?.bracketed;
  return {
    words,
    end: at + match[0].length,
    shape: words.replace(/\d+/, "1").replace(/[a-z]+/, "a"),
    ...(digits === undefined ? {} : { number: Number(digits) }),
  };
}

/** Whether lines of this text that start with an asterisk are a list: one or two are notes to a title. */
export function usesStarBullets(text: string): boolean {
  let found = 0;
  for (let at = text.indexOf("*"); at !== -1; at = text.indexOf("*", at + 1)) {
    if (starWords.test(text.slice(at + 1, at + 3)) && startsLine(text, at)) found++;
    if (found === 3) return true;
  }
  return false;
}

/** Whether only a few blanks stand between an offset and the end of the line before. */
function startsLine(text: string, at: number): boolean {
  return (
    lineStart.test(text.slice(Math.max(0, at - 21), at)) || (at < 21 && onlyBlanks.test(text.slice(0, at)))
  );
}

/** Whether `next` goes on with the list in which `previous` stands. */
export function followsInList(previous: ListMarker, next: ListMarker): boolean {
  if (previous.shape !== next.shape) return false;
  return next.number === undefined || next.number === (previous.number ?? 0) + 1;
}
