const space = "[ \\u00a0\\u202f]";
const dash = "[-\\u2010\\u2011\\u2012\\u2013\\u2014]";

/**
 * What may stand between two slashes of a symbol, most telling first. Every alternative is bounded.
 * `session`: S-27, ES-10. `labelled`: AC.109, L.12, Add.1, WG.IV, SR.1-28. `numbered`: 76, 736.
 * `word`: RES, HRC, PRST, NGO, G, COP(14).
 */
const element = [
  `(?<session>(?:ES|SS|S)${dash}(?:\\d{1,2}|[IVX]{1,5})(?!\\d))`,
  `(?<labelled>(?:[A-Za-z]{1,8})\\.(?:${space}?\\d{1,6}[A-Z]?(?:${dash}\\d{1,4})?|(?:Pro\\.)?[IVX]{1,5}(?![A-Za-z])|[A-Z]{1,3}(?![A-Za-z])(?:\\.\\d{1,4})?)(?!\\d))`,
  "(?<numbered>\\d{1,8}(?:bis|ter)?)",
  "(?<word>(?:COP|CRIC|CST|CP|GC)\\(\\d{1,2}\\)|[A-Z][A-Z]{0,9}(?:-[A-Z]{2,6})?(?![A-Za-z.])|Agenda|Summary|Corrigendum|Sub|Res|Dec|Conf|Inf|res|hrc|dec|prst)",
].join("|");

/** One element, to be tried at an offset (sticky). */
export const elementPattern = new RegExp(`(?:${element})`, "y");

/**
 * What may follow the last element in brackets: a session in Roman numerals, a year after a
 * resolution, a part, volume, section or resumption.
 */
export const bracketPattern = new RegExp(
  `${space}?\\((?:(?<roman>(?:ES-|S-|E?S${dash})?[IVXL]{1,8}|(?:e?s-)?[ivxl]{1,8})|(?<year>19\\d\\d|20\\d\\d)|(?<portion>(?:Part|Parts|Vol|Vols|Volume|Sect|Sects|Section|Supp|Suppl|Resumption|Prologue|Summary|Chap|Prog|Programme|Income sect)\\.?${space}?[A-Z0-9IVX]{0,6}(?:${space}?and${space}?[A-Z0-9]{1,5})?|(?:Foreword and i|I)ntroduction|Overview|Plan outline|Addendum|Corrigendum))\\)`,
  "y",
);

/** Letters of a resolution adopted in parts: `A`, `A and B`, `A to D`; never an English article. */
export const letterPattern = new RegExp(
  `${space}(?<letters>[A-Z](?:(?:${space}(?:and|to)${space}|${dash})[A-Z])?)(?=${space}\\((?:[IVXL]|E?S-)|[.,;:)\\]]|$|${space}(?:of|and)${space}\\d)`,
  "y",
);

/** Letters set to the number without a blank, as links have them and some texts: `72/262c`, `74/255a-b`, `217A (III)`. */
export const gluedLetterPattern = new RegExp(`(?<letters>[A-Za-z](?:${dash}[A-Za-z])?)(?![A-Za-z\\d.])`, "y");

/** A dash, hyphen or slash that joins the two halves of a double symbol, with at most one line end beside it. */
export const joinPattern = new RegExp(`${space}?\\n?(?:${dash}|/)\\n?${space}?`, "y");

/** Lettered parts as symbols are listed: `A`, `A and B`, `A to C`. */
export function canonicalLetters(words: string): string {
  const plain = words.toUpperCase().replace(/[\u00a0\u202f]/g, " ");
  const range = /^([A-Z])(?:[-\u2010-\u2014]| TO | AND )([A-Z])$/.exec(plain);
  if (range === null) return plain;
  const [, first = "", last = ""] = range;
  const areTwo = plain.includes(" AND ") || last.charCodeAt(0) - first.charCodeAt(0) === 1;
  return areTwo ? `${first} and ${last}` : `${first} to ${last}`;
}

/** What stands in brackets as symbols are listed: `Parts I and II`, `XXI`, `S-IV`, `Sect. 3`. */
export function canonicalBracket(words: string): string {
  const plain = words.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2010-\u2014]/g, "-");
  if (/^(?:e?s-)?[ivxl]+$/i.test(plain)) return plain.toUpperCase();
  return plain
    .replace(/^(Parts?|Vols?\.|Sect\.|Supp\.|Resumption)(?=[A-Z\d])/, "$1 ")
    .replace(/(?<=[IVX\d]) ?and ?(?=[IVX\d])/, " and ");
}

const dashes = /[\u2010-\u2014]/g;

/** An element as symbols are listed: plain hyphens, no blanks, known words in capitals. */
export function canonicalElement(words: string): string {
  const plain = words.replace(dashes, "-").replace(/[ \u00a0\u202f\n]/g, "");
  const upper = plain.toUpperCase();
  if (["RES", "DEC", "PRST", "HRC", "CONF", "INF"].includes(upper)) return upper;
  return plain.replace(/^(add|corr|rev|amend|sub)(?=\.)/i, (label) => {
    const [first = "", ...rest] = label.toLowerCase();
    return first.toUpperCase() + rest.join("");
  });
}
