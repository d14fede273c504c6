/** What sort of document a symbol says that it is. */
export type SymbolNature =
  | "document"
  | "resolution"
  | "decision"
  | "presidential-statement"
  | "verbatim-record"
  | "summary-record"
  | "draft-or-limited-document"
  | "conference-room-paper"
  | "working-paper"
  | "information"
  | "statement-of-organizations"
  | "letter-of-a-government"
  | "national-institution"
  | "petition"
  | "restricted-document"
  | "agenda"
  | "concluding-observations"
  | "general-comment"
  | "views-on-a-communication"
  | "list-of-issues"
  | "background-paper";

/** An element that tells a document's nature: as a word of its own (`RES`) or as a label (`PV.4213`), with an example. */
export interface NatureRow {
  readonly element: string;
  readonly nature: SymbolNature;
  readonly example: string;
}

const rows: readonly (readonly [string, SymbolNature, string])[] = [
  ["RES", "resolution", "A/RES/76/13"],
  ["Res.", "resolution", "UNEP/EA.4/Res.11"],
  ["DEC", "decision", "A/HRC/DEC/43/117"],
  ["Dec.", "decision", "TD/B/Dec.534"],
  ["PRST", "presidential-statement", "S/PRST/2015/3"],
  ["PV.", "verbatim-record", "S/PV.3159"],
  ["SR.", "summary-record", "A/C.6/74/SR.14"],
  ["L.", "draft-or-limited-document", "A/C.3/79/L.12"],
  ["CRP.", "conference-room-paper", "A/HRC/47/CRP.1"],
  ["WP.", "working-paper", "A/CONF.232/2022/WP.1"],
  ["INF", "information", "A/INF/75/4"],
  ["INF.", "information", "CD/INF.80"],
  ["NGO", "statement-of-organizations", "A/HRC/33/NGO/41"],
  ["G", "letter-of-a-government", "A/HRC/47/G/10"],
  ["NI", "national-institution", "A/HRC/40/NI/3"],
  ["PET", "petition", "T/PET.5/12"],
  ["PET.", "petition", "T/PET.5/12"],
  ["R.", "restricted-document", "E/CN.4/R.12"],
  ["Agenda", "agenda", "S/Agenda/1466"],
  ["CO", "concluding-observations", "CERD/C/VLD/CO/7-8"],
  ["GC", "general-comment", "CEDAW/C/GC/30"],
  ["D", "views-on-a-communication", "CCPR/C/116/D/2202/2012"],
  ["Q", "list-of-issues", "CRC/C/VLD/Q/5"],
  ["BP.", "background-paper", "A/CONF.213/BP.1"],
];

/** Natures by the element that tells them, as data. */
export const natureRows: readonly NatureRow[] = rows.map(([element, nature, example]) => ({
  element,
  nature,
  example,
}));

const byElement = new Map(natureRows.map((row) => [row.element, row.nature]));

/** What the elements say of the document's nature; the last one that says something counts. */
export function natureOf(elements: readonly string[]): SymbolNature {
  for (const element of [...elements].reverse()) {
    const nature = byElement.get(element) ?? byElement.get(element.replace(/(?<=\.)\d.*$/, ""));
    if (nature !== undefined) return nature;
  }
  return "document";
}
