/** Elements that may stand at the end of any symbol, in any number. */
const tail =
  "(?:/(?:Add|Corr|Rev|Amend|CRP|L|WP|INF|PV|SR|R|G|NGO|PET|Part|Corrigendum|Summary|Resumption)(?:[./]?[\\w-]+)?)*";
const rest = "(?: \\([^)]+\\))?";
const number = "\\d{1,6}";

/**
 * The shapes that symbols of the three large series have, as they are written. A symbol of these
 * series that has none of the shapes is given with a doubt, never put right.
 */
const shapes: readonly RegExp[] = [
  `A/(?:\\d{1,3}|E?S-\\d{1,2})/${number}`,
  "A/\\d{2,5}",
  "A/RES/(?:\\d{1,3}|E?S-\\d{1,2})/\\d{1,4}(?: [A-Z](?: (?:and|to) [A-Z])?)?",
  "A/RES/\\d{1,4}(?: [A-Z](?: (?:and|to) [A-Z])?)?",
  "A/(?:DEC|BUR|INF|HRC|NGO)/.+",
  "A/(?:\\d{1,3}|E?S-\\d{1,2})/[A-Z].*",
  "A/[A-Z]+[./].+",
  "S/\\d{1,5}",
  `S/(?:199[4-9]|20\\d\\d)/${number}`,
  "S/RES/\\d{1,4}",
  "S/PRST/(?:199[4-9]|20\\d\\d)/\\d{1,3}",
  "S/(?!RES|PRST)[A-Z].+",
  "E/\\d{1,5}",
  `E/(?:197[89]|19[89]\\d|20\\d\\d)/${number}`,
  "E/(?:197[89]|19[89]\\d|20\\d\\d)/[A-Z].*",
  "E/(?:RES|DEC)/.+",
  "E/[A-Z]+[./].+",
].map((shape) => new RegExp(`^(?:${shape})${tail}${rest}${tail}$`));

/** Why a symbol of the series A, S or E looks broken; undefined when it has a known shape. */
export function doubtOf(symbol: string): string | undefined {
  if (!/^[ASE]\//.test(symbol)) return undefined;
  if (shapes.some((shape) => shape.test(symbol))) return undefined;
  return `“${symbol}” does not have the shape of a symbol of its series`;
}
