import type { Span } from "../../core/index.ts";
import type { Line } from "../text/lines.ts";
import { organSpeaks } from "../words/openings.ts";

/** The title of a document without a masthead: its front matter's, its first heading, or the short lines above its text. */
export function plainTitle(text: string, lines: readonly Line[]): Span | undefined {
  return frontMatterValue(text, lines, "title") ?? headingTitle(lines) ?? linesAbove(text, lines);
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

function headingTitle(lines: readonly Line[]): Span | undefined {
  const heading = lines.slice(0, 30).find(({ layout }) => layout === "heading");
  return heading === undefined ? undefined : { start: heading.start, end: heading.end };
}

function linesAbove(text: string, lines: readonly Line[]): Span | undefined {
  const head = lines.slice(0, 12).filter(({ layout }) => layout !== "front-matter");
  const body = head.findIndex((line) =>
    organSpeaks.test(text.slice(line.start, Math.min(line.end, line.start + 60))),
  );
  const [first] = head;
  if (first === undefined) return undefined;
  if (body > 0) return { start: first.start, end: head[body - 1]?.end ?? first.end };
  const words = text.slice(first.start, first.end);
  const isShort = words.length < 200 && !/[.:;,]$/.test(words) && (head[1] === undefined || head[1].gap);
  return isShort ? { start: first.start, end: first.end } : undefined;
}
