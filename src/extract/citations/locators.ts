import type { Span } from "../../core/index.ts";

const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const item = String.raw`\d{1,5}(?:\.\d{1,3}){0,3}[a-z]?(?: ?\([a-z\d]{1,4}\)){0,3}`;
const roman = "[ivxlc]{1,7}";
const list = String.raw`(?:${item}|${roman}\b)(?:(?:\s?[–—-]\s?|, (?:and )?|\s(?:and|to|&|et)\s)(?:${item}|${roman}\b)(?!\s${months})(?!\/)){0,30}(?: et seq\.?| ?ff\.?)?`;

const paragraphs = new RegExp(
  String.raw`(?<![\p{L}])(?:paras?\.?|paragraphs?|§§?|¶¶?)\s?(?<value>${list})`,
  "u",
);
const pages = new RegExp(
  String.raw`(?<![\p{L}\d.])(?:pp?\.|pages?|at pp?\.|, at)\s?(?<value>${list})(?!\/)`,
  "u",
);
const barePages =
  /(?:\)|\ue000|\d:|,|[Ii]bid\.?)[,:]?\s(?<value>\d{1,4}(?:[–-]\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?)?)(?=[.,;]?$|\s?\(\d{4}\)| n\.| fn\.)/;
const label = String.raw`(?:\s(?:[IVXLC]{1,7}|\d{1,3}|[A-Z])(?![\p{L}\d]))?`;
const more = String.raw`(?:(?:,| and|, and)?\s(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})(?![\p{L}\d./-])){0,4}`;
const portion = new RegExp(
  String.raw`(?<![\p{L}])(?:[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Ee]nclosures?|[Aa]ttachments?|[Aa]ddendum|[Cc]haps?\.|[Cc]hapters?|[Ss]ects?\.|[Ss]ections?|[Pp]art)${label}${more}`,
  "u",
);
const provision =
  /(?<![\p{L}])(?:(?:common )?(?:articles?|arts?\.)\s?(?:[IVXLC]+|\d{1,3})(?:\s?(?:bis|ter))?(?: ?\([a-z\d]{1,4}\)){0,3}(?:(?:, (?:and )?|\s(?:and|to|or)\s|[–-])(?:articles? )?(?:[IVXLC]+|\d{1,3})(?: ?\([a-z\d]{1,4}\)){0,3}(?![\p{L}\d])){0,20}(?:, (?:paragraph|para\.|subparagraph) ?\(?\w{1,3}\)?)?|Chapters? [IVXLC]+)/iu;

const portionHint = /nnex|ppendi|nclosure|ttachment|ddendum|[Cc]hap|[Ss]ect|[Pp]art/;
const provisionHint = /art|chapter/i;

/** Paragraph numbers: takes `paras. 60–62 and 87` and `§ 12`, leaves `paragraphs of the report`. */
export function findParagraphs(plain: string): Located | undefined {
  const mayHold = plain.includes("para") || plain.includes("§") || plain.includes("¶");
  return mayHold ? locate(plain, paragraphs) : undefined;
}

/** Page numbers: takes `pp. 75–83` and `at 237`, leaves `at 10 a.m.` only where no comma stands before it. */
export function findPages(plain: string): Located | undefined {
  const mayHold = plain.includes("p.") || plain.includes("page") || plain.includes(", at");
  return (mayHold ? locate(plain, pages) : undefined) ?? locate(plain, barePages);
}

/** The part of the work: takes `annex`, `enclosure`, `annex II`, `chap. II, sect. A`; the first that is named. */
export function findPortion(plain: string): Span | undefined {
  if (!portionHint.test(plain)) return undefined;
  const match = portion.exec(plain);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Articles of a treaty or law: takes `articles 2 and 3`, `art. II`, leaves `article by the Ministry`. */
export function findProvision(plain: string): Span | undefined {
  const match = provisionHint.test(plain) ? provision.exec(plain) : null;
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Where a locator stands with its word, and where its number alone stands. */
export interface Located extends Span {
  readonly value: Span;
}

function locate(plain: string, pattern: RegExp): Located | undefined {
  const match = pattern.exec(plain);
  const value = match?.groups?.value;
  if (match === null || value === undefined) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const valueStart = start + match[0].lastIndexOf(value);
  return { start, end, value: { start: valueStart, end: valueStart + value.length } };
}
