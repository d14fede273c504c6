import type { Span } from "../../core/index.ts";
import { foldWords } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { organByName } from "../words/organs.ts";

/** An organ's name set over several lines of the left column, beside `Distr.` and the date in the right one. */
export interface ColumnOrgan {
  readonly name: string;
  /** The name's stretch of each line, in order. */
  readonly pieces: readonly Span[];
}

const mostLines = 3;
const longestName = 60;
const columnGap = / {3,}|\t/;

/** Reads `Economic and Social      Distr.` over `Council      GENERAL`, as typists set mastheads in two columns. */
export function organInColumn(text: string, lines: readonly Line[], index: number): ColumnOrgan | undefined {
  const pieces: Span[] = [];
  let words = "";
  let isSetInColumns = false;
  for (let i = index; i < Math.min(lines.length, index + mostLines); i++) {
    const line = lines[i];
    if (line === undefined) break;
    const whole = text.slice(line.start, Math.min(line.end, line.start + longestName));
    const gap = columnGap.exec(whole)?.index;
    isSetInColumns ||= gap !== undefined;
    const end = line.start + (gap ?? whole.length);
    pieces.push({ start: line.start, end });
    words = `${words} ${foldWords(text.slice(line.start, end))}`.trim();
    if (words.length > longestName) break;
    const name = pieces.length > 1 && isSetInColumns ? organByName.get(words) : undefined;
    if (name !== undefined) return { name, pieces };
  }
  return undefined;
}
