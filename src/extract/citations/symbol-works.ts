import type { Field, Span } from "../../core/index.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { type SymbolWork, workAt } from "./symbol-work.ts";
import { dateField, dayInList, sharedYear } from "./symbol-work-dates.ts";
import type { TextRule } from "./text-rule.ts";

const rule = "symbol@1";
function findSymbolWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  const works: SymbolWork[] = [];
  for (const mention of stretch.mentions) {
    works.push(workAt(stretch, mention, works.at(-1)));
  }
  let first = 0;
  return works.flatMap((work, index) => {
    if (!work.isListed) first = index;
    if (isOwn(setting, work)) return [];
    const draft = draftFrom(setting, stretch, { work, next: works[index + 1] });
    const day = dayInList(stretch, { head: works[first], place: index - first });
    return day ? { ...draft, date: day } : draft;
  });
}

/** A running head gives the document's own symbol, without a word that leads to it. */
function isOwn(setting: Setting, work: SymbolWork): boolean {
  return (
    work.lead === undefined && work.mention.symbols.every((symbol) => setting.ownSymbols.includes(symbol))
  );
}

function draftFrom(
  setting: Setting,
  stretch: Stretch,
  { work, next }: { readonly work: SymbolWork; readonly next: SymbolWork | undefined },
): Draft {
  const { tail, mention, lead } = work;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const field = (span: Span | undefined): Field<string> | undefined =>
    span && wordsField(setting.text, place(span));
  return draftOf(place(work), work.kind, {
    symbols: mention.symbols.map((symbol) => valueField(symbol, mention)),
    ...presentFields({
      title: field(lead && titleIn(stretch.words, lead)) ?? field(tail.title),
      date: dateField(stretch, lead ?? tail.date) ?? (lead && sharedYear(stretch, { lead, next })),
      paragraphs: field(tail.paragraphs),
      pages: field(tail.pages),
      portion: field(tail.portion),
    }),
    rule,
  });
}

function titleIn(words: string, lead: Span): Span | undefined {
  const title = /[“"](?<title>[^”"]{3,400})[”"]/d.exec(words.slice(lead.start, lead.end))?.indices?.groups
    ?.title;
  return title && { start: lead.start + title[0], end: lead.start + title[1] };
}

/**
 * Symbols, each with the words that say what it is and where to look: takes
 * `letter dated 2 March 2022 from X (A/76/1-S/2022/2), annex` as one work and `A/76/1, A/76/3` as two.
 */
export const symbolWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["/"],
  find: findSymbolWorks,
});
