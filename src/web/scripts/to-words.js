import { reader } from "./groups.js";
import { pieces } from "./text.js";

/** @type {Range[]} */
let kept = [];
/** Where the pointer was when it last came upon something. */
let restsAt = "";

/** A value leads to its words on this page without loading it again; under the pointer and the focus they show at once. */
export function leadToWords() {
  if (!("highlights" in CSS)) return;
  const preview = (/** @type {Event} */ event) => {
    const ranges = rangesOf(event.target);
    show(ranges.length > 0 ? ranges : kept);
  };
  reader.addEventListener("pointerover", (event) => {
    // A page that scrolls under a resting pointer asks for nothing.
    const before = restsAt;
    restsAt = placeOf(event);
    if (restsAt !== before) preview(event);
  });
  reader.addEventListener("focusin", preview);
  reader.addEventListener("pointerleave", () => show(kept));
  reader.addEventListener("click", go);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = [];
    show(kept);
  });
}

/** In whole pixels, since a click tells no parts of one. */
function placeOf(/** @type {MouseEvent} */ { clientX, clientY }) {
  return `${Math.floor(clientX)} ${Math.floor(clientY)}`;
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
  restsAt = placeOf(event);
  show(ranges);
  history.replaceState(null, "", link.href);
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** The words that a link leads to, in as many pieces as the page has them; none when they stand on another page. */
function rangesOf(/** @type {EventTarget | null} */ target) {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  const [start, end] = at?.split("-").map(Number) ?? [];
  if (start === undefined || end === undefined) return [];
  const touched = pieces().filter((piece) => piece.start < end && start < piece.start + piece.node.length);
  return touched.map((piece) => {
    const range = document.createRange();
    range.setStart(piece.node, Math.max(0, start - piece.start));
    range.setEnd(piece.node, Math.min(piece.node.length, end - piece.start));
    return range;
  });
}
