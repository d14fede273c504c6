import type { Page } from "../../../core/index.ts";
import { rounded, type TextWriter } from "./text-writer.ts";

/** The pages of a written text: each from its first words on; what of it stands elsewhere has its boxes all the same. */
export function pagesOf({ boxes, frames, blocks, length }: TextWriter): readonly Page[] {
  const aside = blocks.filter(({ kind }) => kind === "note" || kind === "furniture");
  const isAside = asideTest(aside);
  const starts: number[] = [];
  let end = length;
  for (let i = frames.length - 1; i >= 0; i--) {
    const own = boxes[i]?.find(({ span }) => !isAside(span.start)) ?? boxes[i]?.[0];
    end = Math.min(end, own?.span.start ?? end);
    starts[i] = end;
  }
  return frames.map(({ widthPt, heightPt }, i) => ({
    number: i + 1,
    start: i === 0 ? 0 : (starts[i] ?? length),
    end: starts[i + 1] ?? length,
    widthPt: rounded(widthPt),
    heightPt: rounded(heightPt),
    boxes: boxes[i] ?? [],
  }));
}

function asideTest(
  blocks: readonly { readonly start: number; readonly end: number }[],
): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (blocks[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}
