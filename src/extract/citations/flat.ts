const spaces = /[\n\t\r\u00a0\u2002-\u200a\u202f]/;
const everySpace = /(?<!\n)\n(?!\n)|[\t\r\u00a0\u2002-\u200a\u202f]/g;

/** The same words with every kind of white space but the end of a paragraph as a blank; the length stays. */
export function flat(words: string): string {
  return spaces.test(words) ? words.replace(everySpace, " ") : words;
}
