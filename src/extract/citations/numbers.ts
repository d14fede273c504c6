import type { Span } from "../../core/index.ts";
import { hintFinder } from "./find-hints.ts";
import { matchesOf } from "./matches.ts";

/** A number by which a work is known, and what sort of number it is. */
export interface NumberRead extends Span {
  readonly sort: "application" | "case" | "document" | "resolution" | "sales" | "series" | "communication";
}

const no = String.raw`[Nn](?:os?\.?|umbers?|°|º)\s?`;
const applications = String.raw`\d{1,6}\/\d{2,4}`;
const patterns: readonly {
  readonly sort: NumberRead["sort"];
  /** Words without which the pattern cannot be there. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}[] = [
  {
    sort: "application",
    hints: ["/"],
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:(?:[Aa]pp(?:l|lication)?s?\.?|[Rr]equests?)\s${no}|(?<=[\p{L}\])], )nos?\. )(?<value>${applications}(?:(?:, (?:and )?| and )${applications}){0,20})`,
      "gu",
    ),
  },
  {
    sort: "communication",
    hints: ["ommunication"],
    pattern: new RegExp(
      String.raw`[Cc]ommunications?\s${no}(?<value>\d{1,5}\/\d{4}(?:(?:, (?:and )?| and )\d{1,5}\/\d{4}){0,20})`,
      "gu",
    ),
  },
  {
    sort: "sales",
    hints: ["Sales"],
    pattern: /Sales\s[Nn]os?\.?\s?(?<value>[A-Z]\.\d{2}\.[IVXL]{1,6}\.[A-Z]?\.?\d{1,3})/g,
  },
  {
    sort: "case",
    hints: ["IT-", "ICTR-", "MICT-", "SCSL-", "KSC-", "STL-", "ICC-", "IRMCT-"],
    pattern:
      /(?<![\p{L}\d-])(?<value>(?:IT|ICTR|MICT|SCSL|KSC|STL|ICC|IRMCT)-\d{2}(?:[-/.][A-Z\d][A-Za-z\d.]{0,7}){1,6})(?![\p{L}\d])/gu,
  },
  {
    sort: "case",
    hints: ["ase"],
    pattern:
      /(?<![\p{L}])[Cc]ases?\s(?:[Nn]os?\.?\s?)?(?<value>(?:[CTF][-‑–])?\d{1,5}\/\d{2,4}(?: P)?)(?![\d/])/gu,
  },
  {
    sort: "case",
    hints: ["ase", "General List", "Series"],
    pattern:
      /(?<![\p{L}])(?:[Cc]ases?|General List|Series [A-Z],?)\s[Nn]o\.?\s?(?<value>[A-Z\d][\w./–-]{0,30}[\w])/gu,
  },
  {
    sort: "case",
    hints: ["] ", "ECLI"],
    pattern:
      /(?<value>\[\d{4}\] [A-Z]{2,6}(?: \([A-Za-z]{2,6}\))? \d{1,5}|ECLI:[A-Z]{2}:[A-Z\d]{1,7}:\d{4}:[\w.]{1,25})/g,
  },
  {
    sort: "resolution",
    hints: ["esolution", "es. ", "ecision", "ecommendation"],
    pattern:
      /(?<![\p{L}])(?:[Rr]es(?:olution|\.)|[Dd]ecision|[Rr]ecommendation)s?\s(?:[Nn]o\.?\s?)?(?<value>\d{1,4}\/\d{1,4}-[A-Z]{1,3}|(?:CM|ICM|AG|PC|MC)[./](?:Res|RES|DEC)?[./]?[\w./()]{2,20}|\d{3,4} \(\d{4}\))/gu,
  },
  {
    sort: "document",
    hints: ["oc"],
    pattern: /(?<![\p{L}])[Dd]oc(?:ument|\.)?\s(?:[Nn]o\.?\s?)(?<value>[A-Z\d][^\s,;]{1,60}[\p{L}\d)])/gu,
  },
  {
    sort: "document",
    hints: [", doc"],
    pattern:
      /(?<=\p{L}, )doc(?:ument|umento|\.)\s(?<value>[A-Z]{2,8}[ \u00a0]?[/A-Z\d-][A-Za-zé\d/.-]{2,40}[A-Za-zé\d])/gu,
  },
  {
    sort: "document",
    hints: ["o. ", "oc. ", "ress"],
    pattern:
      /(?<![\p{L}])(?:(?:(?:[Ss]ituation |[Pp]rogress )?[Rr]eport|[Cc]ommuniqu[ée]|[Pp]ress [Rr]elease|[Bb]ulletin|[Uu]pdate|[Cc]ircular|[Nn]ews [Bb]rief|[Pp]aper)\s[Nn]o\.?\s(?<value>\d{1,5}(?:\/\d{1,4})?)|[Dd]oc\.\s(?<other>\d{2,6})(?![\d/])|[Pp]ress [Rr]elease\s(?<third>[A-Z]{2,6}[ /]\d{1,4}(?:\/\d{2,4})?))/gu,
  },
  {
    sort: "series",
    hints: ["U.N.T.S", "UNTS", "ETS"],
    pattern: /(?<value>\d{1,5} U\.?N\.?T\.?S\.? \d{1,6})|(?:CETS|ETS)\s(?:[Nn]o\.?\s?)(?<other>\d{1,4})/g,
  },
  {
    sort: "series",
    hints: ["Treaty Series"],
    pattern:
      /Treaty Series ?,?\s(?:vols?\.\s\d{1,5}(?:(?:, | and | y )\d{1,5}){0,8},?\s)?(?:[Nn]os?\.|núms?\.)\s?(?<value>\d{1,6}(?:(?:[–-]|, | and )\d{1,6}){0,5})/g,
  },
];

const bits = new Map<string, number>();
for (const [index, { hints }] of patterns.entries()) {
  for (const hint of hints) bits.set(hint, (bits.get(hint) ?? 0) | (1 << index));
}
const hinted = hintFinder(bits);

/**
 * Numbers of cases, applications and documents: takes `App. No. 40984/07`, `IT-95-5/18-T` and
 * `doc. No. CM/Del/Concl(92)471bis`, leaves `24/7` and page numbers.
 */
export function findNumbers(words: string): readonly NumberRead[] {
  const found: NumberRead[] = [];
  if (!/\d/.test(words)) return found;
  const awake = hinted(words);
  if (awake === 0) return found;
  for (const [index, { sort, pattern }] of patterns.entries()) {
    if (((awake >> index) & 1) === 0) continue;
    for (const match of matchesOf(pattern, words)) {
      const value = match.groups?.value ?? match.groups?.other ?? match.groups?.third ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      const span = { start, end: start + value.length };
      if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push({ ...span, sort });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
