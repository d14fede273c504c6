import type { CitationKind } from "../../../core/index.ts";

/** Nouns that say what sort of work a symbol or date behind them belongs to, as regular expressions that heed case. */
export const heads: readonly { readonly kind: CitationKind; readonly words: readonly string[] }[] = [
  {
    kind: "letter",
    words: [
      "[Ll]etters?",
      "[Nn]otes? [Vv]erbales?",
      "[Tt]elegrams?",
      "[Cc]ablegrams?",
      "[Ll]ettres?",
      "[Cc]artas?",
      "[Bb]riefe?s?",
      "[Пп]исьм(?:о|а|у|е|ах|ом)",
      "[Вв]ербальн(?:ая|ой|ую) нот(?:а|ы|е|у|ой)",
      "[وبل]?(?:ال|ل)?رسال(?:ة|تي|تان|تين|تنا)",
      "[وبل]?(?:ال|ل)?مذكرة شفوية",
      "(?:的|来|同文)信",
      "普通照会",
    ],
  },
  {
    kind: "report",
    words: [
      "[Rr]eports?",
      "[Rr]apports?",
      "[Ii]nformes?",
      "[Дд]оклад(?:а|е|ах|ы|ом)?",
      "[Ss]tudies",
      "[Ss]tudy",
    ],
  },
  {
    kind: "statement",
    words: [
      "[Ss]tatements?",
      "[Dd]eclarations?",
      "[Cc]ommuniqu[ée]s?",
      "[Pp]ress [Rr]eleases?",
      "[Dd]éclarations?",
      "[Зз]аявлени(?:е|я|и|ях)",
    ],
  },
  {
    kind: "judgment",
    words: ["[Jj]udge?ments?", "[Aa]dvisory [Oo]pinions?", "[Oo]rders?", "[Rr]ulings?", "[Ii]ndictments?"],
  },
  { kind: "resolution", words: ["[Rr]esolutions?", "[Dd]ecisions?"] },
  {
    kind: "un-document",
    words: [
      "[Dd]ocuments?",
      "[Cc]ommunications?",
      "(?:U\\.?N\\.? )?[Dd]ocs?\\.",
      "[Mm]emorand(?:um|a)",
      "[Nn]otes?",
      "[Ww]orking [Pp]apers?",
      "[Rr]ecords?",
    ],
  },
];

/** Adjectives that belong to such a noun: `identical letters`. */
export const headAdjectives: readonly string[] = [
  "identical",
  "Identical",
  "joint",
  "Joint",
  "open",
  "further",
  "previous",
  "earlier",
  "interim",
  "annual",
  "final",
  "Final",
  "preliminary",
  "periodic",
  "progress",
  "quarterly",
  "special",
  "press",
  "Press",
  "presidential",
  "consensus",
  "draft",
  "sentencing",
];
