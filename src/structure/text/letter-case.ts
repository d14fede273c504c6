const smallWords = new Set(
  "of the and for to in on at a.i. ad interim d'affaires d’affaires de la du des y del et le".split(" "),
);

/**
 * Names printed in capitals throughout (`PERMANENT REPRESENTATIVE OF …`) with the letter case of running
 * text, so that values of old and new mastheads compare; other words are left as they are.
 */
export function runningCase(words: string): string {
  if (/\p{Ll}/u.test(words.replace(/\ba\.i\./g, "")) || !/\p{Lu}{3}/u.test(words)) return words;
  return words
    .split(" ")
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && smallWords.has(lower)) return lower;
      return lower.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(" ");
}
