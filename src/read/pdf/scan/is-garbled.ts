/** As words stand in a text: letters, a number, or such with a sign before and behind. */
const sound =
  /^[\p{P}\p{Sc}]{0,3}(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}[\p{Lo}\p{M}]*|[\d.,:/–-]+|\p{Lu}?[\p{Ll}\p{Lu}]*[-’'/.][\p{L}\d/.-]*)[\p{P}\p{Sc}]{0,4}$/u;
const fewestWords = 20;
const mostUnsound = 0.25;

/** Whether the words that a program left behind a scan are so often no words that it read the page badly. */
export function isGarbled(text: string): boolean {
  const words = text.split(/\s+/, 2_000).filter((word) => word !== "");
  if (words.length < fewestWords) return false;
  const unsound = words.filter((word) => word.length > 60 || !sound.test(word)).length;
  return unsound > mostUnsound * words.length;
}
