const letterBehind = /\p{L}$/u;

/** Whether the character before an offset is a letter of any script; letters of English are told without a pattern. */
export function isLetterBefore(words: string, at: number): boolean {
  if (at <= 0) return false;
  const code = words.charCodeAt(at - 1);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letterBehind.test(words.slice(Math.max(0, at - 2), at));
}
