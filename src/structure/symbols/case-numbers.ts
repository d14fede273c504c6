/** The number of a case before an international court or tribunal. */
export interface CaseNumber {
  readonly kind: "case-number";
  readonly canonical: string;
  readonly body: string;
  /** The court's own letters, where the number bears them. */
  readonly court: string;
  readonly parts: readonly [];
  /** The number of the case, without the chamber or the record: `IT-95-14` of `IT-95-14/1-T`. */
  readonly document: string;
}

/** How courts number their cases: a pattern, the court, and examples, which the tests read. */
export interface CaseForm {
  readonly court: string;
  readonly body: string;
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [string, string])[];
}

const lead = "(?:[Cc]ase |[Cc]ause )?(?:[Nn]os?\\.? ?)?";
const dash = "[-\\u2010\\u2011\\u2013]";
const tribunals: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    "IT",
    "International Tribunal for the Former Yugoslavia",
    [
      ["Case No. IT-95-14/1-T", "IT-95-14/1-T"],
      ["IT‑94‑1‑A", "IT-94-1-A"],
    ],
  ],
  ["ICTR", "International Criminal Tribunal for Rwanda", [["ICTR-96-4-T", "ICTR-96-4-T"]]],
  ["MICT", "International Residual Mechanism for Criminal Tribunals", [["MICT-13-55-A", "MICT-13-55-A"]]],
  ["SCSL", "Special Court for Sierra Leone", [["SCSL-03-01-T", "SCSL-03-01-T"]]],
  ["STL", "Special Tribunal for Lebanon", [["STL-11-01/T/TC", "STL-11-01/T/TC"]]],
  ["KSC", "Kosovo Specialist Chambers", [["KSC-BC-2020-06", "KSC-BC-2020-06"]]],
];

/** The forms of case numbers, as data. */
export const caseForms: readonly CaseForm[] = [
  ...tribunals.map(
    ([court, body, examples]): CaseForm => ({
      court,
      body,
      pattern: new RegExp(
        `^${lead}(?<number>${court}${dash}(?:BC${dash})?\\d{2,4}${dash}\\d{1,3})(?<rest>(?:[./]|${dash})[A-Za-z\\d][A-Za-z\\d./\\u2010\\u2011\\u2013-]{0,30})?$`,
      ),
      examples,
    }),
  ),
  {
    court: "ICC",
    body: "International Criminal Court",
    pattern: new RegExp(
      `^${lead}(?<number>ICC${dash}\\d{2}/\\d{2}(?:${dash}\\d{2}/\\d{2})?)(?<rest>${dash}[\\dA-Za-z-]{1,24})?$`,
    ),
    examples: [
      ["ICC-01/04-01/06", "ICC-01/04-01/06"],
      ["ICC-01/04-01/06-2842", "ICC-01/04-01/06-2842"],
    ],
  },
  {
    court: "ICJ",
    body: "International Court of Justice",
    pattern:
      /^(?:(?:I\.?C\.?J\.?|International Court of Justice),? ?\(?)?[Gg]eneral [Ll]ist,? ?(?:[Nn]o\.?|№) ?(?<number>\d{1,3})\)?$/,
    examples: [
      ["General List No. 193", "General List No. 193"],
      ["ICJ, General List, No. 91", "General List No. 91"],
    ],
  },
  {
    court: "ECtHR",
    body: "European Court of Human Rights",
    pattern:
      /^(?:[Aa]pp(?:l|lication)?s?\.?|[Rr]equête)[ \u00a0](?:[Nn]os?\.?|n°|no)[ \u00a0]?(?<number>\d{1,6}\/\d{2})$/,
    examples: [
      ["App. No. 40984/07", "40984/07"],
      ["application no. 13216/05", "13216/05"],
    ],
  },
];

/** Takes a case number apart: `Case No. IT-95-14/1-T`, `ICJ, General List, No. 91`, `App. No. 40984/07`. */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  for (const { court, body, pattern } of caseForms) {
    const read = pattern.exec(text)?.groups;
    if (read?.number === undefined) continue;
    const number = plain(read.number);
    const document = court === "ICJ" ? `General List No. ${number}` : number;
    return {
      kind: "case-number",
      canonical: document + plain(read.rest ?? ""),
      body,
      court,
      parts: [],
      document,
    };
  }
  return undefined;
}

function plain(words: string): string {
  return words.replace(/[\u2010\u2011\u2013]/g, "-");
}
