import type { Span } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { organSpeaks } from "../words/openings.ts";
import { bareSpan, lineDate } from "./front-lines.ts";

/** Lines that are known to be something else than the title: the newspaper's name, a dateline. */
export interface NotTitles {
  readonly outlet?: Span;
  readonly dateline?: Span;
}

/** The title of a document without a masthead: its front matter's, its first heading, or the short lines above its text. */
export function plainTitle(text: string, lines: readonly Line[], others: NotTitles = {}): Span | undefined {
  return (
    frontMatterValue(text, lines, "title") ??
    headingTitle(text, lines, others) ??
    linesAbove(text, lines, others)
  );
}

/** The words of one value of YAML front matter, without quotes. */
export function frontMatterValue(text: string, lines: readonly Line[], key: string): Span | undefined {
  const [front] = lines;
  if (front?.layout !== "front-matter") return undefined;
  const match = new RegExp(`^${key}[ \\t]*:[ \\t]*(?<quote>["']?)(?<value>.+?)\\k<quote>[ \\t]*$`, "m").exec(
    text.slice(front.start, front.end),
  );
  const value = match?.groups?.value;
  if (match === null || value === undefined) return undefined;
  const start = front.start + match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

function headingTitle(text: string, lines: readonly Line[], others: NotTitles): Span | undefined {
  const heading = lines
    .slice(0, 30)
    .find((line) => line.layout === "heading" && !isOther(text, line, others));
  return heading === undefined ? undefined : { start: heading.start, end: heading.end };
}

function linesAbove(text: string, lines: readonly Line[], others: NotTitles): Span | undefined {
  const head = lines.slice(0, 12).filter(({ layout }) => layout !== "front-matter");
  const body = head.findIndex((line) =>
    organSpeaks.test(text.slice(line.start, Math.min(line.end, line.start + 60))),
  );
  const start = body > 0 ? 0 : head.findIndex((line) => !isOther(text, line, others));
  const first = head[start];
  if (first === undefined || first.start >= (others.dateline?.start ?? Number.POSITIVE_INFINITY))
    return undefined;
  if (body > 0) return { start: first.start, end: head[body - 1]?.end ?? first.end };
  const words = text.slice(first.start, first.end);
  const next = head[start + 1];
  const isShort = words.length < 200 && !/[.:;,]$/.test(words) && (next === undefined || next.gap);
  return isShort ? { start: first.start, end: first.end } : undefined;
}

const stamp = /^(?:Published|Updated|Posted|Last updated)\b|^By \p{Lu}/u;

function isOther(text: string, line: Line, { outlet }: NotTitles): boolean {
  const span = bareSpan(text, line);
  if (outlet !== undefined && span.start < outlet.end && outlet.start < span.end) return true;
  return stamp.test(text.slice(span.start, span.start + 20)) || lineDate(text, line) !== undefined;
}
