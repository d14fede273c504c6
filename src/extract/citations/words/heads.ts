import type { CitationKind } from "../../../core/index.ts";

/** Nouns that say what sort of work a symbol or date behind them belongs to, as regular expressions. */
export const heads: readonly { readonly kind: CitationKind; readonly words: readonly string[] }[] = [
  {
    kind: "letter",
    words: [
      "(?:identical |joint |open |further |previous |earlier )?letters?",
      "notes? verbales?",
      "telegrams?",
      "cables?",
      "communications?",
      "lettres?",
      "cartas?",
      "письм(?:о|а|е|ах|ом)",
    ],
  },
  {
    kind: "report",
    words: [
      "(?:interim |annual |final |preliminary |joint |periodic |progress |quarterly |special )?reports?",
      "rapports?",
      "informes?",
      "доклад(?:а|е|ах|ы|ом)?",
      "studies",
      "study",
    ],
  },
  {
    kind: "statement",
    words: [
      "(?:presidential |press |joint )?statements?",
      "(?:joint )?declarations?",
      "(?:final |joint )?communiqués?",
      "press releases?",
      "déclarations?",
      "заявлени(?:е|я|и|ях)",
    ],
  },
  { kind: "judgment", words: ["judge?ments?", "advisory opinions?", "orders?", "rulings?", "indictments?"] },
  { kind: "resolution", words: ["resolutions?", "decisions?"] },
  {
    kind: "un-document",
    words: [
      "(?:U\\.?N\\.? )?[Dd]oc(?:ument)?s?\\.?",
      "memorand(?:um|a)",
      "notes?",
      "working papers?",
      "draft resolutions?",
      "records?",
    ],
  },
];
