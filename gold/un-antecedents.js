import { leadsTo } from "./un-links.js";

const ibid = /^(?:See\s+)?(?:also\s+)?Ibid\b/i;

/**
 * Adds to a row whether notes that begin with `Ibid.` lead back to the last work of the last note before them
 * that is no `Ibid.` itself; where the United Nations set a link in that note, to the work over its last link.
 */
export function antecedents(row, { text, links, notes }, { path, reading, sourceOf }) {
  const citations = reading.citations.map((citation) => ({ citation, ...sourceOf(citation) }));
  const byId = new Map(citations.map((one) => [one.citation.id, one]));
  const within = ([start, end]) => citations.filter((one) => one.start >= start && one.start < end);
  const wordsOf = (note) => plain(text.slice(...note));
  notes.forEach((note, index) => {
    const words = wordsOf(note);
    const meant = ibid.test(words) ? noteMeant(notes.slice(0, index), wordsOf) : undefined;
    if (meant === undefined) return;
    row.ibid++;
    const own = within(note).find(({ citation }) => citation.backReference?.how === "ibid");
    const root = own && rootOf(own, byId);
    if (root !== undefined && isLastOf(root, meant, { links, within })) row.ibidRight++;
    else
      row.errors.push([
        "ibid",
        path,
        words.slice(0, 80),
        wordsOf(meant).slice(0, 120),
        root?.citation.id ?? "",
      ]);
  });
}

const plain = (words) =>
  words
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The last note before that is no `Ibid.` itself. */
function noteMeant(before, wordsOf) {
  return before.findLast((note) => !ibid.test(wordsOf(note)));
}

/** What a chain of `Ibid.` leads back to in the end. */
function rootOf(one, byId) {
  let root = one;
  for (let steps = 0; steps < 200 && root?.citation.backReference?.how === "ibid"; steps++)
    root = byId.get(root.citation.backReference.citations[0]);
  return root;
}

/** Whether it is the last work of the note meant: over the last link there, where that has links. */
function isLastOf(root, note, { links, within }) {
  if (root.start < note[0] || root.start >= note[1]) return false;
  const last = links.findLast(({ at }) => at[0] >= note[0] && at[1] <= note[1]);
  if (last === undefined) return within(note).at(-1)?.citation.id === root.citation.id;
  return leadsTo(
    last.target,
    root.citation.symbols.map(({ value }) => value),
  );
}
