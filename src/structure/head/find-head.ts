import type { Line } from "../text/lines.ts";
import { type Head, scanHead } from "./scan-head.ts";
import { headTokenAt } from "./tokens.ts";

const furthestLine = 120;
const furthest = 20_000;

/**
 * The head of the document, also below the lines that a site or a newspaper put above it: the first
 * place at which the pieces of a masthead stand together, or the title of a letter.
 */
export function findHead(text: string, lines: readonly Line[]): Head {
  const first = firstWords(lines);
  const head = scanHead(text, lines, first);
  if (head.isMasthead && !isSiteHeading(head)) return head;
  for (let i = first + 1; i < Math.min(lines.length, furthestLine); i++) {
    const line = lines[i];
    if (line === undefined || line.start > furthest) break;
    if (line.layout === "quote" || line.layout === "note" || !startsHead(text, line)) continue;
    const later = scanHead(text, lines, i);
    if (later.isMasthead && !isSiteHeading(later)) return later;
  }
  return head;
}

/** A site's own heading names the letter without its date; the letter's title stands further down. */
function isSiteHeading({ letter, pieces }: Head): boolean {
  return (
    letter !== undefined &&
    letter.date === undefined &&
    !pieces.some(({ token }) => token === "distribution" || token === "symbol")
  );
}

function firstWords(lines: readonly Line[]): number {
  const index = lines.findIndex((line) => line.layout !== "front-matter" && line.layout !== "rule");
  return index === -1 ? lines.length : index;
}

const starting = new Set(["united-nations", "organ", "distribution", "symbol", "letter-title"]);

function startsHead(text: string, line: Line): boolean {
  const token = headTokenAt(text, line.start, line.end);
  return token !== undefined && starting.has(token.token);
}
