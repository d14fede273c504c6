import type { StoryParagraph } from "../story/paragraph.ts";
import type { Writer } from "./writer.ts";

/** What a word processor shows before a paragraph, and the depth of the list. */
export interface Marker {
  readonly words: string;
  /** From 1. */
  readonly level: number;
}

/** Counts a paragraph of a list; undefined for any other. */
export function markerOf(writer: Writer, { list, styleId }: StoryParagraph): Marker | undefined {
  const { numbering, count } = writer;
  const number = list?.number;
  if (number === undefined || number === "0") return undefined;
  const ofStyle = numbering.get(number)?.levels.findIndex((level) => level?.style === styleId) ?? -1;
  const level = list?.level ?? Math.max(0, ofStyle);
  const words = count(number, level)?.trim();
  return words === undefined || words === "" ? undefined : { words, level: level + 1 };
}

/** Markers that make an item of a list; others (`Article 5`, `1.2`, `II.`) are words of the paragraph, as if typed. */
const itemMarker =
  /^(?:\d{1,4}[.)]|\((?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,7})\)|(?:[a-z]{1,2}|[ivxlc]{1,7})\)|[^\p{L}\p{N}]{1,2})$/u;

/** Whether a marker stands outside its block. */
export function isItemMarker({ words }: Marker): boolean {
  return itemMarker.test(words);
}
