import { reader, words } from "./groups.js";

/** @typedef {{ readonly start: number, readonly node: Text }} Piece a text node, and where it starts in the reading's text */

/** @type {Range[]} */
let kept = [];
/** @type {Piece[] | undefined} */
let pieces;

/** A value leads to its words on this page without loading it again; under the pointer and the focus they show at once. */
export function leadToWords() {
  if (!("highlights" in CSS)) return;
  const preview = (/** @type {Event} */ event) => {
    const ranges = rangesOf(event.target);
    show(ranges.length > 0 ? ranges : kept);
  };
  reader.addEventListener("pointerover", preview);
  reader.addEventListener("focusin", preview);
  reader.addEventListener("pointerleave", () => show(kept));
  reader.addEventListener("click", go);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = [];
    show(kept);
  });
}

function show(/** @type {Range[]} */ ranges) {
  if (ranges.length === 0) CSS.highlights.delete("at");
  else CSS.highlights.set("at", new Highlight(...ranges));
}

function go(/** @type {MouseEvent} */ event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest("a[data-at]") : null;
  const ranges = rangesOf(event.target);
  if (!(link instanceof HTMLAnchorElement) || ranges.length === 0) return;
  event.preventDefault();
  kept = ranges;
  show(ranges);
  history.replaceState(null, "", link.href);
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** The words that a link leads to, in as many pieces as the page has them; none when they stand on another page. */
function rangesOf(/** @type {EventTarget | null} */ target) {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  const [start, end] = at?.split("-").map(Number) ?? [];
  if (start === undefined || end === undefined) return [];
  pieces ??= piecesOfText();
  const touched = pieces.filter((piece) => piece.start < end && start < piece.start + piece.node.length);
  return touched.map((piece) => {
    const range = document.createRange();
    range.setStart(piece.node, Math.max(0, start - piece.start));
    range.setEnd(piece.node, Math.min(piece.node.length, end - piece.start));
    return range;
  });
}

/** Every text node of the document's own words, in their order; letters and numerals that the page puts in do not count. */
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
