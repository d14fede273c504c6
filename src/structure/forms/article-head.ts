import { type Field, findDates, type Sender, type Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";

/** What the lines below a headline say: by whom, when; and where the story is dated from. */
export interface ArticleHead {
  /** The words that show the text to be an article: the byline or dateline. */
  readonly evidence: Span;
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
}

const byline =
  /^(?:By|BY|Par|Por|Автор:?|Text:|Story by|Reporting by)\s+(?<name>\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|von|van|de|al|bin)\s+)?\p{Lu}[\p{L}.'’-]+){1,3})(?=\s*(?:[|,•·–—(/]|$))/u;
const namedByDate =
  /^(?<name>\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3}),\s+(?=\d{1,2}\s|\p{Lu}\p{Ll}+\s\d)/u;
const desk = /^(?:By|From) (?:our|a|the) [\p{L} ]{3,40}(?:desk|correspondent|reporter|staff|agencies)s?$/iu;
const dateline =
  /^(?:\p{Lu}[\p{Lu} .'’-]{2,40}(?:,\s*[\p{L} .'’]{2,40})?(?:,\s*(?:\d{1,2}\s+\p{L}+\.?(?:\s+\d{4})?|\p{L}+\.?\s+\d{1,2}(?:,?\s+\d{4})?))?)\s*(?:\([^)\n]{2,40}\)\s*)?[-–—]{1,2}\s+(?=[\p{Lu}“"])/u;
const stamp =
  /^(?:Published|Updated|Posted|Last updated|Опубликовано)\b|^\d{1,2}\s\p{L}+\s\d{4}(?:\s*[|,•·–—]|\s*$|\s+\d{1,2}:\d{2})|^\p{L}+\s\d{1,2},\s\d{4}(?:\s*[|•·–—]|\s*$)/iu;
const salutation = /^(?:Your )?Excellenc(?:y|ies)\b|^(?:Dear )?(?:Sir|Madam)\b|^H\. ?E\.\s|^I have the hono/;
const mostLines = 12;

/** Reads byline, dateline and date stamp near the top of a text that has no masthead; undefined when there is none of them. */
export function readArticleHead(text: string, lines: readonly Line[]): ArticleHead | undefined {
  const top = lines.filter(({ layout }) => layout !== "front-matter").slice(0, mostLines);
  if (
    top.some(
      (line) =>
        line.layout !== "quote" &&
        salutation.test(text.slice(line.start, Math.min(line.end, line.start + 60))),
    )
  )
    return undefined;
  let evidence: Span | undefined;
  let date: Field<string> | undefined;
  let sender: Sender | undefined;
  for (const line of top) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 220)).replace(/^[*_\s]+/, "");
    const lead =
      text.slice(line.start, line.end).length -
      text.slice(line.start, line.end).replace(/^[*_\s]+/, "").length;
    const name = byline.exec(words) ?? namedByDate.exec(words);
    const dated = dateline.exec(words);
    if (name === null && dated === null && !stamp.test(words) && !desk.test(words.replace(/[*_]+$/, "")))
      continue;
    evidence ??= {
      start: line.start,
      end: Math.min(line.end, line.start + lead + (dated?.[0].length ?? 120)),
    };
    date ??= dateIn(text, {
      start: line.start,
      end: dated === null ? Math.min(line.end, line.start + 160) : line.start + lead + dated[0].length,
    });
    sender ??= senderOf(name, line.start + lead);
  }
  if (evidence === undefined) return undefined;
  return { evidence, ...(date === undefined ? {} : { date }), senders: sender === undefined ? [] : [sender] };
}

function dateIn(text: string, span: Span): Field<string> | undefined {
  const date = findDates(text, span).find(({ edtf }) => edtf.length === 10);
  return date === undefined ? undefined : readField(date.edtf, date);
}

function senderOf(match: RegExpExecArray | null, lineStart: number): Sender | undefined {
  const name = match?.groups?.name;
  if (match === null || name === undefined) return undefined;
  const start = lineStart + match[0].indexOf(name);
  return { name: readField(foldBlanks(name), { start, end: start + name.length }) };
}
