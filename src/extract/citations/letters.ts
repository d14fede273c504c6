/**
 * The letters of the scripts that citations are read in, to stand between the brackets of a class. Engines take
 * milliseconds to make the class of all letters (`\p{L}`) ready, each time that it stands in a pattern.
 */
export const lettersRead = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u0373\u0386-\u0481\u048a-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0750-\u1fff\u2c00-\u2dff\u3040-\ud7ff`;

const letterBehind = /\p{L}$/u;

/** Whether the character before an offset is a letter of any script; letters of English are told without a pattern. */
export function isLetterBefore(words: string, at: number): boolean {
  if (at <= 0) return false;
  const code = words.charCodeAt(at - 1);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letterBehind.test(words.slice(Math.max(0, at - 2), at));
}
