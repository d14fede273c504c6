import type { Field, Sender, Span } from "../../core/index.ts";
import { sendersIn } from "../head/senders.ts";
import { partAuthor } from "../parts/part-author.ts";
import { readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { bareSpan, firstDay, lineDate } from "./front-lines.ts";

/** The head of a statement as a ministry or organ puts it out: `Statement by the Ministry of … on …`. */
export interface StatementFront {
  readonly title: Span;
  readonly date?: Field<string>;
  readonly senders: readonly Sender[];
}

const kind =
  /^(?:(?:Joint|Press|Official|Special|Public)\s+)?(?:Statement|Declaration|Communiqu[ée]|Press release|Comment(?:ary)?|Appeal|Address|Message|Remarks|Speech|STATEMENT|DECLARATION|COMMUNIQU[ÉE]|PRESS RELEASE|APPEAL|MESSAGE)\s+(?:by|of|from|issued by|attributable to|BY|OF|FROM)\s/u;
const organs =
  /^(?<organ>Security Council|General Assembly|Human Rights Council|European Council|African Union|European Union)\s+(?:Press\s+)?(?:Statement|Declaration)\b/u;
const mostLines = 8;

/** Reads the title and author of a statement from its first lines; undefined when none of them names both. */
export function readStatementFront(text: string, lines: readonly Line[]): StatementFront | undefined {
  const top = lines.filter(({ layout }) => layout !== "front-matter").slice(0, mostLines);
  const index = top.findIndex((line) => {
    const span = bareSpan(text, line);
    return (
      span.end - span.start < 400 &&
      (kind.test(text.slice(span.start, span.end)) || organs.test(text.slice(span.start, span.end)))
    );
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
  const organ = organs.exec(text.slice(title.start, title.end))?.groups?.organ;
  const { author } = partAuthor(text, title);
  if (author === undefined && organ === undefined) return undefined;
  const near = top.flatMap((one) => lineDate(text, one) ?? []);
  const date = near.find(({ value }) => value.length === 10) ?? firstDay(text, title);
  return {
    title,
    ...(date === undefined ? {} : { date }),
    senders: author === undefined ? organSender(organ, title) : sendersIn(text, author.span),
  };
}

function organSender(organ: string | undefined, title: Span): readonly Sender[] {
  return organ === undefined
    ? []
    : [{ party: readField(organ, { start: title.start, end: title.start + organ.length }) }];
}
