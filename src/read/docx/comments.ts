import type { Aside } from "../../core/index.ts";
import { collectItems, type Item } from "./collect.ts";
import { type OpenDocument, partOfType, readSidePart } from "./document.ts";
import { madeBy } from "./story/changes.ts";

/** The comments of a document by their ids. */
export function collectComments(document: OpenDocument): ReadonlyMap<string, Item> {
  const part = partOfType(document.parts, document.relations, "comments");
  const { sink, items } = collectItems();
  if (part !== undefined) readSidePart(document, part, { sink, isFurniture: false });
  return items;
}

/** Comments as asides, each at the words that it is on; one that is on none stands at the text's start. */
export function placeComments(
  items: ReadonlyMap<string, Item>,
  places: ReadonlyMap<string, { readonly start: number; readonly end: number }>,
): readonly Aside[] {
  return [...items].map(([id, { attributes, paragraphs }]): Aside => {
    const words = paragraphs.map(({ text }) => text.trim()).join("\n");
    const { start, end } = places.get(id) ?? { start: 0, end: 0 };
    const made = madeBy({ author: attributes["w:author"], date: attributes["w:date"] });
    return { kind: "comment", ...made, words, start, end };
  });
}
