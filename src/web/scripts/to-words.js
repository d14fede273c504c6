import { reader, words } from "./groups.js";

/** @type {Range | undefined} */
let kept;

/** A value leads to its words on this page without loading it again; under the pointer and the focus they show at once. */
export function leadToWords() {
  if (!("highlights" in CSS)) return;
  const preview = (/** @type {Event} */ event) => show(rangeOf(event.target) ?? kept);
  reader.addEventListener("pointerover", preview);
  reader.addEventListener("focusin", preview);
  reader.addEventListener("pointerleave", () => show(kept));
  reader.addEventListener("click", go);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = undefined;
    show(undefined);
  });
}

function show(/** @type {Range | undefined} */ range) {
  if (range === undefined) CSS.highlights.delete("at");
  else CSS.highlights.set("at", new Highlight(range));
}

function go(/** @type {MouseEvent} */ event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest("a[data-at]") : null;
  const range = rangeOf(event.target);
  if (!(link instanceof HTMLAnchorElement) || range === undefined) return;
  event.preventDefault();
  kept = range;
  show(range);
  history.replaceState(null, "", link.href);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

function rangeOf(/** @type {EventTarget | null} */ target) {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  const [start, end] = at?.split("-").map(Number) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const from = pointAt(start, false);
  const to = pointAt(end, true);
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Where an offset of the reading's text stands on the page; letters and numerals that the page puts in do not count. */
function pointAt(/** @type {number} */ offset, /** @type {boolean} */ isEnd) {
  const holder = holderOf(offset, isEnd);
  if (holder === undefined) return undefined;
  let left = offset - startOf(holder);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-x]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let last;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (isEnd ? left <= length : left < length) return { node, offset: left };
    left -= length;
    last = { node, offset: length };
  }
  return isEnd ? last : undefined;
}

/** The block or cell that starts last before an offset. */
function holderOf(/** @type {number} */ offset, /** @type {boolean} */ isEnd) {
  /** @type {Element | undefined} */
  let holder;
  for (const block of words.querySelectorAll("[data-s]")) {
    const start = startOf(block);
    if (isEnd ? start >= offset : start > offset) continue;
    if (holder === undefined || start > startOf(holder)) holder = block;
  }
  return holder;
}

function startOf(/** @type {Element} */ block) {
  return Number(block.getAttribute("data-s"));
}
