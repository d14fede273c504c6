/** An element with what it holds: texts and other elements. Nothing from a package is ever taken for markup. */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A list of names with their values. */
export function facts(rows) {
  return element(
    "dl",
    {},
    ...rows.map(([name, ...values]) =>
      element("div", {}, element("dt", {}, name), ...values.map((value) => element("dd", {}, value))),
    ),
  );
}

/** `1 file`, `3 files`. */
export function counted(count, noun, plural = `${noun}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
