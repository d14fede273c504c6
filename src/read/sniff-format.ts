import type { SourceFormat } from "../core/index.ts";
import { isXml } from "./html/xml.ts";

/** Forms that are text from end to end. */
export type TextFormat = Exclude<SourceFormat, "docx" | "pdf" | "image">;

/** How much of a text is looked at; marks of a format are spread over a document. */
const sampleLength = 500_000;

/** Tags with which an HTML document or a fragment copied from a page begins. */
const htmlStart =
  /^(?:<!--[^>]{0,2000}-->\s{0,100})?<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|section|article|main|meta|title|ul|ol|blockquote|center|font|span)[\s>/]/i;
const htmlInside = /<(?:html|body)[\s>]/i;

/** Each alone says Markdown: nobody writes them by chance. */
const strongMarks: readonly RegExp[] = [
  /^ {0,3}#{1,6} \S/m,
  // Asterisks before a space or a line's end mark notes, as in `Report* ** ***`; bold words touch theirs.
  /(?:^|[^*\\])\*\*(?=[^\s*])[^*\n]{1,400}(?:\n[^*\n]{1,400}){0,8}\*\*/m,
  /\]\((?:https?:\/\/|#|mailto:|\/)[^\s()]{0,400}/,
  /<sup>/i,
  /\[\^[^\]\s]{1,40}\]/,
  /^ {0,3}\|?(?: {0,20}:?-{2,200}:? {0,20}\|){1,40}(?: {0,20}:?-{2,200}:?)? {0,20}$/m,
  /^ {0,3}(?:```|~~~)/m,
  /^---\n(?:[A-Za-z_][\w-]{0,60}:(?: .{0,2000})?\n|[ -].{0,2000}\n){1,200}---\n/,
  /^ {0,3}__(?=\S)[^_\n]{1,400}__ {0,3}$/m,
];

/** Two kinds of these say Markdown. */
const weakMarks: readonly RegExp[] = [
  // `*1410598*` is what a machine reads of a bar code.
  /(?:^|[\s(“"])\*(?=[\p{L}\d“"])(?!\d+\*)[^*\n]{1,300}[\p{L}\d.”"]\*(?=[\s.,;:)]|$)/mu,
  /(?:^|[\s(“"])_(?=[\p{L}\d“"[])[^_\n]{1,300}[\p{L}\d.”"\]]_(?=[\s.,;:)]|$)/mu,
  /\\[*_[\]()#.!-]/,
  /\S {2,3}\n\S/,
  /^(?:---|(?<!^\*\*\n)\*\*\*|___)$/m,
  /<(?:https?:\/\/|mailto:)[^\s<>]{1,400}>/,
  /^> \S/m,
  /<br ?\/?>/i,
  /^ {0,3}[-*+] (?!\*{2,3}(?:[\s,]|$))\S/m,
];

/** Tells the format of a text from its content alone. */
export function sniffFormat(text: string): TextFormat {
  const start = text.search(/\S/);
  const head = text.slice(start, start + 4000);
  if (
    isXml(text, start, text.length) ||
    htmlStart.test(head) ||
    (head.startsWith("<") && htmlInside.test(head))
  )
    return "html";
  const sample = text.length > sampleLength ? text.slice(start, start + sampleLength) : text.slice(start);
  if (strongMarks.some((mark) => mark.test(sample))) return "markdown";
  return weakMarks.filter((mark) => mark.test(sample)).length >= 2 ? "markdown" : "plain";
}
