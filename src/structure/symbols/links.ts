import type { ParsedIdentifier, ParsedSymbol } from "./parse-symbol.ts";

/** The languages in which the United Nations issues its documents. */
export type OfficialLanguage = "ar" | "en" | "es" | "fr" | "ru" | "zh";

/**
 * The address of a document on the official site: a UN document by its symbol, a case of the International
 * Court of Justice by its general list number, an application in HUDOC. Undefined where the number alone does not
 * lead anywhere; nothing is guessed.
 */
export function linkTo(parsed: ParsedIdentifier, language: OfficialLanguage = "en"): string | undefined {
  switch (parsed.kind) {
    case "symbol":
      return `https://docs.un.org/${language}/${encodeURI(pathOf(parsed))}`;
    case "case-number":
      return linkToCase(parsed.court, parsed.canonical);
    case "other-number":
      return undefined;
  }
}

function linkToCase(court: string, canonical: string): string | undefined {
  if (court === "ICJ") return `https://www.icj-cij.org/case/${canonical.replace(/\D+/g, "")}`;
  if (court !== "ECtHR") return undefined;
  return `https://hudoc.echr.coe.int/eng#${encodeURIComponent(JSON.stringify({ appno: [canonical] }))}`;
}

/** As the United Nations sets its own links: without blanks; old resolutions without the letter of their part, later ones with it. */
function pathOf({ canonical, letters, elements }: ParsedSymbol): string {
  if (letters === undefined) return canonical.replace(/ /g, "");
  const hasSession = elements.some(({ kind, words }) => kind === "bracket" && /[IVXL]$/.test(words));
  const written = hasSession ? "" : letters.replace(/ (?:and|to) /, "-");
  return canonical.replace(` ${letters}`, written).replace(/ /g, "");
}
