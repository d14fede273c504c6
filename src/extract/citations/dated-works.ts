import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { findHeads, type Head } from "./heads.ts";
import { mayHoldDate } from "./hints.ts";
import { caseFieldsEnd } from "./judgments.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "dated-work@1";
const reach = 260;
const day = String.raw`\d{1,2}(?:(?:–|-| to | and )\d{1,2})? ${monthWords}(?: \d{4})?|${monthWords} (?:\d{1,2}, )?\d{4}`;
const direct = new RegExp(
  String.raw`^,? (?:dated |of |issued on |du |de fecha |от )(?:the )?(?<date>${day})`,
  "u",
);
const between = new RegExp(
  String.raw`^(?<who> (?:of|by|from|to|on|addressed|issued|adopted|made|sent)[^.;:()“”]{2,180}?),? (?:dated|of|issued on|on|adopted on) (?<date>${day})`,
  "u",
);
const correspondents =
  /^(?:,? (?:from|sent by|addressed by|signed by) [^.;:()“”]{3,160}?)?(?:,? (?:addressed )?to (?:the |His |Her |me|us|you)[^.;:()“”,]{2,140})?(?=[.;:(),“]|$| (?:in which|which|that|concerning|regarding|on|transmitting|and(?= [a-z])))/u;
const capital = String.raw`(?:the )?\p{Lu}[\p{L}’-]*`;
const speaker = new RegExp(
  String.raw`^ (?:of|by|from) ${capital}(?: (?:of|for|and|on|to|${capital})){0,14}(?<! of| for| and| on| to)`,
  "u",
);
const caseBefore =
  /(?<=[(;“] ?|see |See |, )(?:\p{Lu}[\p{L}’-]*(?: (?:of the |of |the |and |v\. )?\p{Lu}[\p{L}’-]*){0,6}), $/u;

function findDatedWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!mayHoldDate(stretch.words)) return [];
  return findHeads(stretch.words).flatMap((head) => {
    if (head.kind === "un-document" || head.kind === "resolution") return [];
    const after = stretch.words.slice(head.end, head.end + reach);
    if (isLooseOrder(stretch.words, head)) return [];
    const match = direct.exec(after) ?? between.exec(after);
    const words = match?.groups?.date;
    if (match === null || words === undefined) return [];
    const start = head.end + match[0].length - words.length;
    const isDirect = match.groups?.who === undefined;
    return draftAt(setting, stretch, { head, date: { start, end: start + words.length }, isDirect }) ?? [];
  });
}

const court = /Court|Tribunal|Chamber|Judge|ICJ|ICC|provisional measures/;

/** Armies and ministries give orders too: one counts where a court is near. */
function isLooseOrder(words: string, head: Head): boolean {
  if (head.kind !== "judgment" || !/^[Oo]rder|^[Rr]uling/.test(words.slice(head.start, head.end)))
    return false;
  return !court.test(words.slice(Math.max(0, head.start - 160), head.end + 120));
}

interface Dated {
  readonly head: Head;
  readonly date: Span;
  /** Whether the date stands right behind the noun, so that the speaker may follow it. */
  readonly isDirect: boolean;
}

function draftAt(setting: Setting, stretch: Stretch, { head, date, isDirect }: Dated): Draft | undefined {
  const { words } = stretch;
  const value = findDate(words.slice(date.start, date.end));
  if (value === undefined) return undefined;
  const after = words.slice(date.end, date.end + reach);
  const who = isDirect ? (head.kind === "letter" ? correspondents : speaker).exec(after)?.[0] : undefined;
  const whoEnd = date.end + (who?.length ?? 0);
  const tail = readTail(words, head.kind === "judgment" ? caseFieldsEnd(words, whoEnd) : whoEnd);
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const field = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, place(span));
  const before = head.kind === "judgment" ? words.slice(Math.max(0, head.start - 80), head.start) : "";
  const start = head.start - (caseBefore.exec(before)?.[0].length ?? 0);
  const caseName = start < head.start ? field({ start, end: head.start - 2 }) : undefined;
  return draftOf(place({ start, end: tail.end }), head.kind, {
    ...presentFields({
      caseName,
      date: valueField(value.edtf, place(date)),
      title: caseName ?? field(tail.title),
      paragraphs: field(tail.paragraphs),
      pages: field(tail.pages),
      portion: field(tail.portion),
    }),
    rule,
  });
}

/**
 * Letters, reports, statements and judgments known by their date, without a symbol: takes
 * `letter dated 23 March 1997 from A to B`, `the statement of the Ministry of 3 May 2021`, leaves
 * `the present letter` and `letters of support`.
 */
export const datedWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["19", "20"],
  find: findDatedWorks,
});
