import type { Field, Sender, Span } from "../../core/index.ts";
import { sendersIn } from "../head/senders.ts";
import { partAuthor } from "../parts/part-author.ts";
import type { Line } from "../text/lines.ts";
import { bareSpan, firstDay, lineDate } from "./front-lines.ts";

/** The head of a statement as a ministry or organ puts it out: `Statement by the Ministry of … on …`. */
export interface StatementFront {
  readonly title: Span;
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
}

const kind =
  /^(?:(?:Joint|Press|Official|Special|Public)\s+)?(?:Statement|Declaration|Communiqu[ée]|Press release|Comment(?:ary)?|Appeal|Address|Message|Remarks|Speech|STATEMENT|DECLARATION|COMMUNIQU[ÉE]|PRESS RELEASE|APPEAL|MESSAGE)\s+(?:by|of|from|issued by|BY|OF|FROM)\s/u;
const mostLines = 8;

/** Reads the title and author of a statement from its first lines; undefined when none of them names both. */
export function readStatementFront(text: string, lines: readonly Line[]): StatementFront | undefined {
  const top = lines.filter(({ layout }) => layout !== "front-matter").slice(0, mostLines);
  const index = top.findIndex((line) => {
    const span = bareSpan(text, line);
    return span.end - span.start < 400 && kind.test(text.slice(span.start, span.end));
  });
  const line = top[index];
  if (line === undefined) return undefined;
  let end = line.end;
  for (const next of top.slice(index + 1)) {
    if (
      next.gap ||
      next.layout !== line.layout ||
      lineDate(text, next) !== undefined ||
      next.end - line.start > 400
    )
      break;
    end = next.end;
  }
  const title = bareSpan(text, { start: line.start, end });
  const { author } = partAuthor(text, title);
  if (author === undefined) return undefined;
  const near = top.flatMap((one) => lineDate(text, one) ?? []);
  const date = near.find(({ value }) => value.length === 10) ?? firstDay(text, title);
  return { title, ...(date === undefined ? {} : { date }), senders: sendersIn(text, author.span) };
}
