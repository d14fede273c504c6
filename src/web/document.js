/**
 * The document page, for readers whose browser runs scripts. Everything here is a short cut: each
 * thing can also be reached by the links that the page has without it.
 */
const reader = /** @type {HTMLElement} */ (document.querySelector(".reader"));
const words = /** @type {HTMLElement} */ (reader.querySelector(".words"));
const groups = groupsByName();

lightTogether();
followAnchors();
leadToWords();
walkByKeys();
filterAtOnce();
drawMap();

/** Everything on the page that belongs to one claim, citation, note or value: words, letter, entry, tick. */
function groupsByName() {
  /** @type {Map<string, Element[]>} */
  const found = new Map();
  for (const element of reader.querySelectorAll("[data-for]")) {
    const name = element.getAttribute("data-for") ?? "";
    const group = found.get(name);
    if (group === undefined) found.set(name, [element]);
    else group.push(element);
  }
  return found;
}

/** The innermost group that an event happened in, skipping kinds that are filtered out. */
function groupAt(/** @type {EventTarget | null} */ target) {
  const off = (reader.dataset.off ?? "").split(" ");
  let element = target instanceof Element ? target.closest("[data-for]") : null;
  while (element !== null && off.some((kind) => kind !== "" && element?.classList.contains(`k-${kind}`))) {
    element = element.parentElement?.closest("[data-for]") ?? null;
  }
  return element?.getAttribute("data-for") ?? undefined;
}

function setClass(/** @type {string | undefined} */ name, /** @type {string} */ className, on = true) {
  for (const element of groups.get(name ?? "") ?? []) element.classList.toggle(className, on);
}

/** Words light their entry and the entry its words, under the pointer and under the focus. */
function lightTogether() {
  /** @type {string | undefined} */
  let lit;
  const light = (/** @type {string | undefined} */ name) => {
    if (name === lit) return;
    setClass(lit, "lit", false);
    lit = name;
    setClass(lit, "lit");
  };
  reader.addEventListener("pointerover", (event) => light(groupAt(event.target)));
  reader.addEventListener("pointerleave", () => light(groupAt(document.activeElement)));
  reader.addEventListener("focusin", (event) => light(groupAt(event.target)));
  words.addEventListener("click", (event) => {
    const isLink = event.target instanceof Element && event.target.closest("a") !== null;
    const name = groupAt(event.target);
    if (isLink || name === undefined || !(document.getSelection()?.isCollapsed ?? true)) return;
    hold(name);
    document.getElementById(`c-${name}`)?.scrollIntoView({ block: "nearest" });
  });
}

/** Keeps one group lit until another is held or it is let go. */
function hold(/** @type {string | undefined} */ name) {
  for (const element of reader.querySelectorAll(".held")) element.classList.remove("held", "lit");
  setClass(name, "held");
  setClass(name, "lit");
}

/** After a jump to an entry or to words the focus goes there too, so that the keyboard can go on from it. */
function followAnchors() {
  const arrive = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const name = /^[cw]-(.+)$/.exec(anchor)?.[1];
    if (name === undefined || !groups.has(name)) return;
    hold(name);
    const entry = document.getElementById(`c-${name}`);
    const goal = anchor.startsWith("c-")
      ? (entry?.querySelector(".return") ?? entry?.querySelector("a"))
      : groups.get(name)?.find((element) => element.classList.contains("chip"));
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  reader.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link?.getAttribute("href") === location.hash) setTimeout(arrive);
  });
  if (location.hash !== "") arrive();
}

/** A value leads to its words on this page without loading it again. */
function leadToWords() {
  if (!("highlights" in CSS)) return;
  const show = (/** @type {Range | undefined} */ range) => {
    if (range === undefined) CSS.highlights.delete("at");
    else CSS.highlights.set("at", new Highlight(range));
  };
  /** @type {Range | undefined} */
  let kept;
  const preview = (/** @type {Event} */ event) => show(rangeOf(event.target) ?? kept);
  reader.addEventListener("pointerover", preview);
  reader.addEventListener("focusin", preview);
  reader.addEventListener("pointerleave", () => show(kept));
  reader.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest("a[data-at]") : null;
    const range = rangeOf(event.target);
    if (!(link instanceof HTMLAnchorElement) || range === undefined) return;
    event.preventDefault();
    kept = range;
    show(range);
    history.replaceState(null, "", link.href);
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = undefined;
    show(undefined);
  });
}

