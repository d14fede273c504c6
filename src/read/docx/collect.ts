import type { StoryParagraph } from "./story/paragraph.ts";
import type { StorySink } from "./story/state.ts";

/** A short story of a part that holds many: a note, a comment. */
export interface Item {
  readonly attributes: Readonly<Record<string, string>>;
  readonly paragraphs: StoryParagraph[];
}

/** A sink that keeps paragraphs by the short story in which they stand; those of tables one after the other. */
export function collectItems(): { readonly sink: StorySink; readonly items: Map<string, Item> } {
  const items = new Map<string, Item>();
  let item: Item | undefined;
  const sink: StorySink = {
    ...noTables,
    openItem: (attributes) => {
      item = { attributes, paragraphs: [] };
      items.set(attributes["w:id"] ?? "", item);
    },
    paragraph: (paragraph) => item?.paragraphs.push(paragraph),
  };
  return { sink, items };
}

/** A sink that keeps all paragraphs in one list. */
export function collectParagraphs(): {
  readonly sink: StorySink;
  readonly paragraphs: readonly StoryParagraph[];
} {
  const paragraphs: StoryParagraph[] = [];
  return { sink: { ...noTables, paragraph: (paragraph) => paragraphs.push(paragraph) }, paragraphs };
}

const nothing = (): void => undefined;
const noTables = { openTable: nothing, openRow: nothing, openCell: nothing, closeTable: nothing } as const;
