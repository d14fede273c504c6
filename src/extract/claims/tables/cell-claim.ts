import type { Block, Claim, Group, Span, TableCell } from "../../../core/index.ts";
import { authorOf } from "../attribution/author.ts";
import { readCounts } from "../counts/read-counts.ts";
import type { NumberMention } from "../numbers/number-mention.ts";
import { readNumbers } from "../numbers/read-numbers.ts";
import type { DocumentReading } from "../read-flow.ts";
import { spanOf } from "../text/sentence.ts";
import { isWord, type Term } from "../text/terms.ts";
import { termsOf } from "./cells.ts";
import type { ColumnHead } from "./column-head.ts";
import type { RowContext } from "./row-context.ts";

/** The number of a cell, and what brackets behind it say of a part: `11 (4 children)`. */
export interface CellNumber {
  readonly mention: NumberMention;
  readonly words: Span;
  readonly hedge?: Span;
  readonly groups: readonly Group[];
}

/** `14`, `at least 240`, `11 (4 children)`; nothing where the cell says anything else. */
export function cellNumbers(reading: DocumentReading, cell: TableCell): readonly CellNumber[] {
  if (cell.end - cell.start > 60) return [];
  const terms = termsOf(reading, cell);
  const mentions = readNumbers(terms, []);
  const first = mentions[0];
  if (first === undefined || first.percent || (first.hedge?.from ?? first.from) > 0) return [];
  if (first.lower === undefined && first.upper === undefined) return [];
  const after = terms[first.to];
  const open = isWord(after, "(") ? terms[terms.length - 1] : undefined;
  if (after !== undefined && !isWord(open, ")") && !isWord(after, "*", "†", "+")) return [];
  const counts = mentions.length === 2 && isWord(after, "(") ? readCounts(terms, mentions, undefined) : [];
  const part = counts[1];
  const number = numberOf(terms, first, []);
  if (part === undefined || part.groups.length === 0 || part.mention.percent) return [number];
  return [
    number,
    numberOf(
      terms,
      part.mention,
      part.groups.map(({ group }) => group),
    ),
  ];
}

function numberOf(terms: readonly Term[], mention: NumberMention, groups: readonly Group[]): CellNumber {
  const { hedge } = mention;
  return {
    mention,
    words: spanOf(terms, mention.from, mention.to),
    ...(hedge === undefined ? {} : { hedge: spanOf(terms, hedge.from, hedge.to) }),
    groups,
  };
}

interface CellOptions {
  readonly block: Block;
  readonly number: CellNumber;
  readonly head: ColumnHead;
  readonly context: RowContext;
  readonly whole: Claim | undefined;
}

/** One claim from one number of a cell, under the head that says what is counted. */
export function cellClaim(reading: DocumentReading, options: CellOptions): Claim {
  const { block, number, head, context, whole } = options;
  const { mention, words, hedge } = number;
  const none = mention.form === "none" || mention.upper === 0;
  const inherited = { basis: "inherited", span: head.span } as const;
  return {
    id: reading.identify(head.kind, words),
    kind: head.kind,
    span: words,
    sentence: { start: block.start, end: block.end },
    part: block.part,
    figure: {
      form: none ? "none" : mention.form,
      ...(mention.lower === undefined ? {} : { lower: mention.lower }),
      ...(mention.upper === undefined ? {} : { upper: mention.upper }),
      words,
      ...(hedge === undefined ? {} : { hedge }),
      unit: head.unit,
      ...(whole === undefined ? {} : { partOf: whole.id }),
      ...(context.total ? { cumulative: true } : {}),
    },
    category: { value: head.category, ...inherited },
    groups: [
      ...head.groups.map((group) => ({ value: group, ...inherited })),
      ...number.groups.map((value) => ({ value, basis: "read" as const, span: words })),
    ],
    act: { value: head.act, ...inherited },
    ...(context.time === undefined ? {} : { time: context.time }),
    places: context.places,
    agents: [],
    affected: [],
    modality: "asserted",
    negated: none,
    attribution: [reading.authors[block.part] ?? authorOf(reading.document, 0, reading.source.text)],
    support: reading.supportOf(words),
    rule: "casualty-table@1",
  };
}
