import { words } from "./groups.js";

/** @typedef {{ readonly start: number, readonly node: Text }} Piece a text node, and where it starts in the reading's text */

/** @type {Piece[] | undefined} */
let kept;

/** Every text node of the document's own words, in their order; letters and numerals that the page puts in do not count. */
export function pieces() {
  kept ??= piecesOfText();
  return kept;
}

function piecesOfText() {
  /** @type {Piece[]} */
  const found = [];
  for (const block of words.querySelectorAll("[data-s]")) {
    let start = Number(block.getAttribute("data-s"));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("[data-x]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      found.push({ start, node });
      start += node.length;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
