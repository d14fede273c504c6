import { chipOf, groupAt, hold, reader, words } from "./groups.js";
import { showEntry } from "./light.js";

/** `j` and `k` go from claim to claim, `Esc` lets go; `Enter` follows the link that has the focus. */
export function walkByKeys() {
  const hint = reader.querySelector(".keys");
  const isOn = hint?.querySelector("input");
  if (!(hint instanceof HTMLElement) || !(isOn instanceof HTMLInputElement)) return;
  hint.hidden = false;
  isOn.checked = localStorage.getItem("keys") !== "off";
  isOn.addEventListener("change", () => localStorage.setItem("keys", isOn.checked ? "on" : "off"));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") letGo();
    if (!isOn.checked || isTyping(event.target)) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
}

function isTyping(/** @type {EventTarget | null} */ target) {
  return target instanceof Element && target.closest('input[type="search"], select, textarea') !== null;
}

/** Lets go of what is held and goes back to its words. */
function letGo() {
  const held = reader.querySelector(".held")?.getAttribute("data-for") ?? groupAt(document.activeElement);
  hold(undefined);
  dropAnchor();
  chipOf(held)?.focus({ preventScroll: true });
}

/** Makes the page forget which anchor it was sent to. An anchor that no element has lets go of the last one without scrolling. */
function dropAnchor() {
  if (!/^#[cw]-/.test(location.hash)) return;
  location.hash = "-";
  history.replaceState(null, "", location.pathname + location.search);
}

function step(/** @type {1 | -1} */ by) {
  const chips = [...words.querySelectorAll(".chip:not(.k-citation)")].filter(
    (chip) => chip instanceof HTMLElement && chip.offsetParent !== null,
  );
  const current = groupAt(document.activeElement);
  const place = chips.findIndex((chip) => chip.getAttribute("data-for") === current);
  const goal = chips[place === -1 ? firstInView(chips, by) : place + by];
  const name = goal?.getAttribute("data-for");
  if (!(goal instanceof HTMLElement) || name === null || name === undefined) return;
  hold(name);
  goal.focus({ preventScroll: true });
  goal.scrollIntoView({ block: "nearest" });
  showEntry(name);
}

function firstInView(/** @type {Element[]} */ chips, /** @type {1 | -1} */ by) {
  const place = chips.findIndex((chip) => chip.getBoundingClientRect().top >= 0);
  return Math.max(0, by === 1 ? place : place - 1);
}
