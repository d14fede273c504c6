import { type MarkdownReader, writeBlock } from "./blocks.ts";
import type { Line } from "./line.ts";

const opening = /(?:`{3,}|~{3,})[^`\n]{0,200}(?=\n|$)/y;

/** Reads a fenced block of code, or to the end of the text when nothing closes it. */
export function readFence(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  opening.lastIndex = line.start;
  const fence = /^(?:`+|~+)/.exec(opening.exec(source)?.[0] ?? "")?.[0];
  if (fence === undefined) return undefined;
  const start = Math.min(line.end + 1, source.length);
  for (let at = start; at < source.length; ) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    if (end - at < 1000 && isClosing(source.slice(at, end).trim(), fence)) {
      write(reader, start, at - 1);
      return end + 1;
    }
    at = end + 1;
  }
  write(reader, start, source.length);
  return source.length;
}

function isClosing(line: string, fence: string): boolean {
  return line.startsWith(fence) && /^(?:`+|~+)$/.test(line);
}

function write(reader: MarkdownReader, start: number, end: number): void {
  const words = reader.draft.source.slice(start, Math.max(start, end));
  const from = start + words.length - words.replace(/^\s*\n/, "").length;
  const to = from + words.slice(from - start).trimEnd().length;
  if (to > from)
    writeBlock(reader, { kind: "preformatted", start: from, end: to, quoteDepth: 0, verbatim: true });
  else writeBlock(reader, { kind: "preformatted", start, end: start, quoteDepth: 0, verbatim: true });
}
