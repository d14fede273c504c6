// Accents, and in Arabic vowel signs and the strokes that stretch a word over its line.
const marks = /[\u0300-\u036f\u0640\u064b-\u0655]/g;
const blanks = /[\s\u00a0\u202f]+/g;

/** Words for comparison: lower case, without accents, white space as single blanks, plain apostrophes. */
export function foldWords(words: string): string {
  return words
    .normalize("NFD")
    .replace(marks, "")
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010-\u2014]/g, "-")
    .replace(blanks, " ")
    .trim();
}

/** Words as a value: white space as single blanks, none at the ends. */
export function foldBlanks(words: string): string {
  return words.replace(blanks, " ").trim();
}
