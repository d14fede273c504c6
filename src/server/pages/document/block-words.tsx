import type { Child } from "hono/jsx";
import type { Span } from "../../../core/index.ts";
import type { DressedBlock } from "./dress.ts";
import { InlineWords } from "./inline.tsx";
import type { ReaderModel } from "./reader-model.ts";
import { TableWords } from "./table-words.tsx";

interface BlockProps {
  readonly of: DressedBlock;
  readonly model: ReaderModel;
  readonly level: number;
}

/** One block of the document, as what it is. `data-s` says where its words start in the reading's text. */
export function BlockWords({ of, model, level }: BlockProps): Child {
  const { block, dressed } = of;
  const common = { "data-s": dressed.span.start };
  const inside = (
    <>
      <Numeral of={of} model={model} />
      <InlineWords model={model} dressed={dressed} />
    </>
  );
  switch (block.kind) {
    case "title":
    case "heading":
    case "annex-start":
      return <Heading {...{ level, common, name: block.kind }}>{inside}</Heading>;
    case "list-item":
      return <Item {...{ level: block.level ?? 1, common }}>{inside}</Item>;
    case "quote":
      return (
        <blockquote class="b" {...common}>
          {inside}
        </blockquote>
      );
    case "table":
      return <TableWords of={of} model={model} />;
    case "masthead":
    case "signature":
    case "note":
    case "furniture":
    case "circulation-request":
    case "paragraph":
      return (
        <p class={`b ${block.kind}${block.continues === undefined ? "" : " continues"}`} {...common}>
          {inside}
        </p>
      );
  }
}

interface ItemProps {
  readonly level: number;
  readonly common: Readonly<Record<string, number>>;
  readonly children?: Child;
}

function Item({ level, common, children }: ItemProps): Child {
  return (
    <li class={`b item level-${Math.min(level, 5)}`} {...common}>
      {children}
    </li>
  );
}

interface HeadingProps extends ItemProps {
  readonly name: string;
}

function Heading({ level, name, common, children }: HeadingProps): Child {
  const Tag = headingTag(level);
  return (
    <Tag class={`b ${name}`} {...common}>
      {children}
    </Tag>
  );
}

function headingTag(level: number): "h3" | "h4" | "h5" | "h6" {
  if (level <= 3) return "h3";
  if (level === 4) return "h4";
  return level === 5 ? "h5" : "h6";
}

/** The number that the format kept apart from the words; where it stands in them, they show it themselves. */
function Numeral({ of, model }: Omit<BlockProps, "level">): Child {
  const { block, dressed } = of;
  const { span } = dressed;
  if (block.number === undefined || span.start !== block.start) return null;
  if (standsInWords(block.number, span, model.text)) return null;
  return (
    <span class="numeral" data-x="">
      {block.number}
    </span>
  );
}

function standsInWords(number: string, span: Span, text: string): boolean {
  return text.slice(span.start, span.start + number.length + 3).includes(number);
}
