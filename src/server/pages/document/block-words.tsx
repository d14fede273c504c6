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
  const words = <InlineWords model={model} dressed={dressed} />;
  const numeral = <Numeral of={of} model={model} />;
  const common = { "data-s": dressed.span.start };
  switch (block.kind) {
    case "title":
    case "heading":
    case "annex-start": {
      const Heading = headingTag(level);
      return (
        <Heading class={`b ${block.kind}`} {...common}>
          {numeral}
          {words}
        </Heading>
      );
    }
    case "list-item":
      return (
        <li class={`b item level-${Math.min(block.level ?? 1, 5)}`} {...common}>
          {numeral}
          {words}
        </li>
      );
    case "quote":
      return (
        <blockquote class="b" {...common}>
          {words}
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
          {numeral}
          {words}
        </p>
      );
  }
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
