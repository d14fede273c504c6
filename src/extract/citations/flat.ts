const otherSpaces = /[\t\r\u00a0\u2002-\u200a\u202f]/;
const everySpace = /(?<!\n)\n(?!\n)|[\t\r\u00a0\u2002-\u200a\u202f]/g;
const everyLineEnd = /\n/g;

/** The same words with every kind of white space but the end of a paragraph as a blank; the length stays. */
export function flat(words: string): string {
  if (otherSpaces.test(words) || words.includes("\n\n")) return words.replace(everySpace, " ");
  return words.includes("\n") ? words.replace(everyLineEnd, " ") : words;
}
