import { reader, words } from "./groups.js";
import { pieces } from "./text.js";

/** Words that a reader selects get a short menu: an address that leads to them, and a search for them. */
export function offerSelection() {
  const menu = document.createElement("div");
  menu.className = "pick";
  menu.hidden = true;
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "The selected words");
  const link = menu.appendChild(document.createElement("a"));
  link.textContent = "Link to these words";
  const search = menu.appendChild(document.createElement("a"));
  search.textContent = "Search for them";
  reader.append(menu);
  document.addEventListener("selectionchange", () => {
    const span = spanOf(document.getSelection());
    menu.hidden = span === undefined;
    if (span === undefined) return;
    link.href = `${location.pathname}?at=${span.start}-${span.end}#at`;
    search.href = `/search?q=${encodeURIComponent(`"${span.words}"`)}`;
    menu.style.left = `${Math.max(8, span.box.left + scrollX)}px`;
    menu.style.top = `${span.box.bottom + scrollY + 6}px`;
  });
}

/** Where a selection stands in the reading's text; nothing when it is empty, long, or not in the words. */
function spanOf(/** @type {Selection | null} */ selection) {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.commonAncestorContainer)) return undefined;
  const chosen = pieces().filter(({ node }) => range.intersectsNode(node));
  const first = chosen[0];
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length);
  const text = chosen.map(({ node }) => node.data).join("");
  const chosenWords = text.slice(start - first.start, text.length - (last.start + last.node.length - end));
  if (start >= end || chosenWords.trim() === "" || chosenWords.length > 300) return undefined;
  return { start, end, words: chosenWords.replace(/\s+/g, " ").trim(), box: range.getBoundingClientRect() };
}
