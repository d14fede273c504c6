import { pairOff, shared } from "./spans.js";

/**
 * A binding is one mark with its note's body. Bound: the marks overlap, and the bodies share at least
 * 0.8 of the longer one. A note without any mark is a binding of its own and must be found without one.
 * @param {import("./tally.js").Tally} tally
 */
export function compareNotes(tally, labels, found) {
  const wanted = labels.flatMap(bindings);
  const had = found.filter((note) => note.body !== undefined).flatMap(bindings);
  const pairs = pairOff(wanted, had, (a, b) => {
    if ((a.at === undefined) !== (b.at === undefined)) return 0;
    if (a.at !== undefined && shared(a.at, b.at) === 0) return 0;
    const share = shared(a.body, b.body) / Math.max(a.body[1] - a.body[0], b.body[1] - b.body[0]);
    return share >= 0.8 ? share : 0;
  });
  const taken = new Set(pairs.values());
  wanted.forEach((binding, index) => {
    if (pairs.has(index)) tally.right("notes bound");
    else tally.missed("notes bound", `note ${binding.mark}`, binding.at ?? binding.body);
  });
  had.forEach((binding, index) => {
    if (!taken.has(index)) tally.false("notes bound", `note ${binding.mark}`, binding.at ?? binding.body);
  });
}

function bindings({ mark, marks, body }) {
  return marks.length === 0 ? [{ mark, body }] : marks.map((at) => ({ mark, at, body }));
}
