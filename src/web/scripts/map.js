import { reader, words } from "./groups.js";

const height = 1000;

/** Sets the ticks of the map where the words really stand, and its window to what is in view. */
export function drawMap() {
  const map = reader.querySelector(".map");
  const view = map?.querySelector(".window");
  if (!(map instanceof SVGElement) || !(view instanceof SVGElement)) return;
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      follow(view);
    });
  };
  addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(() => {
    placeTicks(map);
    follow(view);
  }).observe(words);
}

function placeTicks(/** @type {SVGElement} */ map) {
  const { top, height: whole } = words.getBoundingClientRect();
  for (const tick of map.querySelectorAll(".tick")) {
    const mark = document.getElementById(`w-${tick.getAttribute("data-for")}`);
    if (mark === null) continue;
    const at = (mark.getBoundingClientRect().top - top) / whole;
    tick.setAttribute("y", String(Math.round(Math.min(1, at) * (height - 4))));
  }
}

function follow(/** @type {SVGElement} */ view) {
  const { top, height: whole } = words.getBoundingClientRect();
  const from = Math.min(1, Math.max(0, -top / whole));
  const to = Math.min(1, Math.max(0, (innerHeight - top) / whole));
  view.setAttribute("y", String(Math.round(from * height)));
  view.setAttribute("height", String(Math.round((to - from) * height)));
}
