import { isRaisedMark } from "../raised-digits.ts";
import { changeStyle, type HtmlReader, type Style } from "./reader.ts";
import type { Tag } from "./tokens.ts";

const byStyle: readonly (readonly [Style, RegExp])[] = [
  ["bold", /(?:^|[;\s])font-weight\s*:\s*(?:bold|[6-9]00)/i],
  ["italic", /(?:^|[;\s])font-style\s*:\s*(?:italic|oblique)/i],
  ["raised", /(?:^|[;\s])vertical-align\s*:\s*(?:super|text-top)/i],
];
/** Names that word processors and sites give to their classes. */
const byClass: readonly (readonly [Style, RegExp])[] = [
  ["bold", /(?:^|\s)(?:bold|strong)(?:\s|$)/i],
  ["italic", /(?:^|\s)italics?(?:\s|$)/i],
  ["raised", /(?:^|\s)(?:superscript|sup|MsoFootnoteReference|footnote-?ref(?:erence)?)(?:\s|$)/i],
];
const none: readonly Style[] = [];

/**
 * Starts a `<span>` or `<font>`: many pages raise, embolden and slant words by style alone, and a note mark
 * that is raised so must not run into the figure before it.
 */
export function openSpan(reader: HtmlReader, tag: Tag): void {
  const styles = stylesOf(tag);
  reader.spans.push(styles);
  for (const style of styles) {
    if (style === "raised" && isRaisedMark(reader.draft.source, tag.end)) reader.raisedMarks++;
    changeStyle(reader, style, 1);
  }
}

/** Ends the innermost one. */
export function closeSpan(reader: HtmlReader): void {
  for (const style of reader.spans.pop() ?? none) {
    if (style === "raised") reader.raisedMarks = Math.max(0, reader.raisedMarks - 1);
    changeStyle(reader, style, -1);
  }
}

function stylesOf({ attributes }: Tag): readonly Style[] {
  if (attributes.size === 0) return none;
  const style = attributes.get("style") ?? "";
  const names = attributes.get("class") ?? "";
  if (style === "" && names === "") return none;
  const found = [
    ...byStyle.filter(([, pattern]) => pattern.test(style)),
    ...byClass.filter(([, pattern]) => pattern.test(names)),
  ];
  return [...new Set(found.map(([name]) => name))];
}