function rangeOf(/** @type {EventTarget | null} */ target) {
  const at = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : undefined;
  const [start, end] = (at ?? "").split("-").map(Number);
  if (start === undefined || end === undefined || at === undefined || at === null) return undefined;
  const from = pointAt(start, false);
  const to = pointAt(end, true);
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Where an offset of the reading's text stands on the page; letters and numerals that we put in do not count. */
function pointAt(/** @type {number} */ offset, /** @type {boolean} */ isEnd) {
  let holder;
  for (const block of words.querySelectorAll("[data-s]")) {
    const start = Number(block.getAttribute("data-s"));
    if (isEnd ? start >= offset : start > offset) continue;
    if (holder === undefined || start > Number(holder.getAttribute("data-s"))) holder = block;
  }
  if (holder === undefined) return undefined;
  let left = offset - Number(holder.getAttribute("data-s"));
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

/** `j` and `k` go from claim to claim, `Esc` lets go; `Enter` follows the link that has the focus. */
function walkByKeys() {
  const hint = /** @type {HTMLElement | null} */ (reader.querySelector(".keys"));
  const isOn = /** @type {HTMLInputElement | null} */ (hint?.querySelector("input") ?? null);
  if (hint === null || isOn === null) return;
  hint.hidden = false;
  isOn.checked = localStorage.getItem("keys") !== "off";
  isOn.addEventListener("change", () => localStorage.setItem("keys", isOn.checked ? "on" : "off"));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return letGo();
    const isTyping =
      event.target instanceof Element && event.target.closest('input[type="search"], select, textarea');
    if (!isOn.checked || isTyping) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
}

function letGo() {
  const held = reader.querySelector(".held")?.getAttribute("data-for") ?? groupAt(document.activeElement);
  hold(undefined);
  const chip = groups.get(held ?? "")?.find((element) => element.classList.contains("chip"));
  if (chip instanceof HTMLElement) chip.focus({ preventScroll: true });
}

function step(/** @type {1 | -1} */ by) {
  const chips = [...words.querySelectorAll(".chip:not(.k-citation)")].filter(
    (chip) => chip instanceof HTMLElement && chip.offsetParent !== null,
  );
  const current = groupAt(document.activeElement);
  const place = chips.findIndex((chip) => chip.getAttribute("data-for") === current);
  const goal = chips[place === -1 ? firstInView(chips, by) : place + by];
  if (!(goal instanceof HTMLElement)) return;
  const name = goal.getAttribute("data-for") ?? undefined;
  hold(name);
  goal.focus({ preventScroll: true });
  goal.scrollIntoView({ block: "nearest" });
  const entry = document.getElementById(`c-${name}`);
  const panel = reader.querySelector(".panel");
  if (entry === null || panel === null || panel.scrollHeight <= panel.clientHeight) return;
  panel.scrollTop += entry.getBoundingClientRect().top - panel.getBoundingClientRect().top - 56;
}

function firstInView(/** @type {Element[]} */ chips, /** @type {1 | -1} */ by) {
  const place = chips.findIndex((chip) => chip.getBoundingClientRect().top >= 0);
  return by === 1 ? Math.max(0, place) : Math.max(0, place - 1);
}

/** Kinds go and come back at once; one that the page was not given is asked for. */
function filterAtOnce() {
  const form = /** @type {HTMLFormElement | null} */ (reader.querySelector(".filters"));
  if (form === null) return;
  const boxes = [...form.querySelectorAll('input[name="show"]')].filter(
    (box) => box instanceof HTMLInputElement,
  );
  const given = new Set(boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value));
  form.querySelector("button")?.classList.add("unseen");
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== "show") return;
    if (box.checked && !given.has(box.value)) return form.requestSubmit();
    const off = boxes.filter(({ checked, value }) => !checked && given.has(value));
    reader.dataset.off = off.map(({ value }) => value).join(" ");
    history.replaceState(null, "", filterAddress(boxes));
  });
}

function filterAddress(/** @type {HTMLInputElement[]} */ boxes) {
  const address = new URL(location.href);
  address.searchParams.delete("show");
  if (boxes.some(({ checked }) => !checked)) {
    for (const { value, checked } of boxes) if (checked) address.searchParams.append("show", value);
  }
  return address.href;
}

/** Sets the ticks of the map where the words really stand, and its window to what is in view. */
function drawMap() {
  const map = reader.querySelector(".map");
  const view = map?.querySelector(".window");
  if (!(map instanceof SVGElement) || !(view instanceof SVGElement)) return;
  const height = 1000;
  const place = () => {
    const { top, height: whole } = words.getBoundingClientRect();
    for (const tick of map.querySelectorAll(".tick")) {
      const mark = document.getElementById(`w-${tick.getAttribute("data-for")}`);
      if (mark === null) continue;
      const at = (mark.getBoundingClientRect().top - top) / whole;
      tick.setAttribute("y", String(Math.round(Math.min(1, at) * (height - 4))));
    }
  };
  const follow = () => {
    const { top, height: whole } = words.getBoundingClientRect();
    const from = Math.min(1, Math.max(0, -top / whole));
    const to = Math.min(1, Math.max(0, (innerHeight - top) / whole));
    view.setAttribute("y", String(Math.round(from * height)));
    view.setAttribute("height", String(Math.round((to - from) * height)));
  };
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      follow();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(() => {
    place();
    follow();
  }).observe(words);
}
