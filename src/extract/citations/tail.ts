import type { Span } from "../../core/index.ts";
import { lettersRead } from "./letters.ts";
import { monthWords } from "./words/resolution-words.ts";

/** What stands behind a work's number or symbol: its date, title, part, paragraphs and pages; offsets as of the words given. */
export interface Tail {
  readonly end: number;
  readonly date?: Span;
  readonly title?: Span;
  readonly portion?: Span;
  readonly paragraphs?: Span;
  readonly pages?: Span;
}

const space = "[ \\u00a0\\n]";
const item = String.raw`(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?: ?\([a-z\d]{1,4}\)){0,3}|[ivxlc]{1,7}(?![${lettersRead}])|\([a-z]{1,4}\))`;
const list = String.raw`${item}(?:(?:\s?[–—-]\s?|, (?:and )?|${space}(?:and|to|&)${space})${item}(?!${space}${monthWords})(?![\/\d])){0,30}`;
const day = String.raw`(?:\d{1,2}(?:er)?(?:(?:–|-| and | to )\d{1,2})?${space}(?:de${space})?${monthWords},?${space}(?:de${space})?\d{4}(?:${space}(?:года|г\.))?|${monthWords}(?:${space}\d{1,2},)?${space}\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const label = String.raw`(?:${space}(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})(?![${lettersRead}\d])(?:(?:, (?:and )?| and |–)(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})(?![${lettersRead}\d./]))*)?`;
const raised = /[¹²³⁰⁴-⁹]{1,4}/uy;

const patterns = {
  date: new RegExp(
    String.raw`,?${space}(?:of|dated|du|de|от|on|المؤرخ(?:ة|ين|ان|تين)?)${space}(?<value>${day})`,
    "uy",
  ),
  title: new RegExp(
    String.raw`,?${space}(?:entitled|titled|on the subject of|intitulée?)${space}(?:“(?<value>[^”]{1,400})”|"(?<other>[^"]{1,400})")`,
    "uy",
  ),
  paragraphs: new RegExp(
    String.raw`(?:,| and|,? at)?${space}\(?(?:op(?:erative)?\.?${space})?(?:paras?\.?|paragraphs?|§§?|¶¶?)${space}?(?<value>${list})\)?`,
    "uy",
  ),
  pages: new RegExp(
    String.raw`,?${space}\(?(?:at${space})?(?:pp?\.|pages?)${space}?(?<value>${list})\)?`,
    "uy",
  ),
  portion: new RegExp(
    String.raw`(?:,|,? and)?${space}\(?(?<value>(?:annex(?:es)?|appendix|appendices|enclosures?|attachments?|chaps?\.|sects?\.|part|preamble)(?![${lettersRead}])${label})\)?`,
    "uy",
  ),
} as const;
/** The blank that every field begins with, behind a comma at most, and its next letter. */
const mayLead = /^[,،]?[ \u00a0\n][odueitapcs§¶(оا]/;
const names = ["date", "title", "portion", "paragraphs", "pages"] as const;

/** Reads on from an offset as long as fields of the work follow: `, annex, paras. 5 and 6`, `of 3 May 2021`. */
export function readTail(words: string, from: number): Tail {
  const fields: { [K in (typeof names)[number]]?: Span } = {};
  let end = from;
  for (let turn = 0; turn < 6; turn++) {
    const step = stepAt(words, skipRaised(words, end), fields);
    if (step === undefined) break;
    fields[step.name] ??= step.value;
    end = step.end;
  }
  return { end, ...fields };
}

/** The offset behind note marks. */
export function skipRaised(words: string, from: number): number {
  raised.lastIndex = from;
  return raised.test(words) ? raised.lastIndex : from;
}

interface Step {
  readonly name: (typeof names)[number];
  readonly value: Span;
  readonly end: number;
}

function stepAt(words: string, from: number, known: Partial<Record<string, Span>>): Step | undefined {
  const first = words.charCodeAt(from);
  if (first !== 44 && first !== 0x60c && first !== 32 && first !== 0xa0 && first !== 10) return undefined;
  if (!mayLead.test(words.slice(from, from + 3))) return undefined;
  for (const name of names) {
    const pattern = patterns[name];
    pattern.lastIndex = from;
    const match = pattern.exec(words);
    if (match === null || (known[name] !== undefined && name !== "portion")) continue;
    const value = match.groups?.value ?? match.groups?.other ?? "";
    const start = from + match[0].lastIndexOf(value);
    return {
      name,
      value: { start, end: start + value.length },
      end: balancedEnd(words, from, pattern.lastIndex),
    };
  }
  return undefined;
}

/** A closing bracket belongs to the tail only when it opened there. */
function balancedEnd(words: string, from: number, end: number): number {
  const stretch = words.slice(from, end);
  return stretch.endsWith(")") && !stretch.includes("(") ? end - 1 : end;
}
