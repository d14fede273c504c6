const vowelSigns = /[\u064b-\u065f\u0670\u0640]/g;

/**
 * A word as the lists have it: lower case, Russian without `ё`, straight apostrophes, Arabic without vowel signs
 * and with one form of alef, as writers leave them out or in.
 */
export function foldWord(word: string): string {
  const lower = word.normalize("NFC").toLowerCase();
  const first = lower.charCodeAt(0);
  if (first >= 0x400 && first < 0x530) return lower.replaceAll("ё", "е");
  if (first < 0x600 || first > 0x6ff) return lower.replaceAll("’", "'");
  return lower.replace(vowelSigns, "").replace(/[أإآٱ]/g, "ا");
}

const conjunction = /^[وف](?=.{2})/;
const preposition = /^[بلك](?=.{2})/;
const article = /^ال(?=.{2})/;

/** What an Arabic word may be beside the particles written together with it, the word itself first. */
export function withoutParticles(word: string): readonly { readonly word: string; readonly and: boolean }[] {
  const found = [{ word, and: false }];
  const add = (
    from: { readonly word: string; readonly and: boolean },
    pattern: RegExp,
    and = false,
  ): void => {
    const rest = from.word.replace(pattern, "");
    if (rest !== from.word) found.push({ word: rest, and: from.and || and });
  };
  add({ word, and: false }, conjunction, true);
  for (const form of [...found]) add(form, preposition);
  for (const form of [...found]) add(form, article);
  for (const form of [...found])
    if (form.word.startsWith("لل")) found.push({ ...form, word: form.word.slice(2) });
  return found;
}
