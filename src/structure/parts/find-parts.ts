import type { Field, Part, Span } from "../../core/index.ts";
import { readLetterTitle } from "../head/letter-title.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { partAuthor } from "./part-author.ts";
import { letterLead, readPartHeading } from "./part-heading.ts";

/** A document within the document, with the lines of its heading. */
export interface FoundPart {
  readonly part: Part;
  /** Indexes of its first line and of the line after the last one of its heading. */
  readonly from: number;
  readonly to: number;
  /** Where its title stands, for the blocks. */
  readonly title?: Span;
  /** Where the label and its reference to a letter end, in a line in which other words follow. */
  readonly labelEnd: number;
}

const kinds: readonly (readonly [RegExp, Part["kind"]])[] = [
  [/^(?:annex|anexo|приложение|المرفق|مرفق|附件)/i, "annex"],
  [/^(?:enclosure|pièce jointe|adjunto|documento adjunto|ضميمة|الضميمة|附文)/i, "enclosure"],
  [/^(?:appendi|apéndice|добавление|تذييل|التذييل|附录)/i, "appendix"],
  [/^attachment/i, "attachment"],
];
const labelWord =
  "(?:Annex|ANNEX|Enclosure|ENCLOSURE|Appendix|APPENDIX|Attachment|ATTACHMENT|Annexe|ANNEXE|Pièce jointe|Appendice|Anexo|ANEXO|Apéndice|Adjunto|Приложение|ПРИЛОЖЕНИЕ|Добавление|(?:ال)?(?:مرفق|ضميمة|تذييل)|附件|附文|附录)";
const label = new RegExp(
  `^[*_]*(?<label>${labelWord}(?:[ \\u00a0]+(?:No\\.[ ]?\\d{1,2}|[IVXL]{1,6}|\\d{1,2}|[A-Z]|الأول|الثاني|الثالث|الرابع|الخامس)|[一二三四五六七八九十]{1,2})?)(?<rest>$|[*_]*$|[ \\u00a0]*[*†¹²³]+$|[ \\u00a0]*[.:–—-][ \\u00a0]*(?=\\p{Lu}|$)|[ \\u00a0]+(?=to the (?:letter|identical letters|note|present|report)\\b|(?:Letter|Identical letters|Note verbale) dated|(?:Statement|Declaration|Memorandum|Report|Note) (?:by|of|from) the|\\[|(?:à la|de la) (?:lettre|carta)|к письму|\\())`,
  "u",
);
const initials = new Set([..."AEaePП*_Дمضتا附"].map((letter) => letter.codePointAt(0) ?? 0));

/** The annexes, enclosures, appendices and attachments after the main part's body has begun. */
export function findParts(text: string, lines: readonly Line[], firstBodyLine: number): readonly FoundPart[] {
  const starts: number[] = [];
  for (let i = firstBodyLine + 1; i < lines.length; i++) {
    if (beginsPart(text, lines, i)) starts.push(i);
  }
  const found: FoundPart[] = [];
  starts.forEach((from, i) => {
    const end = lines[(starts[i + 1] ?? lines.length + 1) - 1]?.end ?? text.length;
    const next = starts[i + 1];
    found.push(
      readPart(text, lines, {
        from,
        end: next === undefined ? text.length : (lines[next]?.start ?? end),
        before: found,
      }),
    );
  });
  return found;
}

function beginsPart(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (!initials.has(text.charCodeAt(line.start)) || line.layout === "table" || line.layout === "quote")
    return false;
  if (line.layout === "list-item" || line.layout === "note") return false;
  const isApart = line.gap || line.cut || line.layout === "heading" || afterNewBlock(lines, index);
  if (!isApart) return false;
  const match = label.exec(text.slice(line.start, Math.min(line.end, line.start + 300)));
  if (match === null || isContents(text, lines, index)) return false;
  const isLong = line.end - line.start > 300 && !/^\s*(?:to the|\[|\(|à|de|к)/.test(match.groups?.rest ?? "");
  return !isLong || line.cut;
}

function afterNewBlock(lines: readonly Line[], index: number): boolean {
  return lines[index - 1]?.block !== lines[index]?.block;
}

/** A table of contents lists annexes with page numbers or under a word of its own. */
function isContents(text: string, lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i <= index + 2; i++) {
    const line = lines[i];
    if (line !== undefined && /(?:\.{3,}|\s{3,}|…)\s*\d{1,3}$/.test(text.slice(line.start, line.end)))
      return true;
  }
  return false;
}

interface PartRange {
  readonly from: number;
  readonly end: number;
  readonly before: readonly FoundPart[];
}

function readPart(text: string, lines: readonly Line[], { from, end, before }: PartRange): FoundPart {
  const line = lines[from];
  const start = line?.start ?? end;
  const words = text.slice(start, Math.min(line?.end ?? start, start + 300));
  const match = label.exec(words);
  const name = match?.groups?.label ?? "";
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? "annex";
  const labelStart = start + words.indexOf(name);
  const heading = readPartHeading(text, lines, {
    from,
    labelEnd: labelStart + (match?.[0].length ?? 0),
    end,
  });
  const part: Part = {
    kind,
    start,
    end,
    label: readField(foldBlanks(name), { start: labelStart, end: labelStart + name.length }),
    ...(heading.title === undefined ? {} : { title: titleField(text, heading.title) }),
    ...authorOf(text, heading.title, lines),
    ...(heading.language === undefined ? {} : { originalLanguage: heading.language }),
    within: outerPart(kind, before),
  };
  return {
    part,
    from,
    to: heading.to,
    labelEnd: heading.labelEnd,
    ...(heading.title === undefined ? {} : { title: heading.title }),
  };
}

function titleField(text: string, span: Span): Field<string> {
  return readField(
    foldBlanks(text.slice(span.start, span.end))
      .replace(/[*†¹²³]+$/u, "")
      .trim(),
    span,
  );
}

/** An annex belongs to the document; an enclosure or appendix to the annex before it. */
function outerPart(kind: Part["kind"], before: readonly FoundPart[]): number {
  if (kind === "annex") return 0;
  for (let i = before.length - 1; i >= 0; i--) if (before[i]?.part.kind === "annex") return i + 1;
  return 0;
}

function authorOf(text: string, title: Span | undefined, lines: readonly Line[]): { author?: Field<string> } {
  if (title === undefined) return {};
  if (!letterLead.test(text.slice(title.start, title.end))) return partAuthor(text, title);
  const [sender] = readLetterTitle(text, lines, title.start).senders;
  if (sender === undefined) return {};
  const start = sender.office?.span.start ?? sender.party?.span.start ?? title.start;
  const end = sender.party?.span.end ?? sender.office?.span.end ?? title.end;
  return { author: readField(foldBlanks(text.slice(start, end)), { start, end }) };
}
