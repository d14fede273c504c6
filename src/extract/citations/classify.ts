import type { CitationKind } from "../../core/index.ts";
import { isBody } from "./words/bodies.ts";
import { isFieldReport } from "./words/field-reports.ts";
import { isNewspaper } from "./words/newspapers.ts";

/** What is known of a work when its kind is told. */
export interface Clues {
  /** Its words, titles and addresses blotted out. */
  readonly plain: string;
  /** The words before its title or first symbol. */
  readonly lead: string;
  readonly title?: string;
  readonly quoted: boolean;
  readonly container?: string;
  readonly imprint: boolean;
  readonly editors: boolean;
  readonly address: boolean;
  readonly symbols: readonly string[];
  readonly numberSorts: readonly string[];
  /** Whether words that may be an author's stand before the title. */
  readonly authored: boolean;
  /** Whether the author is a body rather than a person. */
  readonly corporate: boolean;
  /** The date's EDTF. */
  readonly date?: string;
}

const letter =
  /^(?:(?:[Ii]dentical|[Jj]oint|[Oo]pen) )?(?:[Ll]etters?|[Nn]otes? [Vv]erbales?|[Tt]elegram|[Cc]able|[Mm]emorandum)(?: (?:dated|of|from|sent|to)|$)|[Ll]etters? dated /;
const judgment =
  /[Jj]udge?ments?(?![a-z])|[Aa]dvisory [Oo]pinion|I\.?C\.?J\.? Rep|(?:Trial|Appeals|Grand) Chamber| v(?:s?\.|s)? (?:the )?[A-Z]|[Pp]rovisional [Mm]easures|Order of \d|Indictment|[Dd]ecision on (?:the )?admissibility/;
const decision =
  /^(?:the )?(?:judge?ment|advisory opinion|order|ruling) (?:of|in|on|dated|by|delivered) (?!the (?:President|Government))/i;
const lawReport = /\b(?:P\.?C\.?)?I\.?C?\.?J\.? Rep(?:orts|\.)/;
const treaty =
  /Treaty Series|UNTS|U\.N\.T\.S|(?:Hague|Geneva|Vienna) Convention|(?:Conventions?|Covenant|Treaty|Protocols?) (?:on|of|for|relating|relative|against|to|concerning|additional|No|I\b|IV\b|I{2,3}\b)|(?:Rome|ICC|ICJ|ICTY) Statute|Statute of the (?:Court|International)|Charter of the (?:United|Organization)|United Nations Charter|Additional Protocol|Geneva Convention|^(?:UN )?Charter\b|the Charter\b/;
const law =
  /\b(?:Act|Law|Code|Constitution|Decree|Ordinance|Statute|Regulation|Directive|Official Gazette)\b/;
const resolution = /[Rr]esolutions?(?![a-z])|[Dd]ecisions? (?:No\.? )?\d/;
const statement =
  /[Ss]tatements? (?:by|of|made|issued|delivered|to|on)|(?:[Pp]ress|[Jj]oint|[Pp]residential) [Ss]tatement|[Dd]eclarations? (?:adopted|by|of|on|issued)|[Cc]ommuniqu[ée]|[Pp]ress [Rr]elease|[Rr]emarks|[Ss]peech|\b[Aa]ddress (?:by|to|at)|[Ii]nterview|[Tt]weet/;
const report = /\b[Rr]eports?(?![a-z])|[Ff]act[- ][Ff]inding|\b[Ss]tudy\b|\b[Ss]urvey\b|[Ww]orking [Pp]aper/;
const journal =
  /Journal|Review|Quarterly|Yearbook|Annals|Bulletin|Law Rev|J\. Int|Am\. J|Revue|Zeitschrift|Studies/;
