import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { findHeads } from "./heads.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
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
  /^(?:,? (?:from|sent by|addressed by|signed by) (?<from>[^.;:()“”]{3,160}?))?(?:,? (?:addressed )?to (?<to>(?:the |His |Her |me|us|you)[^.;:()“”,]{2,140}))?(?=[.;:(),“]|$| (?:in which|which|that|concerning|regarding|on|transmitting|and))/u;

/**
 * Letters, reports, statements and judgments known by their date, without a symbol: takes
 * `letter dated 23 March 1997 from A to B`, `the statement of the Ministry of 3 May 2021`, leaves
 * `the present letter` and `letters of support`.
 */
export function findDatedWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const head of findHeads(stretch.words)) {
    if (head.kind === "un-document" || head.kind === "resolution") continue;
    const after = stretch.words.slice(head.end, head.end + reach);
    const match = direct.exec(after) ?? (head.kind === "letter" ? null : between.exec(after));
    const words = match?.groups?.date;
    if (match === null || words === undefined) continue;
    const date = findDate(words);
    if (date === undefined) continue;
    const dateStart = head.end + match[0].length - words.length;
    const more =
      head.kind === "letter"
        ? (correspondents.exec(
            stretch.words.slice(dateStart + words.length, dateStart + words.length + reach),
          )?.[0] ?? "")
        : "";
    const tail = readTail(stretch.words, dateStart + words.length + more.length);
    const place = (span: Span): Span => ({
      start: span.start + stretch.start,
      end: span.end + stretch.start,
    });
    const field = (span: Span | undefined): Field<string> | undefined =>
      span && wordsField(setting.text, place(span));
    drafts.push(
      draftOf(place({ start: head.start, end: tail.end }), head.kind, {
        ...presentFields({
          date: valueField(date.edtf, place({ start: dateStart, end: dateStart + words.length })),
          title: field(tail.title),
          paragraphs: field(tail.paragraphs),
          pages: field(tail.pages),
          portion: field(tail.portion),
        }),
        rule,
      }),
    );
  }
  return drafts;
}
