import { copySource, type Draft, putIn } from "./draft.ts";

/**
 * Writes what stands between two blocks: a blank line, or one line end between items of a list. It is
 * copied when the source has the same there (`from` is where the source of the block before ended).
 */
export function separateBlocks(draft: Draft, words: "\n\n" | "\n", from?: number): void {
  if (draft.length === draft.separatedAt) return;
  if (from !== undefined && draft.source.startsWith(words, from))
    copySource(draft, from, from + words.length);
  else putIn(draft, words);
  draft.separatedAt = draft.length;
}