const volume =
  /\b[Vv]ol(?:\.|ume) ?\d|\bNo\.? \d+ \(|\b\d{1,3} ?\(\d{1,2}\)|\b[Ii]ssue \d|^[\s,\ue000]*\(?\d{4}\)? \d{1,3}|, \d{1,3} \(?\d{4}\)?|\ue000,? \d{1,3}(?:, no\. \d+)? \(\d{4}\)/;
const volumeAndPage = /\d{1,4} \ue000+ \d{1,4}/;
const official = /Official Records/;
const sameRecords =
  /^\W*[[Il]bid\.,? .*(?:Supplement|\d(?:st|nd|rd|th) meeting|-?[a-z]+ (?:Year|Session)|Annexes|document)/;

/** Tells what kind of work is cited; the order goes from the surest words to the weakest. */
export function classify(clues: Clues): CitationKind {
  return officialKind(clues) ?? worldlyKind(clues);
}

function officialKind(clues: Clues): CitationKind | undefined {
  const { plain, lead } = clues;
  const titled = clues.quoted || (clues.authored && !/ v\.? /.test(clues.title ?? ""));
  const own = `${plain} ${titled ? "" : (clues.title ?? "")} ${clues.quoted ? "" : (clues.container ?? "")}`;
  if (letter.test(lead.trim())) return "letter";
  if (decision.test(lead.trim()) || lawReport.test(plain)) return "judgment";
  if (clues.symbols.some((symbol) => symbol.includes("/PRST/"))) return "statement";
  if (clues.symbols.some((symbol) => /\/RES\/|\/Res\./.test(symbol))) return "resolution";
  if (official.test(own) || sameRecords.test(plain)) return "un-document";
  if (clues.numberSorts.some((sort) => sort === "application" || sort === "case")) return "judgment";
  if (!clues.imprint && judgment.test(own)) return "judgment";
  if (treaty.test(own) && !clues.imprint && clues.symbols.length === 0) return "treaty";
  if (
    /^\W*(?:[Rr]eport|[Ss]tudy)\b/.test(lead) ||
    (clues.symbols.length > 0 && report.test(`${lead} ${clues.title ?? ""}`))
  )
    return "report";
  if (resolution.test(plain)) return "resolution";
  if (statement.test(lead)) return "statement";
  return clues.symbols.length > 0 ? "un-document" : undefined;
}

function worldlyKind(clues: Clues): CitationKind {
  const { plain, container } = clues;
  const fullDate = /^\d{4}-\d\d-\d\d$/.test(clues.date ?? "");
  const isChapter = clues.quoted && container && /[,\ue000] [Ii]n\b|^\W*[Ii]n\b/.test(plain);
  if (isChapter && !fullDate && (clues.imprint || clues.editors || !journal.test(container)))
    return "chapter";
  if (clues.editors && clues.quoted) return "chapter";
  if (clues.quoted && container && clues.imprint && /\bin\b/.test(plain)) return "chapter";
  if (clues.imprint && !clues.quoted) return clues.corporate ? "report" : "book";
  if (clues.editors && container === undefined) return "book";
  if (clues.quoted && container && (journal.test(container) || (volume.test(plain) && !fullDate)))
    return "journal-article";
  if (container && volumeAndPage.test(plain) && !fullDate) return "journal-article";
  if (!clues.quoted && !isNewspaper(container ?? clues.title ?? "") && isFieldReport(plain)) return "report";
  if (isNewspaper(container ?? "") || (!clues.quoted && isNewspaper(clues.title ?? "")))
    return "press-article";
  if (container && fullDate) return "press-article";
  if (clues.quoted && fullDate && isNewspaper(clues.lead.replace(/[,\s“]+$/, ""))) return "press-article";
  if (!clues.quoted && clues.title && fullDate && clues.authored) return "report";
  if (!clues.quoted && clues.title && fullDate && !report.test(clues.title)) return "press-article";
  if (/^Statement/.test(clues.title ?? "")) return "statement";
  if (report.test(`${plain} ${clues.title ?? ""}`) && !clues.imprint) return "report";
  if (statement.test(`${plain} ${clues.title ?? ""}`)) return "statement";
  if (law.test(plain)) return "legislation";
  if (clues.corporate && clues.title && container === undefined) return "report";
  if (clues.title === undefined && isBody(plain)) return "report";
  if (clues.quoted && container) return volume.test(plain) || clues.date ? "journal-article" : "other";
  if (clues.address) return "web-page";
  if (!clues.quoted && clues.title) return "book";
  return "other";
}
