export const reader = /** @type {HTMLElement} */ (document.querySelector(".reader"));
export const words = /** @type {HTMLElement} */ (reader.querySelector(".words"));

/** Everything on the page that belongs to one claim, citation, note or value: words, letter, entry, tick. */
const groups = groupsByName();

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
export function groupAt(/** @type {EventTarget | null} */ target) {
  const off = (reader.dataset.off ?? "").split(" ").filter((kind) => kind !== "");
  let element = target instanceof Element ? target.closest("[data-for]") : null;
  while (element !== null && off.some((kind) => element?.classList.contains(`k-${kind}`))) {
    element = element.parentElement?.closest("[data-for]") ?? null;
  }
  return element?.getAttribute("data-for") ?? undefined;
}

/** The letter after the words of a group, which is where the keyboard finds them. */
export function chipOf(/** @type {string | undefined} */ name) {
  const chip = groups.get(name ?? "")?.find((element) => element.classList.contains("chip"));
  return chip instanceof HTMLElement ? chip : undefined;
}

/** Sets a class on everything that belongs to a group, or takes it away. */
export function setClass(
  /** @type {string | undefined} */ name,
  /** @type {string} */ className,
  isOn = true,
) {
  for (const element of groups.get(name ?? "") ?? []) element.classList.toggle(className, isOn);
}

/** Whether the page has anything that belongs to a group of that name. */
export function isGroup(/** @type {string} */ name) {
  return groups.has(name);
}

/** Keeps one group lit until another is held or it is let go. */
export function hold(/** @type {string | undefined} */ name) {
  for (const element of reader.querySelectorAll(".held")) element.classList.remove("held", "lit");
  setClass(name, "held");
  setClass(name, "lit");
}
