import { reader } from "./groups.js";

/** Kinds go and come back at once; one that the page was not given is asked for. */
export function filterAtOnce() {
  const form = reader.querySelector(".filters");
  if (!(form instanceof HTMLFormElement)) return;
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
