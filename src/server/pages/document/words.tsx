import type { Child } from "hono/jsx";
import type { Block } from "../../../core/index.ts";
import { BlockWords } from "./block-words.tsx";
import { type DressedBlock, dressedBlocks } from "./dress.ts";
import type { ReaderModel } from "./reader-model.ts";

/** The words of the document in reading order, with the notes of this stretch at its end. */
export function Words({ model }: { readonly model: ReaderModel }): Child {
  const blocks = dressedBlocks(model);
  const notes = blocks.filter(({ block }) => block.kind === "note");
  const { language } = model.view.summary;
  const isRightToLeft = /^(?:ar|fa|he|ur|yi|ps|sd|ug)\b/.test(language);
  return (
    <article
      class="words"
      aria-labelledby="words"
      {...(/^[a-z]{2,3}$/.test(language) ? { lang: language } : {})}
      dir={isRightToLeft ? "rtl" : "ltr"}
    >
      <h2 id="words" class="unseen" lang="en">
        The words
      </h2>
      <Flow blocks={blocks.filter(({ block }) => block.kind !== "note")} model={model} />
      {notes.length === 0 ? null : (
        <section class="notes">
          <h3 lang="en" dir="ltr">
            Notes
          </h3>
          {notes.map((dressed) => (
            <BlockWords of={dressed} model={model} level={4} />
          ))}
        </section>
      )}
    </article>
  );
}

function Flow({
  blocks,
  model,
}: {
  readonly blocks: readonly DressedBlock[];
  readonly model: ReaderModel;
}): Child {
  const drawn: Child[] = [];
  let level = 2;
  for (let i = 0; i < blocks.length; i++) {
    const dressed = blocks[i];
    if (dressed === undefined) continue;
    if (dressed.block.kind === "list-item") {
      const end = endOfList(blocks, i);
      drawn.push(
        <ul class="list">
          {blocks.slice(i, end).map((item) => (
            <BlockWords of={item} model={model} level={level} />
          ))}
        </ul>,
      );
      i = end - 1;
      continue;
    }
    level = headingLevel(dressed.block, level);
    drawn.push(<BlockWords of={dressed} model={model} level={level} />);
  }
  return <>{drawn}</>;
}

function endOfList(blocks: readonly DressedBlock[], from: number): number {
  let end = from;
  while (blocks[end]?.block.kind === "list-item") end++;
  return end;
}

/** Headings of the document start below the page's own and never skip a level. */
function headingLevel(block: Block, before: number): number {
  if (block.kind === "title" || block.kind === "annex-start") return 3;
  if (block.kind !== "heading") return before;
  return Math.min(6, before + 1, 2 + Math.max(1, block.level ?? 1));
}
