import { chipOf, groupAt, hold, isGroup, reader, setClass, words } from "./groups.js";

/** Words light their entry and the entry its words, under the pointer and under the focus. */
export function lightTogether() {
  /** @type {string | undefined} */
  let lit;
  const light = (/** @type {string | undefined} */ name) => {
    if (name === lit) return;
    setClass(lit, "lit", false);
    lit = name;
    setClass(lit, "lit");
    for (const held of reader.querySelectorAll(".held")) held.classList.add("lit");
  };
  reader.addEventListener("pointerover", (event) => light(groupAt(event.target)));
  reader.addEventListener("pointerleave", () => light(groupAt(document.activeElement)));
  reader.addEventListener("focusin", (event) => light(groupAt(event.target)));
  words.addEventListener("click", (event) => {
    const isLink = event.target instanceof Element && event.target.closest("a") !== null;
    const name = groupAt(event.target);
    if (isLink || name === undefined || !(document.getSelection()?.isCollapsed ?? true)) return;
    hold(name);
    showEntry(name);
  });
}

/** Brings an entry into view within the panel, leaving the words where they are. */
export function showEntry(/** @type {string} */ name) {
  const entry = document.getElementById(`c-${name}`);
  const panel = reader.querySelector(".panel");
  if (entry === null || panel === null || panel.scrollHeight <= panel.clientHeight) return;
  const above = panel.querySelector(".jumps")?.getBoundingClientRect().height ?? 0;
  panel.scrollTop += entry.getBoundingClientRect().top - panel.getBoundingClientRect().top - above - 1;
}

/** After a jump to an entry or to words the focus goes there too, so that the keyboard can go on from it. */
export function followAnchors() {
  addEventListener("hashchange", arrive);
  reader.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link?.getAttribute("href") === location.hash) setTimeout(arrive);
  });
  if (location.hash !== "") arrive();
}

function arrive() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const name = /^[cw]-(.+)$/.exec(anchor)?.[1];
  if (name === undefined || !isGroup(name)) return;
  hold(name);
  const entry = document.getElementById(`c-${name}`);
  const goal = anchor.startsWith("c-")
    ? (entry?.querySelector(".return") ?? entry?.querySelector("a"))
    : chipOf(name);
  if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  if (anchor.startsWith("w-")) showEntry(name);
}
